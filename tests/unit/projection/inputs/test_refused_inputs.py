"""An input out of range is refused when it is made, with a sentence that says which and where."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.projection.made import AGES, GROUPS, by_sex_and_age, demography, mastery, moves

from mestring.projection.axes import AGE, LEVEL, LEVEL_AFTER, SEX, years
from mestring.projection.errors import InputError
from mestring.projection.inputs import Official, one_level
from mestring.projection.labelled import Labelled


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"people": by_sex_and_age(np.where(AGES == 7, -1, 1))}, "Folketallet er negativ ved sex men, age 7"),
        ({"mortality": by_sex_and_age(1.2)}, "Dødeligheten må ligge mellom 0 og 1"),
        ({"leaving": by_sex_and_age(-0.1)}, "Utflyttingen må ligge mellom 0 og 1"),
        ({"arriving": by_sex_and_age(-1)}, "Innflyttingen er negativ"),
        ({"fertility": Labelled((AGE,), np.full(106, -0.1))}, "Fruktbarheten er negativ ved age 0"),
        ({"fertility": by_sex_and_age(0.1)}, "Fruktbarheten skal være en tabell over age"),
        ({"share_boys": 51.0}, "Andelen gutter må ligge mellom 0 og 1, men er 51.0"),
        ({"mortality_decline": 1.5}, "Oppgi en andel, som 0.015"),
    ],
)
def test_a_demography_out_of_range_is_refused(changed, said):
    with pytest.raises(InputError, match=said):
        demography(**changed)


def test_mastery_out_of_range_is_refused():
    half = Labelled((SEX, AGE, LEVEL), np.full((2, 106, 6), 0.1))
    with pytest.raises(InputError, match="Nivåfordelingen ved start må summere til 1, men gjør det ikke ved sex men"):
        mastery(start=half)
    lossy = moves()
    lossy[1, 2, 3, 3] -= 0.01
    with pytest.raises(InputError, match="ikke ved sex women, age_group 80, level 4"):
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
