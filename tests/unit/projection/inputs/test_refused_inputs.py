"""An input out of range is refused when it is made, with a sentence that says which and where."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest
from tests.unit.projection.made import AGES, GROUPS, by_sex_and_age, demography, mastery, moves

from mestring.projection import invented_municipality
from mestring.projection.axes import AGE, LEVEL, LEVEL_AFTER, SEX, Axis, years
from mestring.projection.engines.cohort import expected_people
from mestring.projection.engines.laying import lay_chain
from mestring.projection.errors import InputError
from mestring.projection.inputs import Official, one_level
from mestring.projection.labelled import Labelled


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"people": by_sex_and_age(np.where(AGES == 7, -1, 1))}, "Folketallet er negativ ved kjønn menn, alder 7"),
        ({"mortality": by_sex_and_age(1.2)}, "Dødeligheten må ligge mellom 0 og 1"),
        ({"leaving": by_sex_and_age(-0.1)}, "Utflyttingen må ligge mellom 0 og 1"),
        ({"arriving": by_sex_and_age(-1)}, "Innflyttingen er negativ"),
        ({"fertility": Labelled((AGE,), np.full(106, -0.1))}, "Fruktbarheten er negativ ved alder 0"),
        ({"fertility": by_sex_and_age(0.1)}, "Fruktbarheten skal være en tabell over alder"),
        ({"share_boys": 51.0}, "Andelen gutter må ligge mellom 0 og 1, men er 51.0"),
        ({"mortality_decline": 1.5}, "Oppgi en andel, som 0.015"),
    ],
)
def test_a_demography_out_of_range_is_refused(changed, said):
    with pytest.raises(InputError, match=said):
        demography(**changed)


def test_mastery_out_of_range_is_refused():
    half = Labelled((SEX, AGE, LEVEL), np.full((2, 106, 6), 0.1))
    with pytest.raises(
        InputError, match="Nivåfordelingen ved start må summere til 1, men gjør det ikke ved kjønn menn"
    ):
        mastery(start=half)
    lossy = moves()
    lossy[1, 2, 3, 3] -= 0.01
    with pytest.raises(InputError, match="ikke ved kjønn kvinner, aldersgruppe 80, nivå 4"):
        mastery(moves=Labelled((SEX, GROUPS, LEVEL, LEVEL_AFTER), lossy))
    with pytest.raises(InputError, match="Overdødeligheten må være over 0"):
        mastery(excess=Labelled((GROUPS, LEVEL), np.zeros((4, 6))))


def test_each_age_finds_its_group():
    group = mastery().group_of_age
    assert [group[age] for age in (0, 66, 67, 79, 80, 89, 90, 105)] == [0, 0, 1, 1, 2, 2, 3, 3]


def test_a_population_without_levels_stays_at_the_first():
    alone = one_level()
    assert alone.start.values[..., 0].min() == 1
    assert alone.moves.values[0, 0].tolist() == np.eye(6).tolist()


def test_an_official_projection_needs_a_source_and_the_years_asked_for():
    table = Labelled((years(2027, 2029), SEX, AGE), np.ones((3, 2, 106)))
    with pytest.raises(InputError, match="Si hvor"):
        Official(people=table, source=" ")
    with pytest.raises(InputError, match="går fra 2027 til 2029, og dekker ikke 2027 til 2030"):
        Official(people=table, source="Oppdiktet").over(2027, 2030)
    for wrong in ((0, 67, 50), (10, 67)):
        groups = Labelled((years(2027, 2027), SEX, Axis("age_group", wrong)), np.ones((1, 2, len(wrong))))
        with pytest.raises(InputError, match="må begynne på 0, stige"):
            Official(people=groups, source="Oppdiktet")


def test_shares_that_nearly_sum_to_one_are_put_right_so_that_nobody_is_lost():
    nearly = moves()
    nearly[..., 0, 0] -= 5e-7
    levels = mastery().start.values.copy()
    levels[..., 0] += 5e-7
    made = mastery(start=Labelled((SEX, AGE, LEVEL), levels), moves=Labelled((SEX, GROUPS, LEVEL, LEVEL_AFTER), nearly))
    assert np.abs(made.moves.values.sum(-1) - 1).max() < 1e-15
    people = expected_people(lay_chain(demography(), mastery=made, last_year=2030))
    assert people[0].sum() == pytest.approx(demography().people.values.sum(), rel=1e-12)
    again = replace(made)
    assert np.array_equal(again.moves.values, made.moves.values)


STORVIK = invented_municipality(persons=1000)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"cost_an_hour": Decimal("NaN")}, "må være et tall"),
        ({"cost_a_user": Decimal("Infinity")}, "må være et tall"),
        ({"given_by": {"nurse": float("nan")}}, "må være minst 0 og summere til 1"),
    ],
)
def test_a_service_with_what_is_no_number_is_refused(changed, said):
    with pytest.raises(InputError, match=said):
        replace(STORVIK.services[0], **changed)


def test_years_that_are_missing_in_the_middle_are_told_of():
    with pytest.raises(InputError, match="Antall plasser har ikke alle verdier langs år"):
        replace(STORVIK.capacity[0], places=Labelled((Axis("year", (2026, 2028)),), np.ones(2)))
