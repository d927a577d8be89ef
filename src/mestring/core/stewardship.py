"""What must be said of every model before it may exist: who reads it, is that audited, how long is it kept."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stewardship:
    """``readers``: who may read it, in words. ``reads_audited``: for what tells of a person. ``kept``: how long."""

    readers: str
    reads_audited: bool
    kept: str


CORE = {
    "core.municipality": Stewardship(readers="Alle", reads_audited=False, kept="Så lenge kommunen finnes"),
    "core.unit": Stewardship(readers="Alle", reads_audited=False, kept="Så lenge kommunen finnes"),
    "core.auditevent": Stewardship(
        readers="Revisoren i kommunen", reads_audited=True, kept="Ti år, også etter sletting"
    ),
    "core.audithead": Stewardship(
        readers="Ingen; brukes av loggen", reads_audited=False, kept="Så lenge loggen finnes"
    ),
    "core.outboxevent": Stewardship(
        readers="Ingen; brukes av exchange", reads_audited=False, kept="Ett år etter levering"
    ),
}
