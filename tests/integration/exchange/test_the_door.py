"""Counts that come through the door: hidden before they are kept, whole years, never a small one in the database."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from mestring.core import clock
from mestring.core.access import RefusedError, Role
from mestring.core.models import AuditEvent
from mestring.exchange.aggregates import hand_over
from mestring.exchange.count import Count, CountRefusedError
from mestring.knowledge.models import Release, ReleaseState, Value
from mestring.knowledge.selectors.values import numbers_of

WAITING = {"67-79": 3, "80-89": 9, "90+": 12}


@pytest.fixture(autouse=True)
def early_in_2026():
    with clock.stopped_at(datetime(2026, 1, 15, 12, tzinfo=UTC)):
        yield


@pytest.fixture
def by(people, municipality):
    return people.actor(municipality, Role.ANALYST)


def waiting(year, numbers=WAITING):
    return [Count("waiting-for-place", year, number, age) for age, number in numbers.items()]


def test_counts_are_kept_as_the_municipality_s_own_with_the_small_ones_hidden(municipality, by):
    release = hand_over([*waiting(2025), Count("decisions", 2025, 40)], municipality=municipality, by=by)
    kept = numbers_of("waiting-for-place", area=municipality.number)
    assert kept[2025, "67-79"].hidden
    assert kept[2025, "80-89"].hidden
    assert kept[2025, "90+"].number == 12
    assert kept[2025, ""].number == 24
    assert (release.source, release.municipality) == ("own-counts", municipality)
    assert release.receipt["hidden"] == 2
    assert not Value.objects.filter(number__gt=0, number__lt=5).exists()


def test_nothing_of_what_was_hidden_is_left_in_the_audit_or_the_receipt(municipality, by):
    hand_over([*waiting(2025, {"80-89": 3}), Count("decisions", 2025, 41)], municipality=municipality, by=by)
    hidden = {str(number) for number in (3,)}
    told = json.dumps(AuditEvent.objects.latest("number").detail | Release.objects.get().receipt)
    assert not hidden.intersection(told.replace(Release.objects.get().digest, "").replace('"hidden": 2', "").split())
    assert AuditEvent.objects.latest("number").action == "knowledge.release.counted"


def test_a_year_that_is_not_over_is_refused(municipality, by):
    with pytest.raises(CountRefusedError, match="2026 er ikke over ennå"):
        hand_over(waiting(2026), municipality=municipality, by=by)
    with pytest.raises(CountRefusedError, match="ingen tall"):
        hand_over([], municipality=municipality, by=by)


@pytest.mark.parametrize("stranger", [("decisions", 2025, 5), {"measure": "decisions"}, object()])
def test_what_is_no_count_is_refused_and_nothing_is_kept(municipality, by, stranger):
    with pytest.raises(CountRefusedError):
        hand_over([*waiting(2025), stranger], municipality=municipality, by=by)
    assert not Value.objects.exists()


def test_other_years_stay_as_they_were_and_the_older_release_is_kept(municipality, by):
    first = hand_over(waiting(2024), municipality=municipality, by=by)
    hand_over(waiting(2025, {"67-79": 30, "80-89": 40, "90+": 50}), municipality=municipality, by=by)
    first.refresh_from_db()
    assert first.state == ReleaseState.REPLACED
    kept = numbers_of("waiting-for-place", area=municipality.number)
    assert kept[2024, ""].number == 24
    assert kept[2024, "67-79"].hidden
    assert kept[2025, ""].number == 120


def test_a_corrected_year_does_not_show_what_was_hidden(municipality, by):
    hand_over(waiting(2025), municipality=municipality, by=by)
    hand_over(waiting(2025, WAITING | {"67-79": 8}), municipality=municipality, by=by)
    assert numbers_of("waiting-for-place", area=municipality.number)[2025, "67-79"].hidden


def test_a_corrected_year_comes_whole(municipality, by):
    hand_over([*waiting(2025), Count("decisions", 2025, 40)], municipality=municipality, by=by)
    with pytest.raises(CountRefusedError, match="nå mangler decisions"):
        hand_over(waiting(2025), municipality=municipality, by=by)


def test_only_who_may_take_in_may_hand_over(people, municipality, other_municipality):
    for actor in (people.actor(municipality, Role.CASEWORKER), people.actor(other_municipality, Role.ANALYST)):
        with pytest.raises(RefusedError):
            hand_over(waiting(2025), municipality=municipality, by=actor)
    assert not Release.objects.exists()
