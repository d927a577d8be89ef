"""Guides: when a service or a technology fits a person, how little it takes over, and what to look out for.

Which services belong to a level stands in the ladder; here stands which of them the facts speak for, in which order.
"""

from mestring.ladder.guides.guide_files import load, shipped
from mestring.ladder.guides.guides import (
    Alert,
    Decision,
    Guides,
    NotWhen,
    Question,
    Sentences,
    ServiceGuide,
    Standing,
    TechnologyGuide,
)

__all__ = [
    "Alert",
    "Decision",
    "Guides",
    "NotWhen",
    "Question",
    "Sentences",
    "ServiceGuide",
    "Standing",
    "TechnologyGuide",
    "load",
    "shipped",
]
