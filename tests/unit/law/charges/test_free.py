"""What is free and what may be charged for is a list with provisions, and a wrong list is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from mestring.law import LawFileError
from mestring.law.charges import By, ChargeKind, always_free, may_be_charged
from mestring.law.charges.free import LIST, read_items


@pytest.mark.parametrize(
    "code", ["home_health_care", "personal_care", "relief_stay", "emergency_place", "companion", "coordinator_and_plan"]
)
def test_nobody_pays_for_it(code):
    found = {one.code: one for one in always_free()}
    assert found[code].kind is ChargeKind.NONE
    assert found[code].provisions


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("long_stay", ChargeKind.LONG_STAY),
        ("short_stay", ChargeKind.SHORT_STAY),
        ("practical_help", ChargeKind.HOME_HELP),
        ("personal_assistance", ChargeKind.HOME_HELP),
        ("meals", ChargeKind.MUNICIPAL),
        ("care_housing", ChargeKind.RENT),
    ],
)
def test_the_municipality_may_charge_for_it(code, kind):
    assert {one.code: one.kind for one in may_be_charged()}[code] is kind


def test_every_kind_of_charge_has_something_that_is_paid_that_way():
    assert {one.kind for one in [*always_free(), *may_be_charged()]} == set(ChargeKind)
    assert all(kind.in_words and kind.heading for kind in ChargeKind)


def test_what_the_law_says_is_told_apart_from_what_municipalities_do():
    by = {one.code: one.by for one in [*always_free(), *may_be_charged()]}
    assert (by["personal_care"], by["companion"]) == (By.LAW, By.PRACTICE)


@pytest.mark.parametrize(
    ("right", "wrong", "sentence"),
    [
        (
            "kind: none\n    by: law",
            "kind: gratis\n    by: law",
            "linje 6: «gratis» kan ikke stå her. Velg en av: none,",
        ),
        ("    by: law", "    by: mening", "linje 7: «mening» kan ikke stå her. Velg en av: law, practice."),
        ("code: personal_care", "code: home_health_care", "«home_health_care» står to ganger. Behold den ene."),
        ("checked: null", 'checked: "i fjor"', "«checked» må være en dag som finnes"),
        ("    why: ", "    hvorfor: ", "«hvorfor» er ikke en nøkkel her."),
    ],
)
def test_a_wrong_list_is_refused_with_the_line(tmp_path: Path, right, wrong, sentence):
    path = tmp_path / "free.yaml"
    path.write_text(LIST.read_text(encoding="utf-8").replace(right, wrong, 1), encoding="utf-8")
    with pytest.raises(LawFileError) as refused:
        read_items(path)
    assert sentence in str(refused.value)


def test_what_the_law_says_needs_a_provision(tmp_path: Path):
    path = tmp_path / "free.yaml"
    text = 'items:\n  - {code: a, what: "A", kind: none, by: law, why: "B", provisions: [], checked: null}\n'
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LawFileError, match="må ha minst én bestemmelse"):
        read_items(path)
