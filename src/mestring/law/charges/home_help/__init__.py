"""Practical help and training at home: paid by the hour or the month, up to a cap."""
