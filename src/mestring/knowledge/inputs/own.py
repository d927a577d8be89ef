"""A municipality's own numbers, as far as there are any: they take the place of what is assumed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mestring.knowledge.models.release import Release
from mestring.knowledge.selectors.values import Number, numbers_of

# Which of our services each count of users is about.
USERS = {
    "nursing_home": "long-term-residents",
    "short_stay": "short-term-residents",
    "home_care": "home-care-users",
    "staffed_homes": "round-the-clock-homes",
}
BEDS, SICK_LEAVE, FTE, NET_COST = "care-beds", "sick-leave", "fte", "net-cost"
AT_LEVEL, MOVES = "people-at-level-by-age", "level-moves"


@dataclass(frozen=True, slots=True)
class OwnNumber:
    """A number, the year it is of, and where it was read; ``release`` is None where it did not come from a release."""

    value: float
    year: int
    source: str
    release: Release | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """``users``: by service. ``at_level``: by age group, as ``measures.yaml`` codes it, and level.

    ``net_cost``: thousand kroner. ``moves``: persons by level the year before and level now.
    """

    users: Mapping[str, OwnNumber] = field(default_factory=dict)
    beds: OwnNumber | None = None
    sick_leave: OwnNumber | None = None
    fte: OwnNumber | None = None
    net_cost: OwnNumber | None = None
    at_level: Mapping[tuple[str, int], OwnNumber] = field(default_factory=dict)
    moves: Mapping[tuple[int, int], OwnNumber] = field(default_factory=dict)

    @property
    def releases(self) -> tuple[Release, ...]:
        """The releases any of them was read in, each once."""
        one_by_one = (
            *self.users.values(),
            self.beds,
            self.sick_leave,
            self.fte,
            self.net_cost,
            *self.at_level.values(),
            *self.moves.values(),
        )
        found = {one.release.pk: one.release for one in one_by_one if one and one.release}
        return tuple(found.values())


def own_numbers(area: str) -> Own:
    """What has been taken in about the area, each number of the last year that has it. Hidden numbers are left out."""
    users = {service: _last(measure, area) for service, measure in USERS.items()}
    at_level = _last_groups(AT_LEVEL, area)
    moves = _last_groups(MOVES, area)
    return Own(
        users={service: one for service, one in users.items() if one},
        beds=_last(BEDS, area),
        sick_leave=_last(SICK_LEAVE, area),
        fte=_last(FTE, area),
        net_cost=_last(NET_COST, area),
        at_level={(group.split(":")[0], int(group.split(":")[1])): one for group, one in at_level.items()},
        moves={(int(group.split(":")[0]), int(group.split(":")[1])): one for group, one in moves.items()},
    )


def _last(measure: str, area: str) -> OwnNumber | None:
    found = {year: one for (year, group), one in numbers_of(measure, area=area).items() if group == "" and _there(one)}
    return _own(found[max(found)], max(found)) if found else None


def _last_groups(measure: str, area: str) -> dict[str, OwnNumber]:
    found = {key: one for key, one in numbers_of(measure, area=area).items() if key[1] and _there(one)}
    last = max((year for year, _ in found), default=0)
    return {group: _own(one, year) for (year, group), one in found.items() if year == last}


def _there(one: Number) -> bool:
    return one.number is not None


def _own(one: Number, year: int) -> OwnNumber:
    return OwnNumber(float(one.number or 0), year, one.release.title, one.release)
