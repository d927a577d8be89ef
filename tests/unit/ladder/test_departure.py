"""A person may set another level than the recommended one, and then writes why."""

import pytest

from mestring.ladder import DepartureError, depart, needs_from, recommend
from mestring.ladder.ladders import shipped

RECOMMENDED = recommend(needs_from({"presence": "quick_help"}))


def test_a_departure_keeps_both_levels_and_the_reason():
    departure = depart(RECOMMENDED, level=3, reason="  Naboen er der hver dag og kan komme fort.  ")
    assert (departure.ladder, departure.recommended, departure.level) == ("mestringsniva", 4, 3)
    assert departure.reason == "Naboen er der hver dag og kan komme fort."


@pytest.mark.parametrize("reason", ["", "   ", "fordi"])
def test_without_a_written_reason_it_is_refused(reason):
    with pytest.raises(DepartureError, match="Skriv hvorfor nivået blir et annet"):
        depart(RECOMMENDED, level=3, reason=reason)


def test_the_recommended_level_is_no_departure():
    with pytest.raises(DepartureError, match="Nivå 4 er det som er anbefalt"):
        depart(RECOMMENDED, level=4, reason="Vi er enige om dette nivået.")


@pytest.mark.parametrize("level", [0, 7])
def test_a_level_that_is_not_on_the_ladder_is_refused(level):
    with pytest.raises(DepartureError, match=f"har nivå 1 til 6, ikke {level}"):
        depart(RECOMMENDED, level=level, reason="Naboen er der hver dag.")


def test_on_another_ladder_it_is_a_level_of_that_ladder():
    on_care_ladder = recommend(needs_from({"presence": "quick_help"}), shipped()["omsorgstrapp"])
    assert depart(on_care_ladder, level=7, reason="Trenger hjelp hele døgnet nå.").recommended == 6
