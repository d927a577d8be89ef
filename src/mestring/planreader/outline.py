"""A plan as a tree: focus area, goal, strategy, measure, with where each was read and how sure the reader is."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from mestring.planreader.blocks import Place


class Kind(StrEnum):
    """The levels of a plan, highest first. A sub-measure is a measure below a measure."""

    FOCUS_AREA = "focus_area"
    GOAL = "goal"
    STRATEGY = "strategy"
    MEASURE = "measure"


@dataclass(slots=True)
class Passage:
    """A text kept with its node, under the heading it had: an introduction, Forankring, Innhold, Betydning."""

    heading: str
    text: str
    place: Place | None = None


@dataclass(slots=True)
class Node:
    """One place in the plan. Text fields hold what the source says, as written; "" where it says nothing.

    ``number`` is the label in the source ("Mål 3", "6.1.2"); ``sub_goal`` the delmål a measure stands beside when the
    source has no level of its own for it; ``group`` the service type it is listed under. ``confidence`` is 0 to 1.
    ``refers_to`` names other plans; ``kept_in`` those of them that it says it is kept in. ``doubts`` are sentences
    (bokmål) that say why it is less than sure. ``costs`` are amounts as written, with the year where the source has
    one; ``contributors`` those who take part beside the owner; ``indicator`` how it is measured.
    """

    kind: Kind
    title: str
    place: Place
    text: str = ""
    number: str = ""
    owner: str = ""
    deadline: str = ""
    sub_goal: str = ""
    group: str = ""
    status: str = ""
    refers_to: list[str] = field(default_factory=list)
    kept_in: list[str] = field(default_factory=list)
    soft: bool = False
    soft_words: list[str] = field(default_factory=list)
    un_goals: list[int] = field(default_factory=list)
    figures: list[str] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    confidence: float = 1.0
    doubts: list[str] = field(default_factory=list)
    costs: list[str] = field(default_factory=list)
    contributors: str = ""
    indicator: str = ""
    children: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Remark:
    """A line of the receipt: a sentence (bokmål), which node or part it is about, where."""

    what: str
    why: str
    place: Place


@dataclass(slots=True)
class Receipt:
    """What was read and what was not. ``gaps`` lists measures without owner, deadline, or anything measurable."""

    counts: dict[str, int] = field(default_factory=dict)
    duplicates: list[Remark] = field(default_factory=list)
    doubtful: list[Remark] = field(default_factory=list)
    skipped: list[Remark] = field(default_factory=list)
    gaps: dict[str, list[Remark]] = field(default_factory=dict)


@dataclass(slots=True)
class Outline:
    """A plan read from a document. ``period`` is (first year, last year), or None where none is stated."""

    name: str
    title: str
    period: tuple[int, int] | None
    nodes: list[Node]
    receipt: Receipt
    introduction: list[Passage] = field(default_factory=list)
    source_kind: str = ""
    pages: int = 0
