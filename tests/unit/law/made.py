"""Small law books for tests: made of a few lines of text, loaded as the real one is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from mestring.law import PROFILES, LawBook

NATIONAL = "national"
OWN = "own"
LINK = "https://lovdata.no/lov/1999-07-02-63/§7-5"


def written(folder: Path, files: Mapping[str, str]) -> Path:
    """The files written below the folder; a file's name is the parameter's name without ``.yaml``."""
    for name, text in files.items():
        path = folder / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def made_book(
    folder: Path, national: Mapping[str, str], *, own: Mapping[str, str] | None = None, profiles: Path = PROFILES
) -> LawBook:
    """A book of these files, with a municipality's ``own`` laid over when given."""
    layers = [written(folder / OWN, own)] if own else []
    return LawBook.load(written(folder / NATIONAL, national), *layers, profiles=profiles)


def parameter(*values: str, unit: str = "kroner/month", locally: str | None = None) -> str:
    """The text of a national file. ``values`` come from ``value``; without any the list is empty."""
    lines = ['title: "Et tak"', f"unit: {unit}", *([f"locally: {locally}"] if locally else [])]
    lines += ['documentation: "Laget for en test."', "values:" if values else "values: []"]
    return "\n".join([*lines, *values]) + "\n"


def own_parameter(*values: str, municipality: str = "9999", unit: str = "kroner/month") -> str:
    """The text of a municipality's file. ``values`` come from ``own_value``."""
    return "\n".join([f'municipality: "{municipality}"', f"unit: {unit}", "values:", *values]) + "\n"


def value(figure: str, *, since: str, to: str = "", profile: str = "", checked: str = "null") -> str:
    """One national value. ``figure`` and ``since`` stand as in the file: 245, "0.75" in quotes, null without a day."""
    rows = [f"from: {since if since == 'null' else quoted(since)}", *([f"to: {quoted(to)}"] if to else [])]
    rows += [*([f"profile: {profile}"] if profile else []), f"value: {figure}"]
    rows += [f"checked: {checked}", "reference:", '  title: "Loven § 1"', f'  link: "{LINK}"']
    return _item(rows)


def scale(*steps: str) -> str:
    """The text of a file that holds one scale. A step stands as in the file: {from_g: 2, monthly_cap: 1000}."""
    head = ["from: " + quoted("2026-01-01"), "checked: null", "reference:", '  title: "Vedtak"', f'  link: "{LINK}"']
    return parameter(_item([*head, "value:", *(f"  - {step}" for step in steps)]), unit="scale", locally="any")


def own_value(figure: str, *, since: str, to: str = "") -> str:
    """One value of a municipality, by the council's decision of 11 December 2025."""
    rows = [f"from: {quoted(since)}", *([f"to: {quoted(to)}"] if to else []), f"value: {figure}", "checked: null"]
    return _item([*rows, "decision:", '  case: "sak 112/25"', '  day: "2025-12-11"'])


def quoted(text: str) -> str:
    """The text in the quotes YAML wants around days and codes."""
    return f'"{text}"'


def day(text: str) -> date:
    """2026-11-22 as a date."""
    return date.fromisoformat(text)


def _item(rows: Iterable[str]) -> str:
    first, *others = rows
    return "\n".join([f"  - {first}", *(f"    {one}" for one in others)])
