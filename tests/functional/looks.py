"""What to look at: a page, who looks, and what to do there first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page


@dataclass(frozen=True, slots=True)
class Look:
    """A page to look at: its route, who looks, its address, what to do there first, and the status it then answers."""

    route: str
    person: str | None
    address: str
    state: str = ""
    then: Callable[[Page], None] | None = None
    status: int = 200

    def __str__(self) -> str:
        return " ".join(filter(None, (self.route, self.person or "stranger", self.state)))


def send(form: str, **typed: str) -> Callable[[Page], None]:
    """Type into fields of the form and send it. By names ("^" begins one), since labels change with the language."""

    def sent(page: Page) -> None:
        for name, text in typed.items():
            match = f"[name^='{name[1:]}']" if name.startswith("^") else f"[name='{name}']"
            page.locator(f"main {form} {match}").first.fill(text)
        with page.expect_navigation():
            page.locator(f"main {form} button[type=submit]").last.click()

    return sent


def unfold(page: Page) -> None:
    """What is folded away is part of the page too."""
    page.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true; })")
