"""A sum shows its steps, what they rest on, what nobody has checked and how we have read what is unclear."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from tests.unit.law.charges.local import COUNCIL, PRICE, SCALE, with_own

from mestring.law import NATIONAL_OWNER, national
from mestring.law.charges import (
    Charge,
    ChargeKind,
    FamilyAtHome,
    HomeHelp,
    Household,
    Income,
    LongStay,
    NoteKind,
    Residence,
    Section,
    ShortStay,
    Step,
    charge_as_data,
    charge_as_text,
    charge_between,
    home_help_charge,
    long_stay_charge,
    short_stay_charge,
)

DAY = date(2026, 3, 1)
CAP = "charges_regulation/home_help/cap"
ALONE = LongStay(Income(after_tax=Decimal(320_000)))


def notes(charge, kind):
    return [one.sentence for one in charge.notes if one.kind is kind]


def test_steps_that_do_not_come_to_the_sum_are_refused():
    step = Step(Section.CHARGE, "Du betaler for en time.", amount=Decimal(400))
    with pytest.raises(ValueError, match="Stegene gir 400 kr, men summen er 401 kr"):
        Charge(ChargeKind.HOME_HELP, DAY, (step,), used=(), notes=(), per_month=Decimal(401))


def test_every_step_of_the_charge_says_where_it_stands_and_which_numbers_it_used():
    charge = long_stay_charge(ALONE, law=national().at(DAY))
    steps = [one for one in charge.steps if one.section is Section.CHARGE]
    assert [one.provision.title for one in steps] == ["Egenandelsforskriften § 3"] * 3
    assert steps[0].parameters == (
        "charges_regulation/long_stay/share_below_g",
        "national_insurance_act/base_amount",
        "charges_regulation/long_stay/free_amount",
    )
    assert {name for one in steps for name in one.parameters} == {one.name for one in charge.used}


def test_each_sum_remembers_its_own_g_also_when_one_law_has_given_both():
    law = with_own({}).at(date(2026, 11, 22))
    at_home = home_help_charge(HomeHelp(Household.with_income(Decimal(200_000)), Decimal(1)), law=law)
    in_a_home = long_stay_charge(ALONE, law=law)
    again = home_help_charge(HomeHelp(Household.with_income(Decimal(200_000)), Decimal(1)), law=law)
    # Help at home goes by G of 1 January, a long stay by G of the day.
    assert [g_of(one) for one in (at_home, in_a_home, again)] == [date(2025, 5, 1), date(2026, 5, 1), date(2025, 5, 1)]


def g_of(charge):
    (g,) = [one for one in charge.used if one.name == "national_insurance_act/base_amount"]
    return g.applies_from


def test_numbers_nobody_has_checked_are_told_one_by_one():
    charge = short_stay_charge(ShortStay(1), law=national().at(DAY))
    assert notes(charge, NoteKind.UNVERIFIED) == [
        "Døgn i kalenderåret før egenandelen kan regnes som for langtidsopphold: 60 dager fra 01.01.2012.",
        "Høyeste egenandel for et døgn på korttidsopphold: 205\u00a0kr fra 01.01.2026.",
    ]


def test_a_period_is_told_in_the_singular_when_it_is_one():
    law = national().at(DAY)
    charge = charge_between(long_stay_charge(ALONE, law=law), DAY, DAY, residence=Residence(DAY), law=law)
    assert any(": 1 måned fra 01.01.2012." in one for one in notes(charge, NoteKind.UNVERIFIED))


def test_a_number_somebody_has_checked_is_not_told():
    book = with_own({PRICE: 400})
    parameter = book.parameters[PRICE]
    book.parameters[PRICE] = replace(parameter, own=(replace(parameter.own[0], checked=date(2026, 1, 5)),))
    charge = home_help_charge(HomeHelp(Household.with_income(Decimal(200_000)), Decimal("0.5")), law=book.at(DAY))
    assert charge.per_month == 200
    assert not [one for one in notes(charge, NoteKind.UNVERIFIED) if "Timepris" in one]


def test_a_lower_local_rate_is_used_and_its_owner_told():
    charge = short_stay_charge(ShortStay(10), law=with_own({"charges_regulation/short_stay/day_rate": 150}).at(DAY))
    assert charge.in_all == 10 * 150
    assert [(one.owner, one.reference) for one in charge.used if one.value == 150] == [("9999", COUNCIL)]
    assert COUNCIL in charge.provisions


def test_a_number_is_told_with_the_owner_it_has_on_its_own_day_whatever_the_law_was_asked_of_other_days():
    # The municipality's own cap stood until 30 June; in November it is the national one, though that began earlier.
    book = with_own({CAP: 200})
    own = replace(book.parameters[CAP].own[0], applies_from=date(2026, 2, 1), to=date(2026, 6, 30))
    book.parameters[CAP] = replace(book.parameters[CAP], own=(own,))
    law = book.at(date(2026, 11, 22))
    assert law.at(date(2026, 6, 30)).amount(CAP) == 200
    charge = home_help_charge(HomeHelp(Household.with_income(Decimal(100_000)), hours=Decimal(0)), law=law)
    assert [(one.value, one.owner) for one in charge.used if one.name == CAP] == [(245, NATIONAL_OWNER)]


@pytest.mark.parametrize(
    ("scale", "income", "said"),
    [
        # 2 G is 2 × 130 160 = 260 320, 3 G is 390 480 and 4 G is 520 640.
        (
            [{"from_g": 3, "monthly_cap": 900}],
            260_320,
            "Kommunens skala begynner på 3 G, så det er ikke noe tak for inntekt fra 2 G opp til 3 G. Kontroller",
        ),
        (
            [{"from_g": 2, "monthly_cap": 900}, {"from_g": 4, "hourly_price": 420}],
            520_640,
            "Kommunen har ikke lagt inn noe tak for inntekt fra 4 G og opp.",
        ),
        ([], 260_320, "Kommunen har ikke lagt inn noe tak for inntekt fra 2 G og opp."),
    ],
)
def test_it_is_said_for_which_incomes_the_municipality_has_no_cap(scale, income, said):
    law = with_own({PRICE: 400} | ({SCALE: scale} if scale else {})).at(DAY)
    charge = home_help_charge(HomeHelp(Household.with_income(Decimal(income)), hours=Decimal(10)), law=law)
    assert any(said in one for one in notes(charge, NoteKind.MISSING))


def test_a_lower_local_share_is_used():
    law = with_own({"charges_regulation/long_stay/share_above_g": "0.80"}).at(DAY)
    # 75 % of (130 160 - 10 950) = 89 407.50 and 80 % of (320 000 - 130 160) = 151 872
    assert long_stay_charge(ALONE, law=law).per_year == Decimal("241279.50")


def test_how_unclear_rules_are_read_is_told():
    family = FamilyAtHome(Decimal(60_000))
    charge = long_stay_charge(LongStay(ALONE.income, family), law=national().at(DAY))
    told = " ".join(notes(charge, NoteKind.INTERPRETATION))
    for unclear in ("hvilken dags grunnbeløp", "fordelen av fribeløpet", "etter samordning", "runde av"):
        assert unclear in told


def test_a_place_whose_cost_is_not_known_is_told():
    known = long_stay_charge(LongStay(ALONE.income, real_cost=Decimal(900_000)), law=national().at(DAY))
    unknown = long_stay_charge(ALONE, law=national().at(DAY))
    assert notes(unknown, NoteKind.MISSING) == [
        "Vi vet ikke hva plassen koster kommunen. Du skal aldri betale mer enn det, så det må kontrolleres."
    ]
    assert not notes(known, NoteKind.MISSING)


def test_a_cap_that_is_lower_for_those_who_have_more_is_pointed_out():
    law = with_own({PRICE: 400, "municipal/home_help/scale": [{"from_g": 2, "monthly_cap": 244}]}).at(DAY)
    charge = home_help_charge(HomeHelp(Household.with_income(Decimal(300_000)), Decimal(2)), law=law)
    assert notes(charge, NoteKind.CHECK) == [
        "Kommunens tak er lavere for inntekt fra 2 G og opp enn for inntekt under. Kontroller satsene."
    ]


def test_the_parts_of_an_income_add_up_and_tax_never_takes_more_than_there_is():
    parts = Income(pensions=Decimal(300_000), rent=Decimal(40_000), tax=Decimal(70_000), debt_interest=Decimal(5_000))
    taxed_away = Income(wages=Decimal(1_000), tax=Decimal(2_000))
    law = national().at(DAY)
    # 300 000 + 40 000 - 70 000 - 5 000 = 265 000; 89 407.50 + 85 % of (265 000 - 130 160) = 114 614
    assert long_stay_charge(LongStay(parts), law=law).per_year == Decimal("204021.50")
    assert long_stay_charge(LongStay(taxed_away), law=law).per_year == 0


def test_the_text_shows_sum_steps_and_sources():
    text = charge_as_text(long_stay_charge(ALONE, law=national().at(DAY))).replace("\u00a0", " ")
    assert text.startswith("Egenandel for langtidsopphold, regnet etter reglene søndag 1. mars 2026\n")
    assert "85 % × (320 000 kr − 130 160 kr)\n     = 161 364 kr (Egenandelsforskriften § 3)" in text
    assert "  Et helt år koster: 250 771,50 kr\n  En måned koster: 20 897,62 kr" in text
    assert "  - Egenandelsforskriften § 3: https://lovdata.no/forskrift/2011-12-16-1349/§3" in text
    assert max(len(line) for line in text.splitlines() if "https" not in line) <= 100


def test_the_text_says_what_cannot_be_known():
    text = charge_as_text(
        home_help_charge(HomeHelp(Household.with_income(Decimal(200_000)), Decimal(2)), law=with_own({}).at(DAY))
    )
    over = charge_as_text(
        home_help_charge(HomeHelp(Household.with_income(Decimal(300_000)), Decimal(2)), law=with_own({}).at(DAY))
    )
    assert "Det kan ikke regnes ut, men det er høyst 245\u00a0kr." in text
    assert "Det kan ikke regnes ut.\n" in over


def test_the_data_for_json_loses_nothing():
    data = charge_as_data(long_stay_charge(ALONE, law=national().at(DAY)))
    assert (data["kind"], data["day"], data["per_year"], data["in_all"]) == (
        "long_stay",
        "2026-03-01",
        "250771.50",
        None,
    )
    assert sum(
        Decimal(one["amount"]) for one in data["steps"] if one["section"] == "charge" and one["amount"]
    ) == Decimal(data["amount"])
    assert data["used"][0] == {
        "name": "national_insurance_act/base_amount",
        "title": "Folketrygdens grunnbeløp (G)",
        "value": "130160",
        "unit": "kroner/year",
        "applies_from": "2025-05-01",
        "reference": data["used"][0]["reference"],
        "checked": None,
        "owner": NATIONAL_OWNER,
    }
    assert {one["kind"] for one in data["notes"]} == {"missing", "interpretation", "unverified"}


def test_the_sum_of_a_long_stay_comes_before_the_days_it_prices():
    charge = short_stay_charge(ShortStay(2, 59, as_long_stay=ALONE), law=national().at(DAY))
    sections = list(dict.fromkeys(one.section for one in charge.steps))
    assert sections == [Section.LONG_STAY, Section.TIME, Section.CHARGE, Section.RESULT]
