"""The page of a sum: every step of it, what is missing, and which figures nobody has checked."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.unit.law.charges.local import PRICE, with_own
from tests.unit.services.presenters.made import HERE

from mestring.law import national
from mestring.law.charges import HomeHelp, Household, Income, LongStay, NoteKind, home_help_charge, long_stay_charge
from mestring.services.presenters.charges.charge_page import charge_page

LAW = national().at(date(2026, 11, 22))
STAY = LongStay(Income(after_tax=Decimal(320_000)))


def page_of(charge):
    return charge_page(charge, municipality=HERE)


def test_every_step_is_told_in_the_order_of_the_sum():
    charge = long_stay_charge(STAY, law=LAW)
    told = [step.sentence.removesuffix(":") for _heading, steps in page_of(charge).sections for step in steps]
    assert told == [step.sentence for step in charge.steps]


def test_every_note_is_told_but_those_on_figures_which_stand_with_the_figures():
    charge = long_stay_charge(STAY, law=LAW)
    told = {sentence for _heading, sentences in page_of(charge).notes for sentence in sentences}
    assert told == {note.sentence for note in charge.notes if note.kind is not NoteKind.UNVERIFIED}


def test_every_figure_leads_to_its_own_page_and_says_whether_it_is_checked():
    charge = long_stay_charge(STAY, law=LAW)
    page = page_of(charge)
    assert [figure.address.split("/lover/")[1].strip("/") for figure in page.figures] == [u.name for u in charge.used]
    assert page.unchecked == len([one for one in charge.used if one.checked is None]) == len(page.figures)


def test_what_the_council_has_set_is_told_apart():
    given = HomeHelp(Household.with_income(Decimal(200_000)), hours=Decimal(6))
    page = page_of(home_help_charge(given, law=with_own({PRICE: 400}).at(LAW.day)))
    assert [figure.title for figure in page.figures if figure.local] == ["Timepris for praktisk bistand"]
