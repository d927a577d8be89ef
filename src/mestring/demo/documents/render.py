"""From content to files: every plan in every format."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from mestring.demo.documents import FOLDER
from mestring.demo.documents.layout import lay_out
from mestring.demo.documents.markdown import to_markdown
from mestring.demo.documents.page import to_html
from mestring.demo.documents.parts import PlanDocument
from mestring.demo.documents.pdf import to_pdf
from mestring.demo.documents.plain import to_text
from mestring.demo.documents.styles import STYLES
from mestring.demo.documents.word import to_docx
from mestring.demo.municipality_content import read_municipality_content
from mestring.demo.plan_content import PLAN_FILES, read_plan_content

FORMATS: dict[str, Callable[[PlanDocument], bytes]] = {
    "docx": to_docx,
    "pdf": to_pdf,
    "html": to_html,
    "md": to_markdown,
    "txt": to_text,
}


def document_bytes(name: str, *, ending: str) -> bytes:
    """The plan ``name`` (one of PLAN_FILES) as a file of the format with that ending."""
    style = STYLES[name][ending]
    document = lay_out(read_plan_content(name), municipality=read_municipality_content(), style=style)
    return FORMATS[ending](document)


def write_all(folder: Path = FOLDER) -> Iterator[Path]:
    """Writes every document and gives each path as it is written."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in PLAN_FILES:
        for ending in FORMATS:
            path = folder / f"{name}.{ending}"
            path.write_bytes(document_bytes(name, ending=ending))
            yield path
