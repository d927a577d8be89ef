"""Who will need what, and what a strategy changes. No Django, no database, no network, no clock."""
