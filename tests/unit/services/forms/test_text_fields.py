"""What is typed in words is read as what it means."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from mestring.services.forms.text_fields import GroundsField, LengthField, PointsField, TypedField


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("8 uker", {"weeks": 8}),
        ("8uker", {"weeks": 8}),
        ("1 uke.", {"weeks": 1}),
        ("6 veker", {"weeks": 6}),
        ("6 måneder", {"months": 6}),
        ("6 mnd.", {"months": 6}),
        ("6  MÅNADER", {"months": 6}),
        ("1 år", {"years": 1}),
        ("2 years", {"years": 2}),
        ("", None),
        ("   ", None),
    ],
)
def test_a_length_of_time_is_read_in_three_languages(typed, read):
    assert LengthField().clean(typed) == read


@pytest.mark.parametrize(
    "typed", ["0 uker", "lenge", "8", "uker", "-1 uke", "1000 uker", "8 dager", "8 uker til", "ei veke"]
)
def test_what_is_no_length_is_refused(typed):
    with pytest.raises(ValidationError, match="Skriv en tid, for eksempel 8 uker, 6 måneder eller 1 år"):
        LengthField().clean(typed)


def test_points_are_lines_without_the_bullets_people_paste():
    typed = "\r\n- Hva du vil\r\n•\tOm du kan øve \r\n\r\n* Hvem du bor med\r\nLIX-tallet – og mer\r\n"
    assert PointsField().clean(typed) == ["Hva du vil", "Om du kan øve", "Hvem du bor med", "LIX-tallet – og mer"]


def test_a_provision_is_read_by_short_name_title_or_as_it_stood():
    before = [{"act": "gammel", "provision": "§ 7"}]
    typed = "HOL § 3-2\nHelse- og omsorgstjenesteloven  § 3-8\ngammel § 7"
    assert GroundsField(initial=before).clean(typed) == [
        {"act": "hol", "provision": "§ 3-2"},
        {"act": "hol", "provision": "§ 3-8"},
        {"act": "gammel", "provision": "§ 7"},
    ]


@pytest.mark.parametrize("line", ["hol", "hol ", "§ 3-2", "ukjentlov § 1", "holmen § 1"])
def test_a_provision_of_no_law_or_no_place_is_refused_with_the_line(line):
    with pytest.raises(ValidationError, match=f"«{line.strip()}» kan ikke leses"):
        GroundsField(initial=[]).clean(f"hol § 1-1\n{line}")


def test_too_much_is_told_and_not_cut_off():
    assert len(TypedField().clean("x" * 20_000)) == 20_000
    with pytest.raises(ValidationError, match="plass til 20000 tegn, og du har skrevet 20001"):
        TypedField().clean("x" * 20_001)
