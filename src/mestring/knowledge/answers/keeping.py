"""Answers are kept in files named by everything they are made from, so that a page need not wait for them twice.

A file is only ever a shortcut: it may be thrown away, and one that cannot be read is made again.
"""

from __future__ import annotations

import json
import logging
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotDoneError
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from threading import Lock

from django.conf import settings

import mestring.projection
from mestring.knowledge.answers.answer import FORM, Answer, answer_from
from mestring.knowledge.answers.answering import answer_of
from mestring.knowledge.inputs import Inputs
from mestring.projection import fingerprint_of

DRAWS, SEED = 200, 1
MOST_KEPT = 300
SECONDS_TO_WAIT = 2.0
# One at a time: the draws of one already use every processor there is.
_maker = ThreadPoolExecutor(1, thread_name_prefix="answer")
_under_way: dict[str, Future[Answer]] = {}
_lock = Lock()
logger = logging.getLogger(__name__)


def kept_or_begun(inputs: Inputs, *, until: int, seconds: float = SECONDS_TO_WAIT) -> Answer | None:
    """The answer, when it is kept or ready within so many seconds; None while it is being computed.

    The engine's own errors, with a sentence, when it cannot be made.
    """
    key = key_of(inputs, until=until)
    found = kept(key)
    if found:
        return found
    with _lock:
        work = _under_way.get(key)
        if work is None:
            work = _under_way[key] = _maker.submit(_make, key, inputs, until)
    try:
        return work.result(timeout=seconds)
    except NotDoneError:
        return None
    finally:
        if work.done():
            with _lock:
                _under_way.pop(key, None)


def key_of(inputs: Inputs, *, until: int) -> str:
    """The name an answer is kept under: its inputs, the years before them, and the text of the engine itself."""
    found = sha256(fingerprint_of(inputs.municipality, (), until, DRAWS, SEED).encode())
    found.update(inputs.history.values.tobytes())
    found.update(inputs.country.values.tobytes() if inputs.country else b"no country")
    found.update(f"{FORM} {inputs.code} {inputs.municipality.name} {_engine()}".encode())
    return found.hexdigest()


def kept(key: str) -> Answer | None:
    """The answer kept under this name."""
    file = _folder() / f"{key}.json"
    try:
        return answer_from(json.loads(file.read_bytes()))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        logger.warning("An answer that was kept could not be read, and is made again: %s", error)
        return None


def keep(key: str, answer: Answer) -> None:
    """Keep it whole or not at all, and throw away the oldest when there are many."""
    folder = _folder()
    folder.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile("w", dir=folder, suffix=".new", delete=False, encoding="utf-8") as file:
        json.dump(answer.as_json(), file, ensure_ascii=False)
    Path(file.name).replace(folder / f"{key}.json")
    every = sorted(folder.glob("*.json"), key=lambda one: one.stat().st_mtime, reverse=True)
    for old in every[MOST_KEPT:]:
        old.unlink(missing_ok=True)


def _make(key: str, inputs: Inputs, until: int) -> Answer:
    found = answer_of(inputs, until=until, draws=DRAWS, seed=SEED)
    try:
        keep(key, found)
    except OSError as error:
        logger.warning("An answer could not be kept, and is made again next time: %s", error)
    return found


def _folder() -> Path:
    return Path(settings.DATA) / "answers"


@cache
def _engine() -> str:
    """The text of the engine and of what gathers its answers."""
    found = sha256()
    for folder in (Path(mestring.projection.__file__).parent, Path(__file__).parent):
        for file in sorted([*folder.rglob("*.py"), *folder.rglob("*.yaml")]):
            found.update(file.read_bytes())
    return found.hexdigest()
