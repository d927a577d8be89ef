"""What a deadline refuses. Every message is a sentence (bokmål) that says what to do."""

from __future__ import annotations

from mestring.law.errors import LawError


class EventError(LawError, ValueError):
    """The events do not fit together: an end before its start, or knowledge of a decision that was not made yet."""
