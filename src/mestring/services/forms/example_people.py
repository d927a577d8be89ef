"""Invented people to try a recommendation on: their needs as the form has them. No file tells of anybody who exists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from mestring.ladder.examples import FOLDER
from mestring.services.forms.needs_form import CAUSES, RISKS, SCORE
from mestring.strict_yaml import load


@dataclass(frozen=True, slots=True)
class Example:
    """``code`` names it in an address, ``about`` says in bokmål what it is about, ``answers`` fill the form."""

    code: str
    about: str
    answers: Mapping[str, str]


@cache
def examples() -> Mapping[str, Example]:
    """All of them by code, in the order of the files."""
    found = [(path.stem, load(path)) for path in sorted(FOLDER.glob("*.yaml"))]
    return {code: Example(code, said["about"], _answers(said)) for code, said in found}


def _answers(said: Mapping[str, Any]) -> dict[str, str]:
    housing, kin = said.get("housing", {}), said.get("next_of_kin", {})
    risks, health = said.get("risks", {}), said.get("health", {})
    answers = {
        "important_to_me": said.get("important_to_me"),
        "presence": said.get("presence"),
        "course": said.get("course"),
        "home": housing.get("kind"),
        "household": housing.get("household"),
        "unsuited": _turned(housing.get("suits")),
        "kin": _yes_or_no(kin.get("has")),
        "burden": kin.get("burden"),
        "relief": _yes_or_no(kin.get("wants_relief")),
        "wants_help": _yes_or_no(said.get("wants_help")),
        **{name: _yes_or_no(risks.get(name)) for name in RISKS},
        **{name: _yes_or_no(health.get(name)) for name in CAUSES},
        **{f"{SCORE}{code}": str(score) for code, score in said.get("scores", {}).items()},
    }
    return {name: answer for name, answer in answers.items() if answer and answer != "unknown"}


def _yes_or_no(said: object) -> str | None:
    return {True: "yes", False: "no"}.get(said) if isinstance(said, bool) else None


def _turned(suits: object) -> str | None:
    return {True: "no", False: "yes"}.get(suits) if isinstance(suits, bool) else None
