"""Why the municipality pays, or does not, from which day and until which, in sentences for a letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from mestring.law.calendar import day_in_words, moment_in_words, norwegian_day
from mestring.law.deadlines.deadline import Step
from mestring.law.discharge.days import Stretch
from mestring.law.discharge.episode import Episode
from mestring.law.discharge.events import IN_WORDS, EventKind
from mestring.law.discharge.scope import liable, scope

_NEEDED = {
    EventKind.READY: "pasienten er ikke erklært utskrivningsklar",
    EventKind.EARLY_NOTICE: "sykehuset har ikke varslet kommunen tidlig",
    EventKind.READY_NOTICE: "sykehuset har ikke meldt pasienten utskrivningsklar",
}


def why(episode: Episode, waits: Sequence[Stretch], *, on: date) -> Iterator[Step]:
    """A step for each wait, or one that says why nothing is to be paid."""
    covered = scope(episode.field)
    cut = any(norwegian_day(wait.opened_by.at) < covered.covers_from for wait in waits)
    if cut:
        yield Step(covered.not_covered, covered.provision)
    paid = [wait for wait in waits if wait.days]
    for wait in paid:
        opened = f"{IN_WORDS[wait.opened_by.kind]} {moment_in_words(wait.opened_by.at)}"
        yield Step(
            f"Kommunen betaler fra og med {day_in_words(wait.days[0])} til og med {day_in_words(wait.days[-1])}, "
            f"{number_of_days(len(wait.days))}. Det siste vilkåret var oppfylt da {opened}. {_end(wait, on=on)}",
            liable(),
        )
    if not paid and not cut:
        yield Step(_nothing(episode, waits, on=on), liable())


def number_of_days(count: int) -> str:
    """Whole days in hospital: «1 døgn», «12 døgn»."""
    return f"{count} døgn"


def _end(wait: Stretch, *, on: date) -> str:
    if wait.closed_by is None or norwegian_day(wait.closed_by.at) > on:
        return f"Pasienten ventet fortsatt {day_in_words(on)}, og det døgnet er ikke regnet med."
    closed = f"{IN_WORDS[wait.closed_by.kind]} {moment_in_words(wait.closed_by.at)}"
    return f"Ventingen sluttet da {closed}, og det døgnet regnes ikke med."


def _nothing(episode: Episode, waits: Sequence[Stretch], *, on: date) -> str:
    if waits:
        closed = waits[-1].closed_by
        if closed is None or norwegian_day(closed.at) > on:
            return f"Vilkårene ble oppfylt {day_in_words(on)}, men det døgnet er ikke over og er ikke regnet med."
        ended = f"{IN_WORDS[closed.kind]} {moment_in_words(closed.at)}"
        return f"Kommunen betaler ikke, for ventingen sluttet da {ended}, samme dag som vilkårene var oppfylt."
    known = {event.kind for event in episode.events if norwegian_day(event.at) <= on}
    missing = [words for kind, words in _NEEDED.items() if kind not in known]
    return f"Kommunen betaler ikke: {' og '.join(missing) or 'kommunen kan ta imot pasienten'}."
