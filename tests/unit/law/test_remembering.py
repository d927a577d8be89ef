"""What a decision rests on is stored, and the decision can be computed again without the book."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from tests.unit.law.made import day, made_book, own_parameter, own_value, parameter, scale, value

from mestring.law import Law, LawBook, NotInForceError, NotRememberedError, national

CAP = "charges/home_help/cap"
SCALE = "municipal/scale"


@pytest.fixture
def book(tmp_path: Path) -> LawBook:
    return made_book(
        tmp_path,
        {
            CAP: parameter(value("170", since="2012-01-01"), value("245", since="2026-01-01"), locally="lower"),
            "act/share": parameter(value('"0.75"', since="2012-01-01", checked='"2026-05-01"'), unit="share"),
            "act/later": parameter(value("5", since="2027-01-01"), unit="weeks"),
            SCALE: scale("{from_g: 2, monthly_cap: 1000}", "{from_g: 3, monthly_cap: 2000}"),
        },
        own={CAP: own_parameter(own_value("200", since="2026-03-01"))},
    )


def decide(law: Law) -> dict[str, object]:
    """A sum that asks in every way a sum can ask."""
    return {
        "cap": law.amount(CAP),
        "cap in january": law.at(day("2026-01-01")).amount(CAP),
        "share": law.amount("act/share"),
        "scale": law.scale(SCALE),
        "appeal": law.provision("appeal"),
        "language": law.provision("language"),
        "later": law.period("act/later") if law.has("act/later") else None,
        "seen only": law.has("act/share"),
    }


def test_a_stored_law_gives_the_same_answers_and_the_same_list_of_what_was_used(book: LawBook) -> None:
    law = book.at(day("2026-11-22"))
    decided = decide(law)
    stored = json.loads(json.dumps(law.remember()))
    recalled = Law.recalled(stored)
    assert recalled.day == law.day
    assert decide(recalled) == decided
    assert recalled.used == law.used
    assert recalled.remember() == stored


def test_numbers_are_stored_as_text_so_that_nothing_is_lost(book: LawBook) -> None:
    law = book.at(day("2026-11-22"))
    law.amount("act/share")
    (stored,) = law.remember()["values"]
    assert (stored["value"], stored["unit"], stored["checked"]) == ("0.75", "share", "2026-05-01")
    assert Law.recalled(law.remember()).amount("act/share") == Decimal("0.75")


def test_a_recalled_law_knows_only_what_was_used(book: LawBook) -> None:
    recalled = Law.recalled(book.at(day("2026-11-22")).remember())
    with pytest.raises(NotRememberedError, match=rf"Vedtaket har ikke lagret «{CAP}» for 22\.11\.2026"):
        recalled.amount(CAP)
    with pytest.raises(NotRememberedError, match="«appeal»"):
        recalled.provision("appeal")


def test_a_recalled_law_knows_nothing_of_another_day(book: LawBook) -> None:
    law = book.at(day("2026-11-22"))
    law.amount(CAP)
    with pytest.raises(NotRememberedError, match=r"01\.01\.2026"):
        Law.recalled(law.remember()).at(day("2026-01-01")).amount(CAP)


def test_what_was_not_in_force_then_is_still_not_in_force(book: LawBook) -> None:
    law = book.at(day("2026-11-22"))
    with pytest.raises(NotInForceError) as then:
        law.amount("act/later")
    with pytest.raises(NotInForceError) as again:
        Law.recalled(law.remember()).amount("act/later")
    assert str(again.value) == str(then.value)


def test_a_topic_the_act_lacked_is_still_lacking() -> None:
    law = national().at(day("2026-11-22"))
    with pytest.raises(NotInForceError):
        law.provision("receipt")
    with pytest.raises(NotInForceError, match="sier ingenting om «receipt»"):
        Law.recalled(law.remember()).provision("receipt")


def test_the_municipality_that_set_a_value_is_stored(book: LawBook) -> None:
    law = book.at(day("2026-11-22"))
    law.amount(CAP)
    recalled = Law.recalled(law.remember())
    recalled.amount(CAP)
    assert recalled.used[0].owner == "9999"
    assert recalled.used[0].reference.title == "Kommunestyrets vedtak 11.12.2025, sak 112/25"


@pytest.mark.parametrize(
    ("part", "damaged"),
    [
        ("day", "i går"),
        ("day", None),
        ("values", None),
        ("values", [{"on": "2026-11-22"}]),
        ("seen", "x"),
        ("provisions", [{"on": "2026-11-22", "topic": "appeal"}]),
        ("without", [5]),
    ],
)
def test_a_stored_law_that_is_damaged_is_refused_with_a_sentence(book: LawBook, part: str, damaged: object) -> None:
    law = book.at(day("2026-11-22"))
    decide(law)
    with pytest.raises(NotRememberedError, match="er skadet og kan ikke brukes"):
        Law.recalled(law.remember() | {part: damaged})


@pytest.mark.parametrize("number", ["NaN", "Infinity", "to hundre", 245, ["x"]])
def test_a_stored_number_that_is_none_is_refused(book: LawBook, number: object) -> None:
    law = book.at(day("2026-11-22"))
    law.amount(CAP)
    stored = law.remember()
    stored["values"][0]["value"] = number
    with pytest.raises(NotRememberedError, match="er skadet"):
        Law.recalled(stored)
