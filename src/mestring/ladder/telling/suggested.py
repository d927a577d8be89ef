"""What is suggested, in bokmål: technology with the three questions, services from the one that takes over least."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mestring.ladder.decisions import DecisionNeeded
from mestring.ladder.facts import shipped
from mestring.ladder.guides import Decision, Question, Standing
from mestring.ladder.guides import shipped as guides
from mestring.ladder.recommending import Recommendation
from mestring.ladder.suggestions import SuggestedService, SuggestedTechnology
from mestring.ladder.telling.lines import heading, listed, paragraph, point
from mestring.ladder.telling.wording import some

Names = Mapping[str, str]


def alerts(recommendation: Recommendation) -> Iterator[str]:
    """What to act on whatever the level."""
    if recommendation.suggestions.alerts:
        yield from heading("Pass på")
        for alert in recommendation.suggestions.alerts:
            yield point(alert.sentence.nb, mark="!")


def technology(recommendation: Recommendation, *, names: Names) -> Iterator[str]:
    """The digital question, asked first. It is asked where nothing fits, too."""
    if not recommendation.reasons:
        return
    yield from heading("Digitalt først")
    asked = guides().sentences.questions
    yield paragraph(" ".join(f"{number}) {asked[question].nb}" for number, question in enumerate(Question, start=1)))
    found = recommendation.suggestions.technology
    if all(one.against for one in found):
        yield paragraph("Ingen teknologi i malen peker seg ut her. Spørsmålene skal likevel besvares i saken.")
    for one in found:
        yield from _against(one, names) if one.against else _technology(one, names)


def services(recommendation: Recommendation, *, names: Names) -> Iterator[str]:
    """The services: first those of the levels before, since they take over less, then those of the level itself."""
    suggestions = recommendation.suggestions
    if not suggestions.services and not suggestions.others:
        return
    yield from heading("Tjenester å vurdere")
    own = [one for one in _decided(recommendation) if one[0].step == recommendation.level.number]
    besides = [one for one in _decided(recommendation) if one[0].step != recommendation.level.number]
    number = recommendation.level.number
    for title, some_of in (("Fra nivåene før, som kan være nok", besides), (f"Hører til nivå {number}", own)):
        if some_of:
            yield f"{title}, det som tar over minst først:"
        for place, (one, decision) in enumerate(some_of, start=1):
            yield from _service(one, decision, number=place, names=names)
    if suggestions.tried_in_vain:
        yield paragraph("Alt dette er prøvd uten virkning. Se også på neste nivå.")
    if suggestions.others:
        others = [_called(code, names) for code in suggestions.others]
        yield paragraph(f"Også på dette nivået, når det er aktuelt: {listed(others)}.")


def clarified(recommendation: Recommendation, *, names: Names) -> Iterator[str]:
    """Facts that are not known and could speak for more."""
    found = recommendation.suggestions.clarify
    if not found or not recommendation.reasons:
        return
    yield from heading("Avklar også")
    for one in found:
        yield point(
            f"{one.name.nb}: kan tale for {listed([_called(code, names) for code in one.codes], last='eller')}."
        )


def _technology(one: SuggestedTechnology, names: Names) -> Iterator[str]:
    yield point(f"{_called(one.code, names)}. {_because(one)}")
    for number, question in enumerate(Question, start=1):
        yield point(one.guide.answers[question].nb, mark=f"{number})", depth=1)
    if one.find_out:
        unknown = [shipped().fact(key).name.nb.lower() for key in one.find_out]
        yield point(f"Finn først ut av: {listed(unknown)}.", mark="–", depth=1)


def _against(one: SuggestedTechnology, names: Names) -> Iterator[str]:
    why = " ".join(f"{against.sentence.nb} ({some(against.facts)})" for against in one.against)
    tried = "" if one.standing is Standing.NEW else f" {one.standing_in_words.nb}"
    yield point(f"{_called(one.code, names)} passer neppe. {why}{tried}")


def _decided(recommendation: Recommendation) -> Iterator[tuple[SuggestedService, DecisionNeeded]]:
    return zip(recommendation.suggestions.services, recommendation.decisions, strict=True)


def _service(one: SuggestedService, decision: DecisionNeeded, *, number: int, names: Names) -> Iterator[str]:
    group = " (gruppe)" if one.guide.group else ""
    yield point(f"{_called(one.code, names)}{group}. {one.guide.why.nb}", mark=f"{number}.")
    yield paragraph(_because(one), depth=2)
    for against in one.against:
        yield paragraph(f"Passer neppe: {against.sentence.nb} ({some(against.facts)})", depth=2)
    if one.groups_first:
        first = listed([_called(code, names) for code in one.groups_first], last="eller")
        yield paragraph(f"Vurder først gruppe: {first}.", depth=2)
    if decision.decision is not Decision.NEVER or decision.law:
        law = f" {decision.law.nb}" if decision.law else ""
        yield paragraph(f"{decision.sentence.nb}{law}", depth=2)


def _because(one: SuggestedService | SuggestedTechnology) -> str:
    tried = "" if one.standing is Standing.NEW else f" {one.standing_in_words.nb}"
    return f"Fordi: {some(one.facts)}.{tried}"


def _called(code: str, names: Names) -> str:
    return names.get(code, code)
