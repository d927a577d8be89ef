"""What is always free and what may be charged for, with where it is said. The list stands in ``free.yaml``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TypeVar

from mestring.law.charges.kinds import ChargeKind
from mestring.law.reading.source import Part
from mestring.law.reference import Reference

_Kind = TypeVar("_Kind", bound=StrEnum)
LIST = Path(__file__).parent / "free.yaml"
_KEYS = ("code", "what", "kind", "by", "why", "provisions", "checked")


class By(StrEnum):
    """What says so: a provision, or only what municipalities do."""

    LAW = "law"
    PRACTICE = "practice"


@dataclass(frozen=True, slots=True)
class Item:
    """One kind of help: ``what`` it is and ``why`` it costs what it does, in bokmål.

    ``checked`` is the day a person last compared it with the source, None where nobody has.
    """

    code: str
    what: str
    kind: ChargeKind
    by: By
    why: str
    provisions: tuple[Reference, ...]
    checked: date | None

    @property
    def is_free(self) -> bool:
        """Whether nobody ever pays for it."""
        return self.kind in {ChargeKind.NONE, ChargeKind.PAID_TO_CARER}


def always_free() -> tuple[Item, ...]:
    """What is never charged for."""
    return tuple(one for one in items() if one.is_free)


def may_be_charged() -> tuple[Item, ...]:
    """What the municipality may charge for."""
    return tuple(one for one in items() if not one.is_free)


@cache
def items() -> tuple[Item, ...]:
    """The whole list, in the order it stands."""
    return read_items(LIST)


def read_items(path: Path) -> tuple[Item, ...]:
    """Read such a list. LawFileError says file, line and what to do."""
    file = Part.of_file(path, named=path.name)
    file.only(needed=["items"])
    found: dict[str, Item] = {}
    for part in file.parts("items"):
        item = _item(part)
        if item.code in found:
            part.refuse(f"«{item.code}» står to ganger. Behold den ene.", key="code")
        found[item.code] = item
    return tuple(found.values())


def _item(part: Part) -> Item:
    part.only(needed=_KEYS)
    kind, by = _one_of(ChargeKind, part, "kind"), _one_of(By, part, "by")
    provisions = []
    for one in part.parts("provisions"):
        one.only(needed=["title", "link"])
        provisions.append(Reference(one.text("title"), one.link("link")))
    if by is By.LAW and not provisions:
        part.refuse("det som står i loven, må ha minst én bestemmelse.", key="provisions")
    return Item(
        code=part.text("code"),
        what=part.text("what"),
        kind=kind,
        by=by,
        why=part.text("why"),
        provisions=tuple(provisions),
        checked=part.day("checked", or_null=True),
    )


def _one_of(kinds: type[_Kind], part: Part, key: str) -> _Kind:
    text = part.text(key)
    if text not in set(kinds):
        part.refuse(f"«{text}» kan ikke stå her. Velg en av: {', '.join(kinds)}.", key=key)
    return kinds(text)
