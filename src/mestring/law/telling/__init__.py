"""Tells people what the law book holds: on the command line, and on the reference pages. Bokmål throughout."""
