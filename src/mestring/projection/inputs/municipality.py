"""Everything a projection of one municipality is made from."""

from __future__ import annotations

from dataclasses import dataclass

from mestring.projection.errors import InputError
from mestring.projection.inputs.capacity import Capacity
from mestring.projection.inputs.demography import Demography
from mestring.projection.inputs.mastery import Mastery
from mestring.projection.inputs.official import Official
from mestring.projection.inputs.services import Service
from mestring.projection.inputs.workforce import Workforce
from mestring.projection.uncertainty.parameter import Parameter


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Municipality:
    """``capacity``: the places there are of some services; of the others there are as many as are wanted.

    ``parameters``: what is not known for sure, and how unsure it is. ``invented``: whether the data are made up.
    """

    name: str
    demography: Demography
    mastery: Mastery
    services: tuple[Service, ...]
    workforce: Workforce
    official: Official | None = None
    capacity: tuple[Capacity, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    invented: bool = False

    def __post_init__(self) -> None:
        for what, names in (
            ("Tjenesten", [one.code for one in self.services]),
            ("Parameteren", [one.name for one in self.parameters]),
            ("Plassene for", [one.service for one in self.capacity]),
        ):
            twice = next((name for name in names if names.count(name) > 1), None)
            if twice:
                raise InputError(f"{what} «{twice}» står to ganger. Behold den ene.")
        for one in self.capacity:
            self._check(one)

    def service(self, code: str) -> Service:
        """The service with this code. InputError lists those there are."""
        for one in self.services:
            if one.code == code:
                return one
        known = ", ".join(one.code for one in self.services)
        raise InputError(f"{self.name} har ingen tjeneste «{code}». Velg en av {known}.")

    def place_of(self, service: str) -> int:
        """Which of the services has this code, counted from 0. InputError lists those there are."""
        return self.services.index(self.service(service))

    @property
    def competences(self) -> tuple[str, ...]:
        """The competence groups that give the services, in the order they are first met."""
        return tuple(dict.fromkeys(group for one in self.services for group in one.given_by))

    def _check(self, capacity: Capacity) -> None:
        service = self.service(capacity.service)
        if not service.is_place:
            raise InputError(f"«{service.title}» er ikke en plass. Oppgi antall plasser bare for tjenester som er det.")
        if self.service(capacity.instead).code in {one.service for one in self.capacity}:
            raise InputError(
                f"De som venter på «{service.title}», kan ikke få «{capacity.instead}», som også har for få plasser."
            )
