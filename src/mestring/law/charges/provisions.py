"""The provisions that charges rest on, besides those that stand with each number in the law book."""

from __future__ import annotations

from mestring.law.reference import Reference

_REGULATION = "https://lovdata.no/forskrift/2011-12-16-1349"


def regulation(section: int) -> Reference:
    """A section of the regulation on charges for municipal health and care services (FOR-2011-12-16-1349)."""
    return Reference(f"Egenandelsforskriften § {section}", f"{_REGULATION}/§{section}")
