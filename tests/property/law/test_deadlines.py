"""What must hold of every deadline, whatever the day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mestring.law import Period, PeriodUnit, national
from mestring.law.calendar import is_working_day
from mestring.law.deadlines import (
    Standing,
    appeal,
    appeal_time,
    cost_claim,
    early_notice,
    evaluation,
    home_help_charge_renewal,
    incident_meeting,
    incident_notice,
    incident_report,
    interim_answer,
    latest_appeal,
    long_stay_charge,
    own_review,
    worse_for_appellant,
)
from mestring.law.deadlines.rule import codes

LAW = national().at(date(2026, 9, 1))
DAYS = st.dates(date(2000, 1, 1), date(2150, 12, 31))
MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2150, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
AHEAD = st.integers(0, 800)
FROM_ONE_DAY = {
    "interim_answer": lambda day: interim_answer(received=day, law=LAW),
    "appeal": lambda day: appeal(knew=day, decided=day, law=LAW),
    "appeal_chapter_4a": lambda day: appeal(knew=day, decided=day, chapter_4a=True, law=LAW),
    "latest_appeal": lambda day: latest_appeal(decided=day, law=LAW),
    "cost_claim": lambda day: cost_claim(notified=day, law=LAW),
    "worse_for_appellant": lambda day: worse_for_appellant(appeal_received=day, law=LAW),
    "own_review": lambda day: own_review(decided=day, law=LAW),
    "incident_notice": lambda day: incident_notice(happened=day, law=LAW),
    "incident_report": lambda day: incident_report(notified=day, law=LAW),
    "incident_meeting": lambda day: incident_meeting(happened=day, law=LAW),
    "home_help_charge_renewal": lambda day: home_help_charge_renewal(decided=day, law=LAW),
    "long_stay_charge": lambda day: long_stay_charge(moved_in=day, law=LAW),
    "evaluation": lambda day: evaluation(since=day, every=Period(6, PeriodUnit.MONTHS)),
}
KINDS = st.sampled_from(sorted(FROM_ONE_DAY))
MOVED = {"appeal", "appeal_chapter_4a", "cost_claim"}


def test_every_rule_is_asked_here():
    assert {*FROM_ONE_DAY, "early_notice"} == set(codes())


@given(KINDS, DAYS)
def test_a_deadline_is_never_before_its_event_and_never_before_where_it_was_counted_to(code, day):
    found = FROM_ONE_DAY[code](day)
    assert found.event_day == day < found.counted_end <= found.end
    assert day <= found.suggested <= found.end


@given(st.sampled_from(sorted(MOVED)), DAYS)
def test_a_deadline_the_law_moves_never_falls_on_a_day_off(code, day):
    found = FROM_ONE_DAY[code](day)
    assert is_working_day(found.end)
    assert found.moved == (not is_working_day(found.counted_end)) == (found.end > found.counted_end)
    assert found.suggested == found.end


@given(st.sampled_from(sorted(set(FROM_ONE_DAY) - MOVED - {"long_stay_charge"})), DAYS)
def test_a_deadline_the_law_does_not_move_stays_where_it_was_counted_to(code, day):
    found = FROM_ONE_DAY[code](day)
    assert (found.end, found.moved) == (found.counted_end, False)
    assert is_working_day(found.suggested) or found.suggested in {found.event_day, found.end}


@given(KINDS, DAYS, AHEAD)
def test_a_later_event_never_gives_an_earlier_deadline(code, day, ahead):
    earlier, later = FROM_ONE_DAY[code](day), FROM_ONE_DAY[code](day + timedelta(days=ahead))
    assert earlier.end <= later.end


@given(DAYS, AHEAD, AHEAD)
def test_later_knowledge_or_a_later_decision_never_gives_an_earlier_appeal(decided, known_after, ahead):
    knew = decided + timedelta(days=known_after)
    found = appeal(knew=knew, decided=decided, law=LAW)
    assert found.end >= knew
    assert found.end <= appeal(knew=knew + timedelta(days=ahead), decided=decided, law=LAW).end
    later_decision = min(knew, decided + timedelta(days=ahead))
    if knew <= latest_appeal(decided=decided, law=LAW).end:
        assert found.end <= appeal(knew=knew, decided=later_decision, law=LAW).end


@given(DAYS, AHEAD, AHEAD)
def test_who_appeals_within_the_deadline_told_is_in_time_or_at_least_not_too_late(decided, known_after, waited):
    knew = decided + timedelta(days=known_after)
    told = appeal(knew=knew, decided=decided, law=LAW)
    sent = min(told.end, knew + timedelta(days=waited))
    found = appeal_time(sent=sent, knew=knew, decided=decided, law=LAW)
    year_passed = knew > latest_appeal(decided=decided, law=LAW).end
    assert found.standing is (Standing.DOUBTFUL if year_passed else Standing.IN_TIME)


@given(DAYS, AHEAD, st.integers(0, 1000), st.integers(0, 400))
def test_who_waits_longer_never_stands_better(decided, known_after, waited, longer):
    order = [Standing.IN_TIME, Standing.LATE, Standing.DOUBTFUL, Standing.TOO_LATE]
    knew, sent = decided + timedelta(days=known_after), decided + timedelta(days=waited)
    first = appeal_time(sent=sent, knew=knew, decided=decided, law=LAW)
    second = appeal_time(sent=sent + timedelta(days=longer), knew=knew, decided=decided, law=LAW)
    assert order.index(first.standing) <= order.index(second.standing)
    assert first.days_late <= second.days_late


@given(DAYS, st.integers(0, 100), AHEAD)
def test_a_long_stay_is_never_charged_before_one_moves_in_and_an_earlier_stay_never_delays_it(moved_in, before, ahead):
    earlier = moved_in - timedelta(days=before)
    found = long_stay_charge(moved_in=moved_in, earlier_stay_from=earlier, law=LAW)
    assert moved_in <= found.end <= long_stay_charge(moved_in=moved_in, law=LAW).end
    assert found.other_reading is None or moved_in <= found.other_reading.end < found.end
    later = long_stay_charge(moved_in=moved_in + timedelta(days=ahead), earlier_stay_from=earlier, law=LAW)
    assert found.end <= later.end


@given(DAYS, st.integers(1, 60), st.sampled_from([unit for unit in PeriodUnit if unit is not PeriodUnit.HOURS]), AHEAD)
def test_an_evaluation_is_never_after_the_decision_nor_before_it_begins(since, count, unit, lasts):
    valid_to = since + timedelta(days=lasts)
    found = evaluation(since=since, every=Period(count, unit), valid_to=valid_to)
    assert since <= found.suggested <= found.end <= valid_to


@given(MOMENTS, st.integers(0, 10_000))
def test_the_hospital_has_the_same_hours_whenever_a_patient_comes(admitted, minutes):
    found = early_notice(admitted=admitted, law=LAW)
    assert found.at - admitted == timedelta(hours=24)
    assert found.at <= early_notice(admitted=admitted + timedelta(minutes=minutes), law=LAW).at
    assert found.kept(found.at)
    assert not found.kept(found.at + timedelta(seconds=1))
