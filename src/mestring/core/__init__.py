"""What every context stands on: the access gate, audit, outbox, states, disclosure control, the clock."""
