"""What must hold before a description is published, and what an editor should look at: pure rules with a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from mestring.services.codes import LANGUAGE_NAMES, Language, ServiceKind
from mestring.services.description import SIX_PARTS, SUMMARY_LENGTH, TECHNOLOGY_PARTS, Description
from mestring.services.field_names import FACT_NAMES, TEXT_NAMES
from mestring.services.readability import readability_of

KRONER = re.compile(r"\b\d[\d  .]*(?:,\d+)?\s*(?:kr\b|kroner\b|,-|NOK\b)|\b(?:kr|NOK)\.?\s*\d", re.IGNORECASE)
HEAVY = 50
FEW_WORDS = 8


class Weight(StrEnum):
    """Whether it stops publishing, or is something to look at."""

    REFUSAL = "refusal"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rules need to know beside the description itself.

    ``language`` is the municipality's own. ``known`` is the kind of each service and technology there is, by code.
    ``own`` is the names of the fields where the municipality has its own words.
    """

    description: Description
    language: Language = Language.NB
    known: Mapping[str, ServiceKind] = field(default_factory=dict)
    own: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Problem:
    """A rule that does not hold. ``where`` is the field to mend ("nb.law", "grounds"), ``sentence`` what to do."""

    code: str
    weight: Weight
    where: str
    words: str | Promise
    values: Mapping[str, Any] = field(default_factory=dict)

    @property
    def sentence(self) -> str:
        """The sentence in the language of the page."""
        return str(self.words) % {key: str(said) for key, said in self.values.items()}


# A field, and what goes into the sentence.
Found = tuple[str, dict[str, Any]]
Look = Callable[[Facts], Iterator[Found]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its code, its weight, its sentence, and where in the facts it is broken."""

    code: str
    weight: Weight
    words: str | Promise
    look: Look


RULES: list[Rule] = []


def problems(facts: Facts) -> tuple[Problem, ...]:
    """Every place where a rule is broken, refusals first."""
    found = [
        Problem(rule.code, rule.weight, where, rule.words, values)
        for rule in RULES
        for where, values in rule.look(facts)
    ]
    return tuple(sorted(found, key=lambda problem: problem.weight is Weight.WARNING))


def refusals(facts: Facts) -> tuple[Problem, ...]:
    """What stops it from being published."""
    return tuple(problem for problem in problems(facts) if problem.weight is Weight.REFUSAL)


def _rule(code: str, weight: Weight, words: str | Promise) -> Callable[[Look], Look]:
    def register(look: Look) -> Look:
        RULES.append(Rule(code, weight, words, look))
        return look

    return register


@_rule("no_name", Weight.REFUSAL, _("Skriv hva tjenesten heter på %(language)s."))
def no_name(facts: Facts) -> Iterator[Found]:
    if not facts.description.texts(facts.language).name:
        yield f"{facts.language}.name", {"language": LANGUAGE_NAMES[facts.language]}


@_rule("no_summary", Weight.REFUSAL, _("Skriv på %(language)s i én setning hva tjenesten er."))
def no_summary(facts: Facts) -> Iterator[Found]:
    if not facts.description.texts(facts.language).summary:
        yield f"{facts.language}.summary", {"language": LANGUAGE_NAMES[facts.language]}


@_rule("no_ground", Weight.REFUSAL, _("Si hvilken lov tjenesten bygger på. Legg inn minst én paragraf."))
def no_ground(facts: Facts) -> Iterator[Found]:
    if not facts.description.grounds:
        yield "grounds", {}


@_rule("part_missing", Weight.REFUSAL, _("«%(part)s» mangler på %(language)s. Skriv det før dere publiserer."))
def part_missing(facts: Facts) -> Iterator[Found]:
    parts = (*SIX_PARTS, *(TECHNOLOGY_PARTS if facts.description.kind is ServiceKind.TECHNOLOGY else ()))
    texts = facts.description.texts(facts.language)
    for part in parts:
        if not getattr(texts, part):
            yield f"{facts.language}.{part}", {"part": TEXT_NAMES[part], "language": LANGUAGE_NAMES[facts.language]}


@_rule(
    "never_evaluated",
    Weight.REFUSAL,
    _("Tjenesten gis ved vedtak. Si hvor ofte den evalueres."),
)
def never_evaluated(facts: Facts) -> Iterator[Found]:
    if facts.description.decision and facts.description.evaluation is None:
        yield "evaluation", {}


@_rule(
    "evaluated_too_late",
    Weight.REFUSAL,
    _("Tjenesten evalueres først når det første vedtaket er gått ut. Evaluer oftere, eller la vedtaket vare lenger."),
)
def evaluated_too_late(facts: Facts) -> Iterator[Found]:
    duration, evaluation = facts.description.duration, facts.description.evaluation
    # A month is counted as 30 days and may be 31: only what is surely later is refused.
    if duration and evaluation and evaluation.days > duration.days + 31:
        yield "evaluation", {}


@_rule(
    "long_summary", Weight.REFUSAL, _("Sammendraget på %(language)s har %(length)s tegn. Kort det ned til %(most)s.")
)
def long_summary(facts: Facts) -> Iterator[Found]:
    for language in Language:
        length = len(facts.description.texts(language).summary)
        if length > SUMMARY_LENGTH:
            values = {"language": LANGUAGE_NAMES[language], "length": length, "most": SUMMARY_LENGTH}
            yield f"{language}.summary", values


@_rule("unknown_code", Weight.REFUSAL, _("«%(code)s» finnes ikke i katalogen. Velg en annen, eller ta den bort."))
def unknown_code(facts: Facts) -> Iterator[Found]:
    for name in ("digital", "groups", "related"):
        for code in getattr(facts.description, name):
            if code not in facts.known:
                yield name, {"code": code}


@_rule("points_to_itself", Weight.REFUSAL, _("Tjenesten viser til seg selv. Ta den bort fra «%(part)s»."))
def points_to_itself(facts: Facts) -> Iterator[Found]:
    for name in ("digital", "groups", "related"):
        if facts.description.code in getattr(facts.description, name):
            yield name, {"part": FACT_NAMES[name]}


@_rule("not_digital", Weight.REFUSAL, _("«%(code)s» er ikke velferdsteknologi. Flytt den til et annet felt."))
def not_digital(facts: Facts) -> Iterator[Found]:
    for code in facts.description.digital:
        if facts.known.get(code) is ServiceKind.SERVICE:
            yield "digital", {"code": code}


@_rule("no_level", Weight.WARNING, _("Ingen mestringsnivåer er valgt. Da finnes tjenesten ikke i mestringstrappen."))
def no_level(facts: Facts) -> Iterator[Found]:
    if not facts.description.levels:
        yield "levels", {}


@_rule(
    "hard_to_find", Weight.WARNING, _("Skriv minst %(least)s ting folk sier når de trenger dette, så de finner det.")
)
def hard_to_find(facts: Facts) -> Iterator[Found]:
    if len(facts.description.texts(facts.language).words) < FEW_WORDS:
        yield f"{facts.language}.words", {"least": FEW_WORDS}


@_rule("nothing_needed", Weight.WARNING, _("Velg hva tjenesten handler om og hvem den er for, så folk finner den."))
def nothing_needed(facts: Facts) -> Iterator[Found]:
    for name, said in (("needs", facts.description.needs), ("for", facts.description.who)):
        if not said:
            yield name, {}


@_rule("language_missing", Weight.WARNING, _("Beskrivelsen mangler på %(language)s. Leserne får %(instead)s i stedet."))
def language_missing(facts: Facts) -> Iterator[Found]:
    for language in Language:
        if language is not facts.language and not facts.description.texts(language):
            values = {"language": LANGUAGE_NAMES[language], "instead": LANGUAGE_NAMES[facts.language]}
            yield f"{language}.name", values


@_rule("not_translated", Weight.WARNING, _("«%(part)s» mangler på %(language)s."))
def not_translated(facts: Facts) -> Iterator[Found]:
    ours = facts.description.texts(facts.language)
    for language in Language:
        texts = facts.description.texts(language)
        if language is facts.language or not texts:
            continue
        for part in facts.description.parts:
            if getattr(ours, part) and not getattr(texts, part):
                yield f"{language}.{part}", {"part": TEXT_NAMES[part], "language": LANGUAGE_NAMES[language]}


@_rule(
    "own_in_one_language",
    Weight.WARNING,
    _("Dere har egne ord i «%(part)s» på %(language)s, men ikke på %(other)s. Se om de fortsatt sier det samme."),
)
def own_in_one_language(facts: Facts) -> Iterator[Found]:
    for part in facts.description.parts:
        if part == "words" or f"{facts.language}.{part}" not in facts.own:
            continue
        for language in Language:
            where = f"{language}.{part}"
            if language is not facts.language and where not in facts.own and facts.description.texts(language):
                names = {"language": LANGUAGE_NAMES[facts.language], "other": LANGUAGE_NAMES[language]}
                yield where, {"part": TEXT_NAMES[part], **names}


@_rule(
    "kroner_in_text",
    Weight.WARNING,
    _("«%(part)s» på %(language)s nevner et beløp: %(amount)s. Ta det bort; siden viser beløpet som gjelder."),
)
def kroner_in_text(facts: Facts) -> Iterator[Found]:
    for language in Language:
        texts = facts.description.texts(language)
        for part in facts.description.parts:
            said = getattr(texts, part)
            found = KRONER.search(said if isinstance(said, str) else "\n".join(said))
            if found:
                values = {"part": TEXT_NAMES[part], "language": LANGUAGE_NAMES[language], "amount": found[0].strip()}
                yield f"{language}.{part}", values


@_rule("heavy", Weight.WARNING, _("Teksten på %(language)s er tung (LIX %(lix)s). Del de lengste setningene."))
def heavy(facts: Facts) -> Iterator[Found]:
    for language in Language:
        lix = readability_of(facts.description.texts(language)).lix
        if lix >= HEAVY:
            yield f"{language}.content", {"language": LANGUAGE_NAMES[language], "lix": lix}
