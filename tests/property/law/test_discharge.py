"""What must hold of every stay in hospital, however the events fall."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from mestring.law import national
from mestring.law.calendar import norwegian_day
from mestring.law.discharge import Episode, Event, EventKind, State, notices, payment, stretches
from mestring.law.discharge.states import MOVES

LAW = national().at(date(2024, 3, 1))
ENDS = date(2025, 12, 31)
BEGUN = [EventKind.ADMITTED, EventKind.EARLY_NOTICE, EventKind.READY, EventKind.READY_NOTICE]


@st.composite
def stays(draw):
    """A stay of any legal events, in any number, from an admission in 2019 to 2024."""
    at = draw(st.datetimes(datetime(2019, 1, 2), datetime(2024, 6, 1), timezones=st.just(UTC)))  # noqa: DTZ001
    episode = Episode()
    for kind in draw(st.sampled_from([BEGUN, BEGUN[:1], [*BEGUN, EventKind.CAN_RECEIVE]])):
        episode = episode.after(Event(kind, at))
        at += timedelta(minutes=draw(st.integers(0, 4000)))
    for _ in range(draw(st.integers(0, 12))):
        possible = [kind for kind in EventKind if episode.state in MOVES[kind]]
        if not possible:
            break
        at += timedelta(minutes=draw(st.integers(0, 4000)))
        episode = episode.after(Event(draw(st.sampled_from(possible)), at))
    return episode


def days_one_by_one(episode, *, on):
    """The slow twin: for each day, whether the municipality was liable when the day ended or began to be within it."""
    paid = []
    day = norwegian_day(episode.events[0].at)
    while day < on:
        if _liable_at_the_end_of(day, episode):
            paid.append(day)
        day += timedelta(days=1)
    return paid


def _liable_at_the_end_of(day, episode):
    so_far = [event.kind for event in episode.events if norwegian_day(event.at) <= day]
    state = Episode(tuple(event for event in episode.events if norwegian_day(event.at) <= day)).state
    return state in {State.ANNOUNCED, State.WAITING} and EventKind.EARLY_NOTICE in so_far


@given(stays())
def test_the_days_paid_are_those_on_which_the_patient_waits_when_the_day_is_over(episode):
    found = [day for wait in stretches(episode, on=ENDS) for day in wait.days]
    assert found == sorted(set(found))
    assert set(days_one_by_one(episode, on=ENDS)) == set(found)


@given(stays(), st.integers(0, 900))
def test_each_day_is_paid_at_most_once_and_the_sum_is_its_parts(episode, ahead):
    on = min(ENDS, norwegian_day(episode.events[0].at) + timedelta(days=ahead))
    found = payment(episode, on=on, law=LAW)
    assert found.total == sum((year.days * year.rate for year in found.years), start=Decimal(0))
    assert found.days == sum(year.days for year in found.years) <= max(0, ahead)
    assert (found.first_day is None) == (found.days == 0) == (found.total == 0)
    assert found.steps


@given(stays(), st.integers(0, 500), st.integers(0, 100))
def test_a_later_day_never_makes_it_cheaper(episode, ahead, more):
    first = min(ENDS, norwegian_day(episode.events[0].at) + timedelta(days=ahead))
    later = min(ENDS, first + timedelta(days=more))
    assert payment(episode, on=first, law=LAW).total <= payment(episode, on=later, law=LAW).total


@given(stays())
def test_a_stay_that_has_ended_costs_no_more_and_waits_no_longer(episode):
    if episode.state is State.ENDED:
        last = norwegian_day(episode.events[-1].at)
        assert payment(episode, on=last, law=LAW) == payment(episode, on=ENDS, law=LAW)
        assert not payment(episode, on=ENDS, law=LAW).running


@given(stays(), st.integers(0, 50_000))
def test_every_notice_has_a_sentence_whenever_one_looks(episode, minutes):
    now = episode.events[0].at + timedelta(minutes=minutes)
    for notice in notices(episode, now=now, law=LAW):
        assert notice.sentence.endswith(".")
        assert notice.since <= now
        assert notice.given is None or notice.since <= notice.given <= now
