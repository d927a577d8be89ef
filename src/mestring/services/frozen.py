"""What has been published, read once: it never changes, so what was read is kept under its own words."""

from __future__ import annotations

import json
from functools import lru_cache

from mestring.services.content import from_kept
from mestring.services.description import Description

# A municipality has about forty at a time, of some fifteen thousand characters each.
MOST_KEPT = 2_000


@lru_cache(maxsize=MOST_KEPT)
def read_frozen(content: str) -> Description:
    """The description that JSON as it lies in the database holds; the same words give the same object."""
    return from_kept(json.loads(content))
