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
    """The whole sum, for a screen or a letter."""
    parts = [[f"{charge.kind.heading}, regnet etter reglene {day_in_words(charge.day)}"]]
    parts += [_section(section, list(steps)) for section, steps in groupby(charge.steps, lambda one: one.section)]
    if charge.amount is None:
        parts.append(_unknown(charge))
    parts += [_notes(kind, [one for one in charge.notes if one.kind is kind]) for kind in NoteKind]
    parts.append(["Dette bygger på", *(_reference(one.title, one.link) for one in charge.provisions)])
    return "\n\n".join("\n".join(part) for part in parts if part)


def _section(section: Section, steps: list[Step]) -> list[str]:
    lines = [section.heading]
    if section is Section.RESULT:
        for step in steps:
            lines += _result(step)
        return lines
    for number, step in enumerate(steps, start=1):
        lines += _indented(step.sentence, first=f"  {number}. ", then="     ")
        lines += _indented(step.formula, first="     ", then="     ") if step.formula else []
        amount = "" if step.amount is None else f"= {kroner(step.amount)}"
        where = f"({step.provision.title})" if step.provision else ""
        lines += [f"     {' '.join(part for part in (amount, where) if part)}"] if amount or where else []
    return lines


def _result(step: Step) -> list[str]:
    amount = "" if step.amount is None else f": {kroner(step.amount)}"
    lines = _indented(f"{step.sentence}{amount}", first="  ", then="  ")
    return lines + _indented(f"({step.formula})", first="    ", then="    ") if step.formula else lines


def _unknown(charge: Charge) -> list[str]:
    if charge.at_most is None:
        return [Section.RESULT.heading, "  Det kan ikke regnes ut."]
    return [Section.RESULT.heading, f"  Det kan ikke regnes ut, men det er høyst {kroner(charge.at_most)}."]


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
