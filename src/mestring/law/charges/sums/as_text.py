"""A charge as plain text: every step with its numbers and where it stands, what one pays, and what one must know."""

from __future__ import annotations

from itertools import groupby
from textwrap import wrap

from mestring.law.calendar import day_in_words
from mestring.law.charges.money import kroner
from mestring.law.charges.sums.charge import Charge
from mestring.law.charges.sums.note import Note, NoteKind
from mestring.law.charges.sums.step import Section, Step

WIDTH = 88


def charge_as_text(charge: Charge) -> str:
    """The whole sum, for a screen or a letter. What is paid comes first, since that is what one wants to know."""
    parts = [[f"{charge.kind.heading}, regnet etter reglene {day_in_words(charge.day)}"], _result(charge)]
    ways = [one for one in charge.steps if one.section is not Section.RESULT]
    parts += [_section(section, list(steps)) for section, steps in groupby(ways, lambda one: one.section)]
    parts += [_notes(kind, [one for one in charge.notes if one.kind is kind]) for kind in NoteKind]
    parts.append(["Dette bygger på", *(_reference(one.title, one.link) for one in charge.provisions)])
    return "\n\n".join("\n".join(part) for part in parts if part)


def _section(section: Section, steps: list[Step]) -> list[str]:
    lines = [section.heading]
    for number, step in enumerate(steps, start=1):
        lines += _indented(step.sentence, first=f"  {number}. ", then="     ")
        lines += _indented(step.formula, first="     ", then="     ") if step.formula else []
        amount = "" if step.amount is None else f"= {kroner(step.amount)}"
        where = f"({step.provision.title})" if step.provision else ""
        lines += [f"     {' '.join(part for part in (amount, where) if part)}"] if amount or where else []
    return lines


def _result(charge: Charge) -> list[str]:
    lines = [Section.RESULT.heading]
    if charge.amount is None:
        limit = "" if charge.at_most is None else f", men det er høyst {kroner(charge.at_most)}"
        return [*lines, f"  Det kan ikke regnes ut{limit}."]
    for step in charge.steps:
        if step.section is Section.RESULT:
            amount = "" if step.amount is None else f": {kroner(step.amount)}"
            lines += _indented(f"{step.sentence}{amount}", first="  ", then="  ")
            lines += _indented(f"({step.formula})", first="    ", then="    ") if step.formula else []
    return lines


def _notes(kind: NoteKind, notes: list[Note]) -> list[str]:
    if not notes:
        return []
    lines = [kind.heading]
    for one in notes:
        lines += _indented(one.sentence, first="  - ", then="    ")
    return lines


def _reference(title: str, link: str) -> str:
    return f"  - {title}{f': {link}' if link else ''}"


def _indented(text: str, *, first: str, then: str) -> list[str]:
    # Long numbers have hard spaces in them, and those are no place to break a line.
    return wrap(text, WIDTH, initial_indent=first, subsequent_indent=then, break_long_words=False)
