"""A person's browser, kept open over many pages: signing in and opening a window cost more than looking at a page."""

from __future__ import annotations

from playwright.sync_api import Browser, Page


class Visitors:
    """A window for each invented person, opened the first time it is asked for."""

    def __init__(self, browser: Browser, site: str) -> None:
        self._browser, self._site = browser, site
        self._windows: dict[str | None, Page] = {}
        self.complaints: list[str] = []

    def page_of(self, person: str | None) -> Page:
        """The window of this person, signed in; of a stranger when there is no person."""
        if person not in self._windows:
            self._windows[person] = self._opened(person)
        return self._windows[person]

    def _opened(self, person: str | None) -> Page:
        context = self._browser.new_context(base_url=self._site, locale="nb-NO", reduced_motion="reduce")
        page = context.new_page()
        page.set_default_timeout(30_000)
        page.on("console", lambda message: self.complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        if person:
            sign_in(page, person)
        return page

    def close(self) -> None:
        for page in self._windows.values():
            page.context.close()


def sign_in(page: Page, person: str) -> None:
    """Be one of the demo's people."""
    page.goto("/demo/velg-rolle/")
    page.locator(f'form[action$="/{person}/"] button').click()
    page.wait_for_url(lambda url: "/demo/" not in url, wait_until="commit", timeout=30_000)
