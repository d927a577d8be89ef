"""The law book as anyone reads it: every rule and figure of a day, one of them over time, and deadlines counted."""
