"""Priority by benefit, resource use and severity: what comes first and why, never as one hidden number.

from mestring.ladder.priority import cases_from_file, in_order
for place in in_order(cases_from_file(path)):
    place.number, place.priority.case.label, place.priority.group.name.nb
"""

from mestring.ladder.priority.case import Case, Judgement, Measure
from mestring.ladder.priority.case_file import cases_from_file
from mestring.ladder.priority.criteria_file import load, shipped
from mestring.ladder.priority.ordering import Place, in_order
from mestring.ladder.priority.prioritising import Priority, prioritise

__all__ = [
    "Case",
    "Judgement",
    "Measure",
    "Place",
    "Priority",
    "cases_from_file",
    "in_order",
    "load",
    "prioritise",
    "shipped",
]
