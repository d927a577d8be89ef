"""Reads a folder of national parameters, one file each; the name is the path without ``.yaml``."""

from __future__ import annotations

import re
from pathlib import Path

from mestring.law.errors import LawFileError
from mestring.law.parameter import Locally, Parameter
from mestring.law.reading.source import Part
from mestring.law.reading.values import national_values
from mestring.law.units import Unit

_NAME = re.compile(r"^[a-z0-9_]+(?:/[a-z0-9_]+)*$")
_FILE = ("title", "unit", "documentation", "values")
ABOUT = "_about.yaml"


def files_in(folder: Path) -> list[tuple[str, Path]]:
    """Each parameter file of a folder with its name, in the order of the names."""
    if not folder.is_dir():
        raise LawFileError(f"Mappen {folder} finnes ikke. Sjekk navnet.")
    misnamed = next(folder.rglob("*.yml"), None)
    if misnamed:
        raise LawFileError(f"{misnamed.relative_to(folder)} blir ikke lest. La navnet ende på .yaml.")
    found = []
    for path in sorted(folder.rglob("*.yaml")):
        if path.name == ABOUT:
            continue
        name = path.relative_to(folder).with_suffix("").as_posix()
        if not _NAME.match(name):
            raise LawFileError(
                f"{name}.yaml: bruk bare små bokstaver a–z, tall og understrek i navn på filer og mapper."
            )
        found.append((name, path))
    return found


def read_parameters(folder: Path, *, profiles: frozenset[str]) -> dict[str, Parameter]:
    """Every parameter of the folder by its name."""
    return {name: _parameter(name, path, profiles=profiles) for name, path in files_in(folder)}


def _parameter(name: str, path: Path, *, profiles: frozenset[str]) -> Parameter:
    file = Part.of_file(path, named=f"{name}.yaml")
    file.only(needed=_FILE, allowed=["locally"])
    unit = read_unit(file)
    locally = _locally(file, unit=unit)
    values = national_values(file, unit=unit, profiles=profiles)
    if not values and locally is not Locally.ANY:
        file.refuse(
            "det står ingen verdier. Bare det kommunen selv kan sette (locally: any), kan være tomt.", key="values"
        )
    return Parameter(
        name=name,
        title=file.text("title"),
        unit=unit,
        documentation=file.text("documentation"),
        locally=locally,
        values=values,
    )


def read_unit(file: Part) -> Unit:
    """The unit of a file, or a refusal that lists those there are."""
    text = file.text("unit")
    if text not in set(Unit):
        file.refuse(f"«{text}» er ikke en enhet. Velg en av: {', '.join(Unit)}.", key="unit")
    return Unit(text)


def _locally(file: Part, *, unit: Unit) -> Locally:
    text = file.text("locally", default=Locally.NO.value)
    if text not in set(Locally):
        file.refuse(f"«{text}» kan ikke stå her. Velg en av: {', '.join(Locally)}.", key="locally")
    found = Locally(text)
    by_length = found in {Locally.SHORTER, Locally.LONGER}
    by_size = found in {Locally.LOWER, Locally.HIGHER}
    if (by_length and not unit.is_period) or (by_size and (unit.is_period or unit is Unit.SCALE)):
        file.refuse(
            f"«{text}» passer ikke med enheten «{unit.value}»: en periode er «shorter» eller «longer», "
            "et tall «lower» eller «higher».",
            key="locally",
        )
    return found
