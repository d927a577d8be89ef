"""Which unit an owner as written is, and who else takes part. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

# What municipalities put in front of or after a unit's name in one place and not in another.
IN_FRONT = re.compile(
    r"^(?:(?:leder|leiar|enhetsleder|einingsleiar|virksomhetsleder|kommunalsjef)(?:\s+(?:for|av|i|ved))?\s+)?"
    r"(?:(?:enhet|eining|virksomhet|verksemd|avdeling|seksjon|tjenesteområde|tenesteområde|område|sektor|kommunalområde|team)"
    r"(?:en|a|et)?(?:\s+(?:for|av))?\s+)?"
)
BETWEEN = re.compile(r"\s*(?:[/;\n]|,(?!\s*og\b)|\bi samarbeid med\b|\bsammen med\b|\bsaman med\b)\s*")
NOT_WORDS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Answers:
    """Who answers for it: a unit's id, or else the words as a role; and those who take part."""

    unit_id: int | None = None
    role: str = ""
    contributors: str = ""


def answers_for(owner: str, units: Mapping[str, int], *, contributors: str = "") -> Answers:
    """Who ``owner`` is, as written. ``units`` gives ids by ``plain`` names.

    Where several are named, the first answers if it is a unit, and the others take part; else all words are kept.
    """
    owner = " ".join(owner.split())
    unit = units.get(plain(owner))
    if unit is not None or not owner:
        return Answers(unit_id=unit, contributors=contributors)
    first, *others = [part for part in BETWEEN.split(owner) if part]
    unit = units.get(plain(first))
    if unit is None or not others:
        return Answers(role=owner, contributors=contributors)
    together = ", ".join(part for part in (*others, contributors) if part)
    return Answers(unit_id=unit, contributors=together)


def plain(name: str) -> str:
    """A unit's name as it is compared: small letters, no punctuation, without "Enhet for" and the like in front."""
    words = NOT_WORDS.sub(" ", name.casefold()).strip()
    return IN_FRONT.sub("", words) or words


def by_plain_name(units: Mapping[int, str]) -> dict[str, int]:
    """Ids by plain name, from names by id. A name that two units share tells of neither."""
    found: dict[str, list[int]] = {}
    for unit_id, name in units.items():
        for key in {plain(name), NOT_WORDS.sub(" ", name.casefold()).strip()}:
            found.setdefault(key, []).append(unit_id)
    return {key: ids[0] for key, ids in found.items() if len(ids) == 1}
