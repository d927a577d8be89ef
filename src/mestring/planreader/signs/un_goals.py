"""The 17 sustainability goals of the United Nations: by number and by name."""

from __future__ import annotations

import re

# A few telling words of each name, bokmål and nynorsk; the full names belong to whoever shows them.
_NAMES: dict[int, str] = {
    1: r"utrydd(?:e|a) (?:all )?fattig\w+",
    2: r"utrydd(?:e|a) (?:svolt|sult)",
    3: r"god helse(?: og livskvalitet)?",
    4: r"god utdanning",
    5: r"likestilling mellom kjønn\w+",
    6: r"reint? vatn og gode sanit\w+|rent vann og gode sanit\w+",
    7: r"rei?n energi (?:til|for) alle",
    8: r"anstendig arbeid og økonomisk vekst",
    9: r"(?:industri, )?innovasjon og infrastruktur",
    10: r"mindre ulikhet(?:er)?|mindre ulikskap",
    11: r"b[æe]rekraftige byar? og (?:lokal)?samfunn|bærekraftige byer og (?:lokal)?samfunn",
    12: r"ansvarlig forbruk og produksjon|ansvarleg forbruk og produksjon",
    13: r"stoppe klimaendringene|stoppe klimaendringane",
    14: r"livet? (?:i havet|under vann|under vatn)",
    15: r"livet? på land",
    16: r"fred,? (?:og )?rettferd\w*",
    17: r"samarbeid for å nå måla?(?:ene)?",
}
_QUOTED = {goal: re.compile(rf"[«\"“”]\s*(?:{name})\b", re.I) for goal, name in _NAMES.items()}
_NAMED = {goal: re.compile(rf"\b(?:{name})\b", re.I) for goal, name in _NAMES.items()}
_ABOUT = re.compile(r"\bfns?\b|bærekraftsmål|berekraftsmål|bærekraftmål", re.I)
_NUMBERS = r"(?P<numbers>\d{1,2}(?:\s*(?:,|og|&|/|-|–|\+)\s*(?:nr\.?\s*)?\d{1,2})*)"
_BY_NUMBER = re.compile(
    rf"\b(?:fns?(?:\s+(?:sitt|sine|sitt))?(?:\s+(?:bære|bere)kraft(?:s)?mål(?:ene|a)?)?|(?:bære|"
    rf"bere)kraft(?:s)?mål(?:ene|a)?|fn-mål|sdg)\s*(?:nr\.?|nummer|mål)?\s*:?\s*{_NUMBERS}(?![^\S\n]*(?:mål\b|"
    rf"bærekraft|berekraft|\d))",
    re.I,
)


def un_goals_in(text: str) -> list[int]:
    """The numbers of the goals that the text names, in the order of their numbers."""
    goals: set[int] = set()
    for found in _BY_NUMBER.finditer(text):
        goals.update(_numbers(found.group("numbers")))
    patterns = _NAMED if _ABOUT.search(text) else _QUOTED
    goals.update(goal for goal, name in patterns.items() if name.search(text))
    return sorted(goals)


def _numbers(text: str) -> set[int]:
    numbers: set[int] = set()
    for part in re.split(r",|og|&|/|\+", text):
        ends = [int(number) for number in re.findall(r"\d{1,2}", part)]
        if len(ends) == 2 and ends[0] < ends[1]:
            numbers.update(range(ends[0], ends[1] + 1))
        else:
            numbers.update(ends)
    return {number for number in numbers if 1 <= number <= 17}
