"""The codes of list 9151 by name, for showing beside a code and for sending to others."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from mestring.strict_yaml import load

SYSTEM = "urn:oid:2.16.578.1.12.4.1.1.9151"


@cache
def kpr_names() -> dict[str, str]:
    """The name (bokmål) of each code we know one for."""
    return {str(code): str(name) for code, name in load(Path(__file__).with_suffix(".yaml")).items()}
