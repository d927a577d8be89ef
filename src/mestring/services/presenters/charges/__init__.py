"""What a resident pays: the ways to pay one may have worked out, and a sum told so that one can follow it."""
