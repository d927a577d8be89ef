"""Runs axe on a page, from the package fetched at set-up."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parents[2]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@cache
def source() -> str:
    """Axe itself. FileNotFoundError tells that ./check has not fetched it."""
    return (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Page) -> list[str]:
    """What axe finds against WCAG 2.2 A and AA and its best practices, a line each with the first places."""
    page.evaluate(source())
    ask = "(tags) => axe.run(document, {runOnly: tags, resultTypes: ['violations']})"
    found = page.evaluate(ask, RULES)["violations"]
    return [
        f"{one['id']}: {one['help']} ({', '.join(str(node['target'][0]) for node in one['nodes'][:3])})"
        for one in found
    ]
