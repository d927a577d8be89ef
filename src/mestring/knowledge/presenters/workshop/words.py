"""Words and numbers the pages of the workshop share."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from mestring.charts import written
from mestring.knowledge.measures import measures

MILLION = 1_000_000
# What rounds to nothing is called nothing.
_HALF = 0.5


def language() -> str:
    """The language the page is in, as the charts know it."""
    return (get_language() or "nb")[:2]


def competence_name(code: str) -> str:
    """What a competence group is called; its code where nobody has said."""
    return next((one.parts[code] for one in measures()["fte"].breakdowns if code in one.parts), code)


def number(value: float, decimals: int = 0) -> str:
    """A number as it is written in the page's language."""
    return written(value, decimals=decimals, language=language())


def millions(kroner: float) -> str:
    """Kroner in millions, without a sign: 7,8 million; 12 million."""
    amount = abs(kroner) / MILLION
    return number(amount, 0 if amount >= 100 or round(amount, 1).is_integer() else 1)


def signed(value: float, decimals: int = 0) -> str:
    """With its sign, as differences are shown; no sign on nothing."""
    text = number(value, decimals)
    return f"+{text}" if value > 0 and text.strip("0,.") else text


def money_change(kroner: float) -> str:
    """ "7,8 millioner kroner mindre"."""
    if abs(kroner) < 0.05 * MILLION:
        return _("like mange kroner")
    if kroner < 0:
        return _("%(millions)s millioner kroner mindre") % {"millions": millions(kroner)}
    return _("%(millions)s millioner kroner mer") % {"millions": millions(kroner)}


def fewer_or_more(count: float) -> str:
    """ "12 færre"."""
    if abs(count) < _HALF:
        return _("like mange")
    if count < 0:
        return _("%(number)s færre") % {"number": number(-count)}
    return _("%(number)s flere") % {"number": number(count)}


def days_change(days: float) -> str:
    """ "310 færre ventedager"."""
    many = round(abs(days))
    if many == 0:
        return _("like mange ventedager")
    if days < 0:
        text = ngettext("%(number)s færre ventedag", "%(number)s færre ventedager", many)
    else:
        text = ngettext("%(number)s ventedag mer", "%(number)s flere ventedager", many)
    return text % {"number": number(many)}


def per_cent(share: float) -> str:
    """A share as per cent with the decimals it needs: 7,5 %."""
    return number(100 * share, 0 if abs(100 * share - round(100 * share)) < 0.05 else 1) + "\N{NO-BREAK SPACE}%"


def moment(at: datetime) -> str:
    """A day and a time: 22.11.2026 kl. 11.20."""
    return timezone.localtime(at).strftime("%d.%m.%Y kl. %H.%M")
