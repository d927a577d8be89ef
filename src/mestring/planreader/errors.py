"""What the plan reader refuses, in a sentence for the person who gave it the file."""

from __future__ import annotations


class PlanUnreadableError(Exception):
    """The document cannot be read. The message is one bokmål sentence: what is wrong, and what to do."""
