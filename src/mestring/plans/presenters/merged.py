"""What a document changes in a plan there is, with what people have done that stays, as the save page tells it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mestring.plans.presenters.difference import Telling, Told, ToldDifference
from mestring.plans.reading_in.arranging import Choices
from mestring.plans.reading_in.meeting import Meeting


@dataclass(frozen=True, slots=True)
class Merged:
    """The difference, and what is told beside it. The sets hold the keys whose box is not as it begins."""

    difference: ToldDifference
    held_back: list[Told]
    overruled: list[Told]
    own: list[Told]
    choices: Choices
    kept_of_people: int
    introduction_changed: bool
    new_edition: bool

    @property
    def nothing_new(self) -> bool:
        """Whether the document says nothing that the plan does not hold already."""
        return self.difference.empty and not self.introduction_changed


def merged(met: Meeting, names: Mapping[str, str], choices: Choices) -> Merged:
    """The meeting in words."""
    telling = Telling(met.ours, met.merge.taken, names)
    overruled = []
    for one in met.merge.overruled:
        told = telling.point(one.ours, telling.old)
        told.fields = [telling.field(one.change)]
        overruled.append(told)
    return Merged(
        difference=telling.difference(met.merge.difference),
        held_back=[telling.point(point, telling.new) for point in met.merge.held_back],
        overruled=overruled,
        own=[telling.point(point, telling.old) for point in met.merge.own],
        choices=choices,
        kept_of_people=sum(
            bool(element.has_owner or element.deadline or element.indicator or element.budget_lines.all())
            for element in met.elements
        ),
        introduction_changed=met.introduction_changed,
        new_edition=not met.edition.open_for_change,
    )
