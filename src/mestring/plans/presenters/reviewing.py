"""What the review pages show: the receipt in plain words, each node beside its source, what the last step was."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from mestring.plans.alike.difference import says_the_same
from mestring.plans.levels import level_names
from mestring.plans.models import Plan, Reading
from mestring.plans.presenters.words import levels_word
from mestring.plans.reading_in.own_words import own_words
from mestring.plans.reading_in.review import Json, walk
from mestring.plans.reading_in.reviewable import SURE, counts, is_doubtful
from mestring.plans.reading_in.source_text import Source

# A longer review is folded together by its topmost points, those with something doubtful open.
SHOWN_WHOLE = 60
# In a plan larger than any municipality has written, what is folded together is fetched when it is opened.
SENT_WHOLE = 1000
SHOWS = ("alle", "usikre", "ute")


@dataclass(slots=True)
class Row:
    """A node as it stands on the page. ``depth`` 0 is topmost; ``context`` is only there to show where a hit stands."""

    node: Json
    depth: int
    name: str
    sure: str
    colour: str
    doubtful: bool
    source: list[Json]
    context: bool = False
    sub_goal: str = ""

    @property
    def plain(self) -> bool:
        """Whether there is nothing about it to look at twice."""
        return not self.doubtful and not self.node["accepted"] and not self.node["left_out"]


@dataclass(slots=True)
class Section:
    """A topmost node with all below it."""

    head: Row
    rows: list[Row] = field(default_factory=list)
    open: bool = False
    sent: bool = True

    @property
    def doubtful(self) -> int:
        """How many of its nodes are doubtful."""
        return sum(row.doubtful for row in self.rows)

    @property
    def summary(self) -> str:
        """How many points stand below the topmost one."""
        below = len(self.rows) - 1
        return ngettext("%(n)s punkt under", "%(n)s punkter under", below) % {"n": below} if below else ""


def names_of(reading: Reading) -> dict[str, str]:
    """What the levels are called: the plan's words, else the document's own, else the usual."""
    if reading.plan is not None:
        return level_names(reading.plan)
    return {**level_names(Plan()), **own_words(reading.outline)}


def sections(reading: Reading, *, show: str, at: str) -> list[Section]:
    """The tree, a section for each topmost node. ``show`` narrows it; the section holding the node ``at`` is open."""
    names, source = names_of(reading), Source(reading.source)
    everything = [node for node, _parent in walk(reading.outline["nodes"])]
    starts = _Starts(everything, source)
    found = []
    for top in reading.outline["nodes"]:
        rows = _rows(top, 0, names, source, starts, show)
        if rows:
            section = Section(rows[0], rows)
            ids = {row.node["id"] for row in rows}
            section.open = (
                len(everything) <= SHOWN_WHOLE or show != SHOWS[0] or at in ids or bool(section.doubtful) or at == "alt"
            )
            section.sent = section.open or len(everything) <= SENT_WHOLE
            found.append(section)
    if found and not any(section.open for section in found):
        found[0].open = found[0].sent = True
    return found


def _rows(
    node: Json, depth: int, names: Mapping[str, str], source: Source, starts: _Starts, show: str, above: str = ""
) -> list[Row]:
    below = [
        row for child in node["children"] for row in _rows(child, depth + 1, names, source, starts, show, node["title"])
    ]
    wanted = {"usikre": is_doubtful(node), "ute": node["left_out"]}.get(show, True)
    if not wanted and not below:
        return []
    sure, colour = confidence_words(node)
    row = Row(
        node=node,
        depth=min(depth, 5),
        name=names[node["kind"]],
        sure=sure,
        colour=colour,
        doubtful=is_doubtful(node),
        source=source.beside(node, until=starts.after(node)),
        context=not wanted,
        sub_goal="" if says_the_same(node["sub_goal"], above) else node["sub_goal"],
    )
    return [row, *below]


class _Starts:
    """Where in the source each node begins, and where the next one that was read does."""

    def __init__(self, nodes: Sequence[Json], source: Source) -> None:
        self.at = {node["id"]: source.at(node) for node in nodes}
        self.sorted = sorted(start for start in self.at.values() if start is not None)

    def after(self, node: Json) -> int | None:
        here = self.at[node["id"]]
        index = len(self.sorted) if here is None else bisect_right(self.sorted, here)
        return self.sorted[index] if index < len(self.sorted) else None


def confidence_words(node: Json) -> tuple[str, str]:
    """How sure the reader is, in words, and the colour they have."""
    if node["left_out"]:
        return _("tatt ut"), "neutral"
    if node["accepted"]:
        return _("godkjent av deg"), "moss"
    if is_doubtful(node):
        return _("usikker"), "amber"
    return (_("sikker"), "accent") if node["confidence"] >= SURE else (_("ganske sikker"), "neutral")


@dataclass(frozen=True, slots=True)
class Heap:
    """A part of the receipt: what it is, how many, and each of them."""

    heading: str
    number: int
    remarks: list[Json]
    note: str = ""


def tiles(reading: Reading) -> list[tuple[str, int, int]]:
    """For each level that the document has: its name, how many will be saved, and how many are taken out."""
    now = counts(reading.outline)
    read: dict[str, int] = {}
    for node, _parent in walk(reading.outline["nodes"]):
        read[node["kind"]] = read.get(node["kind"], 0) + 1
    usual = level_names(Plan())
    return [
        (levels_word(Plan(), kind) if name == usual[kind] else name, now.get(kind, 0), read[kind] - now.get(kind, 0))
        for kind, name in names_of(reading).items()
        if read.get(kind)
    ]


def receipt(reading: Reading) -> list[Heap]:
    """The reader's receipt in plain words; parts with nothing in them are not there."""
    said = reading.as_read["receipt"]
    heaps = [
        Heap(_("Står to ganger i dokumentet"), len(said["duplicates"]), said["duplicates"]),
        Heap(_("Leseren er usikker"), len(said["doubtful"]), said["doubtful"]),
        Heap(_("Ikke lest som mål eller tiltak"), len(said["skipped"]), said["skipped"]),
    ]
    for gap, heading in GAPS.items():
        remarks = said["gaps"].get(gap, [])
        heaps.append(Heap(str(heading), len(remarks), remarks, note=_("Mangler kan fylles ut når planen er lagret.")))
    return [heap for heap in heaps if heap.number]


GAPS = {
    "owner": gettext_lazy("Tiltak uten ansvarlig"),
    "deadline": gettext_lazy("Tiltak uten frist"),
    "measurable": gettext_lazy("Tiltak uten noe som kan måles"),
    "soft": gettext_lazy("Tiltak som er vagt formulert"),
}


def last_step(reading: Reading) -> str:
    """What was done last, in words; "" where nothing has been."""
    if not reading.steps:
        return ""
    operation = reading.steps[-1]["operation"]
    number = len(operation.get("ids", [])) or 1
    done = str(DEEDS[operation["do"]])
    return f"{done} ({number})" if number > 1 else done


DEEDS = {
    "accept": gettext_lazy("Godkjente"),
    "leave_out": gettext_lazy("Tok ut"),
    "take_back": gettext_lazy("Tok med igjen"),
    "change": gettext_lazy("Endret"),
    "change_kind": gettext_lazy("Endret nivå"),
    "move_up": gettext_lazy("Flyttet opp"),
    "move_down": gettext_lazy("Flyttet ned"),
    "move_under": gettext_lazy("Flyttet under noe annet"),
    "merge": gettext_lazy("Slo sammen"),
}


def doubtful_ids(reading: Reading) -> list[str]:
    """The doubtful nodes, in reading order."""
    return [node["id"] for node, _parent in walk(reading.outline["nodes"]) if is_doubtful(node)]
