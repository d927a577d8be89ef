"""The numbers of an indicator as CSV that a Norwegian spreadsheet opens as it is."""

from __future__ import annotations

import csv
import io

from django.utils.translation import gettext as _

from mestring.knowledge.indicators.facts import Answer, Shown
from mestring.knowledge.indicators.indicator import Indicator
from mestring.knowledge.presenters.indicators.words import why_not

# What a spreadsheet would take for a formula when a text begins with it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def numbers_csv(indicator: Indicator, rows: list[tuple[str, str, int, str, Answer]]) -> bytes:
    """A line for each area, year and group: code, name, year, group, value, numerator, denominator, why there is none.

    Semicolons and a byte order mark, as Excel wants in Norway; decimal comma.
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    head = [_("Kode"), _("Sted"), _("År"), _("Gruppe"), _("Verdi"), _("Teller"), _("Nevner"), _("Hvorfor ikke")]
    writer.writerow(head)
    for code, name, year, group, answer in rows:
        writer.writerow([code, _text(name), year, _text(group), *_numbers(indicator, answer)])
    return out.getvalue().encode("utf-8-sig")


def _numbers(indicator: Indicator, answer: Answer) -> list[str]:
    if not isinstance(answer, Shown):
        return ["", "", "", why_not(answer)]
    value = round(answer.value, indicator.decimals + 1)
    counts = (answer.numerator, answer.denominator)
    return [_written(value), *("" if one is None else _written(round(one, 2)) for one in counts), ""]


def _written(value: object) -> str:
    text = f"{value}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


def _text(value: str) -> str:
    return f"'{value}" if value.startswith(_FORMULA) else value
