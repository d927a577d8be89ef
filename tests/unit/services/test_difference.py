"""What differs between two descriptions, field by field and word by word."""

from __future__ import annotations

from tests.descriptions import template, texts

from mestring.core.wording import Mark, Part
from mestring.services.content import as_content
from mestring.services.difference import applied, difference
from mestring.services.overlay import overlaid, own_values

OLD = as_content(template())
NEW = as_content(
    template(
        levels=[2],
        nb=texts("Prøvetjeneste")
        | {
            "purpose": "Du skal klare litt mer selv.",
            "criteria": ["Hva som er viktig for deg nå", "Om du kan øve", "Nytt"],
        },
    )
)


def test_only_the_fields_that_differ_are_told_of_in_their_order():
    assert [one.field for one in difference(OLD, NEW)] == ["levels", "nb.purpose", "nb.criteria"]
    assert difference(OLD, OLD) == ()


def test_a_text_is_told_word_by_word():
    purpose = difference(OLD, NEW)[1]
    assert purpose.parts == [
        Part(Mark.SAME, "Du skal klare "),
        Part(Mark.NEW, "litt "),
        Part(Mark.SAME, "mer selv."),
    ]
    assert purpose.points == []


def test_points_are_told_point_by_point():
    criteria = difference(OLD, NEW)[2]
    assert [[part.mark for part in point] for point in criteria.points] == [
        [Mark.SAME, Mark.NEW],
        [Mark.SAME],
        [Mark.NEW],
    ]
    assert [[part.mark for part in point] for point in difference(NEW, OLD)[2].points][-1] == [Mark.GONE]


def test_a_fact_has_no_words_to_tell_apart():
    levels = difference(OLD, NEW)[0]
    assert (levels.old, levels.new, levels.parts, levels.points) == ([2, 3], [2], [], [])


def test_a_difference_applied_gives_the_other():
    assert applied(OLD, difference(OLD, NEW)) == NEW


def test_own_values_laid_over_the_template_give_the_description_back():
    assert overlaid(OLD, own_values(OLD, NEW)) == NEW
    assert set(own_values(OLD, NEW)) == {"levels", "nb.purpose", "nb.criteria"}
