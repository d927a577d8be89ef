"""Moves among levels fitted to what a municipality has seen, and drawn towards a reference where that is little."""

from mestring.projection.fitting.coarser import in_groups, spread_by_age
from mestring.projection.fitting.counted_moves import fit_to_moves
from mestring.projection.fitting.fitted import FittedMoves
from mestring.projection.fitting.levels_seen import LevelsSeen, fit_to_levels

__all__ = ["FittedMoves", "LevelsSeen", "fit_to_levels", "fit_to_moves", "in_groups", "spread_by_age"]
