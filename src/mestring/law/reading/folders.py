"""Reads what each folder of the national law book says about itself, in ``_about.yaml``."""

from __future__ import annotations

from pathlib import Path

from mestring.law.folder import Folder
from mestring.law.reading.parameters import ABOUT
from mestring.law.reading.source import Part


def read_folders(root: Path) -> dict[str, Folder]:
    """Each folder that describes itself, by its name, in the order of the names."""
    return {path.parent.name: _folder(path) for path in sorted(root.glob(f"*/{ABOUT}"))}


def _folder(path: Path) -> Folder:
    file = Part.of_file(path, named=f"{path.parent.name}/{path.name}")
    file.only(needed=["title", "short", "link", "documentation"])
    return Folder(
        name=path.parent.name,
        title=file.text("title"),
        short=file.text("short"),
        link="" if file.content["link"] is None else file.link("link"),
        documentation=file.text("documentation"),
    )
