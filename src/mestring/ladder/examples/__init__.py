"""Invented people, one file each; nobody is described. They show what a file of needs may hold, and every level."""

from pathlib import Path

FOLDER = Path(__file__).parent
