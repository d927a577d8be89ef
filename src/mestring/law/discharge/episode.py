"""One stay in hospital, from admission until the patient has left: the events so far, and where they lead."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from mestring.law.calendar import moment_in_words
from mestring.law.deadlines.errors import EventError
from mestring.law.discharge.events import IN_WORDS, Event, EventKind
from mestring.law.discharge.states import LABELS, MOVES, State


class Field(StrEnum):
    """The kind of care in hospital; the scheme has not always covered all of them."""

    SOMATIC = "somatic"
    MENTAL_HEALTH = "mental_health"
    SUBSTANCE_TREATMENT = "substance_treatment"


@dataclass(frozen=True, slots=True)
class Episode:
    """The events of one stay, in the order they happened. An order or event that cannot be is refused: EventError."""

    events: tuple[Event, ...] = ()
    field: Field = Field.SOMATIC

    def __post_init__(self) -> None:
        for earlier, later in pairwise(self.events):
            if later.at < earlier.at:
                raise EventError(
                    f"{IN_WORDS[later.kind].capitalize()} {moment_in_words(later.at)}, men det er før "
                    f"{IN_WORDS[earlier.kind]} {moment_in_words(earlier.at)}. Kontroller tidspunktene."
                )
        self.states()

    @property
    def state(self) -> State:
        """Where the events have led."""
        return self.states()[-1]

    def states(self) -> tuple[State, ...]:
        """The state before the first event and after each."""
        found = [State.NOT_ADMITTED]
        for event in self.events:
            moves = MOVES[event.kind]
            if found[-1] not in moves:
                raise EventError(_cannot_follow(event, found[-1]))
            found.append(moves[found[-1]])
        return tuple(found)

    def after(self, event: Event) -> Episode:
        """The episode with one event more."""
        return Episode((*self.events, event), field=self.field)

    def of_kind(self, *kinds: EventKind) -> tuple[Event, ...]:
        """The events of these kinds, in order."""
        return tuple(event for event in self.events if event.kind in kinds)


def _cannot_follow(event: Event, state: State) -> str:
    before = [LABELS[source] for source in MOVES[event.kind]]
    return (
        f"«{IN_WORDS[event.kind].capitalize()}» ({moment_in_words(event.at)}) kan ikke komme når tilstanden er "
        f"«{LABELS[state]}». Det kan komme etter: {', '.join(before)}. Registrer det som mangler først."
    )
