"""Reads the guides from a folder of four files: services, technology, alerts and sentences."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TypeVar

from mestring.ladder.criteria.when import condition
from mestring.ladder.entries import Entry, read
from mestring.ladder.errors import LadderFileError
from mestring.ladder.guides.guides import (
    Alert,
    Decision,
    Guides,
    NotWhen,
    Question,
    Sentences,
    ServiceGuide,
    Standing,
    TechnologyGuide,
)
from mestring.ladder.words import Words

_FOLDER = Path(__file__).parent
Choice = TypeVar("Choice", bound=StrEnum)
_UNITS = ("hours", "days", "working_days", "weeks", "months", "years")


def load(folder: Path) -> Guides:
    """The guides of a folder; LadderFileError says what is wrong with them."""
    services = read(folder / "services.yaml", lambda entry: (_head(entry), entry.each("services", _service)))
    technology = read(folder / "technology.yaml", lambda entry: entry.each("technology", _technology))
    (status, why, checked), guides = services
    by_code = {guide.code: guide for guide in guides}
    _refuse_individual_before_group(by_code)
    return Guides(
        status=status,
        why=why,
        checked=checked,
        services=by_code,
        technology={guide.code: guide for guide in technology},
        alerts=read(folder / "alerts.yaml", lambda entry: entry.each("alerts", _alert)),
        sentences=read(folder / "sentences.yaml", _sentences),
    )


@cache
def shipped() -> Guides:
    """The guides that come with the package."""
    return load(_FOLDER)


def _head(entry: Entry) -> tuple[str, Words, date | None]:
    return entry.choice("status", ("template", "adopted")), entry.words("why"), entry.day("checked")


def _service(entry: Entry) -> ServiceGuide:
    return ServiceGuide(
        code=entry.text("code"),
        effort=entry.whole("effort", least=1, most=100),
        group=entry.truth("group", default=False),
        groups_first=entry.texts("groups_first", default=()),
        decision=Decision(entry.choice("decision", [one.value for one in Decision])),
        when=condition(entry.entry("when"), monotone=False) if "when" in entry else entry.raw("when", default=None),
        not_when=entry.each("not_when", _not_when, default=()),
        why=entry.words("why"),
        law=entry.words_or_nothing("law"),
    )


def _technology(entry: Entry) -> TechnologyGuide:
    return TechnologyGuide(
        code=entry.text("code"),
        when=condition(entry.entry("when"), monotone=False),
        not_when=entry.each("not_when", _not_when, default=()),
        answers={question: entry.words(question.value) for question in Question},
    )


def _not_when(entry: Entry) -> NotWhen:
    return NotWhen(condition(entry.entry("when"), monotone=False), entry.words("because"))


def _alert(entry: Entry) -> Alert:
    levels = entry.raw("levels", default=[])
    if not isinstance(levels, list) or not all(type(one) is int for one in levels):
        raise entry.refusal("«levels» må være en liste med nivåer, som [6].")
    return Alert(
        code=entry.text("code"),
        when=condition(entry.entry("when"), monotone=False) if "when" in entry else entry.raw("when", default=None),
        levels=tuple(levels),
        sentence=entry.words("sentence"),
    )


def _sentences(entry: Entry) -> Sentences:
    return Sentences(
        standing=_by(entry.entry("standing"), Standing),
        running_without_effect=entry.words("running_without_effect"),
        decision=_by(entry.entry("decision"), Decision),
        decision_with_period=entry.words("decision_with_period"),
        periods=_periods(entry.entry("periods")),
        questions=_by(entry.entry("questions"), Question),
    )


def _by(entry: Entry, choices: type[Choice]) -> dict[Choice, Words]:
    found = {choice: entry.words(choice.value) for choice in choices}
    entry.end()
    return found


def _periods(entry: Entry) -> Mapping[str, tuple[Words, Words]]:
    found = {}
    for unit in _UNITS:
        below = entry.entry(unit)
        found[unit] = below.words("one"), below.words("several")
        below.end()
    entry.end()
    return found


def _refuse_individual_before_group(guides: Mapping[str, ServiceGuide]) -> None:
    for guide in guides.values():
        for group in guide.groups_first:
            if group not in guides or not guides[group].group:
                raise LadderFileError(
                    f"services.yaml: «{group}» i groups_first til «{guide.code}» er ikke et gruppetilbud."
                )
            if guides[group].effort >= guide.effort:
                raise LadderFileError(
                    f"services.yaml: «{group}» skal vurderes før «{guide.code}», og må ha lavere «effort»."
                )
