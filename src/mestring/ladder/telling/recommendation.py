"""A recommendation as a caseworker reads it, in bokmål: the person's own words first, then the level and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mestring.ladder.reasons import BASE, Reason
from mestring.ladder.recommending import Recommendation
from mestring.ladder.telling.lines import heading, paragraph, point
from mestring.ladder.telling.suggested import alerts, clarified, services, technology
from mestring.ladder.telling.uncertain import missing, near
from mestring.ladder.telling.wording import known, not_asked, some


def as_text(recommendation: Recommendation, *, names: Mapping[str, str] | None = None) -> str:
    """The whole recommendation. ``names`` are what services are called, by code; the code stands where one lacks."""
    called = names or {}
    lines = [
        *_level(recommendation),
        *_own_words(recommendation),
        *alerts(recommendation),
        *_why(recommendation),
        *missing(recommendation),
        *near(recommendation),
        *technology(recommendation, names=called),
        *services(recommendation, names=called),
        *clarified(recommendation, names=called),
        *_not_asked(recommendation),
        *_rests_on(recommendation),
    ]
    return "\n".join(lines) + "\n"


def _level(recommendation: Recommendation) -> Iterator[str]:
    ladder, level = recommendation.ladder, recommendation.level
    if not recommendation.reasons:
        yield paragraph("Vi vet for lite til å anbefale et nivå. Kartlegg først det som står nedenfor.")
        return
    provisional = "Foreløpig: " if not recommendation.settled else ""
    title = f"{provisional}{ladder.name.nb} {level.number} av {len(ladder.levels)}: {level.name.nb}"
    yield title
    yield "═" * len(title)
    yield paragraph(level.need.nb)
    yield paragraph(f"Bolig: {level.housing.nb}.")
    if recommendation.counterpart:
        own = f"Etter kriteriene er dette nivå {recommendation.number}, overført til {ladder.name.nb.lower()}."
        note = recommendation.counterpart.note
        yield paragraph(f"{own} {note.nb}" if note else own)
    yield ""
    yield paragraph("1 er høyest mestring. Dette er en anbefaling. Et menneske avgjør, og kan velge et annet nivå.")


def _own_words(recommendation: Recommendation) -> Iterator[str]:
    yield from heading("Hva er viktig for deg?")
    said = recommendation.needs.important_to_me
    yield paragraph(f"«{said}»" if said else "Ikke spurt ennå. Begynn der.")
    for goal in recommendation.needs.goals:
        way = f" (fra {goal.now} til {goal.expected})" if goal.now and goal.expected else ""
        yield point(f"Mål: {goal.goal}{way}")


def _why(recommendation: Recommendation) -> Iterator[str]:
    if not recommendation.reasons:
        return
    yield from heading(f"Derfor nivå {recommendation.number}")
    for reason in recommendation.deciding:
        if reason.rule == BASE:
            yield point(f"{reason.sentence.nb} Det gjelder {len(reason.facts)} opplysninger: {some(reason.facts)}.")
            continue
        yield point(f"{reason.sentence.nb} [{reason.rule}]")
        for fact in reason.facts:
            yield point(known(fact), mark="–", depth=1)
    besides = list(_besides(recommendation))
    if besides:
        yield ""
        yield "Det er også grunn til støtte:"
    for reason in besides:
        yield point(f"Nivå {reason.level}: {reason.sentence.nb} ({some(reason.facts)})")


def _besides(recommendation: Recommendation) -> Iterator[Reason]:
    """The other reasons that tell of something not told of already."""
    told = {fact.key for reason in recommendation.deciding for fact in reason.facts}
    for reason in recommendation.reasons:
        facts = {fact.key for fact in reason.facts}
        if not reason.decides and not facts <= told:
            told |= facts
            yield reason


def _not_asked(recommendation: Recommendation) -> Iterator[str]:
    asked = not_asked(recommendation.needs)
    if asked:
        yield from heading("Spør også om")
        for question in asked:
            yield point(question)


def _rests_on(recommendation: Recommendation) -> Iterator[str]:
    criteria, ladder = recommendation.criteria, recommendation.ladder
    yield from heading("Hva dette bygger på")
    checked = f"Kontrollert {criteria.checked.isoformat()}." if criteria.checked else "Ikke kontrollert av noen."
    adopted = f" Vedtatt av {criteria.adopted_by}." if criteria.adopted_by else ""
    yield point(f"Kriteriene ({criteria.code}): {criteria.why.nb}{adopted} {criteria.reference.title} {checked}")
    yield point(f"Stigen ({ladder.code}): {ladder.why.nb}")
