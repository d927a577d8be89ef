"""Mastery levels: what a person needs, which level that is, and the lowest help that works. Knows no Django, no database."""
