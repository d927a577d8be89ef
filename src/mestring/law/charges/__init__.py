"""What services cost: each sum as steps that a letter can show, with the numbers of the law it used.

from mestring.law import national
from mestring.law.charges import Income, LongStay, long_stay_charge
charge = long_stay_charge(LongStay(Income(after_tax=Decimal(320_000))), law=national().at(day))
charge.per_month, [step.sentence for step in charge.steps], [note.sentence for note in charge.notes]
"""

from mestring.law.charges.free import By, Item, always_free, may_be_charged
from mestring.law.charges.home_help.household import Household, Member, Relation
from mestring.law.charges.home_help.monthly import HomeHelp, home_help_charge
from mestring.law.charges.kinds import ChargeKind
from mestring.law.charges.long_stay.family import FamilyAtHome
from mestring.law.charges.long_stay.income import Income
from mestring.law.charges.long_stay.part_of_year import Residence, charge_between, first_day_to_pay
from mestring.law.charges.long_stay.settlement import Direction, Settlement, after_settlement
from mestring.law.charges.long_stay.stay import LongStay
from mestring.law.charges.long_stay.yearly import long_stay_charge
from mestring.law.charges.money import kroner, percent
from mestring.law.charges.refusals import ChargeError
from mestring.law.charges.short_stay.days import Stayed, days_in_institution, limit_reached_on
from mestring.law.charges.short_stay.stays import (
    DayOrNightStay,
    Purpose,
    ShortStay,
    day_or_night_charge,
    short_stay_charge,
)
from mestring.law.charges.sums.as_data import charge_as_data
from mestring.law.charges.sums.as_text import charge_as_text
from mestring.law.charges.sums.charge import Charge
from mestring.law.charges.sums.note import Note, NoteKind
from mestring.law.charges.sums.step import Section, Step

__all__ = [
    "By",
    "Charge",
    "ChargeError",
    "ChargeKind",
    "DayOrNightStay",
    "Direction",
    "FamilyAtHome",
    "HomeHelp",
    "Household",
    "Income",
    "Item",
    "LongStay",
    "Member",
    "Note",
    "NoteKind",
    "Purpose",
    "Relation",
    "Residence",
    "Section",
    "Settlement",
    "ShortStay",
    "Stayed",
    "Step",
    "after_settlement",
    "always_free",
    "charge_as_data",
    "charge_as_text",
    "charge_between",
    "day_or_night_charge",
    "days_in_institution",
    "first_day_to_pay",
    "home_help_charge",
    "kroner",
    "limit_reached_on",
    "long_stay_charge",
    "may_be_charged",
    "percent",
    "short_stay_charge",
]
