"""The picture of an edition as the page draws it: words and addresses on picture.py's areas, blocks and squares."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from mestring.plans.levels import level_name
from mestring.plans.models import Edition, Element, Kind
from mestring.plans.overview.picture import Area, Block, Facts, Figures, Mark, Row, added, picture
from mestring.plans.presenters.words import bare_number, element_address, mark_words
from mestring.plans.rules import Gap

SHORT = 6
FEW = 3


@dataclass(frozen=True, slots=True)
class Square:
    """A measure: where it leads, what it says, how it looks."""

    address: str
    name: str
    mark: Mark
    soft: bool
    part: bool
    faded: bool


@dataclass(frozen=True, slots=True)
class MapRow:
    """A strategy: a short label, the whole name, and its squares."""

    label: str
    name: str
    address: str
    squares: list[Square]
    faded: bool


@dataclass(frozen=True, slots=True)
class MapBlock:
    """A goal."""

    number: str
    title: str
    address: str
    rows: list[MapRow]
    figures: Figures
    faded: bool


@dataclass(frozen=True, slots=True)
class MapArea:
    """A focus area."""

    number: str
    title: str
    address: str
    blocks: list[MapBlock]
    figures: Figures


@dataclass(frozen=True, slots=True)
class PlanMap:
    """The whole picture with the numbers behind it."""

    areas: list[MapArea]
    figures: Figures
    has_soft: bool
    has_parts: bool

    @property
    def few(self) -> bool:
        """Whether the areas are small enough to stand two and two."""
        return len(self.areas) > 1 and max(len(area.blocks) for area in self.areas) <= FEW


def plan_map(
    edition: Edition,
    elements: Sequence[Element],
    *,
    gaps: Mapping[int, frozenset[Gap]],
    hits: Collection[int] | None = None,
) -> PlanMap:
    """The picture of these elements (in reading order). With ``hits``, everything else is faded."""
    return _Drawn(edition, elements, gaps, hits).whole()


class _Drawn:
    def __init__(
        self,
        edition: Edition,
        elements: Sequence[Element],
        gaps: Mapping[int, frozenset[Gap]],
        hits: Collection[int] | None,
    ) -> None:
        self.edition = edition
        self.elements = {element.pk: element for element in elements}
        self.gaps = gaps
        self.hits = hits
        self.strategy_letter = level_name(edition.plan, Kind.STRATEGY)[:1]

    def whole(self) -> PlanMap:
        areas = [self.area(one) for one in picture([self.facts(element) for element in self.elements.values()])]
        squares = [square for area in areas for block in area.blocks for row in block.rows for square in row.squares]
        return PlanMap(
            areas=areas,
            figures=added(area.figures for area in areas),
            has_soft=any(square.soft for square in squares),
            has_parts=any(square.part for square in squares),
        )

    def facts(self, element: Element) -> Facts[int]:
        missing = self.gaps.get(element.pk, frozenset())
        return Facts(
            key=element.pk,
            parent=element.parent_id,
            kind=element.kind,
            owner=Gap.OWNER not in missing,
            deadline=Gap.DEADLINE not in missing,
            budget=Gap.BUDGET not in missing,
            soft=Gap.SOFT in missing,
        )

    def area(self, area: Area[int]) -> MapArea:
        element = self.element(area.area)
        return MapArea(*self.called(element), blocks=[self.block(one) for one in area.blocks], figures=area.figures)

    def block(self, block: Block[int]) -> MapBlock:
        element = self.element(block.goal)
        rows = [self.row(one, number) for number, one in enumerate(block.rows, start=1)]
        faded = self.faded(element) and all(row.faded for row in rows)
        return MapBlock(*self.called(element), rows=rows, figures=block.figures, faded=faded)

    def row(self, row: Row[int], number: int) -> MapRow:
        element = self.element(row.strategy)
        label, name, address = "", "", ""
        if element:
            label = bare_number(element.number)
            if not 0 < len(label) <= SHORT:
                label = f"{self.strategy_letter}{number}"
            name, address = str(element), element_address(self.edition, element)
        squares = [self.square(one) for one in row.measures]
        return MapRow(label, name, address, squares, self.faded(element) and all(one.faded for one in squares))

    def square(self, facts: Facts[int]) -> Square:
        element = self.elements[facts.key]
        parent = self.elements.get(element.parent_id or 0)
        said = mark_words(owner=facts.owner, deadline=facts.deadline, soft=facts.soft)
        return Square(
            address=element_address(self.edition, element),
            name=f"{element}: {said}",
            mark=facts.mark,
            soft=facts.soft,
            part=parent is not None and parent.kind == Kind.MEASURE,
            faded=self.faded(element),
        )

    def element(self, facts: Facts[int] | None) -> Element | None:
        return self.elements[facts.key] if facts else None

    def called(self, element: Element | None) -> tuple[str, str, str]:
        return (
            (bare_number(element.number), element.title, element_address(self.edition, element))
            if element
            else ("", "", "")
        )

    def faded(self, element: Element | None) -> bool:
        return self.hits is not None and (element is None or element.pk not in self.hits)
