"""Invented tables for the demo, in the formats of real ones. Nothing in them is about any place that exists."""
