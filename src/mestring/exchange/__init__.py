"""Exchange: everything to and from other parts and other systems. Today one thing: the door for counts."""
