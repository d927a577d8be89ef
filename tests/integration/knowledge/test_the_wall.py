"""What one municipality takes in for itself is never part of another's numbers, whatever areas its tables tell of."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.counted_people import FIRST, LAST, count_people
from tests.tables import people_table, values_table

from mestring.core.access import system
from mestring.core.models import Municipality
from mestring.knowledge.actions.take_in import take_in
from mestring.knowledge.indicators.files import indicators
from mestring.knowledge.inputs import inputs_for
from mestring.knowledge.models import Area, AreaKind, Population, Release
from mestring.knowledge.selectors.areas import inhabitants
from mestring.knowledge.selectors.facts import facts_for

BY = system("test")
OURS, THEIRS = "9998", "9997"
BOTH = {OURS: "Prøvevik", THEIRS: "Annendal"}


@pytest.fixture
def shared(municipality: Municipality, other_municipality: Municipality) -> Release:
    """Everybody's release, with people of both."""
    count_people(other_municipality)
    return count_people(municipality)


def of_their_own(content: bytes, other_municipality: Municipality) -> Release:
    return take_in(content, name="egen.json", by=BY, municipality=other_municipality)


def test_people_another_has_taken_in_for_itself_do_not_change_what_we_project_from(
    municipality, other_municipality, shared
):
    before = inputs_for(municipality)
    theirs = of_their_own(people_table(BOTH, [LAST, LAST + 1]), other_municipality)
    after = inputs_for(municipality)
    assert after.history == before.history or (after.history.values == before.history.values).all()
    assert after.rests_on == before.rests_on == (shared,)
    assert theirs in inputs_for(other_municipality).rests_on


def test_counts_another_has_taken_in_for_itself_are_not_our_own(municipality, other_municipality, shared):
    content = values_table({"care-beds": 12}, area=OURS).replace(b'"size": [1,', b'"size": [2,')
    content = content.replace(b'"index": ["9998"], "label": {"9998"', b'"index": ["9998", "9997"], "label": {"9998"')
    content = content.replace(b'"value": [12]', b'"value": [12, 30]')
    release = of_their_own(content, other_municipality)
    assert release.values.filter(area_id=OURS, number=Decimal(12)).exists()
    assert release not in inputs_for(municipality).rests_on
    assert release in inputs_for(other_municipality).rests_on


def test_a_country_another_has_taken_in_is_not_the_one_we_lie_in(municipality, other_municipality, shared):
    country = Area.objects.create(code="9900", name="Land", kind=AreaKind.COUNTRY, invented=True)
    of_their_own(people_table({THEIRS: "Annendal", "9900": "Land"}, [2025, 2026]), other_municipality)
    assert Population.objects.filter(area=country).count() == 2
    assert inputs_for(municipality).country is None
    assert inputs_for(other_municipality).country is not None


def test_how_large_a_place_is_comes_from_what_we_may_see(municipality, other_municipality, shared):
    before = inhabitants(invented=True, seen_by=OURS)
    of_their_own(people_table(BOTH, [LAST, LAST + 1]), other_municipality)
    assert inhabitants(invented=True, seen_by=OURS) == before
    assert inhabitants(invented=True, seen_by=THEIRS)[OURS] == 2 * 106 * 10


def test_a_country_another_has_taken_in_does_not_scale_our_estimate_of_dementia(
    municipality, other_municipality, shared
):
    Area.objects.create(code="0000", name="Landet", kind=AreaKind.COUNTRY)
    every = [one for one in indicators().values() if one.needs_people]
    of_their_own(people_table({THEIRS: "Annendal", "0000": "Landet"}, list(range(FIRST - 2, LAST))), other_municipality)
    ours = facts_for(every, areas=[OURS], municipality=municipality)
    theirs = facts_for(every, areas=[THEIRS], municipality=other_municipality)
    assert ours.dementia_scale == 1.0 != theirs.dementia_scale
