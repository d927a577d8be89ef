"""What a projection is made from: small, frozen, and refused with a sentence when out of range."""

from mestring.projection.inputs.capacity import Capacity, held
from mestring.projection.inputs.demography import Demography
from mestring.projection.inputs.mastery import Mastery, one_level
from mestring.projection.inputs.municipality import Municipality
from mestring.projection.inputs.official import Official
from mestring.projection.inputs.services import Service, at_every_age, by_level, from_age
from mestring.projection.inputs.workforce import Workforce

__all__ = [
    "Capacity",
    "Demography",
    "Mastery",
    "Municipality",
    "Official",
    "Service",
    "Workforce",
    "at_every_age",
    "by_level",
    "from_age",
    "held",
    "one_level",
]
