"""The invented municipality as it stands in content/municipality.yaml: units, people, plans known by name."""

from __future__ import annotations

from functools import cache

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from mestring.demo.plan_content import CONTENT, Day
from mestring.strict_yaml import YamlFileError, load


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Words(_Strict):
    """A name or sentence in the two written forms of Norwegian."""

    nb: str
    nn: str


class Municipality(_Strict):
    """The municipality itself. The number is text: four digits that no municipality has."""

    number: str = Field(pattern=r"^\d{4}$")
    name: Words
    county: Words
    language: str
    population: int
    population_note: str
    domain: str


class UnitContent(_Strict):
    """A unit and the code of the one above it."""

    code: str
    parent: str | None
    name: Words
    leader_title: Words | None = None


class Person(_Strict):
    """Someone who can be signed in as in the demo; ``unit`` is None for a citizen."""

    key: str
    name: str
    role: str
    unit: str | None
    starts: Day = Field(alias="from")
    about: Words


class KnownPlan(_Strict):
    """A plan the municipality has, without its document in the demo: a reference to it leads somewhere."""

    title: str
    kind: str
    period: tuple[int, int]


class MunicipalityContent(_Strict):
    """All of municipality.yaml. Parents stand before their children."""

    municipality: Municipality
    units: tuple[UnitContent, ...]
    people: tuple[Person, ...]
    known_plans: tuple[KnownPlan, ...]

    @model_validator(mode="after")
    def _units_hang_together(self) -> MunicipalityContent:
        seen: set[str] = set()
        for unit in self.units:
            if unit.code in seen:
                raise ValueError(f"enheten «{unit.code}» står to ganger")
            if unit.parent is not None and unit.parent not in seen:
                raise ValueError(f"enheten «{unit.code}» står før enheten over seg, «{unit.parent}»")
            seen.add(unit.code)
        for person in self.people:
            if person.unit is not None and person.unit not in seen:
                raise ValueError(f"«{person.key}» hører til en enhet som ikke finnes, «{person.unit}»")
        return self

    def unit_name(self, code: str) -> str:
        """The name (bokmål) of a unit."""
        return next(unit.name.nb for unit in self.units if unit.code == code)


@cache
def read_municipality_content() -> MunicipalityContent:
    """The demo municipality."""
    path = CONTENT / "municipality.yaml"
    try:
        return MunicipalityContent.model_validate(load(path))
    except ValidationError as error:
        raise YamlFileError(f"{path.name}: {error}") from None
