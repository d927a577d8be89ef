"""What the pages of the scenario workshop show."""
