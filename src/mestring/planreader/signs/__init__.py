"""What a text tells beside its words: years, figures, UN goals, other plans, and that it cannot be followed up."""
