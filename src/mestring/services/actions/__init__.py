"""Writes of the catalogue of services."""
