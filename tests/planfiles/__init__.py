"""Documents made for tests: one content, as blocks, written out in each of the five formats."""
