"""The knowledge base as one document: the page and the PDF show the same."""
