"""The one door between persons and counts: whole numbers come in, small ones are hidden, the rest is kept in knowledge.

What passes: a measure named in ``measures.yaml``, a year that is over, a group named there, and a whole number. Nothing
else has a place to stand: no name, no key, no text.

What is protected. (1) Nothing from 1 to 4 is kept. (2) Nothing from 1 to 4 is found by adding and subtracting what is
kept: within a table, between tables that are known to fit together, and from what is left of a whole. (3) A year handed
in again: what was hidden stays hidden, and a number that is as it was counts as known, so it is never used to hide.

What is not. A number that has changed since the last time tells that something changed for so many, not for whom. A
hidden number may be known to lie between bounds. Tables that nobody has told fit together are not seen together.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from mestring.core import clock
from mestring.core.access import Actor, require
from mestring.core.disclosure import HIDDEN, Shown
from mestring.core.models import Municipality
from mestring.exchange.count import OWN, CannotHideError, Count, CountRefusedError
from mestring.exchange.hiding import GivenAwayError, hide
from mestring.exchange.sums import Cell, sums_of
from mestring.exchange.year import hidden_in_its_own_table, small_in, whole_tables, with_unshown
from mestring.knowledge.access import IMPORT_RELEASES
from mestring.knowledge.actions.receipt import receipt
from mestring.knowledge.actions.storing import store
from mestring.knowledge.actions.take_in import tell
from mestring.knowledge.checking.rows import Checked
from mestring.knowledge.measures import TOTAL, relations
from mestring.knowledge.models import Release, ReleaseState, Value
from mestring.knowledge.reading.values import ReadValue
from mestring.knowledge.source import sources


def hand_over(counts: Iterable[Count], *, municipality: Municipality, by: Actor, synthetic: bool = False) -> Release:
    """Keep the counts as the municipality's own release in use; years that are not handed over stay as they were.

    CountRefusedError for what is not a count of a year that is over; CannotHideError where a small one would be found.
    Then nothing is kept.
    """
    require(by, IMPORT_RELEASES, municipality_id=municipality.pk)
    years = _by_year(counts)
    with transaction.atomic():
        Municipality.objects.select_for_update(no_key=True).get(pk=municipality.pk)
        values = _kept_years(municipality, but=years)
        for year, counted in years.items():
            before = _kept(municipality, year)
            _refuse_fewer(counted, before)
            shown = protect(counted, before=before)
            values += [_value(cell, number, municipality, year) for cell, number in shown.items()]
        return _store(values, municipality, by=by, synthetic=synthetic)


def protect(counts: Iterable[Count], *, before: Iterable[ReadValue] = ()) -> dict[Cell, Shown]:
    """The counts of one year as they may be kept. ``before``: what has been kept of the year, hidden or not."""
    cells = whole_tables(counts)
    sums = sums_of(cells)
    everything = with_unshown(cells, sums)
    seen, hidden = set(), hidden_in_its_own_table(cells)
    for one in before:
        if one.number is None:
            hidden.add((one.measure, one.group))
        elif cells.get((one.measure, one.group)) == one.number:
            seen.add((one.measure, one.group))
    try:
        shown = hide(everything, sums, small=small_in(everything), hidden=hidden & set(cells), known=seen)
    except GivenAwayError:
        raise CannotHideError(
            _(
                "Små tall kunne vært regnet ut fra det som er vist før, så ingenting er lagret. "
                "Send tallene uten den minste inndelingen."
            )
        ) from None
    for amount, counted in relations("sum_over").items():
        if shown.get((counted, TOTAL), HIDDEN) is HIDDEN and (amount, TOTAL) in shown:
            shown[amount, TOTAL] = HIDDEN
    return shown


def _by_year(counts: Iterable[Count]) -> dict[int, list[Count]]:
    years: dict[int, list[Count]] = defaultdict(list)
    for one in counts:
        if type(one) is not Count:
            raise CountRefusedError(_("Bare tellinger slipper gjennom, ikke noe annet."))
        if one.year >= clock.today().year:
            raise CountRefusedError(
                _("%(year)s er ikke over ennå. Send tallene når året er omme.") % {"year": one.year}
            )
        years[one.year].append(one)
    if not years:
        raise CountRefusedError(_("Det er ingen tall å lagre."))
    return years


def _refuse_fewer(counted: list[Count], before: list[ReadValue]) -> None:
    """A year that is handed over again comes whole, so that new tables are seen together with those shown before."""
    lacking = {one.measure for one in before} - {one.measure for one in counted}
    if lacking:
        raise CountRefusedError(
            _("%(year)s er sendt før, med flere tall. Send alle på nytt; nå mangler %(codes)s.")
            % {"year": counted[0].year, "codes": ", ".join(sorted(lacking))}
        )


def _kept(municipality: Municipality, year: int) -> list[ReadValue]:
    """Every number any release has kept of the year: what somebody may have seen."""
    return [_read(one) for one in Value.objects.filter(release__in=_own(municipality), year=year)]


def _kept_years(municipality: Municipality, *, but: Iterable[int]) -> list[ReadValue]:
    used = _own(municipality).filter(state=ReleaseState.CURRENT)
    return [_read(one) for one in Value.objects.filter(release__in=used).exclude(year__in=list(but))]


def _own(municipality: Municipality) -> QuerySet[Release]:
    return Release.objects.filter(source=OWN, municipality=municipality)


def _read(one: Value) -> ReadValue:
    number = None if one.hidden or one.number is None else float(one.number)
    return ReadValue(one.measure, one.area_id, one.year, one.group, number)


def _value(cell: Cell, number: Shown, municipality: Municipality, year: int) -> ReadValue:
    return ReadValue(cell[0], municipality.number, year, cell[1], float(number) if isinstance(number, int) else None)


def _store(values: list[ReadValue], municipality: Municipality, *, by: Actor, synthetic: bool) -> Release:
    """As a release of its own. Its digest is of what is kept, never of what was handed over."""
    checked = Checked({municipality.number: municipality.name.removesuffix(" kommune")}, values=tuple(values))
    kept = json.dumps(sorted((one.measure, one.year, one.group, one.number or -1) for one in values))
    release = Release(
        source=OWN,
        municipality=municipality,
        title=sources()[OWN].title,
        synthetic=synthetic,
        file_name="",
        digest=hashlib.sha256(kept.encode()).hexdigest(),
        receipt=receipt(checked, ()),
        at=clock.now(),
        by=by.key,
        by_name=by.name,
    )
    store(release, checked)
    tell("knowledge.release.counted", release, by=by)
    return release
