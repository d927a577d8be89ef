"""Care in an invented place, year by year: what KOSTRA, KPR and the public-health profile would count."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from mestring.knowledge.measures import TOTAL
from mestring.knowledge.synthetic.people import history
from mestring.knowledge.synthetic.shapes import Place, engine, luck, shapes
from mestring.projection.labelled import Floats

FIRST_AGES = {"0-66": 0, "67-79": 67, "80-89": 80, "90+": 90}
HOME, BED = "home_care", "nursing_home"
WEEKS = 52


@dataclass(frozen=True, slots=True)
class Told:
    """One number: ``measure``, ``group`` and what it is."""

    measure: str
    group: str
    number: float


@dataclass(frozen=True, slots=True, eq=False)
class CareYear:
    """An invented place at the end of a year. By age: persons; by age group: users, hours a week, residents."""

    year: int
    passed: int
    people: Floats
    levels: Floats
    beds: int
    users: Floats
    hours: Floats
    residents: Floats
    short: Floats
    luck: np.random.Generator

    def near(self, number: float) -> float:
        """The number, as it happened to fall that year."""
        return float(number) * (1 + _care("noise") * float(self.luck.standard_normal()))

    def whole(self, number: float) -> int:
        """The same in whole ones."""
        return round(self.near(number))


def care(place: Place, year: int) -> Iterator[Told]:
    """Every number about care at the end of the year."""
    at = care_year(place, year)
    yield from _places(at)
    yield from _home(at)
    yield from _kpr(at)
    yield from _staff(at)
    yield from _health(at)


def care_year(place: Place, year: int) -> CareYear:
    """What the numbers of the year are made from."""
    people = history(place).at(year=year + 1).values
    shape, chance = shapes()["care"], luck(place.code, year)
    passed = year - shapes()["care_years"]["first"]
    by_level = np.add.reduceat(
        (people[..., None] * engine().mastery.start.values).sum(axis=0),
        list(FIRST_AGES.values()),
        axis=0,
    )
    service = engine().service(HOME)
    use = service.used_by.values[-1] * place.home * (1 + _care("home_a_year") * passed)
    beds = round(place.beds / 100 * people[:, 80:].sum() * (1 + _care("noise") * chance.standard_normal()))
    wants = by_level[:, 3:].sum(axis=1) * [float(one) for one in shape["want_place"]]
    used, short = beds * _care("filled"), _care("short_share")
    return CareYear(
        year=year,
        passed=passed,
        people=people.sum(axis=0),
        levels=by_level,
        beds=beds,
        users=by_level @ use,
        hours=by_level @ (use * service.hours_a_week.values),
        residents=used * (1 - short) * wants / wants.sum(),
        short=used * short * (wants / wants.sum() + 0.25) / 2,
        luck=chance,
    )


def _places(at: CareYear) -> Iterator[Told]:
    yield Told("care-beds", TOTAL, at.beds)
    yield Told("round-the-clock-homes", TOTAL, at.whole(at.beds * _care("homes_share")))
    yield from _by_age("long-term-residents", at.residents, at)
    yield from _by_age("short-term-residents", at.short, at)


def _home(at: CareYear) -> Iterator[Told]:
    yield from _by_age("home-care-users", at.users, at)
    yield from _by_age("home-care-hours", at.hours, at)


def _kpr(at: CareYear) -> Iterator[Told]:
    shape = shapes()["care"]
    for code, share in shape["kpr"].items():
        newer = 1 + _care("newer_growth") * at.passed if code in shape["newer"] else 1
        yield Told("kpr-users", code, at.whole(at.users.sum() * float(share) * newer))
    yield Told("kpr-users", "21", at.whole(at.residents.sum()))
    patients = at.whole(float(shape["discharge"]["patients"]) / 1000 * at.people.sum())
    yield Told("discharge-ready-patients", TOTAL, patients)
    yield Told("discharge-ready-days", TOTAL, at.whole(patients * float(shape["discharge"]["days"])))


def _staff(at: CareYear) -> Iterator[Told]:
    found = {group: round(at.near(number), 1) for group, number in _fte(at).items()}
    total = round(sum(found.values()), 1)
    employees = round(total / _care("position"))
    yield from (Told("fte", group, number) for group, number in found.items())
    yield Told("fte", TOTAL, total)
    yield Told("employees", TOTAL, employees)
    yield Told("full-time-employees", TOTAL, round(employees * _moving("full_time", at)))
    yield Told("sick-leave", TOTAL, round(at.near(_moving("sick_leave", at)), 1))
    each, dearer = (float(one) for one in shapes()["care"]["kroner_each"])
    shares = shapes()["care"]["function_share"]
    cost = {code: round(total * each * dearer**at.passed * float(share)) for code, share in shares.items()}
    yield from (Told("net-cost", code, number) for code, number in cost.items())
    yield Told("net-cost", TOTAL, sum(cost.values()))


def _fte(at: CareYear) -> dict[str, float]:
    home, bed = (engine().service(code).given_by for code in (HOME, BED))
    in_homes, in_beds = (
        hours * WEEKS / _care("hours_a_year") for hours in (at.hours.sum(), at.beds * _care("hours_a_bed"))
    )
    found = {group: in_homes * home[group] + in_beds * bed[group] for group in home}
    found["assistant"] *= 1 - _care("assistants_fewer") * at.passed
    found["therapist"] = found["nurse"] * _care("therapists")
    found["nurse"] -= found["therapist"]
    return found


def _health(at: CareYear) -> Iterator[Told]:
    yield Told("hip-fractures", TOTAL, at.whole(_care("fractures") / 1000 * at.people[75:].sum()))
    yield Told("living-alone-75", TOTAL, round(at.near(_care("alone")), 1))
    yield Told("lonely", TOTAL, round(at.near(_care("lonely")), 1))


def _by_age(measure: str, expected: Floats, at: CareYear) -> Iterator[Told]:
    found = [at.whole(number) for number in expected]
    yield from (Told(measure, group, number) for group, number in zip(FIRST_AGES, found, strict=True))
    yield Told(measure, TOTAL, sum(found))


def _care(name: str) -> float:
    return float(shapes()["care"][name])


def _moving(name: str, at: CareYear) -> float:
    first, added = (float(one) for one in shapes()["care"][name])
    return first + added * at.passed
