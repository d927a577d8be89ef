"""Reads of the knowledge; each file answers one kind of question."""
