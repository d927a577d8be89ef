"""Reads what is given to ``mestring law charge``, and prints the sum or a sentence that says what is wrong."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING

from mestring.config.commands.days import day_or_today
from mestring.config.commands.law_book import law_book
from mestring.config.commands.setup import stop

if TYPE_CHECKING:
    from mestring.law import Law
    from mestring.law.charges import Charge

NOT_IN_FORCE, USAGE = 1, 2


def answer(worked_out: Callable[[Law], Charge], *, on: str | None, local: list[Path] | None, as_json: bool) -> None:
    """Print the charge by the law of the day, or stop: 1 when nothing is in force, 2 when something given is wrong."""
    from mestring.law import LawError, NotInForceError
    from mestring.law.charges import charge_as_data, charge_as_text

    law = law_book(local).at(day_or_today(on))
    try:
        charge = worked_out(law)
    except NotInForceError as error:
        raise stop(str(error), code=NOT_IN_FORCE) from None
    except LawError as error:
        raise stop(str(error), code=USAGE) from None
    text = json.dumps(charge_as_data(charge), ensure_ascii=False, indent=2) if as_json else charge_as_text(charge)
    # Bytes, so that a terminal or pipe that is not UTF-8 cannot stop the output.
    sys.stdout.buffer.write(f"{text}\n".encode())
    sys.stdout.flush()


def kroner_given(written: str | None) -> Decimal:
    """Kroner as typed; nothing typed is 0."""
    from mestring.law.charges.money import typed

    return Decimal(0) if written is None else typed(written)


def number_given(written: str) -> Decimal:
    """A number as typed, with a comma or a point before the decimals."""
    try:
        return Decimal(written.strip().replace(",", "."))
    except InvalidOperation:
        raise stop(f"«{written}» er ikke et tall. Skriv det slik: 6 eller 6,5.", code=USAGE) from None
