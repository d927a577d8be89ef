"""Knowledge: what is counted, what it means, and what is to come. Counts only; no person is known here."""
