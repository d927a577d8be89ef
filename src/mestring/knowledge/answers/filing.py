"""Files of answers: plain data under a name made from everything it rests on.

A file is only ever a shortcut: it may be thrown away, and one that cannot be read is made again.
"""

from __future__ import annotations

import json
import logging
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from django.conf import settings

import mestring.projection

MOST_KEPT = 300
logger = logging.getLogger(__name__)


def filed(key: str) -> Any:
    """What is kept under this name; None where nothing is. OSError or ValueError where it cannot be read."""
    try:
        return json.loads((_folder() / f"{key}.json").read_bytes())
    except FileNotFoundError:
        return None


def file_away(key: str, data: Any) -> None:
    """Keep it whole or not at all, and throw away the oldest when there are many."""
    try:
        _write(key, data)
    except OSError as error:
        logger.warning("An answer could not be kept, and is made again next time: %s", error)


def told_unreadable(error: Exception) -> None:
    """Say that a file could not be read."""
    logger.warning("An answer that was kept could not be read, and is made again: %s", error)


def _write(key: str, data: Any) -> None:
    folder = _folder()
    folder.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile("w", dir=folder, suffix=".new", delete=False, encoding="utf-8") as file:
        json.dump(data, file, ensure_ascii=False)
    Path(file.name).replace(folder / f"{key}.json")
    every = sorted(folder.glob("*.json"), key=lambda one: one.stat().st_mtime, reverse=True)
    for old in every[MOST_KEPT:]:
        old.unlink(missing_ok=True)


def _folder() -> Path:
    return Path(settings.DATA) / "answers"


@cache
def engine_text() -> str:
    """A digest of the text of the engine and of what gathers its answers."""
    found = sha256()
    for folder in (Path(mestring.projection.__file__).parent, Path(__file__).parent):
        for file in sorted([*folder.rglob("*.py"), *folder.rglob("*.yaml")]):
            found.update(file.read_bytes())
    return found.hexdigest()
