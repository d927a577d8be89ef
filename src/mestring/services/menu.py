"""The services' line in the menu; it is put in with the pages."""
