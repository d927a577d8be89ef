"""What the plans' pages need, and no more; one file for each kind of page."""
