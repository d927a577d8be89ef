"""An order of cases as people read it in bokmål, and as plain data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from mestring.ladder.priority.criteria import PriorityCriteria
from mestring.ladder.priority.ordering import SAME_PLACE, Place
from mestring.ladder.priority.prioritising import Priority, Shown
from mestring.ladder.telling.lines import heading, listed, paragraph, point


def as_text(places: Sequence[Place], *, criteria: PriorityCriteria) -> str:
    """Each case with its place, its group, the four measures with grounds, what is missing, and why it stands there."""
    lines = [paragraph(criteria.reminder.nb), *_unsettled(places)]
    for place in places:
        lines += [*heading(f"{place.number}. {place.priority.case.label}: {place.priority.group.name.nb}")]
        lines += [paragraph(place.priority.group.sentence.nb), *_measures(place.priority), *_missing(place.priority)]
        lines += [*_beside(place)]
    lines += [*heading("Tenk også på"), *(point(one.nb) for one in criteria.also_consider)]
    lines += [*heading("Bygger på"), *_rests_on(criteria)]
    return "\n".join(lines) + "\n"


def as_data(places: Sequence[Place]) -> list[dict[str, Any]]:
    """The same as plain data, with codes and not words."""
    return [
        {
            "place": place.number,
            "case": place.priority.case.label,
            "group": place.priority.group.code,
            "may_become": place.priority.may_become.code,
            "deciding": list(place.priority.deciding),
            "missing": list(place.priority.missing),
            "ungrounded": list(place.priority.ungrounded),
            "tied_with": list(place.tied_with),
            **{
                shown.measure.value: {"grade": shown.judgement.grade, "grounds": sorted(shown.judgement.grounds)}
                for shown in place.priority.shown
                if shown.judgement
            },
        }
        for place in places
    ]


def _measures(priority: Priority) -> Iterator[str]:
    for shown in priority.shown:
        if shown.judgement and shown.grade:
            decides = " (avgjør)" if shown.measure in priority.deciding else ""
            yield point(f"{shown.scale.name.nb}: {shown.grade.nb}{decides}. {_why(shown)}")


def _why(shown: Shown) -> str:
    because = shown.judgement.because if shown.judgement else ""
    told = [part for part in (listed([words.nb for words in shown.grounds]), because) if part]
    return f"Fordi: {'; '.join(told)}." if told else "Det står ikke hvorfor."


def _missing(priority: Priority) -> Iterator[str]:
    for shown in priority.shown:
        if shown.judgement is None:
            yield point(f"{shown.scale.name.nb}: ikke vurdert. {shown.scale.question.nb}", mark="?")
    if not priority.settled:
        yield paragraph(f"Det som mangler, kan gi en høyere plass: {priority.may_become.name.nb.lower()}.")


def _unsettled(places: Sequence[Place]) -> Iterator[str]:
    waiting = [place.priority.case.label for place in places if not place.priority.settled]
    if waiting:
        yield paragraph(f"Kan stå høyere når det som mangler, er vurdert: {listed(waiting)}.")


def _beside(place: Place) -> Iterator[str]:
    if place.tied_with:
        yield paragraph(f"Samme plass som {listed(place.tied_with)}. {SAME_PLACE.nb}")
    if place.before_next:
        yield paragraph(f"Står foran den neste: {place.before_next.nb}")


def _rests_on(criteria: PriorityCriteria) -> Iterator[str]:
    checked = f"kontrollert {criteria.checked:%d.%m.%Y}" if criteria.checked else "ikke kontrollert mot kilden"
    yield paragraph(f"{criteria.title.nb}. {criteria.why.nb}")
    yield paragraph(f"{criteria.reference.title} ({checked}). {criteria.reference.link}".strip())
