"""How far ahead, and from which seed, there is a projection to make."""

from __future__ import annotations

from mestring.projection.errors import InputError
from mestring.projection.inputs import Municipality

# The tables of independent persons hold more years than this, and nobody can believe so many.
_FARTHEST = 100
_LARGEST_SEED = 10**12


def must_be_possible(municipality: Municipality, *, until: int, draws: int, seed: int) -> None:
    """InputError unless ``until`` is one of the hundred years to come, and there are such draws and such a seed."""
    first = municipality.demography.first_year
    if not first < until <= first + _FARTHEST:
        raise InputError(f"Framskrivningen må ende etter {first} og senest i {first + _FARTHEST}, ikke i {until}.")
    if draws < 0:
        raise InputError("Antall trekninger kan ikke være negativt. Skriv 0 for bare forventet utvikling.")
    if not 0 <= seed <= _LARGEST_SEED:
        raise InputError(f"Startverdien for trekningene må være fra 0 til {_LARGEST_SEED}, men er {seed}.")
