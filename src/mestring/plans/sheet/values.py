"""Between what a field holds and what stands in a cell. A cell that cannot be understood is refused with a sentence."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal

from django.utils.translation import gettext as _

from mestring.core import clock
from mestring.core.writable import writable
from mestring.plans.typed.money import NotMoneyError, parse_kroner
from mestring.plans.typed.typed_days import parse_typed_day

Cell = str | int | float | bool | date | datetime | Decimal | None
GOAL = re.compile("[0-9]{1,2}")
FORMULA = ("=", "+", "-", "@", "\t", "\r")


class CellError(ValueError):
    """The cell cannot be used; the message says why and what to write instead (bokmål)."""


def text_of(cell: Cell) -> str:
    """What a cell says as text: whole numbers without decimals, no line breaks of Windows, no space around."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "ja" if cell else "nei"
    if isinstance(cell, datetime):
        cell = cell.date()
    if isinstance(cell, date):
        return f"{cell:%d.%m.%Y}"
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    text = writable(str(cell).replace("_x000D_", "")).strip()
    return text[1:] if text[:1] == "'" and text[1:2] in FORMULA else text


def harmless(text: str) -> str:
    """The text so that no spreadsheet takes it for a formula; ``text_of`` takes the mark away again."""
    return f"'{text}" if text.startswith(FORMULA) else text


def day_from(cell: Cell) -> date | None:
    """A day: a date cell, or what one may type in a field ("31.12.2026", "juni 2027", "2028")."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    text = text_of(cell)
    if not text:
        return None
    found = parse_typed_day(text, today=clock.today())
    if found is None:
        raise CellError(_("«%(text)s» er ikke en dato. Skriv for eksempel 31.12.2027.") % {"text": text})
    return found


def amount_from(cell: Cell) -> Decimal | None:
    """Kroner with two decimals, 0 or more: a number cell, or what one may type in a field ("1 250 000", "1,2 mill")."""
    if isinstance(cell, bool):
        raise CellError(_("Beløpet må være et tall i kroner."))
    text = f"{cell:f}" if isinstance(cell, Decimal) else text_of(cell)
    if isinstance(cell, float):
        text = f"{Decimal(str(cell)):f}".replace(".", ",")
    elif isinstance(cell, Decimal):
        text = text.replace(".", ",")
    if not text:
        return None
    try:
        return parse_kroner(text)
    except NotMoneyError as error:
        raise CellError(
            _("«%(text)s» er ikke et beløp. Skriv kroner fra 0 og opp, for eksempel 1 250 000.")
            % {"text": text_of(cell)}
        ) from error


def yes_or_no(cell: Cell) -> bool:
    """Ja or nei; an empty cell is nei."""
    words = {
        "ja": True,
        "j": True,
        "x": True,
        "1": True,
        "true": True,
        "nei": False,
        "n": False,
        "0": False,
        "false": False,
        "": False,
    }
    word = text_of(cell).casefold()
    if word not in words:
        raise CellError(_("«%(text)s» må være ja eller nei.") % {"text": word})
    return words[word]


def goals_from(cell: Cell) -> list[int]:
    """Numbers of UN goals: "3", "3, 11"; a number cell 3.11 that was meant as two is refused."""
    if isinstance(cell, float) and not cell.is_integer():
        raise CellError(_("Skriv flere bærekraftsmål som tekst med komma og mellomrom: 3, 11."))
    text = text_of(cell)
    parts = [part for part in re.split(r"[,;\s]+", text) if part]
    if not all(GOAL.fullmatch(part) and 1 <= int(part) <= 17 for part in parts):
        raise CellError(_("«%(text)s» må være nummer fra 1 til 17, med komma mellom.") % {"text": text})
    return sorted({int(part) for part in parts})
