"""The read API of the indicators."""
