"""Sentences that belong to the answer although no step of the sum says them."""

from __future__ import annotations

from django.utils.translation import gettext as _

from mestring.law.period import Period


def family_is_left_out() -> str:
    """There is somebody at home, and the sum does not know their numbers."""
    return _(
        "Du har familie hjemme. Da trekker kommunen fra mer før den regner, så du betaler mindre enn dette. Ring oss, "
        "så finner vi tallene sammen."
    )


def first_time_is_free(period: Period) -> str:
    """A long stay is not paid for at once."""
    return _("Den første tiden (%(period)s) er gratis.") % {"period": period}
