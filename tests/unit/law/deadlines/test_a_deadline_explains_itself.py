"""A deadline says its day in words, why it is that day, and each step of the counting."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from mestring.law import Period, PeriodUnit, national
from mestring.law.calendar import NORWAY, WithoutZoneError
from mestring.law.deadlines import (
    EventError,
    Standing,
    appeal,
    appeal_time,
    early_notice,
    evaluation,
    incident_notice,
    interim_answer,
    long_stay_charge,
)

LAW = national().at(date(2026, 9, 1))


def told(deadline):
    return [(step.sentence, step.provision.title if step.provision else "") for step in deadline.steps]


def test_an_appeal_moved_from_the_first_of_may_says_so_step_by_step():
    found = appeal(knew=date(2026, 4, 3), decided=date(2026, 3, 30), law=LAW)
    assert found.sentence == "Klagen må være sendt innen mandag 4. mai 2026."
    assert found.provision.link == "https://lovdata.no/lov/1999-07-02-63/§7-5"
    sentences, provisions = zip(*told(found)[:4], strict=True)
    assert sentences[0] == "Fristen er 4 uker."
    assert sentences[1].startswith("Den regnes fra fredag 3. april 2026, dagen den som klager, fikk eller burde ha")
    assert sentences[1].endswith("Den dagen telles ikke med, og perioden ender på samme ukedag.")
    assert sentences[2] == "4 uker fra da er fredag 1. mai 2026."
    assert sentences[3] == (
        "Det er den offentlige høytidsdagen 1. mai, og derfor flyttes fristen til mandag 4. mai 2026. "
        "Forvaltningsloven viser til domstolloven når klagefrister regnes."
    )
    assert provisions == (found.provision.title, "domstolloven § 148", "", "domstolloven § 149")


def test_an_appeal_says_that_sending_it_in_time_is_enough_by_the_act_in_force():
    in_force = appeal(knew=date(2026, 4, 3), decided=date(2026, 3, 30), law=LAW).steps[-1].provision
    tried = national().at(date(2026, 9, 1), profiles={"case_handling": "fvl_2025"})
    adopted = appeal(knew=date(2026, 4, 3), decided=date(2026, 3, 30), law=tried).steps[-1].provision
    assert in_force.link == "https://lovdata.no/lov/1967-02-10/§30"
    assert adopted.link == "https://lovdata.no/lov/2025-06-20-81/§64"


def test_a_deadline_that_stays_on_a_saturday_says_why_and_when_to_do_it():
    found = interim_answer(received=date(2026, 1, 31), law=LAW)
    assert told(found)[-1][0] == (
        "Det er en lørdag, men fristen flyttes ikke. Ingen bestemmelse flytter denne fristen, og den er kommunens "
        "plikt, så den tidligste dagen er den trygge. Gjør det helst fredag 27. februar 2026."
    )
    assert "domstolloven" not in str(told(found))


def test_two_holidays_on_one_day_are_both_named():
    found = appeal(knew=date(2027, 4, 19), decided=date(2027, 4, 15), law=LAW)
    assert "Det er den offentlige høytidsdagen 17. mai og andre pinsedag, og derfor" in told(found)[3][0]


def test_a_deadline_in_hours_names_the_clock():
    found = early_notice(admitted=datetime(2026, 3, 28, 14, tzinfo=NORWAY), law=LAW)
    assert found.sentence == "Sykehuset må ha varslet kommunen innen søndag 29. mars 2026 kl. 15.00."
    assert told(found)[1][0].startswith("Den regnes fra lørdag 28. mars 2026 kl. 14.00, da pasienten ble lagt inn")


def test_the_day_by_another_reading_is_told_beside_the_deadline():
    other = incident_notice(happened=date(2026, 9, 7), law=LAW).other_reading
    assert other.sentence == "Regnes lørdag ikke som virkedag, er siste dag mandag 14. september 2026."


def test_a_deadline_no_person_has_checked_says_so():
    assert interim_answer(received=date(2026, 3, 10), law=LAW).unverified


def test_the_law_remembers_what_the_deadline_used():
    law = national().at(date(2026, 3, 1))
    appeal(knew=date(2026, 3, 20), decided=date(2026, 3, 18), law=law)
    names = {used.name for used in law.used}
    assert names == {"patients_rights_act/appeal", "public_administration_act/latest_appeal"}


def test_a_deadline_counts_its_days_and_knows_what_is_in_time():
    found = interim_answer(received=date(2026, 3, 10), law=LAW)
    assert [found.days_left(on=date(2026, 4, day)) for day in (9, 10, 11)] == [1, 0, -1]
    assert [found.kept(date(2026, 4, day)) for day in (10, 11)] == [True, False]
    # 22.30 in Greenwich is half past midnight in Norway, the day after.
    assert found.kept(datetime(2026, 4, 10, 23, 59, tzinfo=NORWAY))
    assert not found.kept(datetime.fromisoformat("2026-04-10T22:30+00:00"))


def test_a_first_day_is_kept_from_that_day_on():
    found = long_stay_charge(moved_in=date(2026, 3, 10), law=LAW)
    assert [found.kept(date(2026, 4, day)) for day in (10, 11, 12)] == [False, True, True]


def test_a_deadline_in_hours_needs_the_clock():
    found = early_notice(admitted=datetime(2026, 3, 28, 14, tzinfo=NORWAY), law=LAW)
    with pytest.raises(EventError, match="Oppgi klokkeslettet"):
        found.kept(date(2026, 3, 29))


def test_a_late_appeal_brings_its_grounds_and_where_they_stand():
    found = appeal_time(sent=date(2026, 4, 18), knew=date(2026, 3, 20), decided=date(2026, 3, 18), law=LAW)
    assert [ground.code for ground in found.grounds] == ["not_to_blame", "special_reasons"]
    assert found.provision.link == "https://lovdata.no/lov/1967-02-10/§31"
    assert "fredag 17. april 2026" in found.sentence
    assert found.consideration


@pytest.mark.parametrize("sent", [date(2026, 4, 17), date(2027, 3, 19)])
def test_grounds_are_only_for_an_appeal_that_may_be_heard_on_them(sent):
    found = appeal_time(sent=sent, knew=date(2026, 3, 20), decided=date(2026, 3, 18), law=LAW)
    assert (found.grounds, found.consideration) == ((), "")


def test_who_learned_of_it_late_and_then_was_quick_needs_no_ground():
    found = appeal_time(sent=date(2026, 4, 17), knew=date(2026, 3, 20), decided=date(2024, 3, 4), law=LAW)
    assert found.standing is Standing.DOUBTFUL
    assert (found.grounds, len(found.doubts)) == ((), 1)


def test_an_appeal_on_the_working_day_after_the_year_may_need_a_ground():
    found = appeal_time(sent=date(2026, 3, 9), knew=date(2025, 3, 7), decided=date(2025, 3, 7), law=LAW)
    assert found.standing is Standing.DOUBTFUL
    assert len(found.grounds) == 2


def test_nothing_is_suggested_before_it_has_happened():
    # Saturday and a day is Sunday; the working day before is the Friday before it all began.
    found = evaluation(since=date(2026, 3, 14), every=Period(1, PeriodUnit.DAYS))
    assert (found.end, found.suggested) == (date(2026, 3, 15), date(2026, 3, 14))


NAIVE = datetime(2026, 3, 28, 14)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("use", "sentence"),
    [
        (
            lambda: appeal(knew=date(2026, 3, 17), decided=date(2026, 3, 18), law=LAW),
            r"fikk vite om vedtaket \(17\.03\.2026\) kan ikke være før vedtaket \(18\.03\.2026\)",
        ),
        (
            lambda: appeal_time(sent=date(2026, 3, 17), knew=date(2026, 3, 18), decided=date(2026, 3, 18), law=LAW),
            r"Klagen \(17\.03\.2026\) kan ikke være før vedtaket",
        ),
        (
            lambda: long_stay_charge(moved_in=date(2026, 3, 10), earlier_stay_from=date(2026, 3, 11), law=LAW),
            r"Innflyttingen \(10\.03\.2026\) kan ikke være før innflyttingen på forrige sted",
        ),
        (
            lambda: evaluation(since=date(2026, 3, 10), every=Period(1, PeriodUnit.WEEKS), valid_to=date(2026, 3, 9)),
            r"Siste dag vedtaket gjelder \(09\.03\.2026\) kan ikke være før dagen det evalueres fra",
        ),
    ],
    ids=["knowledge before decision", "appeal before decision", "earlier stay after", "end before start"],
)
def test_events_in_the_wrong_order_are_refused_with_both_days(use, sentence):
    with pytest.raises(EventError, match=sentence):
        use()


def test_a_moment_without_time_zone_is_refused():
    with pytest.raises(WithoutZoneError, match="mangler tidssone"):
        early_notice(admitted=NAIVE, law=LAW)
