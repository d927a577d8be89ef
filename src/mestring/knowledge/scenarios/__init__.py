"""What a scenario chooses, and what comes of it: plain data in and out, the projection's engine between."""
