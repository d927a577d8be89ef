"""What two plans or two editions have in common, and what differs, down to the word."""
