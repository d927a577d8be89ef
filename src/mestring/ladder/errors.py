"""What the ladder refuses. Every message is a sentence (bokmål) that says what to do."""

from __future__ import annotations


class LadderError(ValueError):
    """Anything the ladder refuses."""


class LadderFileError(LadderError):
    """A file of the ladder (levels, mapping, variables, criteria, offers) is wrong. The message names file and key."""


class NeedsError(LadderError):
    """What is said about a person's needs cannot be taken as it stands."""


class DepartureError(LadderError):
    """A person departs from a recommendation without saying why, or to no other level."""
