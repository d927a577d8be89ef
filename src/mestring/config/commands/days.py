"""Days as people type them on the command line, and today."""

from __future__ import annotations

import os
from datetime import date, datetime

import typer

from mestring.config.commands.setup import stop

FORMATS = ("%Y-%m-%d", "%d.%m.%Y")


def day_or_today(written: str | None) -> date:
    """The day written 2026-11-22 or 22.11.2026; today when nothing is. Anything else stops with a sentence."""
    if written is None:
        return _today()
    for form in FORMATS:
        try:
            return datetime.strptime(written, form).date()  # noqa: DTZ007 (a day has no time zone)
        except ValueError:
            continue
    raise _not_a_day(written)


def _today() -> date:
    # The clock needs the settings for its time zone, and nothing else of Django.
    os.environ.setdefault("MESTRING_MODE", "demo")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mestring.config.settings")
    from mestring.core import clock

    return clock.today()


def _not_a_day(written: str) -> typer.Exit:
    return stop(f"«{written}» er ikke en dag. Skriv den slik: 2026-11-22 eller 22.11.2026.", code=2)
