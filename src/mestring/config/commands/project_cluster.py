"""Where a projection is computed: on this machine, or on others by way of dask's scheduler."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from mestring.config.commands.project_source import MISSING, USAGE
from mestring.config.commands.setup import stop

if TYPE_CHECKING:
    from mestring.projection import Municipality, Projection
    from mestring.projection.cluster import Tls
    from mestring.projection.levers.lever import PulledLever
    from mestring.projection.progress import Told

Scheduler = Annotated[
    str | None,
    typer.Option(
        "--scheduler", metavar="ADRESSE", help="Regn på andre maskiner: tcp://vert:8786, eller tls:// med sertifikater."
    ),
]
Authority = Annotated[
    Path | None, typer.Option("--tls-ca", metavar="FIL", help="Den som har signert sertifikatene (PEM).")
]
Certificate = Annotated[
    Path | None, typer.Option("--tls-cert", metavar="FIL", help="Denne maskinens sertifikat (PEM).")
]
Key = Annotated[Path | None, typer.Option("--tls-key", metavar="FIL", help="Nøkkelen til sertifikatet (PEM).")]


def tls_of(scheduler: str | None, authority: Path | None, certificate: Path | None, key: Path | None) -> Tls | None:
    """The three files, or None where none is given. Stops with a sentence when one is missing."""
    from mestring.projection.cluster import Tls

    if not (authority or certificate or key):
        return None
    if scheduler is None:
        raise stop("Sertifikater trengs bare med --scheduler. Oppgi adressen, eller ta dem bort.", code=USAGE)
    if not (authority and certificate and key):
        raise stop("Oppgi alle tre: --tls-ca, --tls-cert og --tls-key.", code=USAGE)
    for file in (authority, certificate, key):
        if not file.is_file():
            raise stop(f"Fant ikke {file}. Sjekk navnet.", code=MISSING)
    return Tls(authority=authority, certificate=certificate, key=key)


def projecting_at(scheduler: str | None, tls: Tls | None) -> Callable[..., Projection]:
    """What ``project`` does, done by the workers of the scheduler; ``project`` itself without one."""
    from mestring.projection import project
    from mestring.projection.cluster import Task, project_many

    def elsewhere(
        municipality: Municipality,
        *,
        until: int,
        levers: Sequence[PulledLever] = (),
        draws: int,
        seed: int,
        told: Told | None = None,
        **_on_this_machine: Any,
    ) -> Projection:
        task = Task(municipality=municipality, until=until, levers=tuple(levers), draws=draws, seed=seed)
        return project_many([task], scheduler=scheduler, tls=tls, told=told)[0]

    return elsewhere if scheduler else project
