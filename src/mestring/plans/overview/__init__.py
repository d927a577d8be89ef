"""The whole of a plan at a glance: the picture, its numbers, how complete it is, what one narrows it to."""
