"""What the pages of the indicators need."""
