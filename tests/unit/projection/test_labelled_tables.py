"""Tables know what their axes mean."""

from __future__ import annotations

import numpy as np
import pytest

from mestring.projection.axes import AGE, SEX, Axis, age_groups, years
from mestring.projection.errors import InputError, LabelError
from mestring.projection.labelled import Labelled

PEOPLE = Labelled((years(2026, 2028), SEX), [[1, 2], [3, 4], [5, 6]])


def test_a_part_is_chosen_by_label_and_the_rest_is_summed():
    assert float(PEOPLE.at(year=2027, sex="women")) == 4
    assert float(PEOPLE.at(sex="men").sum()) == 1 + 3 + 5
    assert PEOPLE.sum("sex").values.tolist() == [3, 7, 11]


def test_a_span_of_years_keeps_its_labels():
    assert PEOPLE.between("year", 2027, 2028).axis("year").labels == (2027, 2028)


def test_single_years_of_age_become_age_groups():
    ages = Labelled((AGE,), np.ones(len(AGE)))
    grouped = ages.grouped("age", age_groups([0, 67, 80, 90]))
    assert grouped.values.tolist() == [67, 13, 10, 16]  # 90 to 105, both with, is sixteen ages


def test_tables_of_different_years_are_not_put_together():
    later = Labelled((years(2027, 2029), SEX), PEOPLE.values)
    with pytest.raises(LabelError, match="ikke om det samme: år 2026–2028"):
        PEOPLE + later


def test_sums_and_ratios_go_cell_by_cell():
    assert (PEOPLE + PEOPLE).values.tolist() == (PEOPLE * 2).values.tolist()
    assert (PEOPLE - PEOPLE).values.sum() == 0
    assert (PEOPLE / PEOPLE).values.sum() == 6


def test_a_table_cannot_be_written_to_nor_changed_from_outside():
    source = np.ones((3, 2))
    table = Labelled(PEOPLE.axes, source)
    source[0, 0] = 99
    assert table.values[0, 0] == 1
    with pytest.raises(ValueError, match="read-only"):
        table.values[0, 0] = 5


@pytest.mark.parametrize(
    ("values", "said"),
    [([1, 2, 3], "skal være år .3. × kjønn .2."), ([[1, 2], [3, float("nan")], [5, 6]], "ikke er et tall")],
)
def test_a_table_of_the_wrong_shape_or_with_holes_is_refused(values, said):
    with pytest.raises(LabelError, match=said):
        Labelled(PEOPLE.axes, values)


def test_a_label_or_an_axis_that_is_not_there_is_named():
    with pytest.raises(LabelError, match="«2040» finnes ikke langs aksen «år», som går fra 2026 til 2028"):
        PEOPLE.at(year=2040)
    with pytest.raises(LabelError, match=r"ingen akse «nivå». Den har år, kjønn"):
        PEOPLE.at(level=6)
    with pytest.raises(LabelError, match="ikke ett tall"):
        float(PEOPLE)


def test_axes_refuse_doubles_years_that_go_backwards_and_groups_that_do_not_begin_at_birth():
    with pytest.raises(LabelError, match="to ganger"):
        Axis("level", (1, 1))
    with pytest.raises(InputError, match="Bytt om"):
        years(2030, 2026)
    with pytest.raises(InputError, match="begynne på 0"):
        age_groups([67, 80])
