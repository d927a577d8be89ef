"""Reads tables as those who publish them give them. No Django, no database, no network."""
