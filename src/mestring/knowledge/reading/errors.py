"""Why a file cannot be read as a table, in a sentence for the user."""

from __future__ import annotations


class TableUnreadableError(ValueError):
    """The message (bokmål) says what is wrong, where, and what to do."""
