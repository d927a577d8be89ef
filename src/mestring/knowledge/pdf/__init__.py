"""The knowledge base as a PDF that can be archived and read aloud."""
