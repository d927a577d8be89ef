"""What the page on home or institution needs."""
