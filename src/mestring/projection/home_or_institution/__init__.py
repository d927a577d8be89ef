"""Home or a place: where one costs as much as the other, and what the number of places does to waiting and kroner."""

from mestring.projection.home_or_institution.break_even import BreakEven, Kin, break_even
from mestring.projection.home_or_institution.coverage import coverage_sweep
from mestring.projection.home_or_institution.moved_home import MovedHome, moved_home
from mestring.projection.home_or_institution.sweep import CoverageAt, CoverageSweep

__all__ = [
    "BreakEven",
    "CoverageAt",
    "CoverageSweep",
    "Kin",
    "MovedHome",
    "break_even",
    "coverage_sweep",
    "moved_home",
]
