"""Three exact engines over one chain: expected values, independent persons, and persons who compete for places."""
