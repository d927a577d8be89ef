"""A reviewed outline beside the plan it is to go into: what the two come to together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mestring.plans.alike.difference import says_the_same
from mestring.plans.models import Edition, Element, Passage, Plan, Reading
from mestring.plans.models.reading import ReadingState
from mestring.plans.reading_in.merging import Base, Merge, merge
from mestring.plans.reading_in.points import Point, points_of_edition, points_of_outline
from mestring.plans.reading_in.review import Json
from mestring.plans.reading_in.saved_form import introduction_of, passages_told

Texts = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Meeting:
    """The plan's latest edition with all it holds, the reviewed outline, and what merging them comes to.

    ``introduction`` is the edition's introduction as it will be; ``introduction_changed`` whether that is new.
    """

    edition: Edition
    elements: Sequence[Element]
    passages: Sequence[Passage]
    ours: Sequence[Point]
    merge: Merge
    introduction: Texts
    introduction_changed: bool

    @property
    def nothing_new(self) -> bool:
        """Whether the document says nothing that the plan does not hold already."""
        return not self.merge.difference and not self.introduction_changed


def meeting(plan: Plan, outline: Json) -> Meeting | None:
    """The meeting with the latest edition of the plan. None where the plan has no edition yet."""
    edition = plan.editions.order_by("-number").first()
    if edition is None:
        return None
    elements = list(edition.elements.select_related("responsible_unit").prefetch_related("budget_lines"))
    passages = list(edition.passages.all())
    last = last_reading(plan)
    base = Base(points_of_outline(last.as_read), last.outline["became"]) if last else None
    ours = points_of_edition(elements, passages)
    mine = [(passage.heading, passage.text) for passage in passages if passage.element_id is None]
    theirs = introduction_of(outline)
    was = introduction_of(last.as_read) if last else None
    unchanged = _same(theirs, mine) or (was is not None and _same(theirs, was))
    take = bool(theirs) and not unchanged and (was is None or _same(mine, was))
    return Meeting(
        edition=edition,
        elements=elements,
        passages=passages,
        ours=ours,
        merge=merge(ours, points_of_outline(outline), base),
        introduction=theirs if take else mine,
        introduction_changed=take,
    )


def last_reading(plan: Plan) -> Reading | None:
    """The reading that was last saved into the plan, and whose change has not been undone since."""
    undone = set(plan.changes.filter(undone_by__isnull=False).values_list("pk", flat=True))
    for reading in plan.readings.filter(state=ReadingState.SAVED).order_by("-at", "-id"):
        if "became" in reading.outline and reading.outline.get("change") not in undone:
            return reading
    return None


def _same(one: Texts, other: Texts) -> bool:
    return says_the_same(passages_told(one), passages_told(other))
