"""What the templates of the services need, and no more."""
