"""The year, one process at a time, in the order they come: older, dead, moved level, gone, come, born."""
