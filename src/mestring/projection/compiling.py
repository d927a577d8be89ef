"""Compiles the hot loops to machine code once, and keeps the result where this user may write."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

import numba
from numba.core import config as numba_config

# Its settings are made as it is read, so a type checker cannot see them.
config = cast(Any, numba_config)
_njit = cast(Any, numba.njit)
_Function = TypeVar("_Function", bound=Callable[..., Any])
_SOURCE = Path(__file__).parent
_MARK = "@compiled"


def compiled(function: _Function) -> _Function:
    """The function as machine code for one core. It lets go of Python's lock, so threads may share the work."""
    return _compile(function, inline="never")


def compiled_in_place(function: _Function) -> _Function:
    """The same, written into each function that calls it: for one that is called a million times with many arrays."""
    return _compile(function, inline="always")


def _compile(function: _Function, *, inline: str) -> _Function:
    # Where machine code goes is decided when the function is wrapped, and others who use numba decide for themselves.
    before, config.CACHE_DIR = config.CACHE_DIR, str(cache_folder())
    try:
        return cast(_Function, _njit(function, cache=True, nogil=True, inline=inline))
    finally:
        config.CACHE_DIR = before


@cache
def cache_folder() -> Path:
    """Where machine code is kept: ``NUMBA_CACHE_DIR``, or the user's cache; never beside the source.

    Numba sees when a function's own file has changed, but not when one it calls has. So the folder is named for the
    text of every file with compiled functions, and a change to any of them compiles all anew.
    """
    chosen = os.environ.get("NUMBA_CACHE_DIR") or os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(chosen) / "mestring" / f"projection-{_fingerprint()}"


def _fingerprint() -> str:
    together = hashlib.sha256()
    for path in sorted(_SOURCE.rglob("*.py")):
        text = path.read_bytes()
        if _MARK.encode() in text:
            together.update(text)
    return together.hexdigest()[:12]
