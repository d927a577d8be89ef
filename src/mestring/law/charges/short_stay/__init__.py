"""Short stays, and stays by day or by night: paid by the day."""
