"""Reads a person's needs from a YAML file. The file may be partial, and must not say who it is about."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from mestring.ladder.entries import Entry
from mestring.ladder.errors import NeedsError
from mestring.ladder.identity import refuse_identity
from mestring.ladder.needs import (
    Answer,
    Burden,
    Course,
    Effect,
    Goal,
    Health,
    Home,
    Household,
    Housing,
    Kin,
    Needs,
    NextOfKin,
    Presence,
    Risks,
    Tried,
)
from mestring.strict_yaml import YamlFileError, load

# Words that say who somebody is, in the languages people write files in.
_WHO = frozenset(
    {
        *("name", "names", "navn", "namn", "fornavn", "etternavn", "pasient", "bruker", "id", "person_id"),
        *("fnr", "fodselsnummer", "fødselsnummer", "personnummer", "dnr", "identity_number", "ssn"),
        *("fodselsdato", "fødselsdato", "birth_date", "date_of_birth"),
        *("adresse", "address", "telefon", "phone", "mobil", "epost", "e-post", "email"),
    }
)
Choice = TypeVar("Choice", bound=StrEnum)


def needs_from_file(path: Path) -> Needs:
    """The needs a YAML file tells of; NeedsError says which key is wrong, and what may stand there."""
    try:
        found = load(path)
    except YamlFileError as error:
        raise NeedsError(str(error)) from error
    return needs_from(found, where=path.name)


def needs_from(found: dict[str, Any], *, where: str = "behovene") -> Needs:
    """The needs a mapping tells of, with the keys of the file; NeedsError says what is wrong with it."""
    _refuse_who(found, where=where)
    entry = Entry(found, where=where, refused=NeedsError)
    # What the file is about, for its reader. It says nothing that counts.
    about = entry.text_or_nothing("about")
    try:
        refuse_identity(about, key="about", refused=NeedsError)
        needs = Needs(
            scores=entry.raw("scores", default={}) or {},
            course=_choice(entry, "course", Course),
            presence=_choice(entry, "presence", Presence),
            important_to_me=entry.text_or_nothing("important_to_me"),
            housing=_housing(entry),
            next_of_kin=_next_of_kin(entry),
            risks=_risks(entry),
            health=_health(entry),
            wants_help=_answer(entry, "wants_help"),
            tried=entry.each("tried", _tried, default=()),
            goals=entry.each("goals", _goal, default=()),
        )
    except NeedsError as error:
        raise NeedsError(str(error) if str(error).startswith(where) else f"{where}: {error}") from error
    except (TypeError, AttributeError):
        raise entry.refusal("«scores» må være variabler med skår, som «husarbeid: 3».") from None
    entry.end()
    return needs


def _housing(entry: Entry) -> Housing:
    if "housing" not in entry:
        entry.raw("housing", default=None)
        return Housing()
    below = entry.entry("housing")
    housing = Housing(
        kind=_choice(below, "kind", Home),
        suits=_answer(below, "suits"),
        household=_choice(below, "household", Household),
    )
    below.end()
    return housing


def _next_of_kin(entry: Entry) -> NextOfKin:
    if "next_of_kin" not in entry:
        entry.raw("next_of_kin", default=None)
        return NextOfKin()
    below = entry.entry("next_of_kin")
    kin = NextOfKin(
        has=_answer(below, "has"),
        role=_choice(below, "role", Kin),
        burden=_choice(below, "burden", Burden),
        wants_relief=_answer(below, "wants_relief"),
    )
    below.end()
    return kin


def _risks(entry: Entry) -> Risks:
    if "risks" not in entry:
        entry.raw("risks", default=None)
        return Risks()
    below = entry.entry("risks")
    risks = Risks(**{key: _answer(below, key) for key in ("falls", "nutrition", "loneliness", "violence")})
    below.end()
    return risks


def _health(entry: Entry) -> Health:
    if "health" not in entry:
        entry.raw("health", default=None)
        return Health()
    below = entry.entry("health")
    health = Health(**{key: _answer(below, key) for key in ("mental", "substance_use", "palliative")})
    below.end()
    return health


def _tried(entry: Entry) -> Tried:
    return Tried(
        service=entry.text("service"),
        effect=_choice(entry, "effect", Effect),
        running=entry.truth("running", default=False),
    )


def _goal(entry: Entry) -> Goal:
    return Goal(
        goal=entry.text("goal"),
        variable=entry.text_or_nothing("variable") or None,
        now=entry.raw("now", default=None),
        expected=entry.raw("expected", default=None),
    )


def _choice(entry: Entry, key: str, choices: type[Choice]) -> Choice:
    codes: Collection[str] = [choice.value for choice in choices]
    return choices(entry.choice(key, codes)) if key in entry else choices(entry.raw(key, default="unknown"))


def _answer(entry: Entry, key: str) -> Answer:
    found = entry.raw(key, default="unknown")
    if isinstance(found, bool):
        return Answer.YES if found else Answer.NO
    if found == "unknown":
        return Answer.UNKNOWN
    raise entry.refusal(f"«{key}» må være true, false eller unknown.")


def _refuse_who(found: object, *, where: str) -> None:
    if isinstance(found, dict):
        for key, below in found.items():
            if str(key).lower() in _WHO:
                raise NeedsError(
                    f"{where}: «{key}» hører ikke hjemme her. Av hensyn til personvernet skal filen ikke kunne si hvem "
                    "det gjelder. Ta bort linjen."
                )
            _refuse_who(below, where=where)
    elif isinstance(found, list):
        for one in found:
            _refuse_who(one, where=where)
