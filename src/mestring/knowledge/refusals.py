"""Why something cannot be done with the knowledge now, in a sentence a user can read."""

from __future__ import annotations

from django.utils.translation import gettext as _


class NotPossibleError(Exception):
    """The message (bokmål) says what stands in the way and what to do. Nothing has been changed."""


class UnknownMeasureError(NotPossibleError):
    """No measure has this code."""

    def __init__(self, code: str) -> None:
        super().__init__(
            _("Det finnes ikke noe tall med koden «%(code)s». Se kodene i measures.yaml.") % {"code": code[:60]}
        )
