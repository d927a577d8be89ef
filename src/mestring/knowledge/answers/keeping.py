"""Answers are kept in files named by everything they are made from, so that a page need not wait for them twice."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotDoneError
from hashlib import sha256
from threading import Lock

from mestring.knowledge.answers.answer import FORM, Answer, answer_from
from mestring.knowledge.answers.answering import answer_of
from mestring.knowledge.answers.filing import engine_text, file_away, filed, told_unreadable
from mestring.knowledge.inputs import Inputs
from mestring.projection import fingerprint_of

DRAWS, SEED = 200, 1
SECONDS_TO_WAIT = 2.0
# One at a time: the draws of one already use every processor there is.
_maker = ThreadPoolExecutor(1, thread_name_prefix="answer")
_under_way: dict[str, Future[Answer]] = {}
_lock = Lock()


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
    found.update(f"{FORM} {inputs.code} {inputs.municipality.name} {engine_text()}".encode())
    return found.hexdigest()


def kept(key: str) -> Answer | None:
    """The answer kept under this name."""
    try:
        data = filed(key)
        return None if data is None else answer_from(data)
    except (OSError, ValueError, KeyError, TypeError) as error:
        told_unreadable(error)
        return None


def _make(key: str, inputs: Inputs, until: int) -> Answer:
    found = answer_of(inputs, until=until, draws=DRAWS, seed=SEED)
    file_away(key, found.as_json())
    return found
