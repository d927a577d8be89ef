"""Home or a place: what is asked of the engine, with a municipality's numbers or those somebody tries."""
