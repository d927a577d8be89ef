"""What stops a description from being published."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_noop as _

from mestring.services.codes import LANGUAGE_NAMES, Language, ServiceKind
from mestring.services.description import SIX_PARTS, SUMMARY_LENGTH, TECHNOLOGY_PARTS
from mestring.services.field_names import FACT_NAMES, TEXT_NAMES
from mestring.services.rules.frame import Facts, Found, Weight, rule


@rule("no_name", Weight.REFUSAL, _("Skriv hva tjenesten heter på %(language)s."))
def no_name(facts: Facts) -> Iterator[Found]:
    if not facts.description.texts(facts.language).name:
        yield f"{facts.language}.name", {"language": LANGUAGE_NAMES[facts.language]}


@rule("no_summary", Weight.REFUSAL, _("Skriv på %(language)s i én setning hva tjenesten er."))
def no_summary(facts: Facts) -> Iterator[Found]:
    if not facts.description.texts(facts.language).summary:
        yield f"{facts.language}.summary", {"language": LANGUAGE_NAMES[facts.language]}


@rule("no_ground", Weight.REFUSAL, _("Si hvilken lov tjenesten bygger på. Legg inn minst én paragraf."))
def no_ground(facts: Facts) -> Iterator[Found]:
    if not facts.description.grounds:
        yield "grounds", {}


@rule("part_missing", Weight.REFUSAL, _("«%(part)s» mangler på %(language)s. Skriv det før dere publiserer."))
def part_missing(facts: Facts) -> Iterator[Found]:
    parts = (*SIX_PARTS, *(TECHNOLOGY_PARTS if facts.description.kind is ServiceKind.TECHNOLOGY else ()))
    texts = facts.description.texts(facts.language)
    for part in parts:
        if not getattr(texts, part):
            yield f"{facts.language}.{part}", {"part": TEXT_NAMES[part], "language": LANGUAGE_NAMES[facts.language]}


@rule(
    "never_evaluated",
    Weight.REFUSAL,
    _("Tjenesten gis ved vedtak. Si hvor ofte den evalueres."),
)
def never_evaluated(facts: Facts) -> Iterator[Found]:
    if facts.description.decision and facts.description.evaluation is None:
        yield "evaluation", {}


@rule(
    "evaluated_too_late",
    Weight.REFUSAL,
    _("Tjenesten evalueres først når det første vedtaket er gått ut. Evaluer oftere, eller la vedtaket vare lenger."),
)
def evaluated_too_late(facts: Facts) -> Iterator[Found]:
    duration, evaluation = facts.description.duration, facts.description.evaluation
    # A month is counted as 30 days and may be 31: only what is surely later is refused.
    if duration and evaluation and evaluation.days > duration.days + 31:
        yield "evaluation", {}


@rule("long_summary", Weight.REFUSAL, _("Sammendraget på %(language)s har %(length)s tegn. Kort det ned til %(most)s."))
def long_summary(facts: Facts) -> Iterator[Found]:
    for language in Language:
        length = len(facts.description.texts(language).summary)
        if length > SUMMARY_LENGTH:
            values = {"language": LANGUAGE_NAMES[language], "length": length, "most": SUMMARY_LENGTH}
            yield f"{language}.summary", values


@rule("unknown_code", Weight.REFUSAL, _("«%(code)s» finnes ikke i katalogen. Velg en annen, eller ta den bort."))
def unknown_code(facts: Facts) -> Iterator[Found]:
    for name in ("digital", "groups", "related"):
        for code in getattr(facts.description, name):
            if code not in facts.known:
                yield name, {"code": code}


@rule("points_to_itself", Weight.REFUSAL, _("Tjenesten viser til seg selv. Ta den bort fra «%(part)s»."))
def points_to_itself(facts: Facts) -> Iterator[Found]:
    for name in ("digital", "groups", "related"):
        if facts.description.code in getattr(facts.description, name):
            yield name, {"part": FACT_NAMES[name]}


@rule("not_digital", Weight.REFUSAL, _("«%(code)s» er ikke velferdsteknologi. Flytt den til et annet felt."))
def not_digital(facts: Facts) -> Iterator[Found]:
    for code in facts.description.digital:
        if facts.known.get(code) is ServiceKind.SERVICE:
            yield "digital", {"code": code}
