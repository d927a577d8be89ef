"""Every field of every template can be read in words."""

from __future__ import annotations

import pytest

from mestring.services.codes import ServiceKind
from mestring.services.content import as_content
from mestring.services.fields import field_names, value
from mestring.services.presenters.in_words import fact_in_words, lines_of
from mestring.services.template_files import templates

NAMES = {code: one.nb.name for code, one in templates().items()}


@pytest.mark.parametrize("code", sorted(templates()))
def test_no_code_is_left_in_what_people_read(code):
    said = as_content(templates()[code])
    for field in field_names(ServiceKind(said["kind"])):
        for line in lines_of(field, value(said, field), names=NAMES):
            assert line
            assert "_" not in line, f"{field}: {line}"
            assert "{" not in line


@pytest.mark.parametrize(
    ("field", "said", "words"),
    [
        ("levels", [2, 3], "2, 3"),
        ("levels", [], ""),
        ("duration", {"weeks": 8}, "8 uker"),
        ("duration", None, ""),
        ("decision", True, "Ja"),
        ("for", ["older", "child"], "Eldre, barn og unge"),
        ("needs", ["falls", "rest"], "Fall, hvile og avlastning"),
        ("charge", "home_help", "Egenandel for hjelp i hjemmet"),
        ("kpr", ["15", "99"], "15 Helsetjenester i hjemmet, 99"),
        ("related", ["bpa", "borte"], "Brukerstyrt personlig assistanse (BPA), borte"),
        ("grounds", [{"act": "hol", "provision": "§ 3-8"}], "hol § 3-8"),
    ],
)
def test_a_fact_is_one_line(field, said, words):
    assert fact_in_words(field, said, names=NAMES) == words


def test_a_text_is_its_paragraphs_and_points_are_points():
    assert lines_of("nb.content", "Ett.\n\nTo.", names={}) == ("Ett.", "To.")
    assert lines_of("nb.content", "", names={}) == ()
    assert lines_of("nb.criteria", ["a", "b"], names={}) == ("a", "b")
