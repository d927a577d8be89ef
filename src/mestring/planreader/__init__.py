"""Reads municipal plans from documents: focus areas, goals, strategies and measures, with a receipt of the reading.

Pure: no database, no network, no Django.

    from mestring.planreader import read_plan_file
    outline = read_plan_file("plan.docx")
    outline.receipt.counts
"""

from mestring.planreader.as_json import outline_as_json
from mestring.planreader.errors import PlanUnreadableError
from mestring.planreader.outline import Kind, Node, Outline, Passage, Receipt, Remark
from mestring.planreader.reading import read_plan, read_plan_file

__all__ = [
    "Kind",
    "Node",
    "Outline",
    "Passage",
    "PlanUnreadableError",
    "Receipt",
    "Remark",
    "outline_as_json",
    "read_plan",
    "read_plan_file",
]
