"""The municipalities of a file of people by age, each ready to be projected."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mestring.config.commands.project_source import COUNTRY, MISSING
from mestring.config.commands.setup import stop

if TYPE_CHECKING:
    from mestring.knowledge.inputs import Inputs
    from mestring.projection import Labelled


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Tables:
    """``people``: municipality × year × sex × age. ``country``: their sum, None where only one is in the file."""

    file: str
    people: Labelled
    names: Mapping[str, str]
    country: Labelled | None

    @classmethod
    def read(cls, file: Path) -> Tables:
        """Stops with a sentence when the file is no such table."""
        from mestring.config.commands.population_file import read_population
        from mestring.projection.backtest.country import country_of

        found, names = read_population(file)
        places = [str(one) for one in found.axes[0].labels]
        many = len([one for one in places if one != COUNTRY]) > 1
        country = found.at(municipality=COUNTRY) if COUNTRY in places else country_of(found) if many else None
        return cls(file=file.name, people=found, names=names, country=country)

    @property
    def municipalities(self) -> list[str]:
        """Their numbers, without the country's."""
        return [str(one) for one in self.people.axes[0].labels if one != COUNTRY]

    def must_have(self, code: str) -> None:
        """Stops with a sentence when the place is not in the file."""
        places = [str(one) for one in self.people.axes[0].labels]
        if code not in places and not (code == COUNTRY and self.country is not None):
            raise stop(f"Fant ikke kommune {code} i {self.file}. Den har {_some(places)}.", code=MISSING)

    def inputs(self, code: str) -> Inputs:
        """What the municipality, or the whole country, is projected from. InputError when nobody lives there."""
        from mestring.knowledge.inputs import inputs_from

        if code == COUNTRY and self.country is not None:
            name = self.names.get(COUNTRY, "Hele landet")
            return inputs_from(self.country, name=name, code=COUNTRY, country=self.country)
        own = self._lived_in(code)
        return inputs_from(own, name=self.names.get(code) or code, code=code, country=self.country)

    def _lived_in(self, code: str) -> Labelled:
        """Tables in later borders have nobody in the years before a municipality was made."""
        from mestring.projection import InputError

        own = self.people.at(municipality=code)
        last = int(str(own.axes[0].labels[-1]))
        there = [int(str(year)) for year in own.axes[0].labels if float(own.at(year=year).sum()) > 0]
        if last not in there:
            raise InputError(
                f"{code} har ingen innbyggere i {last}, det siste året i {self.file}. "
                "Er kommunen slått sammen med en annen? Velg den nye."
            )
        return own.between("year", there[0], last)


def _some(places: list[str]) -> str:
    return ", ".join(places[:8]) + (f" og {len(places) - 8} til" if len(places) > 8 else "")
