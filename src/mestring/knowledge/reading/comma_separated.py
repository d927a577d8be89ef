"""Reads a table as PxWeb gives it in csv: any of its separators, long or wide, with or without a heading above."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from mestring.knowledge.reading.cube import Cube, Dimension, must_be_possible
from mestring.knowledge.reading.errors import TableUnreadableError

HIDDEN_MARKS = frozenset({":"})
MISSING_MARKS = frozenset({"", ".", "..", "...", "-"})
SEPARATORS = (";", "\t", ",")
MOST_ROWS, MOST_COLUMNS, LONGEST_FIELD = 5_000_000, 2_000, 1_000
_YEAR_LAST = re.compile(r"^(.*?)\s*\b((?:19|20|21)[0-9]{2})$")
_NUMBER = re.compile(r"^[-+]?[0-9][0-9   ]*(?:[.,][0-9]+)?$")
_TABLE_FIRST = re.compile(r"^[0-9]{5}:\s*")
NAMES_OF_AREAS = ("name", "navn")


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of numbers: what it counts and, where the heading ends with one, its year."""

    place: int
    counts: str
    year: str


def read_comma_separated(text: str) -> Cube:
    """The table. TableUnreadableError names the row and column where it is not one."""
    rows, heading_row = _rows(text)
    heading, body = rows[0], rows[1:]
    numbers = _number_columns(heading, body)
    keys = [place for place in range(len(heading)) if place not in {one.place for one in numbers}]
    if not numbers or not keys or not body:
        raise TableUnreadableError(
            "Filen har ingen kolonne med tall, eller ingen kolonne som sier hva tallene gjelder. Hent tabellen på nytt."
        )
    return _cube(heading, body, keys, numbers, first_row=heading_row + 1)


def _rows(text: str) -> tuple[list[list[str]], int]:
    """Heading and rows, all as long, and which row of the file the heading is: above it a title may stand."""
    rows: list[list[str]] = []
    start = 0
    for number, fields in _lines(text):
        told = len([field for field in fields if field])
        if not rows and told < 2:
            continue
        if rows and len(fields) != len(rows[0]):
            # Notes stand below the numbers, in one field.
            if told < 2:
                break
            raise TableUnreadableError(
                f"Rad {number} har {len(fields)} felt, men overskriften har {len(rows[0])}. Hent tabellen på nytt."
            )
        start = start or number
        rows.append(fields)
    if len(rows) < 2:
        raise TableUnreadableError("Filen har ingen rader med tall. Hent tabellen på nytt som csv eller json-stat2.")
    if len(set(rows[0])) != len(rows[0]):
        raise TableUnreadableError(f"To kolonner i rad {start} heter det samme. Hent tabellen på nytt.")
    return rows, start


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each row that is not empty, with its number in the file."""
    separator = max(SEPARATORS, key="\n".join(text.splitlines()[:20]).count)
    try:
        for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=separator), start=1):
            if number > MOST_ROWS or len(row) > MOST_COLUMNS or any(len(field) > LONGEST_FIELD for field in row):
                raise TableUnreadableError("Tabellen er for stor for oss. Velg færre år eller kommuner.")
            if any(field.strip() for field in row):
                yield number, [field.strip() for field in row]
    except csv.Error:
        raise TableUnreadableError(
            "Filen er ikke en tabell i csv. Hent den på nytt som csv eller json-stat2."
        ) from None


def _number_columns(heading: Sequence[str], body: Sequence[Sequence[str]]) -> list[_Column]:
    """The columns from the right that hold numbers only; a year, an age or a code to the left of them is not one."""
    found: list[_Column] = []
    for place in range(len(heading) - 1, -1, -1):
        match = _YEAR_LAST.match(heading[place])
        if (found and not match) or (not match and not _is_counts(place, body)):
            break
        title = _TABLE_FIRST.sub("", match[1] if match else heading[place]).strip()
        found.insert(0, _Column(place, title, match[2] if match else ""))
        if not match:
            break
    return found


def _is_counts(place: int, body: Sequence[Sequence[str]]) -> bool:
    return all(_NUMBER.match(row[place]) or row[place] in MISSING_MARKS | HIDDEN_MARKS for row in body[:200])


def _cube(
    heading: Sequence[str],
    body: Sequence[Sequence[str]],
    keys: Sequence[int],
    columns: Sequence[_Column],
    *,
    first_row: int,
) -> Cube:
    named = [place for place in keys if heading[place].casefold() in NAMES_OF_AREAS]
    keys = [place for place in keys if place not in named]
    parts: list[dict[str, str]] = [{} for _key in keys]
    for row in body:
        for place, known in zip(keys, parts, strict=True):
            known.setdefault(row[place], row[place])
    if named:
        parts[0] = {row[keys[0]]: row[named[0]] for row in body}
    dimensions = [Dimension(heading[place], heading[place], part) for place, part in zip(keys, parts, strict=True)]
    if columns[0].year:
        dimensions.append(Dimension("Tid", "år", {one.year: one.year for one in columns}))
    counted = {one.counts or "tall": one.counts or "tall" for one in columns}
    dimensions.append(Dimension("ContentsCode", "statistikkvariabel", counted))
    must_be_possible([len(one) for one in dimensions])
    numbers = np.full([len(one) for one in dimensions], np.nan)
    hidden, seen = np.zeros(numbers.shape, bool), np.zeros(numbers.shape, bool)
    at = [{code: number for number, code in enumerate(one.parts)} for one in dimensions]
    for number, row in enumerate(body, start=first_row):
        where = [at[axis][row[place]] for axis, place in enumerate(keys)]
        for one in columns:
            cell = (*where, *([at[-2][one.year]] if one.year else []), at[-1][one.counts or "tall"])
            if seen[cell]:
                raise TableUnreadableError(f"Rad {number} handler om det samme som en rad før den. Behold den ene.")
            seen[cell], hidden[cell] = True, row[one.place] in HIDDEN_MARKS
            numbers[cell] = _number(row[one.place], row=number, column=heading[one.place])
    return Cube("", None, tuple(dimensions), numbers, hidden)


def _number(said: str, *, row: int, column: str) -> float:
    if said in MISSING_MARKS or said in HIDDEN_MARKS:
        return float("nan")
    if not _NUMBER.match(said) or len(said) > 30:
        raise TableUnreadableError(f"Rad {row}, kolonnen «{column[:60]}»: «{said[:40]}» er ikke et tall. Rett det.")
    return float(re.sub(r"[   ]", "", said).replace(",", "."))
