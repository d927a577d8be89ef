"""Which plan a reference as written means, where it means one of the municipality's. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping

from rapidfuzz import fuzz

from mestring.plans.slugs import YEARS

LIKE_ENOUGH, AHEAD = 90.0, 6.0
FEWEST_LETTERS = 8
KINDS = re.compile(
    r"^(?:kommunens?\s+)?(?:kommunedel|tema|handlings|virksomhets)?(?:plan(?:en)?|strategi(?:en)?)\s+(?:for\s+)?"
)
NOT_WORDS = re.compile(r"[\W_]+")


def plan_meant(reference: str, titles: Mapping[int, str]) -> int | None:
    """The id of the plan meant. None where none is like enough, or where two are and one cannot tell which."""
    wanted = _plain(reference)
    if len(wanted) < FEWEST_LETTERS:
        return None
    scored = sorted(((_likeness(wanted, _plain(title)), key) for key, title in titles.items()), reverse=True)
    if not scored or scored[0][0] < LIKE_ENOUGH:
        return None
    if len(scored) > 1 and scored[0][0] - scored[1][0] < AHEAD:
        return None
    return scored[0][1]


def _likeness(wanted: str, title: str) -> float:
    """Whole likeness; or that the title stands whole in the reference, which may say more around it."""
    score = fuzz.ratio(wanted, title)
    if len(title) >= FEWEST_LETTERS and len(title.split()) > 1 and f" {title} " in f" {wanted} ":
        score = max(score, 95.0)
    return score


def _plain(title: str) -> str:
    words = YEARS.sub("", title.strip(" .«»\"'")).casefold()
    return KINDS.sub("", NOT_WORDS.sub(" ", words).strip()).strip()
