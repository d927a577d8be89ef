"""The files of sources, measures and borders say what they must, and are honest about what nobody has compared."""

from __future__ import annotations

import pytest

from mestring.knowledge.borders import changed, numbers_in_use
from mestring.knowledge.measures import TOTAL, measure, measures, relations
from mestring.knowledge.refusals import UnknownMeasureError
from mestring.knowledge.source import SourceKind, SourceStatus, sources


@pytest.mark.parametrize("source", sources().values(), ids=lambda one: one.code)
def test_a_source_has_its_axes_and_says_where_it_is_from(source):
    wanted = {"sex", "age"} if source.kind is SourceKind.PEOPLE else {"group"}
    assert {"area", "year", "contents"} | wanted == set(source.roles)
    assert all((source.publisher, source.licence, source.note, source.how_often))


@pytest.mark.parametrize("source", sources().values(), ids=lambda one: one.code)
def test_only_what_somebody_has_compared_is_called_official_and_nobody_is_asked_for_an_assumption(source):
    assert (source.status is SourceStatus.OFFICIAL) is (source.checked is not None)
    assert not source.fetch or source.status in (SourceStatus.OFFICIAL, SourceStatus.SECOND_HAND)


def test_every_measure_has_a_source_and_its_groups_have_names():
    for one in measures().values():
        assert sources()[one.source].kind is SourceKind.VALUES
        assert all(one.title_of(group) for group in (TOTAL, *one.groups))


def test_a_measure_nobody_counts_is_named_in_the_refusal():
    with pytest.raises(UnknownMeasureError, match="hester"):
        measure("hester")


@pytest.mark.parametrize("kind", ["part_of", "margin_of", "below", "above", "sum_over"])
def test_what_fits_together_is_counted_in_the_same_way(kind):
    for one, other in relations(kind).items():
        assert {measure(one).source, measure(other).source} == {"own-counts"}
        if kind == "part_of":
            assert measure(one).breakdowns == measure(other).breakdowns
        elif kind != "sum_over":
            assert measure(one).breakdowns[0] in measure(other).breakdowns


def test_three_hundred_and_fifty_seven_municipalities_are_in_use():
    assert len(numbers_in_use()) == 357
    assert not numbers_in_use() & set(changed())


def test_what_became_of_an_old_number_ends_in_one_that_is_in_use():
    for old in changed():
        now = {old}
        while now & set(changed()):
            now = {after for code in now for after in (changed()[code].now if code in changed() else (code,))}
        assert now <= numbers_in_use(), old
