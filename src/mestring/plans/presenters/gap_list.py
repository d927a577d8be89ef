"""The gap list: rows grouped by goal, each with what it lacks and the fields to fill it in."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.http import QueryDict
from django.utils.functional import Promise

from mestring.plans.forms.gap_form import NOT_TWIN, PAGE_FIELDS, ROW_FIELDS
from mestring.plans.levels import level_name
from mestring.plans.models import Edition, Element, Kind
from mestring.plans.presenters.element import names_its_level
from mestring.plans.presenters.words import GAP_LABELS, element_address
from mestring.plans.rules import Gap
from mestring.plans.selectors import Branch
from mestring.plans.typed.typed_days import format_day
from mestring.plans.typed.wishes import decode_seen, encode_seen

GAP_COLOURS = {
    Gap.OWNER: "amber",
    Gap.DEADLINE: "amber",
    Gap.DANGLING: "danger",
    Gap.DUPLICATE: "plum",
    Gap.SOFT: "plum",
}
ROWS_A_PAGE = 40


@dataclass(frozen=True, slots=True)
class Twin:
    """Another measure that says the same."""

    title: str
    lineage: str
    address: str
    plan: str


@dataclass(slots=True)
class Row:
    """One element on the list. ``typed`` is what stands in its fields, ``now`` what others have put there meanwhile."""

    element: Element
    level: str
    address: str
    gaps: frozenset[Gap]
    tags: list[tuple[str, str | Promise]]
    typed: dict[str, str]
    seen: str
    editable: bool
    twins: Sequence[Twin] = ()
    not_twins: frozenset[str] = frozenset()
    chosen: bool = False
    errors: dict[str, str] = field(default_factory=dict)
    now: dict[str, str] = field(default_factory=dict)

    @property
    def owner_hint(self) -> str:
        """Who the document says answers for it, where nobody has been chosen yet."""
        return "" if self.typed["enhet"] else self.element.owner_as_written

    @property
    def deadline_hint(self) -> str:
        """When the document says it should be done, where no day has been chosen yet."""
        return "" if self.typed["frist"] else self.element.deadline_as_written

    @property
    def more_open(self) -> bool:
        """Whether what is below the row stands open: something there is wrong."""
        return bool(self.errors.keys() - {"enhet", "rolle", "frist"})


@dataclass(slots=True)
class Group:
    """The rows of one goal."""

    key: str
    heading: str
    level: str
    rows: list[Row] = field(default_factory=list)
    continued: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """An element of the list and the goal (or area) it stands under."""

    element: Element
    group: Element | None


def places(branches: Iterable[Branch], *, group: Element | None = None) -> list[Place]:
    """Every element that can have gaps, in the order of the plan, with its nearest goal."""
    found: list[Place] = []
    for branch in branches:
        element = branch.element
        own = element if element.kind in (Kind.FOCUS_AREA, Kind.GOAL) else group
        if element.kind != Kind.FOCUS_AREA:
            found.append(Place(element, own))
        found += places(branch.children, group=own)
    return found


def typed_now(element: Element) -> dict[str, str]:
    """What stands in the fields of a row, as it would be typed."""
    return {
        "enhet": element.responsible_unit.name if element.responsible_unit else "",
        "rolle": element.responsible_role,
        "frist": format_day(element.deadline) if element.deadline else "",
        "maling": element.indicator,
        "oppfolging": element.soft_note,
        "plan": element.kept_in_plan.title if element.kept_in_plan else "",
        "lenke": element.kept_in_link,
    }


def row_of(
    edition: Edition,
    element: Element,
    *,
    gaps: frozenset[Gap],
    twins: Sequence[Twin],
    editable: bool,
    data: QueryDict | None = None,
    errors: Mapping[str, str] | None = None,
    meanwhile: Collection[str] = (),
) -> Row:
    """The row, with what was typed in it where it was sent and could not be saved.

    Then it still says what was seen when it was first shown, but for what others have changed ``meanwhile``: saving
    once more is to choose between the two, and touches nothing else of theirs.
    """
    now = typed_now(element)
    typed = {name: data.get(f"{name}-{element.pk}", said) if data is not None else said for name, said in now.items()}
    errors = dict(errors or {})
    seen = {name: getattr(element, name) for name in ROW_FIELDS.values()}
    if data is not None and f"sett-{element.pk}" in data:
        seen = {
            **decode_seen(str(data[f"sett-{element.pk}"])),
            **{name: seen[name] for name in meanwhile if name in seen},
        }
    return Row(
        element=element,
        level=level_name(edition.plan, element.kind),
        address=element_address(edition, element),
        gaps=gaps,
        tags=[(GAP_COLOURS.get(gap, "neutral"), GAP_LABELS[gap]) for gap in Gap if gap in gaps],
        typed=typed,
        seen=encode_seen(seen),
        editable=editable,
        twins=twins,
        not_twins=frozenset(data.getlist(f"{NOT_TWIN}-{element.pk}")) if data is not None else frozenset(),
        chosen=data is not None and str(element.pk) in data.getlist("valgt"),
        errors=errors,
        now={name: said for name, said in now.items() if name in errors and said != typed[name]},
    )


def grouped(
    edition: Edition, shown: Sequence[Place], *, row: Callable[[Element], Row], first: Place | None = None
) -> list[Group]:
    """The rows under their goals. ``first`` is the place before the page: a goal that goes on from there says so."""
    groups: list[Group] = []
    last_key = _key(first) if first else None
    for place in shown:
        key = _key(place)
        if not groups or groups[-1].key != key:
            above = place.group
            groups.append(
                Group(
                    key=key,
                    heading=str(above) if above else "",
                    level=_level(edition, above) if above else "",
                    continued=not groups and key == last_key,
                )
            )
        groups[-1].rows.append(row(place.element))
    return groups


def _level(edition: Edition, above: Element) -> str:
    return "" if names_its_level(above) else level_name(edition.plan, above.kind)


def _key(place: Place) -> str:
    return str(place.group.pk) if place.group else "0"


def page_field(name: str) -> str:
    """The field of the page that an element's own field is filled in by."""
    return PAGE_FIELDS.get(name, name)
