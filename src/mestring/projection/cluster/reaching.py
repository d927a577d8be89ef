"""Reaches a scheduler by its address, with or without TLS. The package that does it is optional."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from mestring.projection.errors import ProjectionError

_PATIENCE = "20s"


class ClusterError(ProjectionError):
    """The other machines cannot be reached, or cannot be trusted to give this machine's answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tls:
    """Files (PEM): who signs the cluster's certificates, and this machine's own certificate with its key."""

    authority: Path
    certificate: Path
    key: Path


def reach(scheduler: str, *, tls: Tls | None) -> Any:
    """A client of the scheduler at an address such as ``tcp://host:8786``. ClusterError says what is missing.

    At least one worker is there. Whoever reaches a scheduler may run code on every worker, and without TLS everything
    is sent in the clear.
    """
    if scheduler.startswith("tls://") and tls is None:
        raise ClusterError("Adressen begynner på tls://. Oppgi sertifikatene med «tls», eller bruk tcp://.")
    if tls is not None and not scheduler.startswith("tls://"):
        raise ClusterError("Sertifikater er oppgitt, men adressen er ikke kryptert. Skriv tls:// foran adressen.")
    distributed = _distributed()
    try:
        client = distributed.Client(scheduler, security=_security(distributed, tls), timeout=_PATIENCE)
    except (OSError, ValueError) as error:
        raise ClusterError(
            f"Fikk ikke kontakt med {scheduler}. Sjekk adressen, og at «dask scheduler» kjører der."
        ) from error
    try:
        client.wait_for_workers(1, timeout=_PATIENCE)
    except TimeoutError as error:
        client.close()
        raise ClusterError(f"{scheduler} har ingen arbeidere. Start dem med «dask worker {scheduler}».") from error
    return client


def result_of(future: Any) -> Any:
    """What the future's work gave, waited for. ClusterError when too many workers died, or the scheduler did."""
    try:
        return future.result()
    except _distributed().client.FutureCancelledError as error:
        raise ClusterError("Mistet kontakten med «dask scheduler». Start den igjen, og kjør på nytt.") from error
    except _distributed().KilledWorker as error:
        raise ClusterError(
            "Flere arbeidere døde på samme del av regnestykket. Gi hver av dem mer minne, eller bruk mindre blokker."
        ) from error


def _security(distributed: Any, tls: Tls | None) -> Any:
    if tls is None:
        return None
    return distributed.Security(
        tls_ca_file=str(tls.authority),
        tls_client_cert=str(tls.certificate),
        tls_client_key=str(tls.key),
        require_encryption=True,
    )


def _distributed() -> Any:
    try:
        return import_module("distributed")
    except ModuleNotFoundError as error:
        raise ClusterError(
            "Pakken «distributed» er ikke installert. Kjør «uv pip install -r requirements/cluster.lock» "
            "på hver maskin, eller la «scheduler» stå tom og regn på denne."
        ) from error
