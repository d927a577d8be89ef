"""Text that a document has twice: found, told of, and not counted twice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from mestring.planreader.blocks import Place
from mestring.planreader.outline import Kind, Passage, Remark
from mestring.planreader.structure.trunk import Origin, Shoot, Trunk
from mestring.planreader.structure.wording import plain

_LONG_TEXT = 160
_LONG_TITLE = 40
_ALIKE = 92
_SHINGLE = 8
_NAMES = {Kind.FOCUS_AREA: "Satsingsområdet", Kind.GOAL: "Målet", Kind.STRATEGY: "Strategien", Kind.MEASURE: "Tiltaket"}


@dataclass(slots=True)
class _Known:
    """Texts seen so far, found again by any eight words in a row that they share."""

    texts: list[tuple[str, Shoot | None, Place]] = field(default_factory=list)
    shingles: dict[int, int] = field(default_factory=dict)

    def find(self, text: str) -> tuple[str, Shoot | None, Place] | None:
        """A text that is the same but for small differences."""
        seen: dict[int, int] = {}
        for shingle in _shingles(text):
            at = self.shingles.get(shingle)
            if at is not None:
                seen[at] = seen.get(at, 0) + 1
        for at in sorted(seen, key=lambda at: -seen[at])[:3]:
            if fuzz.ratio(text, self.texts[at][0]) >= _ALIKE:
                return self.texts[at]
        return None

    def add(self, text: str, node: Shoot | None, place: Place) -> None:
        """Remembers a text."""
        self.texts.append((text, node, place))
        for shingle in _shingles(text):
            self.shingles.setdefault(shingle, len(self.texts) - 1)


def _shingles(text: str) -> Iterable[int]:
    words = text.split()
    return {hash(tuple(words[at : at + _SHINGLE])) for at in range(0, max(1, len(words) - _SHINGLE + 1), 2)} | {
        hash(tuple(words[at : at + _SHINGLE])) for at in range(1, max(1, len(words) - _SHINGLE + 1), 2)
    }


def take_out_repeats(trunk: Trunk, introduction: list[Passage]) -> list[Remark]:
    """Takes repeated parts and texts out of the plan; gives a remark for each."""
    remarks: list[Remark] = []
    known = _Known()
    _passages(introduction, None, known, remarks)
    for top in list(trunk.tops):
        _node(top, None, trunk.tops, known, remarks)
    remarks.extend(_same_measure_twice(trunk))
    return remarks


def _node(node: Shoot, parent: Shoot | None, siblings: list[Shoot], known: _Known, remarks: list[Remark]) -> None:
    body = plain(node.text)
    if node.kind in (Kind.GOAL, Kind.STRATEGY) and len(body) >= _LONG_TEXT and not node.shoots:
        first = known.find(body)
        if (
            first
            and first[1]
            and first[1].kind is node.kind
            and fuzz.token_set_ratio(plain(first[1].title), plain(node.title)) >= _ALIKE
        ):
            siblings.remove(node)
            under = f" under «{parent.title}»" if parent else ""
            remarks.append(
                Remark(
                    f"{name_of(node)}{under}",
                    f"Samme tekst står {'på ' + where(first[2]) if where(first[2]) else 'tidligere'} også. "
                    "Den er telt én gang, der den står først.",
                    node.place,
                )
            )
            return
    if len(body) >= _LONG_TEXT:
        known.add(body, node, node.place)
    _passages(node.passages, node, known, remarks)
    for shoot in list(node.shoots):
        _node(shoot, node, node.shoots, known, remarks)


def _passages(passages: list[Passage], node: Shoot | None, known: _Known, remarks: list[Remark]) -> None:
    for passage in list(passages):
        kept = []
        place = passage.place or (node.place if node else Place())
        for paragraph in passage.text.splitlines():
            words = plain(paragraph)
            first = known.find(words) if len(words) >= _LONG_TEXT else None
            if first is None:
                kept.append(paragraph)
                if len(words) >= _LONG_TEXT:
                    known.add(words, node, place)
                continue
            of = f"{passage.heading or 'Tekst'}" + (f" under «{node.title}»" if node else "")
            remarks.append(
                Remark(f"{of}: «{paragraph[:80].rstrip()} …»", f"Avsnittet står allerede {_at(first)}.", place)
            )
        passage.text = "\n".join(kept)
        if not passage.text and not passage.heading:
            passages.remove(passage)


def _at(first: tuple[str, Shoot | None, Place]) -> str:
    if first[1] is None:
        return "i innledningen" + (f" ({where(first[2])})" if where(first[2]) else "")
    return f"under «{first[1].title}»" + (f" ({where(first[2])})" if where(first[2]) else "")


def name_of(node: Shoot) -> str:
    """A part in words a reader can look up."""
    number = f"{node.number}: " if node.number else ""
    return f"{_NAMES[node.kind]} «{number}{node.title}»"


def where(place: Place) -> str:
    """A place in words a reader can look up."""
    if place.page:
        return f"side {place.page}"
    return f"linje {place.line}" if place.line else ""


def _same_measure_twice(trunk: Trunk) -> list[Remark]:
    """A measure that one table has at two goals, word for word, is one measure; the second goal says so."""
    remarks = []
    first: dict[tuple[int, str], tuple[Shoot, Shoot]] = {}
    for goal in list(trunk.walk()):
        for node in list(goal.shoots):
            words = plain(f"{node.title} {node.text}")
            if (
                node.kind is not Kind.MEASURE
                or node.origin is not Origin.TABLE
                or node.shoots
                or len(words) < _LONG_TITLE
            ):
                continue
            twin = first.setdefault((node.run, words), (node, goal))
            other, its_goal = twin
            if other is node or (other.owner, other.deadline, other.costs) != (node.owner, node.deadline, node.costs):
                continue
            if its_goal is not goal:
                goal.passages.append(
                    Passage("Tiltak som står ved et annet mål", f"{node.title} (står under «{its_goal.title}»)")
                )
            goal.shoots.remove(node)
            remarks.append(
                Remark(name_of(node), f"Samme tiltak står ved «{its_goal.title}». Det er telt én gang.", node.place)
            )
    return remarks
