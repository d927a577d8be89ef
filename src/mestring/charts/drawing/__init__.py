"""Draws each kind of marks on a canvas."""
