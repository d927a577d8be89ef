"""Shares as they are written in Norwegian."""

from __future__ import annotations


def percent(share: float, *, decimals: int = 0, sign: bool = False) -> str:
    """``0.025`` as ``2,5 %``; with ``sign`` as ``+2,5 %``, and nothing as nothing."""
    if not round(share * 100, decimals):
        share, sign = 0.0, False
    written = f"{share * 100:{'+' if sign else ''}.{decimals}f}".replace("-", "\N{MINUS SIGN}").replace(".", ",")
    return f"{written}\N{NO-BREAK SPACE}%"
