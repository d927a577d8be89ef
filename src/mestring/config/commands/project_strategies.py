"""A strategy as it is written on the command line: CODE[:LOW-LIKELY-HIGH][@FIRST-FULL]."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mestring.config.commands.project_source import USAGE
from mestring.config.commands.setup import stop

if TYPE_CHECKING:
    from mestring.projection.levers.lever import PulledLever

_NUMBER = r"\d+(?:[.,]\d+)?"
_WRITTEN = re.compile(
    rf"(?P<code>[a-z_]+)(?::(?P<effect>{_NUMBER}-{_NUMBER}-{_NUMBER})(?P<cent>%)?)?(?:@(?P<years>\d{{4}}-\d{{4}}))?"
)


def pulled(written: str, *, first_year: int) -> PulledLever:
    """The lever pulled as written, and as proposed where nothing is said. Stops with a sentence when not understood."""
    from mestring.projection import Span, lever

    found = _WRITTEN.fullmatch(written)
    if found is None:
        raise stop(
            f"Forsto ikke «{written}». Skriv den slik: home_rehabilitation:0,02-0,05-0,10@2028-2031. "
            "Kodene ser du med «mestring project levers».",
            code=USAGE,
        )
    chosen = lever(found["code"])
    proposed = chosen.proposed(first_year=first_year)
    effect, reference = proposed.effect, proposed.reference
    if found["effect"]:
        by = 100 if found["cent"] else 1
        low, likely, high = (float(one.replace(",", ".")) / by for one in found["effect"].split("-"))
        effect, reference = Span(low, likely, high), "Oppgitt på kommandolinjen."
    first, full = (
        (int(one) for one in found["years"].split("-")) if found["years"] else (proposed.first_year, proposed.full_from)
    )
    return chosen.pulled(effect, first_year=first, full_from=full, reference=reference, on=proposed.on, to=proposed.to)
