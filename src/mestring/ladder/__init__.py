"""Mastery levels: what a person needs, which level that is, and the lowest help that works. No Django, no database.

from mestring.ladder import needs_from_file, recommend
recommendation = recommend(needs_from_file(path))
recommendation.level.number, [reason.rule for reason in recommendation.deciding]
"""

from mestring.ladder.departure import Departure, depart
from mestring.ladder.errors import DepartureError, LadderError, LadderFileError, NeedsError
from mestring.ladder.needs import Needs
from mestring.ladder.needs_file import needs_from, needs_from_file
from mestring.ladder.recommending import Recommendation, recommend

__all__ = [
    "Departure",
    "DepartureError",
    "LadderError",
    "LadderFileError",
    "Needs",
    "NeedsError",
    "Recommendation",
    "depart",
    "needs_from",
    "needs_from_file",
    "recommend",
]
