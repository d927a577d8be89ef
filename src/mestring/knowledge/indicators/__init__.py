"""Indicators: what each tells, read from files, and how it is computed from what is counted."""
