"""What others reckon, each as a special case of this model, and why it differs from our answer, step by step."""

from mestring.projection.rivals.dementia_map import dementia_map, explain_dementia_map
from mestring.projection.rivals.explained import Explained, Step
from mestring.projection.rivals.fixed_coverage import FixedCoverage, explain_fixed_coverage, fixed_coverage
from mestring.projection.rivals.settings import as_fixed_coverage, as_sheet, with_levels_held
from mestring.projection.rivals.sheet import explain_sheet, sheet_kroner
from mestring.projection.rivals.terms import Sheet

__all__ = [
    "Explained",
    "FixedCoverage",
    "Sheet",
    "Step",
    "as_fixed_coverage",
    "as_sheet",
    "dementia_map",
    "explain_dementia_map",
    "explain_fixed_coverage",
    "explain_sheet",
    "fixed_coverage",
    "sheet_kroner",
    "with_levels_held",
]
