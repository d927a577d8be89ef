"""Reads the files of the law book strictly: whatever is wrong is refused with file, line and what to do."""
