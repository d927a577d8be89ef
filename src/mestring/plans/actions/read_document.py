"""Read a document and put what was read under review. Nothing of it is in a plan before somebody says so."""

from __future__ import annotations

import hashlib
import logging
import time
from threading import Thread

from django.db import connections
from django.utils.translation import gettext as _

from mestring.core import audit, clock
from mestring.core.access import Actor, require
from mestring.planreader import PlanUnreadableError
from mestring.planreader.opening import open_document
from mestring.planreader.reading import outline_of
from mestring.plans.access import IMPORT_PLANS
from mestring.plans.models import Plan, Reading
from mestring.plans.models.reading import ReadingState
from mestring.plans.reading_in.reviewable import reviewable
from mestring.plans.reading_in.source_text import lines_of

LONGEST_NAME = 200
logger = logging.getLogger(__name__)


def read_document(content: bytes, *, name: str, by: Actor, municipality_id: int, plan: Plan | None = None) -> Reading:
    """The reading, open for review. PlanUnreadableError, with a sentence for the user, where it cannot be read.

    The file itself is not kept: only its text, what was read of it, and its digest, by which it is known again.
    """
    require(by, IMPORT_PLANS, municipality_id=municipality_id)
    reading = _begun(content, name=name, by=by, municipality_id=municipality_id, plan=plan)
    _read(reading, content)
    reading.save()
    _tell(reading, by=by)
    return reading


def read_document_meanwhile(
    content: bytes, *, name: str, by: Actor, municipality_id: int, plan: Plan | None = None
) -> Reading:
    """The same for a document that takes long: returns at once, and a thread reads. The reading tells when it is done.

    No queue: a reading that is cut off by a restart is shown as stopped, and the person hands the file in again.
    """
    require(by, IMPORT_PLANS, municipality_id=municipality_id)
    reading = _begun(content, name=name, by=by, municipality_id=municipality_id, plan=plan)
    reading.save()
    Thread(target=_read_in_thread, args=(reading, content, by), daemon=True).start()
    return reading


def _begun(content: bytes, *, name: str, by: Actor, municipality_id: int, plan: Plan | None) -> Reading:
    return Reading(
        municipality_id=municipality_id,
        plan=plan,
        state=ReadingState.BEING_READ,
        name=safe_name(name),
        digest=hashlib.sha256(content).hexdigest(),
        by=by.key,
        by_name=by.name,
        at=clock.now(),
    )


def _read_in_thread(reading: Reading, content: bytes, by: Actor) -> None:
    try:
        try:
            _read(reading, content)
        except PlanUnreadableError as error:
            reading.state, reading.problem = ReadingState.UNREADABLE, str(error)[:400]
        except Exception:  # nobody else sees what goes wrong in a thread: the person must not be left waiting
            logger.exception("Reading %s failed", reading.pk)
            reading.state = ReadingState.UNREADABLE
            reading.problem = _("Lesingen stoppet på grunn av en feil hos oss. Prøv å lagre filen i et annet format.")
        reading.save()
        if reading.state == ReadingState.OPEN:
            _tell(reading, by=by)
    finally:
        connections.close_all()


def _read(reading: Reading, content: bytes) -> None:
    started = time.perf_counter()
    document = open_document(content, name=reading.name)
    reading.outline = reviewable(outline_of(document))
    reading.source = lines_of(document)
    reading.source_kind, reading.pages = document.kind, document.pages
    reading.seconds = round(time.perf_counter() - started, 3)
    reading.state = ReadingState.OPEN


def _tell(reading: Reading, *, by: Actor) -> None:
    audit.record(
        IMPORT_PLANS.code,
        by=by,
        purpose=IMPORT_PLANS.purpose,
        on=reading,
        municipality_id=reading.municipality_id,
        detail={"name": reading.name, "digest": reading.digest, "counts": reading.outline["receipt"]["counts"]},
    )


def safe_name(name: str) -> str:
    """The file's own name: no folders, nothing that cannot be printed, not too long; its ending is kept."""
    name = name.replace("\\", "/").rsplit("/", 1)[-1]
    name = "".join(letter for letter in name if letter.isprintable()).strip(" .") or "dokument"
    if len(name) <= LONGEST_NAME:
        return name
    stem, dot, ending = name.rpartition(".")
    return f"{stem[: LONGEST_NAME - 1 - len(ending[:10])]}{dot}{ending[:10]}" if dot else name[:LONGEST_NAME]
