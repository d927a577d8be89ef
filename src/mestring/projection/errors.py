"""What the projection refuses. Every message is a sentence (bokmål) that says what to do."""

from __future__ import annotations


class ProjectionError(ValueError):
    """Anything the projection refuses."""


class LabelError(ProjectionError):
    """Two arrays that do not speak of the same ages, sexes, years or levels, or a label that is not there."""


class InputError(ProjectionError):
    """An input is out of range, or does not fit the others."""


class LeverError(ProjectionError):
    """A lever is unknown, or lacks what it needs to be pulled."""


class LostPeopleError(ProjectionError):
    """The arithmetic itself is wrong: somebody was lost or became negative. Never the fault of an input."""


class Cancelled(Exception):  # noqa: N818 - it is no fault of anybody's
    """Somebody stopped the projection while it was made. Raise it from ``told``; nothing is kept of the draws made."""
