"""What an editor should look at; none of it stops a description from being published."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext_noop as _

from mestring.services.codes import LANGUAGE_NAMES, Language
from mestring.services.field_names import TEXT_NAMES
from mestring.services.readability import readability_of
from mestring.services.rules.frame import Facts, Found, Weight, rule

KRONER = re.compile(r"\b\d[\d \u00a0.]*(?:,\d+)?\s*(?:kr\b|kroner\b|,-|NOK\b)|\b(?:kr|NOK)\.?\s*\d", re.IGNORECASE)
HEAVY = 50
FEW_WORDS = 8


@rule("no_level", Weight.WARNING, _("Ingen mestringsnivåer er valgt. Da finnes tjenesten ikke i mestringstrappa."))
def no_level(facts: Facts) -> Iterator[Found]:
    if not facts.description.levels:
        yield "levels", {}


@rule("hard_to_find", Weight.WARNING, _("Skriv minst %(least)s ting folk sier når de trenger dette, så de finner det."))
def hard_to_find(facts: Facts) -> Iterator[Found]:
    if len(facts.description.texts(facts.language).words) < FEW_WORDS:
        yield f"{facts.language}.words", {"least": FEW_WORDS}


@rule("nothing_needed", Weight.WARNING, _("Velg hva tjenesten handler om og hvem den er for, så folk finner den."))
def nothing_needed(facts: Facts) -> Iterator[Found]:
    for name, said in (("needs", facts.description.needs), ("for", facts.description.who)):
        if not said:
            yield name, {}


@rule("language_missing", Weight.WARNING, _("Beskrivelsen mangler på %(language)s. Leserne får %(instead)s i stedet."))
def language_missing(facts: Facts) -> Iterator[Found]:
    for language in Language:
        if language is not facts.language and not facts.description.texts(language):
            values = {"language": LANGUAGE_NAMES[language], "instead": LANGUAGE_NAMES[facts.language]}
            yield f"{language}.name", values


@rule("not_translated", Weight.WARNING, _("«%(part)s» mangler på %(language)s."))
def not_translated(facts: Facts) -> Iterator[Found]:
    ours = facts.description.texts(facts.language)
    for language in Language:
        texts = facts.description.texts(language)
        if language is facts.language or not texts:
            continue
        for part in facts.description.parts:
            if getattr(ours, part) and not getattr(texts, part):
                yield f"{language}.{part}", {"part": TEXT_NAMES[part], "language": LANGUAGE_NAMES[language]}


@rule(
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


@rule(
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


@rule("heavy", Weight.WARNING, _("Teksten på %(language)s er tung (LIX %(lix)s). Del de lengste setningene."))
def heavy(facts: Facts) -> Iterator[Found]:
    for language in Language:
        lix = readability_of(facts.description.texts(language)).lix
        if lix >= HEAVY:
            yield f"{language}.content", {"language": LANGUAGE_NAMES[language], "lix": lix}
