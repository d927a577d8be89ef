"""What the read APIs of all contexts have in common: refusals, pages of a list, ETags."""
