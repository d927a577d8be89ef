"""Long stays in an institution: paid of the income."""
