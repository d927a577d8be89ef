"""What a charge cannot be worked out from is refused with a sentence that says what to do."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from tests.unit.law.charges.local import with_own

from mestring.law import LawError, NotInForceError, national
from mestring.law.charges import (
    ChargeError,
    DayOrNightStay,
    FamilyAtHome,
    HomeHelp,
    Household,
    Income,
    LongStay,
    Member,
    Relation,
    Residence,
    ShortStay,
    Stayed,
    after_settlement,
    charge_between,
    home_help_charge,
    long_stay_charge,
    short_stay_charge,
)

ALONE = Household.with_income(Decimal(200_000))
SELF = Member(Relation.SELF, Decimal(1))
SPOUSE, COHABITANT = Member(Relation.SPOUSE, Decimal(1)), Member(Relation.COHABITANT, Decimal(1))
LAW = national().at(date(2026, 3, 1))


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda: Income(after_tax=Decimal(-1)), "kan ikke være mindre enn 0 kr. Skriv 0"),
        (lambda: Income(pensions=Decimal("0.001")), "Pensjon har flere enn to desimaler. Skriv kroner og øre."),
        (lambda: Income(wages=Decimal("NaN")), "Lønn er ikke et tall"),
        (lambda: Income(wages=320_000), "Lønn må være et desimaltall (Decimal), ikke int."),
        (lambda: Income(after_tax=Decimal(10) ** 12), "større enn vi kan regne med"),
        (lambda: FamilyAtHome(Decimal(-1)), "Pensjonen familien ville fått som etterlatte kan ikke"),
        (lambda: LongStay(Income(), real_cost=Decimal(-1)), "Det oppholdet koster kan ikke"),
        (lambda: ShortStay(-1), "Antall døgn må være fra 0 til 366."),
        (lambda: ShortStay(True), "Antall døgn må være et helt tall."),
        (lambda: ShortStay(200, 200), "200 og 200 døgn er flere enn det er i et år."),
        (lambda: DayOrNightStay(367), "Antall opphold må være fra 0 til 366."),
        (lambda: Stayed(date(2026, 3, 2), date(2026, 3, 1)), "siste dag (01.03.2026) er før første dag (02.03.2026)"),
        (lambda: Stayed(datetime(2026, 3, 2, tzinfo=UTC), date(2026, 3, 3)), "er ikke en dag"),
        (lambda: Residence(date(2026, 3, 2), moved_out=date(2026, 3, 1)), "Oppholdet: siste dag"),
        (lambda: Residence(date(2026, 3, 2), directly_from=date(2026, 3, 3)), "Tidligere opphold: siste dag"),
        (lambda: HomeHelp(ALONE, Decimal(-1)), "Timene med hjelp må være fra 0 til 744 timer i måneden."),
        (lambda: HomeHelp(ALONE, Decimal(745)), "Timene med hjelp må være fra 0 til 744"),
        (lambda: HomeHelp(ALONE, Decimal(1), Decimal(800)), "Timene med personlig stell må være"),
        (lambda: HomeHelp(ALONE, Decimal(1), other_charges=Decimal(-1)), "Det du betaler for andre tjenester kan ikke"),
        (lambda: Household(()), "Husstanden må ha én som får hjelpen."),
        (lambda: Household((SELF, SELF)), "Husstanden må ha én som får hjelpen."),
        (lambda: Household((SELF, SPOUSE, COHABITANT)), "Husstanden kan ha én ektefelle eller samboer."),
        (lambda: Member(Relation.SPOUSE, Decimal(-1)), "Inntekten til ektefellen din kan ikke"),
    ],
)
def test_wrong_facts_are_refused_when_they_are_given(make, sentence):
    with pytest.raises(ChargeError) as refused:
        make()
    assert sentence in str(refused.value)
    assert isinstance(refused.value, LawError)


def test_a_part_of_the_year_stays_within_the_year_of_the_sum():
    yearly = long_stay_charge(LongStay(Income(after_tax=Decimal(320_000))), law=LAW)
    with pytest.raises(ChargeError, match=r"Tidsrommet må ligge i 2026\. Regn ut hvert år for seg\."):
        charge_between(yearly, date(2025, 12, 1), date(2026, 1, 31), residence=Residence(date(2025, 1, 1)), law=LAW)


def test_a_part_of_the_year_needs_the_sum_of_a_long_stay():
    short = short_stay_charge(ShortStay(1), law=LAW)
    with pytest.raises(ChargeError, match="Regn ut langtidsoppholdet for hele året først"):
        charge_between(short, LAW.day, LAW.day, residence=Residence(LAW.day), law=LAW)


def test_two_sums_of_different_things_are_not_settled():
    yearly = long_stay_charge(LongStay(Income(after_tax=Decimal(320_000))), law=LAW)
    with pytest.raises(ChargeError, match="De to summene gjelder ikke det samme"):
        after_settlement(charged=yearly, correct=short_stay_charge(ShortStay(1), law=LAW))


def test_a_sum_that_is_not_known_is_not_settled():
    unknown = home_help_charge(HomeHelp(ALONE, Decimal(2)), law=with_own({}).at(LAW.day))
    with pytest.raises(ChargeError, match="En av summene er ikke regnet ut"):
        after_settlement(charged=unknown, correct=unknown)


def test_a_day_without_rates_is_told_with_the_name_and_the_day():
    with pytest.raises(NotInForceError, match=r"Fribeløp.*har ingen verdi som gjelder 01\.06\.2012"):
        long_stay_charge(LongStay(Income(after_tax=Decimal(320_000))), law=national().at(date(2012, 6, 1)))
