"""Says that a name does not exist, with the nearest that do."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

SHOWN = 3


def unknown(name: str, *, known: Iterable[str], what: str) -> str:
    """A sentence for a name the law book does not have. ``what`` says what it should have been, such as «tema»."""
    near = nearest(name, known=known)
    meant = " eller ".join(f"«{one}»" for one in near)
    return f"Lovboken har ingen {what} som heter «{name}»." + (f" Mente du {meant}?" if meant else "")


def nearest(name: str, *, known: Iterable[str]) -> list[str]:
    """The names most like this one, best first: as a whole, or in their last part."""
    names = list(known)
    ends = {one.rsplit("/", 1)[-1]: one for one in names}
    near = get_close_matches(name, names, n=SHOWN, cutoff=0.5)
    near += [ends[end] for end in get_close_matches(name.rsplit("/", 1)[-1], list(ends), n=SHOWN, cutoff=0.6)]
    return list(dict.fromkeys(near))[:SHOWN]
