"""Real population tables, where they lie beside the repository. They are not part of it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import pytest

from mestring.projection.axes import AGE, SEX, Axis, years
from mestring.projection.labelled import Labelled

FILE = Path(__file__).resolve().parents[4] / "shared" / "data" / "population_all_municipalities_2005_2022.npz"
needs_real_tables = pytest.mark.skipif(
    not FILE.exists(), reason=f"Trenger folketall for alle kommuner i {FILE}, og de ligger ikke der."
)


@cache
def real_population() -> Labelled:
    """Municipality × year × sex × age, 357 municipalities in the borders of 2024, 2005 to 2022 (Statistics Norway)."""
    found = np.load(FILE)
    municipality = Axis("municipality", tuple(str(number) for number in found["municipality"]))
    years_of = [int(year) for year in found["year"]]
    return Labelled((municipality, years(years_of[0], years_of[-1]), SEX, AGE), found["persons"])
