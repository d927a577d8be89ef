"""Read a document and put what was read under review. Nothing of it is in a plan before somebody says so."""

from __future__ import annotations

import hashlib
import time

from mestring.core import audit, clock
from mestring.core.access import Actor, require
from mestring.planreader.opening import open_document
from mestring.planreader.reading import outline_of
from mestring.plans.access import IMPORT_PLANS
from mestring.plans.models import Plan, Reading
from mestring.plans.reviewable import reviewable
from mestring.plans.source_text import lines_of

LONGEST_NAME = 200


def read_document(content: bytes, *, name: str, by: Actor, municipality_id: int, plan: Plan | None = None) -> Reading:
    """The reading, open for review. PlanUnreadableError, with a sentence for the user, where it cannot be read.

    The file itself is not kept: only its text, what was read of it, and its digest, by which it is known again.
    """
    require(by, IMPORT_PLANS, municipality_id=municipality_id)
    name = safe_name(name)
    started = time.perf_counter()
    document = open_document(content, name=name)
    outline = outline_of(document)
    reading = Reading.objects.create(
        municipality_id=municipality_id,
        plan=plan,
        name=name,
        digest=hashlib.sha256(content).hexdigest(),
        source_kind=document.kind,
        pages=document.pages,
        seconds=round(time.perf_counter() - started, 3),
        outline=reviewable(outline),
        source=lines_of(document),
        by=by.key,
        by_name=by.name,
        at=clock.now(),
    )
    audit.record(
        IMPORT_PLANS.code,
        by=by,
        purpose=IMPORT_PLANS.purpose,
        on=reading,
        municipality_id=municipality_id,
        detail={"name": name, "digest": reading.digest, "counts": outline.receipt.counts},
    )
    return reading


def safe_name(name: str) -> str:
    """The file's own name: no folders, nothing that cannot be printed, not too long; its ending is kept."""
    name = name.replace("\\", "/").rsplit("/", 1)[-1]
    name = "".join(letter for letter in name if letter.isprintable()).strip(" .") or "dokument"
    if len(name) <= LONGEST_NAME:
        return name
    stem, dot, ending = name.rpartition(".")
    return f"{stem[: LONGEST_NAME - 1 - len(ending[:10])]}{dot}{ending[:10]}" if dot else name[:LONGEST_NAME]
