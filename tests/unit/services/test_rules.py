"""What stops a description from being published, and what its editor is told to look at."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.descriptions import template

from mestring.services.codes import Language, LengthUnit, ServiceKind
from mestring.services.description import SIX_PARTS, TECHNOLOGY_PARTS, Length
from mestring.services.rules import RULES, Facts, Weight, problems, refusals

WHOLE = template("prove", digital=["alarm"])
KNOWN = {"prove": ServiceKind.SERVICE, "alarm": ServiceKind.TECHNOLOGY}


def found(description=WHOLE, **said) -> list[tuple[str, str]]:
    return [(one.code, one.where) for one in problems(Facts(description, known=KNOWN, **said))]


def test_a_whole_description_has_no_problems():
    assert found() == []


@pytest.mark.parametrize("part", [*SIX_PARTS, "name", "summary"])
def test_every_one_of_the_six_parts_must_be_there_in_the_municipalitys_language(part):
    empty = () if part == "criteria" else ""
    without = replace(WHOLE, nb=replace(WHOLE.nb, **{part: empty}))
    assert f"nb.{part}" in [one.where for one in refusals(Facts(without, known=KNOWN))]
    # In nynorsk the same municipality would lack nothing it must have.
    assert refusals(Facts(without, known=KNOWN, language=Language.NN)) == ()


@pytest.mark.parametrize("part", TECHNOLOGY_PARTS)
def test_a_technology_must_say_what_it_does_when_not_and_what_one_must_consent_to(part):
    alarm = template("alarm", kind="technology")
    without = replace(alarm, nb=replace(alarm.nb, **{part: () if part == "not_when" else ""}))
    assert found(without) == [("part_missing", f"nb.{part}")]


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"grounds": ()}, ("no_ground", "grounds")),
        ({"evaluation": None}, ("never_evaluated", "evaluation")),
        ({"evaluation": Length(1, LengthUnit.YEARS)}, ("evaluated_too_late", "evaluation")),
        ({"related": ("finnes-ikke",)}, ("unknown_code", "related")),
        ({"related": ("prove",)}, ("points_to_itself", "related")),
        ({"digital": ("prove2",)}, ("unknown_code", "digital")),
        ({"levels": ()}, ("no_level", "levels")),
        ({"needs": ()}, ("nothing_needed", "needs")),
        ({"who": ()}, ("nothing_needed", "for")),
    ],
)
def test_what_is_wrong_is_told_where_it_is_mended(said, problem):
    assert problem in found(replace(WHOLE, **said))


def test_what_is_given_without_a_decision_need_not_be_evaluated():
    assert found(replace(WHOLE, decision=False, evaluation=None)) == []


def test_a_service_is_no_welfare_technology():
    described = replace(WHOLE, code="annen", digital=("prove",))
    assert ("not_digital", "digital") in found(described)


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("Det koster 245 kroner i måneden.", "245 kroner"),
        ("Du betaler kr 1 200 i året.", "kr 1"),
        ("Prisen er 10 950,50 kr.", "10 950,50 kr"),
        ("Et måltid koster 129,- hos oss.", "129,-"),
        ("It costs NOK 245 a month.", "NOK 2"),
    ],
)
def test_an_amount_in_a_text_is_a_warning_since_it_belongs_in_the_law_book(words, amount):
    described = replace(WHOLE, nb=replace(WHOLE.nb, charge=words))
    [problem] = problems(Facts(described, known=KNOWN))
    assert (problem.code, problem.weight, problem.values["amount"]) == ("kroner_in_text", Weight.WARNING, amount)


@pytest.mark.parametrize(
    "words", ["Du har rett til hjelp etter § 3-2.", "Ring 113 eller 116117.", "Vi kommer 2 ganger."]
)
def test_other_numbers_are_no_amounts(words):
    assert found(replace(WHOLE, nb=replace(WHOLE.nb, charge=words))) == []


def test_a_summary_is_short():
    long = replace(WHOLE, en=replace(WHOLE.en, summary="x" * 161))
    [problem] = refusals(Facts(long, known=KNOWN))
    assert problem.sentence == "Sammendraget på engelsk har 161 tegn. Kort det ned til 160."


def test_a_language_that_is_missing_is_a_warning():
    without = replace(WHOLE, en=type(WHOLE.en)())
    [problem] = problems(Facts(without, known=KNOWN))
    assert problem.sentence == "Beskrivelsen mangler på engelsk. Leserne får bokmål i stedet."
    half = replace(WHOLE, nn=replace(WHOLE.nn, law=""))
    assert found(half) == [("not_translated", "nn.law")]


def test_own_words_in_one_language_are_told_of_in_the_others():
    own = frozenset({"nb.purpose", "nn.purpose", "nb.words"})
    assert found(own=own) == [("own_in_one_language", "en.purpose")]


def test_a_heavy_text_is_a_warning():
    heavy = (
        "Kommunehelsetjenestelovgivningens saksbehandlingsbestemmelser forutsetter individualiserte behovsvurderinger."
    )
    described = replace(WHOLE, nb=replace(WHOLE.nb, content=" ".join([heavy] * 20)))
    assert found(described) == [("heavy", "nb.content")]


def test_every_rule_has_a_code_of_its_own():
    codes = [rule.code for rule in RULES]
    assert len(set(codes)) == len(codes)
