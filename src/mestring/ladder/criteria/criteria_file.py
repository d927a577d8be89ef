"""Reads a set of criteria from a file, and refuses what a professional could not stand by."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from mestring.ladder.criteria.rules import HIGHEST_MASTERY, Criteria, Reference, Rule
from mestring.ladder.criteria.when import condition
from mestring.ladder.entries import Entry, read
from mestring.ladder.ladders import Ladder
from mestring.ladder.ladders import shipped as ladders

SHIPPED = Path(__file__).parent / "mestringsniva-template.yaml"


def load(path: Path, *, among: Mapping[str, Ladder] | None = None) -> Criteria:
    """The criteria a file holds, for one ``among`` these ladders (those shipped, where none are said).

    LadderFileError says which rule and key is wrong, and what may stand there.
    """
    known = ladders() if among is None else among
    return read(path, lambda entry: read_criteria(entry, among=known))


@cache
def shipped() -> Criteria:
    """The template that comes with the package, for the mastery levels."""
    return load(SHIPPED)


def read_criteria(entry: Entry, *, among: Mapping[str, Ladder]) -> Criteria:
    """The criteria an entry of a file holds; LadderFileError says what is wrong with them."""
    ladder = among[entry.choice("ladder", among)]
    criteria = Criteria(
        code=entry.text("code"),
        title=entry.words("title"),
        ladder=ladder.code,
        status=entry.choice("status", ("template", "adopted")),
        why=entry.words("why"),
        applies_from=entry.day("applies_from"),
        adopted_by=entry.text_or_nothing("adopted_by"),
        reference=_reference(entry.entry("reference")),
        checked=entry.day("checked"),
        base=entry.words("base"),
        rules=entry.each("rules", lambda one: _rule(one, ladder=ladder)),
    )
    if not criteria.rules:
        raise entry.refusal("«rules» er tom. Uten regler får alle nivå 1.")
    codes = [rule.code for rule in criteria.rules]
    doubled = next((code for code in codes if codes.count(code) > 1), None)
    if doubled:
        raise entry.refusal(f"to regler heter «{doubled}». Gi den ene en annen kode.")
    if criteria.status == "adopted" and (criteria.applies_from is None or not criteria.adopted_by):
        raise entry.refusal("vedtatte kriterier må si hvem som vedtok dem («adopted_by») og fra når («applies_from»).")
    return criteria


def _reference(entry: Entry) -> Reference:
    reference = Reference(title=entry.text("title"), link=entry.text_or_nothing("link"))
    entry.end()
    return reference


def _rule(entry: Entry, *, ladder: Ladder) -> Rule:
    return Rule(
        code=entry.text("code"),
        # Level 1 needs no rule: it is what is left when no rule holds.
        level=entry.whole("level", least=HIGHEST_MASTERY + 1, most=len(ladder.levels)),
        sentence=entry.words("sentence"),
        when=condition(entry.entry("when"), monotone=True),
    )
