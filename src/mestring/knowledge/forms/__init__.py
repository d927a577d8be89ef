"""Forms of the knowledge."""
