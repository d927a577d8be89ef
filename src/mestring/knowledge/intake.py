"""From a file to what may be kept of it: opened, recognised, read and checked. Nothing is written here."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from mestring.core import clock
from mestring.knowledge.checking.people import check_people
from mestring.knowledge.checking.rows import Checked
from mestring.knowledge.checking.values import check_values
from mestring.knowledge.checking.years import in_time
from mestring.knowledge.reading.cube import Cube
from mestring.knowledge.reading.errors import TableUnreadableError
from mestring.knowledge.reading.finding import Finding, Weight
from mestring.knowledge.reading.opening import open_table
from mestring.knowledge.reading.people import read_people
from mestring.knowledge.reading.recognising import recognised
from mestring.knowledge.reading.values import read_values
from mestring.knowledge.refusals import TableRefusedError, UnknownSourceError
from mestring.knowledge.source import Source, SourceKind, sources


@dataclass(frozen=True, slots=True)
class Intake:
    """A table that may be kept: whose it is, when it was updated by them, its rows, and what was noticed."""

    source: Source
    updated: date | None
    checked: Checked
    findings: tuple[Finding, ...]


def read_and_check(
    content: bytes, *, source: str | None, also: Collection[str], invented: bool, needed: str | None = None
) -> Intake:
    """What may be kept of the file. ``also``: numbers of areas that are known beside those of the country.

    ``invented``: areas need not be known. ``needed``: an area the table must tell of. TableRefusedError, with every
    sentence, or UnknownSourceError.
    """
    try:
        cube = open_table(content)
        chosen = _chosen(cube, source)
        checked, findings = _checked(cube, chosen, also=also, invented=invented)
    except TableUnreadableError as error:
        raise TableRefusedError([str(error)]) from None
    findings += in_time(checked, today=clock.today())
    if needed and checked.areas and needed not in checked.areas:
        findings.append(
            Finding(
                Weight.REFUSED,
                f"Tabellen har ikke med kommune {needed}. Hent den med kommunen selv, eller hent den inn for alle.",
            )
        )
    refused = [one.sentence for one in findings if one.weight is Weight.REFUSED]
    if refused:
        raise TableRefusedError(refused)
    return Intake(chosen, cube.updated, checked, tuple(findings))


def _chosen(cube: Cube, source: str | None) -> Source:
    found = recognised(cube) if source is None else sources().get(source)
    if found is None or found.only_by_the_door:
        raise UnknownSourceError(source, known=[one for one in sources().values() if not one.only_by_the_door])
    return found


def _checked(cube: Cube, source: Source, *, also: Collection[str], invented: bool) -> tuple[Checked, list[Finding]]:
    if source.kind is SourceKind.PEOPLE:
        people, noticed = read_people(cube, source)
        known = {area.code for area in people.areas} if invented else also
        checked, findings = check_people(people, also=known)
    else:
        values, noticed = read_values(cube, source)
        known = {area.code for area in values.areas} if invented else also
        checked, findings = check_values(values, also=known)
    return checked, [*noticed, *findings]
