"""Everything a projection of one municipality is made from."""

from __future__ import annotations

from dataclasses import dataclass

from mestring.projection.errors import InputError
from mestring.projection.inputs.demography import Demography
from mestring.projection.inputs.mastery import Mastery
from mestring.projection.inputs.official import Official
from mestring.projection.inputs.services import Service
from mestring.projection.inputs.workforce import Workforce
from mestring.projection.uncertainty.parameter import Parameter


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Municipality:
    """``parameters``: what is not known for sure, and how unsure it is. ``invented``: whether the data are made up."""

    name: str
    demography: Demography
    mastery: Mastery
    services: tuple[Service, ...]
    workforce: Workforce
    official: Official | None = None
    parameters: tuple[Parameter, ...] = ()
    invented: bool = False

    def __post_init__(self) -> None:
        for what, names in (
            ("Tjenesten", [one.code for one in self.services]),
            ("Parameteren", [one.name for one in self.parameters]),
        ):
            twice = next((name for name in names if names.count(name) > 1), None)
            if twice:
                raise InputError(f"{what} «{twice}» står to ganger. Behold den ene.")

    def service(self, code: str) -> Service:
        """The service with this code. InputError lists those there are."""
        for one in self.services:
            if one.code == code:
                return one
        known = ", ".join(one.code for one in self.services)
        raise InputError(f"{self.name} har ingen tjeneste «{code}». Velg en av {known}.")

    @property
    def competences(self) -> tuple[str, ...]:
        """The competence groups that give the services, in the order they are first met."""
        return tuple(dict.fromkeys(group for one in self.services for group in one.given_by))
