"""The page of one service: what one needs to know, in the order one asks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from mestring.law import Law
from mestring.law.acts import acts
from mestring.law.reference import Reference
from mestring.services.codes import COMPETENCE_NAMES, LANGUAGE_NAMES, Language, ServiceKind
from mestring.services.description import POINTS, Description
from mestring.services.field_names import TEXT_NAMES
from mestring.services.presenters.cards import Card, card
from mestring.services.presenters.charges.ways_to_pay import charge_address
from mestring.services.presenters.lengths import in_words
from mestring.services.presenters.prices import Price, prices
from mestring.services.presenters.steps import Step, steps
from mestring.services.selectors import Published

# What a person asks, in that order. The price has figures and the law has links, so they have sections of their own.
FIRST = ("content", "helps_mastery", "target_group", "how_to_get_it")
ASSESSED = ("criteria", "not_when", "consent")
EXPECTED = ("expect_of_us", "expect_of_you")
LAST = ("not_included", "replaces", "purpose")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the description under its heading: paragraphs, or points."""

    name: str
    heading: str
    paragraphs: tuple[str, ...] = ()
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ServicePage:
    """What the page of a service shows. ``other_language`` is what it is read in when not the one asked for.

    ``work_out`` leads to where one works out what one must pay; "" where that is no sum in the law.
    """

    code: str
    name: str
    summary: str
    technology: bool
    language: Language
    other_language: str
    first: tuple[Part, ...]
    assessed: tuple[Part, ...]
    expected: tuple[Part, ...]
    last: tuple[Part, ...]
    charge: Part | None
    prices: tuple[Price, ...]
    work_out: str
    law: Part | None
    grounds: tuple[Reference, ...]
    facts: tuple[tuple[str, str], ...]
    steps: tuple[Step, ...]
    levels_in_words: str
    digital: tuple[Card, ...]
    groups: tuple[Card, ...]
    related: tuple[Card, ...]
    valid_from: date | None
    reviewed: date | None


def service_page(published: Published, *, others: Mapping[str, Published], language: Language, law: Law) -> ServicePage:
    """The page of a published service. ``others`` are all that is published that day, by code."""
    description = published.description
    shown = _shown_in(description, language)
    said = description.said(language)
    return ServicePage(
        code=published.code,
        name=said.name,
        summary=said.summary,
        technology=description.kind is ServiceKind.TECHNOLOGY,
        language=shown,
        other_language="" if shown is language else str(LANGUAGE_NAMES[shown]),
        first=_parts(description, FIRST, language=language),
        assessed=_parts(description, ASSESSED, language=language),
        expected=_parts(description, EXPECTED, language=language),
        last=_parts(description, LAST, language=language),
        charge=_part(description, "charge", language=language),
        prices=prices(description, law),
        work_out=charge_address(published.service.municipality, description.charge) or "",
        law=_part(description, "law", language=language),
        grounds=_grounds(description),
        facts=_facts(description),
        steps=steps(description),
        levels_in_words=_levels_in_words(description.levels),
        digital=_cards(description.digital, others=others, language=language),
        groups=_cards(description.groups, others=others, language=language),
        related=_cards(_not_among(description), others=others, language=language),
        valid_from=published.version.valid_from,
        reviewed=date.fromisoformat(description.reviewed) if description.reviewed else None,
    )


def _shown_in(description: Description, language: Language) -> Language:
    order = (language, Language.NB, Language.NN)
    return next((one for one in order if description.texts(one).content), language)


def _parts(description: Description, names: Iterable[str], *, language: Language) -> tuple[Part, ...]:
    parts = (_part(description, name, language=language) for name in names)
    return tuple(part for part in parts if part)


def _part(description: Description, name: str, *, language: Language) -> Part | None:
    said = getattr(description.said(language), name) if name in description.parts else None
    if not said:
        return None
    heading = str(TEXT_NAMES[name])
    if name in POINTS:
        return Part(name, heading, points=said)
    return Part(name, heading, paragraphs=tuple(one.strip() for one in said.split("\n\n") if one.strip()))


def _grounds(description: Description) -> tuple[Reference, ...]:
    known = acts()
    return tuple(
        known[ground.act].reference(ground.provision)
        if ground.act in known
        else Reference(title=f"{ground.act} {ground.provision}")
        for ground in description.grounds
    )


def _facts(description: Description) -> tuple[tuple[str, str], ...]:
    facts = []
    asked = _("Som regel. Du får et skriftlig svar (vedtak).") if description.decision else _("Nei")
    facts.append((_("Må jeg søke?"), asked))
    if description.duration:
        facts.append((_("Hvor lenge først?"), _("Vanligvis %(length)s") % {"length": in_words(description.duration)}))
    if description.evaluation:
        facts.append(
            (_("Når ser vi på det igjen?"), _("Etter %(length)s") % {"length": in_words(description.evaluation)})
        )
    if description.competence:
        who = [str(COMPETENCE_NAMES[one]) for one in description.competence]
        facts.append((_("Hvem hjelper deg?"), listed(who).capitalize()))
    return tuple(facts)


def listed(words: list[str]) -> str:
    """As people list things: "a, b og c"."""
    if len(words) < 2:
        return "".join(words)
    return _("%(first)s og %(last)s") % {"first": ", ".join(words[:-1]), "last": words[-1]}


def _levels_in_words(levels: tuple[int, ...]) -> str:
    if not levels:
        return ""
    return _("For deg på mestringsnivå %(levels)s av 6. På nivå 1 klarer du mest selv.") % {
        "levels": listed([str(level) for level in sorted(levels)])
    }


def _cards(codes: Iterable[str], *, others: Mapping[str, Published], language: Language) -> tuple[Card, ...]:
    return tuple(card(others[code], language=language) for code in codes if code in others)


def _not_among(description: Description) -> tuple[str, ...]:
    shown = {*description.digital, *description.groups}
    return tuple(code for code in description.related if code not in shown)
