"""What people type into fields, read as values: days, kroner, names of units."""
