"""What a plan owner does to read a plan in, step by step through the pages, as the steps are named there."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page


@dataclass(frozen=True, slots=True)
class Document:
    """A file to hand in, written in the test."""

    name: str
    content: bytes
    media_type: str = "application/octet-stream"

    @classmethod
    def of(cls, name: str, text: str) -> Document:
        return cls(name, text.encode())


def hand_in(page: Page, document: Document | Path, *, edition_of: str = "") -> None:
    """Upload a document, as an edition of the plan with that title where one is given. Does not look at the answer."""
    page.goto("/planer/les-inn/")
    field = page.get_by_label("Plandokumentet")
    if isinstance(document, Path):
        field.set_input_files(document)
    else:
        field.set_input_files({"name": document.name, "mimeType": document.media_type, "buffer": document.content})
    if edition_of:
        page.get_by_label("Hvilken plan er det?").select_option(label=edition_of)
    page.get_by_role("button", name="Les dokumentet").click()


def read_in(page: Page, document: Document | Path, *, edition_of: str = "") -> None:
    """Upload a document that can be read, and stand on the review of it."""
    hand_in(page, document, edition_of=edition_of)
    page.get_by_text("Steg 2 av 3: Gå gjennom").wait_for(timeout=60_000)


def save_as_plan(page: Page, *, title: str) -> str:
    """From the review to a new plan by this title; gives the address of its edition."""
    page.get_by_role("link", name="Gå videre til lagring").first.click()
    page.get_by_label("Planens navn").fill(title)
    page.get_by_role("button", name="Lagre planen").click()
    page.get_by_role("status").get_by_text("Planen er lagret").wait_for()
    return page.evaluate("location.pathname")


def tile(page: Page, label: str) -> str:
    """The number above which this label stands in the row of tiles."""
    return page.locator(".tile", has=page.locator("dt", has_text=label)).first.locator("dd").inner_text()
