"""Writes of the knowledge."""
