"""What the people will need: users, hours, places, full-time equivalents and kroner, year by year."""
