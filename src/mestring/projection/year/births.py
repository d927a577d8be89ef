"""Births, by the women who were here when the year began.

born = Σ_a women[a] · fertility[a];   boys are ``share_boys`` of them;   (1 - mortality[s, 0]) live the year out
"""

from __future__ import annotations

import numpy as np

from mestring.projection.compiling import compiled
from mestring.projection.labelled import Floats

WOMEN = 1


@compiled
def newborn(older: Floats, fertility: Floats, share_boys: float, mortality: Floats) -> Floats:
    """Boys and girls born in the year and alive when it ends. ``older``: sex × age × level, after ageing."""
    born = 0.0
    for age in range(older.shape[1]):
        for level in range(older.shape[2]):
            born += fertility[age] * older[WOMEN, age, level]
    alive = np.empty(2)
    alive[0] = born * share_boys * (1.0 - mortality[0, 0])
    alive[1] = born * (1.0 - share_boys) * (1.0 - mortality[1, 0])
    return alive
