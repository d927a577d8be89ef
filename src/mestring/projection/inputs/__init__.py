"""What a projection is made from: small, frozen, and refused with a sentence when out of range."""

from mestring.projection.inputs.demography import Demography
from mestring.projection.inputs.mastery import Mastery, one_level
from mestring.projection.inputs.official import Official

__all__ = ["Demography", "Mastery", "Official", "one_level"]
