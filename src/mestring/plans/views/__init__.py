"""Pages of the plans, one file for each kind of page. Thin: form in, action called, redirect."""
