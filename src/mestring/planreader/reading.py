"""Reads a plan: from the bytes of a document to the outline with its receipt."""

from __future__ import annotations

import re
from itertools import islice
from pathlib import Path

from mestring.planreader.blocks import Document, Heading, Item, Paragraph
from mestring.planreader.errors import PlanUnreadableError
from mestring.planreader.opening import open_document
from mestring.planreader.outline import Outline
from mestring.planreader.receipt import receipt_of
from mestring.planreader.signs.marking import mark
from mestring.planreader.signs.periods import plan_period
from mestring.planreader.structure.labels import Use, label_of_heading
from mestring.planreader.structure.plan import grow_plan
from mestring.planreader.structure.wording import clean, like_a_title

_OPENING = 60
_EARLY = 4
_YEARS = re.compile(r"20\d\d\s*[-–—/]\s*(?:20)?\d\d")
_PLAN_NAME = re.compile(r"\b[\w-]*(?:plan|planen|strategi|program|handlingsdel)\b", re.I)


def read_plan(data: bytes, *, name: str) -> Outline:
    """The plan in a document. Raises PlanUnreadableError, with a sentence for the user, when it cannot be read."""
    return outline_of(open_document(data, name=name))


def read_plan_file(path: str | Path) -> Outline:
    """The plan in a file."""
    path = Path(path)
    try:
        data = path.read_bytes()
    except IsADirectoryError as error:
        raise PlanUnreadableError(f"{path.name} er en mappe. Oppgi en fil.") from error
    except FileNotFoundError as error:
        raise PlanUnreadableError(f"Fant ikke filen {path}. Sjekk at navnet er riktig.") from error
    except OSError as error:
        raise PlanUnreadableError(f"Fikk ikke åpnet {path}. Sjekk at du har tilgang til filen.") from error
    return read_plan(data, name=path.name)


def outline_of(document: Document) -> Outline:
    """The plan in a document that is already taken apart into blocks."""
    growth = grow_plan(document)
    if not growth.nodes:
        raise PlanUnreadableError(
            f"Fant ingen mål, strategier eller tiltak i {document.name}. "
            "Sjekk at det er riktig dokument, og at målene og tiltakene står som overskrifter, punkter eller tabeller."
        )
    for node in growth.nodes:
        mark(node)
    return Outline(
        name=document.name,
        title=title_of(document),
        period=_period(document),
        nodes=growth.nodes,
        receipt=receipt_of(growth, document.skipped),
        introduction=growth.introduction,
        source_kind=document.kind,
        pages=document.pages,
    )


def title_of(document: Document) -> str:
    """The plan's own title; else a heading that calls itself a plan; else the file's name in words."""
    title = clean(document.title)
    headings = [clean(block.text) for block in document.blocks if isinstance(block, Heading)]
    if title and _is_a_name(title) and (title not in headings or _calls_itself_plan(title) or _is_top(title, document)):
        return title
    first = document.blocks[0] if document.blocks else None
    if isinstance(first, Heading) and _YEARS.search(first.text) and _is_a_name(clean(first.text)):
        return clean(first.text)
    early = [text for text in headings[:_EARLY] if _calls_itself_plan(text)]
    dated = [text for text in headings if _calls_itself_plan(text) and re.search(r"20\d\d", text)]
    opening = [clean(first.text)] if isinstance(first, Paragraph) and _opens_plan(clean(first.text)) else []
    names = [text for text in [*early, *opening, *dated] if _is_a_name(text)]
    return names[0] if names else re.sub(r"[_\s]+", " ", Path(document.name).stem).strip() or document.name


def _opens_plan(text: str) -> bool:
    """A first line such as "Omsorgsplan 2025-2035 Brattvik kommune" is the title, though no heading says so."""
    return like_a_title(text) and _calls_itself_plan(text) and bool(re.search(r"20\d\d", text))


def _is_top(title: str, document: Document) -> bool:
    return any(
        isinstance(block, Heading) and block.level == 1 and block.sure == 1 and clean(block.text) == title
        for block in document.blocks[:_EARLY]
    )


def _calls_itself_plan(text: str) -> bool:
    return bool(_PLAN_NAME.search(text))


def _is_a_name(title: str) -> bool:
    """A heading such as "Bakgrunn" or "Mål 1" is not what the plan is called."""
    label = label_of_heading(title)
    return label.use is Use.PLAN_PART or (
        label.use is Use.PLAIN and not re.match(r"^(?:del|kapittel|vedlegg)\s+\w{1,3}\s*$", title, re.I)
    )


def _period(document: Document) -> tuple[int, int] | None:
    headings = (clean(block.text) for block in document.blocks if isinstance(block, Heading))
    opening = (clean(block.text) for block in islice(document.blocks, _OPENING) if isinstance(block, Paragraph | Item))
    return plan_period(clean(document.title) or title_of(document), headings, opening)
