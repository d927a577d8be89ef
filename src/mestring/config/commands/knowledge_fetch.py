"""Asks a publisher's open interface for a table. With sign-in, the only code that speaks to other machines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from http.client import HTTPException
from typing import IO, Any
from urllib.error import HTTPError
from urllib.parse import quote, urlencode, urlsplit
from urllib.request import Request, urlopen

from mestring.knowledge.reading.cube import Cube
from mestring.knowledge.reading.joining import as_json_stat, joined
from mestring.knowledge.reading.json_stat import read_json_stat
from mestring.knowledge.source import Source

YEAR = "Tid"
SECONDS = 120
MOST_BYTES = 100_000_000
Open = Callable[..., IO[bytes]]


class NoAnswerError(Exception):
    """The table was not had; the message (bokmål) says why and what to do."""


def fetch(source: Source, *, years: Sequence[int], said: Callable[[int], Any], ask: Open = urlopen) -> bytes:
    """The table as json-stat2, some years at a time. ``said`` is told how many years have come."""
    cubes: list[Cube] = []
    for some in _in_parts(years, int(source.fetch["years_at_once"])):
        cubes.append(read_json_stat(_answer(_address(source, some), ask).decode("utf-8", errors="replace")))
        said(len(some))
    return as_json_stat(joined(cubes, along=YEAR))


def _address(source: Source, years: Sequence[int]) -> str:
    asked = {f"valuecodes[{code}]": value for code, value in source.fetch["values"].items()}
    asked[f"valuecodes[{YEAR}]"] = ",".join(str(year) for year in years)
    asked |= {f"codelist[{code}]": value for code, value in source.fetch["codelists"].items()}
    asked |= {f"outputValues[{code}]": "aggregated" for code in source.fetch["codelists"] if code == "Region"}
    query = urlencode({"lang": "no", "outputFormat": "json-stat2", **asked}, quote_via=quote, safe="*,")
    return f"{source.fetch['address']}?{query}"


def _answer(address: str, ask: Open) -> bytes:
    host = urlsplit(address).hostname
    request = Request(address, headers={"Accept": "application/json", "User-Agent": "mestring"})  # noqa: S310 - https, from our own file
    try:
        with ask(request, timeout=SECONDS) as answer:
            content = answer.read(MOST_BYTES + 1)
    except HTTPError as error:
        raise NoAnswerError(
            f"{host} svarte med feil {error.code}. Tabellen kan ha fått nytt nummer eller nye koder: hent den i "
            "nettleseren, og bruk «mestring knowledge import»."
        ) from None
    except (OSError, HTTPException):
        raise NoAnswerError(
            f"Fikk ikke kontakt med {host}. Har maskinen nett? Du kan også hente tabellen på en annen maskin, og bruke "
            "«mestring knowledge import»."
        ) from None
    if len(content) > MOST_BYTES:
        raise NoAnswerError(f"Svaret fra {host} var for stort. Velg færre år med --from-year.")
    return content


def _in_parts(years: Sequence[int], at_once: int) -> Iterator[Sequence[int]]:
    for start in range(0, len(years), at_once):
        yield years[start : start + at_once]
