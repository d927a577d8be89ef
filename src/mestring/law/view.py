"""The law of one day: gives values, and remembers each that was used."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Protocol

from mestring.law.bracket import Bracket
from mestring.law.errors import NotInForceError, WrongKindError
from mestring.law.memory import Memory, Used
from mestring.law.period import Period, PeriodUnit
from mestring.law.reference import Provision
from mestring.law.remembering import Data, Recalled, remembered


class Source(Protocol):
    """Where a law finds its answers: the law book, or what a decision has stored."""

    def value(self, name: str, *, day: date) -> Used: ...

    def provision(self, topic: str, *, day: date) -> Provision: ...


class Law:
    """The law of ``day``. Ask with ``amount``, ``period``, ``scale``, ``value`` and ``provision``.

    Raises NotInForceError when nothing applies on the day, UnknownParameterError for a name that does not exist and
    WrongKindError when the value is of another kind than the one asked for. A moment is no day, and is refused.
    """

    __slots__ = ("_memory", "_source", "day")

    def __init__(self, day: date, *, source: Source, memory: Memory | None = None) -> None:
        if isinstance(day, datetime):
            raise WrongKindError(f"Loven slås opp på en dag, ikke et klokkeslett: {day}. Bruk datoen i Norge.")
        self.day = day
        self._source = source
        self._memory = Memory() if memory is None else memory

    def value(self, name: str) -> Used:
        """All there is to say of the value in force: the figure with its unit, reference, first day and owner."""
        key = (self.day, name)
        if key not in self._memory.values:
            self._memory.values[key] = self._find(name)
        return self._memory.values[key]

    def amount(self, name: str) -> Decimal:
        """A number, in the unit the parameter has. A period gives its count."""
        figure = self.value(name).value
        if not isinstance(figure, Decimal):
            raise WrongKindError(f"«{name}» er en skala. Bruk scale().")
        return figure

    def period(self, name: str) -> Period:
        """A period, not yet counted in days."""
        used = self.value(name)
        if not used.unit.is_period or not isinstance(used.value, Decimal) or used.value % 1:
            raise WrongKindError(
                f"«{name}» er ikke en hel periode, men {used.value} {used.unit.in_words}. Bruk amount()."
            )
        return Period(int(used.value), PeriodUnit(used.unit.value))

    def scale(self, name: str) -> tuple[Bracket, ...]:
        """The steps of a scale, lowest income first."""
        figure = self.value(name).value
        if isinstance(figure, Decimal):
            raise WrongKindError(f"«{name}» er ett tall, ikke en skala. Bruk amount().")
        return figure

    def has(self, name: str) -> bool:
        """Whether a value is in force on the day. A name that does not exist is still refused."""
        try:
            self._memory.seen[self.day, name] = self._find(name)
        except NotInForceError:
            return False
        return True

    def provision(self, topic: str) -> Provision:
        """Where the case-handling act in force on the day rules the topic, and the rule in one sentence."""
        key = (self.day, topic)
        if key not in self._memory.provisions:
            try:
                self._memory.provisions[key] = self._source.provision(topic, day=self.day)
            except NotInForceError as error:
                self._memory.without[key] = str(error)
                raise
        return self._memory.provisions[key]

    def at(self, day: date) -> Law:
        """The law of another day, such as 1 January; it shares the memory, so that ``used`` tells of both."""
        return Law(day, source=self._source, memory=self._memory)

    @property
    def used(self) -> tuple[Used, ...]:
        """Each value used so far, once, in the order first used."""
        return self._memory.used

    def remember(self) -> Data:
        """What was used as plain data for JSON; ``Law.recalled`` makes a law of it that gives the same answers."""
        return remembered(self._memory, day=self.day)

    @staticmethod
    def recalled(data: Data) -> Law:
        """A law that knows only what ``data`` holds; asking for anything else is NotRememberedError."""
        source = Recalled(data)
        return Law(source.day, source=source)

    def _find(self, name: str) -> Used:
        try:
            return self._source.value(name, day=self.day)
        except NotInForceError as error:
            self._memory.without[self.day, name] = str(error)
            raise
