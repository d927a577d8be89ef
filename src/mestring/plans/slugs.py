"""The name a plan has in addresses, and the title it keeps from edition to edition. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection

from django.utils.text import slugify

# The fixed words of the plans' addresses; no plan may be called so.
FIXED_WORDS = frozenset({"sok", "sammenlign", "les-inn", "offentlig"})
LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "Æ": "Ae", "Ø": "O", "Å": "A"})
LONGEST = 70
YEARS = re.compile(r"[\s,:(–—-]*20\d\d\s*[-–—/]\s*(?:20)?\d\d\)?\s*$")


def slug_for(title: str, *, taken: Collection[str]) -> str:
    """A slug no other plan of the municipality has: the title's words, with a number after where need be."""
    name = slugify(title.translate(LETTERS))
    if len(name) > LONGEST:
        name = name[: LONGEST + 1].rsplit("-", 1)[0][:LONGEST]
    name = name or "plan"
    number, slug = 1, name
    while slug in taken or slug in FIXED_WORDS:
        number += 1
        slug = f"{name}-{number}"
    return slug


def lasting_title(title: str) -> str:
    """The title without the years at its end, which belong to one edition."""
    return YEARS.sub("", title).strip() or title.strip()
