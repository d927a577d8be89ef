"""The life of a thing as a table: states, moves between them, who owns each; the diagram is made from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _

from mestring.core.access import Permission


class MoveNotPossibleError(Exception):
    """The thing is not in a state from which the move can be made; the message is a sentence for the user."""


@dataclass(frozen=True, slots=True)
class State:
    """A state: its label for users, and who must act while it lasts ("" when it is an end)."""

    code: StrEnum
    label: str
    owner: str


@dataclass(frozen=True, slots=True)
class Move:
    """A named step from some states to one, and the permission it takes."""

    name: str
    label: str
    sources: tuple[StrEnum, ...]
    target: StrEnum
    permission: Permission


@dataclass(frozen=True)
class StateTable:
    """All states and moves of one kind of thing."""

    states: tuple[State, ...]
    moves: tuple[Move, ...]

    def state(self, code: str) -> State:
        """The state with this code; KeyError where there is none."""
        for state in self.states:
            if state.code == code:
                return state
        raise KeyError(code)

    def move(self, name: str) -> Move:
        """The move with this name; KeyError where there is none."""
        for move in self.moves:
            if move.name == name:
                return move
        raise KeyError(name)

    def moves_from(self, code: str) -> tuple[Move, ...]:
        """The moves that can be made from a state."""
        return tuple(move for move in self.moves if code in move.sources)

    def moved(self, code: str, *, by_move: str) -> StrEnum:
        """The state after the move; MoveNotPossibleError where it cannot be made from here."""
        move = self.move(by_move)
        if code not in move.sources:
            raise MoveNotPossibleError(
                _("«%(move)s» kan ikke gjøres når tilstanden er «%(state)s». Last siden på nytt.")
                % {"move": _(move.label), "state": _(self.state(code).label)}
            )
        return move.target

    def diagram(self) -> str:
        """The table as a Mermaid state diagram."""
        lines = ["stateDiagram-v2", f"    [*] --> {self.states[0].code}"]
        lines += [f"    {state.code} : {state.label}" for state in self.states]
        lines += [f"    {source} --> {move.target} : {move.label}" for move in self.moves for source in move.sources]
        lines += [f"    {state.code} --> [*]" for state in self.states if not self.moves_from(state.code)]
        return "\n".join(lines)
