"""Where the public pages are in tests, and a municipality with prices of its own."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import Any

from django.urls import reverse

from mestring.core.models import Municipality

TODAY = {"dag": "22", "maned": "11", "ar": "2026"}
PRICE = """municipality: "{number}"
unit: kroner/hour
values:
  - {{from: "2026-01-01", value: 400, decision: {{case: "prøvesak 1/25", day: "2025-12-11"}}, checked: null}}
"""


def public(page: str, municipality: Municipality, **more: Any) -> str:
    """The address of a public page."""
    return reverse(f"services:public-{page}", kwargs={"municipality": municipality.slug, **more})


def read(answer: Any) -> str:
    """The words of a page, with plain spaces, as a person reads them."""
    main = re.search(r"<main.*?</main>", answer.content.decode(), re.DOTALL)
    assert main, answer.status_code
    words = unescape(re.sub(r"<[^>]+>", " ", main[0])).replace("\u00a0", " ")
    return " ".join(words.split())


def set_price(folder: Path, *, number: str) -> None:
    """The council's price of an hour of help, as a file among its decisions."""
    file = folder / number / "municipal" / "home_help" / "hourly_price.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(PRICE.format(number=number), encoding="utf-8")
