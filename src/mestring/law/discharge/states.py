"""The life of a discharge as a table: the states, and which event leads from which to which."""

from __future__ import annotations

from enum import StrEnum

from mestring.law.discharge.events import EventKind


class State(StrEnum):
    """Where the patient stands between hospital and municipality."""

    NOT_ADMITTED = "not_admitted"
    ADMITTED = "admitted"
    ASSESSED = "assessed"
    NOTIFIED = "notified"
    READY = "ready"
    ANNOUNCED = "announced"
    WAITING = "waiting"
    OFFERED = "offered"
    ILL_AGAIN = "ill_again"
    ENDED = "ended"


LABELS = {
    State.NOT_ADMITTED: "Ikke lagt inn",
    State.ADMITTED: "Lagt inn",
    State.ASSESSED: "Vurdert",
    State.NOTIFIED: "Kommunen er varslet",
    State.READY: "Utskrivningsklar",
    State.ANNOUNCED: "Meldt utskrivningsklar",
    State.WAITING: "Venter på kommunen",
    State.OFFERED: "Kommunen kan ta imot",
    State.ILL_AGAIN: "Ikke lenger utskrivningsklar",
    State.ENDED: "Ute av sykehuset",
}

_IN_HOSPITAL = tuple(state for state in State if state not in {State.NOT_ADMITTED, State.ENDED})
_DECLARED = (State.READY, State.ANNOUNCED, State.WAITING, State.OFFERED)


def _stays(*states: State) -> dict[State, State]:
    return {state: state for state in states}


def _leads(*states: State, to: State) -> dict[State, State]:
    return dict.fromkeys(states, to)


# A notice that comes late counts from when it comes, so it may be given in later states, where it changes nothing.
MOVES: dict[EventKind, dict[State, State]] = {
    EventKind.ADMITTED: _leads(State.NOT_ADMITTED, to=State.ADMITTED),
    EventKind.ASSESSED: _leads(State.ADMITTED, State.ASSESSED, to=State.ASSESSED)
    | _stays(State.NOTIFIED, State.ILL_AGAIN, *_DECLARED),
    EventKind.EARLY_NOTICE: _leads(State.ADMITTED, State.ASSESSED, to=State.NOTIFIED)
    | _stays(State.ILL_AGAIN, *_DECLARED),
    EventKind.CHANGED_NOTICE: _stays(State.NOTIFIED, State.ILL_AGAIN, *_DECLARED),
    EventKind.READY: _leads(State.ADMITTED, State.ASSESSED, State.NOTIFIED, State.ILL_AGAIN, to=State.READY),
    EventKind.READY_NOTICE: _leads(State.READY, to=State.ANNOUNCED),
    EventKind.CAN_RECEIVE: _leads(State.ANNOUNCED, to=State.OFFERED),
    EventKind.CANNOT_RECEIVE: _leads(State.ANNOUNCED, State.WAITING, State.OFFERED, to=State.WAITING),
    EventKind.OFFER_READY: _leads(State.WAITING, to=State.OFFERED),
    EventKind.NO_LONGER_READY: _leads(*_DECLARED, to=State.ILL_AGAIN),
    EventKind.TRANSFERRED: _leads(State.OFFERED, to=State.ENDED),
    EventKind.LEFT: _leads(*_IN_HOSPITAL, to=State.ENDED),
}


def diagram() -> str:
    """The table as a Mermaid state diagram; events that change nothing are left out."""
    lines = ["stateDiagram-v2", f"    [*] --> {State.NOT_ADMITTED}"]
    lines += [f"    {state} : {label}" for state, label in LABELS.items()]
    for kind, moves in MOVES.items():
        lines += [f"    {source} --> {target} : {kind}" for source, target in moves.items() if source is not target]
    return "\n".join([*lines, f"    {State.ENDED} --> [*]"])
