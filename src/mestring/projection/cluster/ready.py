"""Makes a worker ready before it takes work: ``dask worker … --preload mestring.projection.cluster.ready``.

The machine code is compiled, or read from its folder, once for each process and before anybody waits for it.
"""

from __future__ import annotations

from typing import Any

from mestring.projection.invented import invented_municipality
from mestring.projection.projecting import project


def dask_setup(worker: Any) -> None:
    """Called by dask in each process when it starts."""
    town = invented_municipality(persons=1_000)
    project(town, until=town.demography.first_year + 2, draws=1, threads=1)
