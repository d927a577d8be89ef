"""The demo: an invented municipality, its people and its plans."""
