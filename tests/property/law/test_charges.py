"""Whatever the income, the hours, the days and the rates are, a charge keeps what the regulation promises."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st
from tests.unit.law.charges.local import PRICE, SCALE, SOCIAL, WAGE, with_own

from mestring.law import Law
from mestring.law.charges import (
    ChargeError,
    FamilyAtHome,
    HomeHelp,
    Household,
    Income,
    LongStay,
    Residence,
    Section,
    ShortStay,
    Stayed,
    charge_between,
    days_in_institution,
    home_help_charge,
    long_stay_charge,
    short_stay_charge,
)
from mestring.law.charges.money import kroner, typed

DAY = date(2026, 3, 1)
NEW_YEAR, NEW_YEARS_EVE = date(2026, 1, 1), date(2026, 12, 31)
ORE = Decimal("0.01")
LONG = "charges_regulation/long_stay"


def money(most):
    return st.decimals(0, most, places=2)


SHARES = st.decimals(0, 1, places=2)
INCOMES = money(2_000_000)
RATES = st.fixed_dictionaries(
    {
        "national_insurance_act/base_amount": money(400_000),
        f"{LONG}/free_amount": money(30_000),
        f"{LONG}/free_amount_double_room": st.decimals(30_000, 90_000, places=2),
        f"{LONG}/share_below_g": SHARES,
        f"{LONG}/share_above_g": SHARES,
        f"{LONG}/own_use_share_of_g": SHARES,
        f"{LONG}/own_use_share_of_free_amount": SHARES,
    }
)
FAMILIES = st.builds(FamilyAtHome, *[money(400_000)] * 5)
STAYS = st.builds(
    LongStay,
    income=st.builds(Income, after_tax=INCOMES),
    family=st.none() | FAMILIES,
    double_room=st.booleans(),
    real_cost=st.none() | money(1_500_000),
)
IN_2026 = st.dates(NEW_YEAR, NEW_YEARS_EVE)


def with_income(stay, income):
    return LongStay(Income(after_tax=income), stay.family, stay.double_room, stay.real_cost)


@given(RATES, STAYS, INCOMES)
def test_a_higher_income_never_gives_a_lower_charge_for_a_long_stay(rates, stay, other):
    law = with_own(rates).at(DAY)
    low, high = (
        long_stay_charge(with_income(stay, income), law=law) for income in sorted([stay.income.after_tax, other])
    )
    assert low.per_year <= high.per_year
    assert low.per_month <= high.per_month
    assert low.per_day <= high.per_day


@given(RATES, STAYS)
def test_enough_is_always_left_for_own_use(rates, stay):
    charge = long_stay_charge(stay, law=with_own(rates).at(DAY))
    basis = sum(step.amount for step in charge.steps if step.section is Section.INCOME and step.amount is not None)
    free = rates[f"{LONG}/free_amount{'_double_room' if stay.double_room else ''}"]
    least = (
        rates[f"{LONG}/own_use_share_of_g"] * rates["national_insurance_act/base_amount"]
        + rates[f"{LONG}/own_use_share_of_free_amount"] * free
    )
    assert basis - charge.per_year >= min(basis, least)


@given(RATES, STAYS)
def test_the_charge_is_between_nothing_and_what_the_place_costs(rates, stay):
    charge = long_stay_charge(stay, law=with_own(rates).at(DAY))
    assert 0 <= charge.per_year <= stay.income.after_tax
    assert all(step.amount % ORE == 0 for step in charge.steps if step.amount is not None)
    assert stay.real_cost is None or charge.per_year <= stay.real_cost
    assert 0 <= charge.per_year - 12 * charge.per_month < 12 * ORE
    assert 0 <= charge.per_year - 365 * charge.per_day < 365 * ORE


@given(RATES, STAYS)
def test_the_steps_give_what_the_formula_gives_when_it_is_written_out_plainly(rates, stay):
    charge = long_stay_charge(stay, law=with_own(rates).at(DAY))
    income, family = stay.income.after_tax, stay.family
    if family:
        survivors = max(Decimal(0), family.survivor_pension - family.own_income)
        halves = (family.public_pensions + family.private_pensions) / 2
        income = max(Decimal(0), income - survivors - halves - family.further)
    g, free = rates["national_insurance_act/base_amount"], rates[f"{LONG}/free_amount"]
    if stay.double_room:
        free = rates[f"{LONG}/free_amount_double_room"]
    plain = rates[f"{LONG}/share_below_g"] * max(Decimal(0), min(income, g) - free)
    plain += rates[f"{LONG}/share_above_g"] * max(Decimal(0), income - g)
    least = rates[f"{LONG}/own_use_share_of_g"] * g + rates[f"{LONG}/own_use_share_of_free_amount"] * free
    plain = min(plain, max(Decimal(0), income - least))
    plain = plain if stay.real_cost is None else min(plain, stay.real_cost)
    # Two parts of the charge, two deductions and what is to be left are each rounded to øre, to the payer's good.
    assert 0 <= plain - charge.per_year < 5 * ORE


@given(RATES, STAYS)
def test_a_double_room_one_did_not_want_never_costs_more(rates, stay):
    law = with_own(rates).at(DAY)
    single, double = (
        long_stay_charge(LongStay(stay.income, stay.family, double_room=double, real_cost=stay.real_cost), law=law)
        for double in (False, True)
    )
    assert double.per_year <= single.per_year


@given(STAYS, FAMILIES)
def test_a_family_at_home_never_makes_the_stay_cost_more(stay, family):
    law = with_own({}).at(DAY)
    alone, together = (
        long_stay_charge(LongStay(stay.income, at_home, stay.double_room, stay.real_cost), law=law)
        for at_home in (None, family)
    )
    assert together.per_year <= alone.per_year


@given(STAYS, IN_2026, st.lists(IN_2026, max_size=6), st.dates(date(2025, 6, 1), date(2027, 1, 31)))
def test_the_parts_of_a_year_come_to_the_whole_but_for_the_rounding(stay, moved_in, cuts, moved_out):
    assume(moved_in <= moved_out)
    law = with_own({}).at(DAY)
    yearly, residence = long_stay_charge(stay, law=law), Residence(moved_in, moved_out)
    whole = charge_between(yearly, NEW_YEAR, NEW_YEARS_EVE, residence=residence, law=law)
    starts = sorted({NEW_YEAR, *cuts})
    ends = [*(day - timedelta(days=1) for day in starts[1:]), NEW_YEARS_EVE]
    parts = [
        charge_between(yearly, first, last, residence=residence, law=law)
        for first, last in zip(starts, ends, strict=True)
    ]
    assert 0 <= whole.in_all - sum(one.in_all for one in parts) < len(parts) * ORE
    assert 0 <= whole.in_all <= yearly.per_year


@given(STAYS)
def test_a_stored_decision_gives_the_same_charge_again(stay):
    law = with_own({}).at(DAY)
    charge = long_stay_charge(stay, law=law)
    assert long_stay_charge(stay, law=Law.recalled(law.remember())) == charge


@given(st.integers(0, 180), st.integers(0, 180), st.integers(0, 180), st.none() | STAYS)
def test_more_days_never_cost_less(days, other, before, after_limit):
    law = with_own({}).at(DAY)
    stays = [ShortStay(count, before, as_long_stay=after_limit) for count in sorted([days, other])]
    few, many = (short_stay_charge(stay, law=law) for stay in stays)
    assert 0 <= few.in_all <= many.in_all


@given(st.lists(st.tuples(IN_2026, st.integers(0, 90)), max_size=6))
def test_days_are_counted_once_whatever_the_order_of_the_stays(stays):
    stayed = [Stayed(first, first + timedelta(days=more)) for first, more in stays]
    days = days_in_institution(stayed, year=2026)
    one_by_one = {day for one in stayed for day in range(one.first.toordinal(), one.last.toordinal() + 1)}
    assert days == days_in_institution(reversed(stayed), year=2026)
    assert days == len([day for day in one_by_one if date.fromordinal(day).year == 2026])


def rising(strategy):
    return st.lists(strategy, min_size=4, max_size=4).map(sorted)


@st.composite
def councils(draw):
    """What a council may set: prices and caps that rise with income, from the national cap of 245 and up."""
    prices, caps = draw(rising(money(900))), draw(rising(st.decimals(245, 5000, places=2)))
    steps = [
        {"from_g": g, "hourly_price": price, "monthly_cap": cap}
        for g, price, cap in zip((0, 2, 3, 5), prices, caps, strict=True)
    ]
    own = {PRICE: prices[0], SCALE: draw(st.sampled_from([steps, steps[1:], [{"from_g": 2, "monthly_cap": caps[0]}]]))}
    if draw(st.booleans()):
        own |= {WAGE: draw(money(500)), SOCIAL: draw(money(200))}
    return own


HOURS = st.decimals(0, 744, places=2)
HELP = st.builds(
    HomeHelp,
    household=INCOMES.map(Household.with_income),
    hours=HOURS,
    other_charges=money(400),
    subscription=st.booleans(),
)


def changed(help_at_home, **facts):
    given_facts = {name: getattr(help_at_home, name) for name in HomeHelp.__slots__}
    return HomeHelp(**(given_facts | facts))


@given(councils(), HELP, INCOMES)
def test_a_higher_income_never_gives_a_lower_charge_for_help_at_home(council, help_at_home, other):
    law = with_own(council).at(DAY)
    incomes = sorted([help_at_home.household.members[0].net_income, other])
    low, high = (
        home_help_charge(changed(help_at_home, household=Household.with_income(income)), law=law) for income in incomes
    )
    assert low.per_month <= high.per_month


@given(councils(), HELP, HOURS)
def test_more_hours_never_cost_less(council, help_at_home, other):
    law = with_own(council).at(DAY)
    few, many = (
        home_help_charge(changed(help_at_home, hours=hours), law=law) for hours in sorted([help_at_home.hours, other])
    )
    assert few.per_month <= many.per_month


@given(councils(), HELP)
def test_help_at_home_never_costs_more_than_self_cost_or_the_cap(council, help_at_home):
    charge = home_help_charge(help_at_home, law=with_own(council).at(DAY))
    assert charge.per_month >= 0
    if WAGE in council:
        half_hours = int(help_at_home.hours * 2 + Decimal("0.5"))
        self_cost = (council[WAGE] + council[SOCIAL]) * Decimal("1.1")
        assert charge.per_month <= half_hours * self_cost / 2
    if help_at_home.household.members[0].net_income < 2 * Decimal(130_160):
        assert charge.per_month <= max(Decimal(0), 245 - help_at_home.other_charges)


@given(councils(), HELP, st.decimals(0, 744, places=1))
def test_personal_care_never_costs_anything(council, help_at_home, hours):
    law = with_own(council).at(DAY)
    without, with_care = (
        home_help_charge(changed(help_at_home, personal_care_hours=care), law=law) for care in (Decimal(0), hours)
    )
    assert without.per_month == with_care.per_month


@given(st.text())
def test_whatever_is_typed_is_an_amount_or_a_sentence(text):
    with suppress(ChargeError):
        assert typed(text).is_finite()


@given(st.decimals(-1_000_000_000, 1_000_000_000, places=2))
def test_an_amount_that_is_written_can_be_typed_in_again(amount):
    assert typed(kroner(amount).replace("\u2212", "-")) == amount
