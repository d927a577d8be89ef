"""Home or institution in words: the sentences say what the numbers do."""

from dataclasses import replace
from decimal import Decimal

import pytest
from django.conf import settings
from tests.unit.knowledge.home_or_institution.inputs import made_inputs

from mestring.knowledge.home_or_institution import sweeping
from mestring.knowledge.home_or_institution.sweeping import (
    DRAWN_RATES,
    RATES,
    AtRate,
    DrawnAtRate,
    Now,
    drawn,
    expected,
    now,
)
from mestring.knowledge.home_or_institution.wish import usual_wish, with_wish
from mestring.knowledge.presenters.home_or_institution.coverage import coverage
from mestring.knowledge.presenters.home_or_institution.person import person
from mestring.projection import Figure
from mestring.projection.home_or_institution import break_even

INPUTS = made_inputs()
USUAL = usual_wish(INPUTS)
NOW = Now(2026, 60, 0.13)


def told(**numbers):
    wish = replace(USUAL, **{name: Decimal(value) for name, value in numbers.items()})
    return person(break_even(with_wish(INPUTS.municipality, wish), level=5, kin=wish.kin), wish, language="nb")


def at(rate, *, waiting, kroner):
    numbers = dict.fromkeys(Figure, 0.0) | {Figure.WAITING: waiting, Figure.KRONER: kroner}
    return AtRate(rate, 100, 100, numbers)


def said(*rates, of=()):
    return " ".join(coverage(NOW, rates, of, year=2040, language="nb").sentences).replace("\N{NO-BREAK SPACE}", " ")


def test_the_break_even_is_said_in_hours_a_week():
    assert "like mye som 28,7 timer hjelp hjemme i uken på nivå 5" in told().answer


def test_fewer_hours_than_that_are_cheaper_at_home_and_more_are_dearer():
    assert "billigere" in told(home_hours=10).now
    assert "dyrere" in told(home_hours=60).now


def test_next_of_kin_who_do_as_much_in_both_places_move_nothing():
    assert told(kin_at_home=5, kin_in_place=5).kin == ""
    assert "timer" in told().kin


def test_a_place_that_costs_nothing_is_cheaper_than_any_help():
    assert "uansett hvor få timer" in told(place_hours=0, place_besides=0).answer


def test_the_lines_of_the_picture_cross_at_the_break_even():
    marks = told().picture.marks
    home, place = marks.lines[0].values, marks.lines[1].values
    crossing = next(x for x, one, other in zip(marks.x, home, place, strict=True) if one >= other)
    assert crossing == pytest.approx(28.7, abs=2)


def test_the_cheapest_rate_and_the_lowest_without_a_queue_are_told():
    rates = (at(0.10, waiting=40, kroner=100e6), at(0.20, waiting=0, kroner=130e6), at(0.30, waiting=0, kroner=150e6))
    assert "ved en dekning på 10 %, der 40 personer venter" in said(*rates)
    assert "må dekningen være 20 %. Det koster 30 millioner mer" in said(*rates)
    assert "I 2026 er det 60 langtidsplasser, 13 for hver hundre over 80." in said(*rates)


def test_a_queue_at_every_rate_and_at_none_is_told():
    queues = (at(0.10, waiting=40, kroner=1), at(0.30, waiting=9, kroner=2))
    assert "Ingen av dekningsgradene er høy nok" in said(*queues)
    assert "ikke kø ved noen" in said(*(replace(one, numbers={**one.numbers, Figure.WAITING: 0}) for one in queues))


def test_how_often_the_cheapest_is_cheapest_is_told():
    spans = dict.fromkeys(Figure, (1.0, 2.0))
    of = (DrawnAtRate(0.10, spans, 0.75), DrawnAtRate(0.15, spans, 0.25))
    assert "I 75 % av trekningene er 10 % billigst av dekningene" in said(
        at(0.10, waiting=0, kroner=1), at(0.15, waiting=0, kroner=2), of=of
    )


def test_more_places_never_mean_more_who_wait():
    waiting = [one.numbers[Figure.WAITING] for one in expected(INPUTS.municipality, year=2032)]
    assert len(waiting) == len(RATES)
    assert waiting == sorted(waiting, reverse=True)


def test_the_first_year_is_told_as_it_is():
    first = INPUTS.municipality
    found = now(first)
    assert (found.year, found.places) == (2026, 61)
    assert found.rate == pytest.approx(61 / first.demography.people.values[:, 80:].sum())


def test_the_drawn_hold_what_is_expected_and_are_kept(monkeypatch, tmp_path):
    monkeypatch.setattr(settings, "DATA", tmp_path)
    found = drawn(INPUTS.municipality, year=2030)
    assert [one.rate for one in found] == list(DRAWN_RATES)
    assert sum(one.cheapest for one in found) == pytest.approx(1)
    assert all(low <= high for one in found for low, high in one.spans.values())
    monkeypatch.setattr(sweeping, "coverage_sweep", None)
    assert drawn(INPUTS.municipality, year=2030) == found


def test_spans_that_were_kept_but_cannot_be_read_are_made_again(monkeypatch, tmp_path):
    monkeypatch.setattr(settings, "DATA", tmp_path)
    found = drawn(INPUTS.municipality, year=2030)
    (file,) = tmp_path.rglob("*.json")
    file.write_text('[{"rate": 0.1}]')
    assert drawn(INPUTS.municipality, year=2030) == found
