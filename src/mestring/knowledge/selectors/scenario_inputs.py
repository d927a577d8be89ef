"""The numbers scenarios are reckoned from."""

from __future__ import annotations

from mestring.core.models import Municipality as OurMunicipality
from mestring.projection import Municipality, invented_municipality


def scenario_inputs(municipality: OurMunicipality) -> Municipality:
    """The municipality as the engine wants it."""
    return invented_municipality(name=municipality.name)
