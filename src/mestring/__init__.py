"""Mestring: one open platform for a municipality's health, care and mastery work."""
