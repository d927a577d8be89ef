"""Tells a recommendation, a ladder and the variables: as text in bokmål for a terminal, and as plain data."""
