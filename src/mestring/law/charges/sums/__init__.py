"""What a sum is made of: its steps, the notes on it, the finished charge, and the working out of one."""
