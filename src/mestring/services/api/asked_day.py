"""A day in a question to the API, written as 2026-11-22 and in no other way: "0" is no day in 1970."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator

_DAY = re.compile(r"^\d{4}-\d{2}-\d{2}$", re.ASCII)


def _as_written(said: Any) -> Any:
    if isinstance(said, str) and not _DAY.match(said):
        raise ValueError("Skriv dagen som 2026-11-22.")
    return said


AskedDay = Annotated[date, BeforeValidator(_as_written)]
