"""The read API of the plans: adopted plans, for anyone."""
