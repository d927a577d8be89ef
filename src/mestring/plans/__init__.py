"""Plans: from focus area to measure, who owns what, by when, what is missing, and what became of it."""
