"""Starts a projection in the past and holds it against what happened since."""
