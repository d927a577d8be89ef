"""Goes through the template files: what cannot be read, what is missing, and how heavy they are to read. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from mestring.services.codes import Language, ServiceKind
from mestring.services.description import Description
from mestring.services.readability import readability_of
from mestring.services.rules import Facts, Problem, Weight, problems
from mestring.services.template_files import FOLDERS, read_template
from mestring.strict_yaml import YamlFileError


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in one file. ``unreadable`` is the sentence that stopped the reading, "" where nothing did."""

    code: str
    unreadable: str = ""
    problems: tuple[Problem, ...] = ()
    lix: dict[str, int] = field(default_factory=dict)
    reviewed: str | None = None

    @property
    def refused(self) -> bool:
        """Whether it could not be published as it is."""
        return bool(self.unreadable) or any(one.weight is Weight.REFUSAL for one in self.problems)


def check_templates(folder: Path) -> list[Checked]:
    """Every file of a catalogue, by code; a file that cannot be read stops none of the others."""
    paths = sorted((path for name in FOLDERS for path in (folder / name).glob("*.yaml")), key=lambda path: path.stem)
    read = {path: _read(path) for path in paths}
    known = {one.code: one.kind for one in read.values() if isinstance(one, Description)}
    return [_checked(path, read[path], known) for path in paths]


def _read(path: Path) -> Description | str:
    try:
        return read_template(path)
    except YamlFileError as error:
        return str(error)


def _checked(path: Path, read: Description | str, known: dict[str, ServiceKind]) -> Checked:
    if isinstance(read, str):
        return Checked(path.stem, unreadable=read)
    return Checked(
        read.code,
        problems=problems(Facts(read, known=known)),
        lix={one.value: readability_of(read.texts(one)).lix for one in Language},
        reviewed=read.reviewed,
    )
