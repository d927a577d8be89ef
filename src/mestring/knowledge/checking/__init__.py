"""Checks a table that has been read, before anything of it is kept. Pure: what it needs to know, it is told."""
