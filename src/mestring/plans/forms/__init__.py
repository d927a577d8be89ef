"""The forms of the plans' pages."""
