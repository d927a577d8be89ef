"""The law of a day: deadlines, charges and rules as dated data with references. Knows no Django, no database, no network."""
