"""The read API of the catalogue: what municipalities offer on a day, for anyone."""
