"""Works a sum out: takes numbers from the law, writes each step down, and remembers what it used."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from mestring.law.bracket import Bracket
from mestring.law.charges.kinds import ChargeKind
from mestring.law.charges.sums.charge import Charge
from mestring.law.charges.sums.note import Note, NoteKind, unverified
from mestring.law.charges.sums.step import Section, Step, total
from mestring.law.memory import Used
from mestring.law.reference import Reference
from mestring.law.view import Law


class Working:
    """The steps so far. ``law`` is that of the day the charge is worked out for."""

    def __init__(self, law: Law) -> None:
        self.law = law
        self._steps: list[Step] = []
        self._notes: dict[Note, None] = {}
        self._used: dict[Used, None] = {}

    def number(self, name: str, *, on: date | None = None) -> Decimal:
        """A number of the law, on the day of the sum or another day; it is remembered."""
        law = self.law if on is None else self.law.at(on)
        found = law.amount(name)
        self._used[law.value(name)] = None
        return found

    def number_if_set(self, name: str) -> Decimal | None:
        """A number the municipality may have set, or None."""
        return self.number(name) if self.law.has(name) else None

    def scale_if_set(self, name: str) -> tuple[Bracket, ...]:
        """A scale the municipality may have set; empty when it has not."""
        if not self.law.has(name):
            return ()
        found = self.law.scale(name)
        self._used[self.law.value(name)] = None
        return found

    def write(
        self,
        section: Section,
        sentence: str,
        *,
        amount: Decimal | None = None,
        formula: str = "",
        provision: Reference | None = None,
        by: Iterable[str] = (),
    ) -> None:
        """Write a step down. Without a ``provision`` it rests on where the first parameter of ``by`` stands."""
        names = tuple(by)
        if provision is None and names:
            provision = next(one.reference for one in self._used if one.name == names[0])
        self._steps.append(Step(section, sentence, formula, amount, provision, names))

    def so_far(self, section: Section) -> Decimal:
        """What the steps of the section add up to until now."""
        return total(self._steps, section)

    def note(self, kind: NoteKind, sentence: str) -> None:
        """Something the reader must know; said once."""
        self._notes[Note(kind, sentence)] = None

    def take_over(self, charge: Charge) -> None:
        """Put the sum of a long stay before this one, as what its price rests on."""
        self._steps = [replace(one, section=Section.LONG_STAY) for one in charge.steps] + self._steps
        self._used |= dict.fromkeys(charge.used)
        self._notes |= dict.fromkeys(charge.notes)

    def charge(
        self,
        kind: ChargeKind,
        *,
        per_year: Decimal | None = None,
        per_month: Decimal | None = None,
        per_day: Decimal | None = None,
        in_all: Decimal | None = None,
        at_most: Decimal | None = None,
    ) -> Charge:
        """The finished sum, with a note for each number that no person has compared with its source."""
        for used in self._used:
            if used.checked is None:
                self._notes[unverified(used)] = None
        return Charge(
            kind,
            self.law.day,
            steps=tuple(self._steps),
            used=tuple(self._used),
            notes=tuple(self._notes),
            per_year=per_year,
            per_month=per_month,
            per_day=per_day,
            in_all=in_all,
            at_most=at_most,
        )
