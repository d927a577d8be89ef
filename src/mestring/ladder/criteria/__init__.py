"""Criteria: the rules that raise a person's level, written locally, dated and referenced, for professionals to change.

No source maps scores to levels. Those shipped are a template: the levels are Halden's, the thresholds are ours.
"""

from mestring.ladder.criteria.criteria_file import load, shipped
from mestring.ladder.criteria.rules import Criteria, Reference, Rule

__all__ = ["Criteria", "Reference", "Rule", "load", "shipped"]
