"""Readers, one a format: each takes a source document and gives its blocks in reading order."""
