"""Reads criteria for priority from a file, and refuses what would place a graver case lower."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from mestring.ladder.conditions import AtLeast, Condition, all_of, any_of
from mestring.ladder.criteria.rules import Reference
from mestring.ladder.entries import Entry, read
from mestring.ladder.priority.case import Measure
from mestring.ladder.priority.criteria import PROPORTION, Compared, Group, PriorityCriteria, Scale
from mestring.ladder.words import Words

SHIPPED = Path(__file__).parent / "template.yaml"
_ASKED = (Measure.URGENCY, Measure.SEVERITY, Measure.BENEFIT)
_FEWEST = 2
Scales = Mapping[Measure, Scale]


def load(path: Path) -> PriorityCriteria:
    """The criteria a file holds. LadderFileError says which key is wrong, and what may stand there."""
    return read(path, _criteria)


@cache
def shipped() -> PriorityCriteria:
    """The template that comes with the package."""
    return load(SHIPPED)


def _criteria(entry: Entry) -> PriorityCriteria:
    scales = {measure: _scale(entry.entry(measure)) for measure in Measure}
    groups = entry.each("groups", lambda one: _group(one, scales=scales))
    groups += (_without_condition(entry.entry("unassessed")), _without_condition(entry.entry("base")))
    _refuse_twice(entry, [group.code for group in groups], key="groups")
    order = entry.each("order", _compared)
    _refuse_twice(entry, [one.by.value for one in order], key="order")
    criteria = PriorityCriteria(
        code=entry.text("code"),
        title=entry.words("title"),
        status=entry.choice("status", ("template", "adopted")),
        why=entry.words("why"),
        applies_from=entry.day("applies_from"),
        adopted_by=entry.text_or_nothing("adopted_by"),
        reference=_reference(entry.entry("reference")),
        checked=entry.day("checked"),
        reminder=entry.words("reminder"),
        also_consider=entry.each("also_consider", _words),
        scales=scales,
        groups=groups,
        order=order,
    )
    if criteria.status == "adopted" and (criteria.applies_from is None or not criteria.adopted_by):
        raise entry.refusal("vedtatte kriterier må si hvem som vedtok dem («adopted_by») og fra når («applies_from»).")
    return criteria


def _reference(entry: Entry) -> Reference:
    reference = Reference(title=entry.text("title"), link=entry.text_or_nothing("link"))
    entry.end()
    return reference


def _scale(entry: Entry) -> Scale:
    scale = Scale(
        name=entry.words("name"),
        question=entry.words("question"),
        grades=_named(entry, "grades"),
        grounds=_named(entry, "grounds"),
    )
    if len(scale.grades) < _FEWEST:
        raise entry.refusal("«grades» må ha minst to trinn, fra minst til mest.")
    entry.end()
    return scale


def _named(entry: Entry, key: str) -> dict[str, Words]:
    named = entry.each(key, lambda one: (one.text("code"), one.words("name")))
    _refuse_twice(entry, [code for code, _ in named], key=key)
    return dict(named)


def _group(entry: Entry, *, scales: Scales) -> Group:
    return Group(
        entry.text("code"), entry.words("name"), entry.words("sentence"), _condition(entry.entry("when"), scales=scales)
    )


def _without_condition(entry: Entry) -> Group:
    group = Group(entry.text("code"), entry.words("name"), entry.words("sentence"), None)
    entry.end()
    return group


def _compared(entry: Entry) -> Compared:
    return Compared(Measure(entry.choice("by", list(Measure))), entry.words("sentence"))


def _words(entry: Entry) -> Words:
    return Words(nb=entry.text("nb"), nn=entry.text("nn"), en=entry.text("en"))


def _condition(entry: Entry, *, scales: Scales) -> Condition:
    if Measure.RESOURCE in entry:
        raise entry.refusal("ressursbruk kan bare veies mot nytten. Bruk «proportion».")
    kinds = [key for key in ("all", "any", PROPORTION, *_ASKED) if key in entry]
    if len(kinds) != 1:
        raise entry.refusal("et vilkår har én av nøklene all, any, proportion, urgency, severity eller benefit.")
    (kind,) = kinds
    if kind in {"all", "any"}:
        parts = entry.each(kind, lambda one: _condition(one, scales=scales))
        if not parts:
            raise entry.refusal(f"«{kind}» er tom. Skriv minst ett vilkår.")
        made = all_of(*parts) if kind == "all" else any_of(*parts)
    elif kind == PROPORTION:
        steps = len(scales[Measure.RESOURCE].grades) - 1, len(scales[Measure.BENEFIT].grades) - 1
        made = AtLeast(PROPORTION, entry.whole(PROPORTION, least=-steps[0], most=steps[1]))
    else:
        grades = scales[Measure(kind)].grades
        made = AtLeast(kind, list(grades).index(entry.choice(kind, grades)))
    entry.end()
    return made


def _refuse_twice(entry: Entry, codes: list[str], *, key: str) -> None:
    doubled = next((code for code in codes if codes.count(code) > 1), None)
    if doubled:
        raise entry.refusal(f"«{key}» har «{doubled}» to ganger. Gi den ene en annen kode.")
