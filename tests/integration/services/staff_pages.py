"""The staff pages of a service as a browser without scripts sees them: what stands in a form, and sending it."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from typing import Any

from django.urls import reverse


class FormReader(HTMLParser):
    """Every value the first form with ``class`` would send."""

    def __init__(self, wanted: str) -> None:
        super().__init__()
        self.wanted, self.inside, self.done = wanted, False, False
        self.values: dict[str, list[str]] = {}
        self._textarea, self._select = "", ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        if tag == "form" and not self.done and self.wanted in (said.get("class") or "").split():
            self.inside = True
        if not self.inside:
            return
        name = said.get("name") or ""
        if tag == "textarea":
            self._textarea = name
            self.values[name] = [""]
        elif tag == "select":
            self._select = name
        elif tag == "option" and "selected" in said:
            self.values[self._select] = [said.get("value") or ""]
        elif tag == "input" and name and (said.get("type") not in ("checkbox", "radio") or "checked" in said):
            ticked = "on" if said.get("type") == "checkbox" else ""
            self.values.setdefault(name, []).append(said.get("value") or ticked)

    def handle_data(self, data: str) -> None:
        if self._textarea:
            self.values[self._textarea][0] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            # A browser leaves out the line break the template puts first.
            self.values[self._textarea][0] = self.values[self._textarea][0].removeprefix("\r\n").removeprefix("\n")
            self._textarea = ""
        if tag == "form" and self.inside:
            self.inside, self.done = False, True


def form_of(html: str, *, called: str = "edit-form") -> dict[str, list[str]]:
    """What the form would send as it stands."""
    reader = FormReader(called)
    reader.feed(html)
    return reader.values


def address(name: str, code: str = "prove", **more: Any) -> str:
    """Where a staff page of the service is."""
    return reverse(f"services:{name}", kwargs={"code": code, **more})


def chapter(name: str, language: str = "nb", code: str = "prove") -> str:
    """Where a chapter of the draft is edited."""
    return address("edit", code, chapter=name, language=language)


def text_of(html: str) -> str:
    """What a person reads, with single spaces."""
    without = re.sub(r"<(script|style)\b.*?</\1>", " ", html, flags=re.S)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", without)).split())
