"""From the blocks of a document to the tree of a plan."""
