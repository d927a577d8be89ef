"""What was done, told from the histories, and what it would take to undo it."""
