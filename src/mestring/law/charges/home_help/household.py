"""Whose income counts when help at home is paid for, and what it comes to (§ 10)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from mestring.law.charges.money import kroner
from mestring.law.charges.provisions import regulation
from mestring.law.charges.refusals import ChargeError, refuse_unless_kroner
from mestring.law.charges.sums.step import Section
from mestring.law.charges.sums.working import Working

NOTHING = Decimal(0)


class Relation(StrEnum):
    """Who the member is to the one that gets help. Others than these never count."""

    SELF = "self"
    SPOUSE = "spouse"
    COHABITANT = "cohabitant"
    CHILD = "child"


WHOSE = {
    Relation.SELF: "Inntekten din",
    Relation.SPOUSE: "Inntekten til ektefellen din",
    Relation.COHABITANT: "Inntekten til samboeren din",
    Relation.CHILD: "Inntekten til barnet",
}


@dataclass(frozen=True, slots=True)
class Member:
    """``net_income`` is the taxable net income before special deduction in the last tax return, kroner a year.

    ``home_help_benefit`` is hjelpestønad for help in the house, and is added; ``carer_allowance`` is omsorgsstønad, and
    is taken off. ``pays_long_stay`` is for one who pays for a long stay, or whose benefits are cut because of a stay
    away from home; then the member does not count.
    """

    relation: Relation
    net_income: Decimal
    home_help_benefit: Decimal = NOTHING
    carer_allowance: Decimal = NOTHING
    pays_long_stay: bool = False

    def __post_init__(self) -> None:
        refuse_unless_kroner(WHOSE[self.relation], self.net_income)
        refuse_unless_kroner("Hjelpestønaden", self.home_help_benefit)
        refuse_unless_kroner("Omsorgsstønaden", self.carer_allowance)


@dataclass(frozen=True, slots=True)
class Household:
    """The one that gets help, a spouse or cohabitant, and children under 18, who count when the help is for them."""

    members: tuple[Member, ...]
    help_is_for_child: bool = False

    def __post_init__(self) -> None:
        relations = [one.relation for one in self.members]
        if relations.count(Relation.SELF) != 1:
            raise ChargeError("Husstanden må ha én som får hjelpen. Legg til vedkommende én gang.")
        if relations.count(Relation.SPOUSE) + relations.count(Relation.COHABITANT) > 1:
            raise ChargeError("Husstanden kan ha én ektefelle eller samboer. Behold den ene.")

    @staticmethod
    def with_income(net_income: Decimal) -> Household:
        """A household whose income together is known already."""
        return Household((Member(Relation.SELF, net_income),))


def counted(household: Household) -> Iterable[Member]:
    """The members whose income counts."""
    for one in household.members:
        if not one.pays_long_stay and (one.relation is not Relation.CHILD or household.help_is_for_child):
            yield one


def write_household_income(household: Household, *, into: Working) -> Decimal:
    """Write down what counts and what does not, and give the income as it stands in the tax return, nothing added.

    The steps under INCOME come to the income with the benefit added and the allowance taken off, never below zero.
    """
    rests_on = regulation(10)
    counts = list(counted(household))
    for one in household.members:
        if one in counts:
            whose = WHOSE[one.relation] if len(household.members) > 1 else "Inntekten i husstanden din"
            into.write(Section.INCOME, f"{whose}.", amount=one.net_income, provision=rests_on)
            continue
        into.write(Section.INCOME, f"{WHOSE[one.relation]} er ikke med. {_why_not(one)}", provision=rests_on)
    in_tax_return = into.so_far(Section.INCOME)
    benefit = sum((one.home_help_benefit for one in counts), start=NOTHING)
    allowance = sum((one.carer_allowance for one in counts), start=NOTHING)
    if benefit:
        into.write(Section.INCOME, "Vi legger til hjelpestønad til hjelp i huset.", amount=benefit, provision=rests_on)
    if allowance:
        taken = min(allowance, into.so_far(Section.INCOME))
        into.write(Section.INCOME, "Vi trekker fra omsorgsstønad.", amount=-taken, provision=rests_on)
    income = into.so_far(Section.INCOME)
    if len(household.members) > 1 or income != in_tax_return:
        into.write(Section.INCOME, f"Det blir {kroner(income)} til sammen.", provision=rests_on)
    return in_tax_return


def _why_not(member: Member) -> str:
    if member.pays_long_stay:
        return "Den som betaler for langtidsopphold, regnes ikke med i husstanden."
    return "Barnets inntekt regnes bare med når hjelpen er for barnet."
