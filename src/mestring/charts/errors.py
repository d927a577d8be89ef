"""What the charts refuse with. The text is a bokmål sentence a user can read."""

from __future__ import annotations


class ChartError(ValueError):
    """A chart that cannot be drawn as it was asked for; the sentence says what to do."""
