"""A document on its way into a plan: reviewed, held against what is there, merged, and put into elements."""
