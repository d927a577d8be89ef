"""What holds for the law of any day, whatever the book holds."""

from __future__ import annotations

import json
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.law.made import made_book, own_parameter, own_value, parameter, value

from mestring.law import Law, LawBook, NotInForceError, national
from mestring.law.telling.show import next_change

DAYS = st.dates(min_value=date(2005, 1, 1), max_value=date(2030, 12, 31))
NAMES = st.sampled_from(sorted(national().parameters))
CAP, OTHER = "charges/home_help/cap", "charges/home_help/other"


def answer(law: Law, name: str) -> object:
    try:
        return law.value(name).value
    except NotInForceError:
        return None


@given(name=NAMES, on=DAYS, later=st.integers(min_value=0, max_value=4000))
def test_nothing_changes_before_the_next_change_that_is_known(name: str, on: date, later: int) -> None:
    change = next_change(national().parameters[name], after=on)
    then = on + timedelta(days=later)
    if change is None or then < change:
        assert answer(national().at(then), name) == answer(national().at(on), name)


@given(names=st.lists(NAMES, max_size=12), on=DAYS)
def test_asking_again_never_makes_the_list_of_what_was_used_longer(names: list[str], on: date) -> None:
    law = national().at(on)
    first = [answer(law, name) for name in names]
    used = law.used
    assert [answer(law, name) for name in names] == first
    assert law.used == used
    assert len(set(used)) == len(used)


@given(names=st.lists(NAMES, max_size=12), on=DAYS, other=DAYS)
def test_a_stored_law_answers_as_the_book_did(names: list[str], on: date, other: date) -> None:
    law = national().at(on)
    answers = [answer(one, name) for name in names for one in (law, law.at(other))]
    recalled = Law.recalled(json.loads(json.dumps(law.remember())))
    assert [answer(one, name) for name in names for one in (recalled, recalled.at(other))] == answers
    assert recalled.used == law.used


@settings(max_examples=40, deadline=None)
@given(
    first=DAYS, length=st.integers(min_value=0, max_value=2000), on=DAYS, own=st.integers(min_value=0, max_value=100)
)
def test_a_municipalitys_value_changes_its_own_parameter_on_its_own_days_only(
    first: date, length: int, on: date, own: int
) -> None:
    last = first + timedelta(days=length)
    with TemporaryDirectory() as folder:
        book = own_over_national(Path(folder), first=first, last=last, own=own)
    law = book.at(on)
    assert law.amount(OTHER) == Decimal(7)
    assert law.amount(CAP) == (Decimal(own) if first <= on <= last else Decimal(100))


def own_over_national(folder: Path, *, first: date, last: date, own: int) -> LawBook:
    files = {
        CAP: parameter(value("100", since="2000-01-01"), locally="lower"),
        OTHER: parameter(value("7", since="2000-01-01"), locally="lower"),
    }
    values = own_parameter(own_value(str(own), since=first.isoformat(), to=last.isoformat()))
    return made_book(folder, files, own={CAP: values})
