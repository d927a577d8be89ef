"""An episode refuses what cannot have happened, and says why in a sentence."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from tests.spec.law.discharge.timeline import event, moment

import mestring.law.discharge
from mestring.law import NotInForceError, national
from mestring.law.calendar import NORWAY, WithoutZoneError
from mestring.law.deadlines import EventError
from mestring.law.discharge import (
    Episode,
    Event,
    EventKind,
    Field,
    NoticeStatus,
    OwedBy,
    State,
    notices,
    payment,
)
from mestring.law.discharge.notice import NoticeCode
from mestring.law.discharge.states import LABELS, MOVES, diagram

LAW = national().at(date(2024, 3, 1))
WAITING = [
    "2024-03-04 10.00 admitted",
    "2024-03-05 11.00 early_notice",
    "2024-03-11 11.00 ready",
    "2024-03-11 11.30 ready_notice",
    "2024-03-11 13.00 cannot_receive",
]


def stay(*texts):
    return Episode(tuple(event(text) for text in texts))


def test_each_event_leads_on_through_the_states():
    found = stay(*WAITING, "2024-03-16 09.00 offer_ready", "2024-03-16 14.00 transferred")
    assert found.states() == (
        State.NOT_ADMITTED,
        State.ADMITTED,
        State.NOTIFIED,
        State.READY,
        State.ANNOUNCED,
        State.WAITING,
        State.OFFERED,
        State.ENDED,
    )


def test_an_event_more_makes_a_new_episode():
    before = stay(*WAITING)
    after = before.after(event("2024-03-16 09.00 offer_ready"))
    assert (before.state, after.state) == (State.WAITING, State.OFFERED)


@pytest.mark.parametrize(
    ("texts", "sentence"),
    [
        (["2024-03-11 11.00 ready"], r"«Pasienten ble erklært utskrivningsklar» .* tilstanden er «Ikke lagt inn»"),
        (["2024-03-04 10.00 admitted", "2024-03-04 11.00 admitted"], "tilstanden er «Lagt inn»"),
        ([*WAITING, "2024-03-12 09.00 transferred"], "Det kan komme etter: Kommunen kan ta imot"),
        ([*WAITING[:3], "2024-03-11 13.00 cannot_receive"], "tilstanden er «Utskrivningsklar»"),
        ([*WAITING, "2024-03-12 09.00 left", "2024-03-13 09.00 ready"], "tilstanden er «Ute av sykehuset»"),
    ],
)
def test_an_event_that_cannot_come_now_is_refused_with_what_must_come_first(texts, sentence):
    with pytest.raises(EventError, match=sentence):
        stay(*texts)


def test_an_event_before_the_one_it_follows_is_refused_with_both_moments():
    with pytest.raises(EventError, match=r"kl\. 09\.00, men det er før pasienten ble lagt inn .* kl\. 10\.00"):
        stay("2024-03-04 10.00 admitted", "2024-03-04 09.00 assessed")


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": EventKind.READY, "needs_help": False},
        {"kind": EventKind.EARLY_NOTICE, "postponed": True},
        {"kind": EventKind.CAN_RECEIVE, "expected": date(2024, 4, 1)},
        {"kind": EventKind.CANNOT_RECEIVE, "expected": date(2024, 3, 10)},
    ],
)
def test_an_event_with_what_does_not_belong_to_it_is_refused(wrong):
    with pytest.raises(EventError):
        Event(at=moment("2024-03-11 13.00"), **wrong)


def test_an_event_without_time_zone_is_refused():
    with pytest.raises(WithoutZoneError):
        Event(EventKind.ADMITTED, datetime(2024, 3, 4, 10))  # noqa: DTZ001


def test_every_event_and_state_has_words_and_a_place_in_the_table():
    assert set(MOVES) == set(EventKind)
    assert set(LABELS) == set(State)
    reached = {target for moves in MOVES.values() for target in moves.values()}
    assert reached == set(State) - {State.NOT_ADMITTED}


def test_the_diagram_in_the_readme_is_made_from_the_table():
    readme = Path(mestring.law.discharge.__file__).parent / "README.md"
    assert diagram() in readme.read_text(encoding="utf-8")


def test_a_year_without_a_rate_is_said_and_not_guessed():
    texts = ["2025-12-20 10.00 admitted", "2025-12-20 12.00 early_notice", "2025-12-30 11.00 ready"]
    waiting = stay(*texts, "2025-12-30 11.30 ready_notice", "2025-12-30 12.00 cannot_receive")
    assert payment(waiting, on=date(2026, 1, 1), law=LAW).days == 2
    with pytest.raises(NotInForceError, match=r"ingen døgnpris for 2026, så 3 døgn det året .* statsbudsjettet"):
        payment(waiting, on=date(2026, 1, 4), law=LAW)


def test_days_before_the_scheme_are_explained_once():
    texts = ["2018-11-20 10.00 admitted", "2018-11-21 09.00 early_notice", "2018-12-01 11.00 ready"]
    before = Episode(stay(*texts, "2018-12-01 11.30 ready_notice").events, field=Field.SUBSTANCE_TREATMENT)
    told = payment(before, on=date(2018, 12, 24), law=LAW).steps
    assert [step.sentence for step in told] == [
        "Ordningen gjelder rusbehandling fra tirsdag 1. januar 2019. Døgn før det betales ikke."
    ]


def test_a_sum_that_rests_on_unchecked_rates_says_so_and_where_they_stand():
    found = payment(stay(*WAITING), on=date(2024, 3, 14), law=LAW)
    assert found.unverified
    assert found.years[0].provision.link.startswith("https://www.helsedirektoratet.no/")
    assert found.steps[0].provision.link == "https://lovdata.no/forskrift/2011-11-18-1115/§13"


def test_a_notice_says_whose_it_is_when_it_was_due_and_where_it_stands():
    early = notices(stay(*WAITING), now=moment("2024-03-12 09.00"), law=LAW)[0]
    assert (early.owed_by, early.status) == (OwedBy.HOSPITAL, NoticeStatus.LATE)
    assert early.sentence.startswith(
        "Sykehuset varslet kommunen tirsdag 5. mars 2024 kl. 11.00. Fristen var tirsdag 5."
    )
    assert early.provision.link == "https://lovdata.no/forskrift/2011-11-18-1115/§8"


def test_an_answer_that_tells_when_an_offer_is_ready_lacks_nothing():
    answered = Event(EventKind.CANNOT_RECEIVE, moment("2024-03-11 13.00"), expected=date(2024, 3, 18))
    found = notices(stay(*WAITING[:4]).after(answered), now=moment("2024-03-11 14.00"), law=LAW)
    assert [notice.status for notice in found if notice.code is NoticeCode.EXPECTED_DAY] == [NoticeStatus.GIVEN]


def test_what_has_not_happened_yet_is_not_seen():
    found = notices(stay(*WAITING), now=moment("2024-03-04 12.00"), law=LAW)
    assert [(notice.code, notice.status) for notice in found] == [(NoticeCode.EARLY_NOTICE, NoticeStatus.DUE)]
    assert notices(stay(*WAITING), now=moment("2024-03-04 09.00"), law=LAW) == ()


def test_now_needs_a_time_zone():
    with pytest.raises(WithoutZoneError):
        notices(stay(*WAITING), now=datetime(2024, 3, 12, 9), law=LAW)  # noqa: DTZ001


def test_days_are_those_of_norway_wherever_the_clock_was_read():
    # Half past eleven at night in Greenwich is half past midnight the next day in Norway.
    late = [Event(EventKind.READY_NOTICE, datetime.fromisoformat("2024-03-11T23:30+00:00"))]
    waiting = Episode((*stay(*WAITING[:3]).events, *late))
    assert payment(waiting, on=date(2024, 3, 14), law=LAW).first_day == date(2024, 3, 12)
    assert late[0].at.astimezone(NORWAY).day == 12
