"""A catalogue to test with: an editor, a template that is whole, and drafts of it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from tests.descriptions import template, texts

from mestring.core import clock
from mestring.core.access import Actor, Role
from mestring.services import template_files
from mestring.services.actions.adopt import adopt_templates
from mestring.services.content import as_content
from mestring.services.description import Description
from mestring.services.models import Version

NOON = datetime(2026, 11, 22, 12, tzinfo=ZoneInfo("Europe/Oslo"))
TODAY = NOON.date()
TOMORROW = TODAY + timedelta(days=1)
NEW_YEAR = date(2027, 1, 1)
__all__ = ["template", "texts"]


class Shipped:
    """The templates of a test in place of the catalogue's own; give it new ones and the template has changed."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch
        self.give(template())

    def give(self, *descriptions: Description) -> None:
        by_code = {one.code: one for one in descriptions}
        named = ("catalogue_names", "presenters.template_cards", "views.catalogue")
        for module in ("template_files", "actions.adopt", "draft_problems", *named):
            self._monkeypatch.setattr(f"mestring.services.{module}.templates", lambda: by_code)
        for module in ("template_files", "actions.adopt", "actions.edit_draft", "news", "presenters.sides"):
            self._monkeypatch.setattr(
                f"mestring.services.{module}.shipped",
                lambda code: as_content(by_code[code]) if code in by_code else None,
            )


@pytest.fixture
def shipped(monkeypatch) -> Shipped:
    assert template_files.templates
    return Shipped(monkeypatch)


@pytest.fixture
def noon():
    """The clock stands still at noon on 22 November 2026."""
    with clock.stopped_at(NOON):
        yield NOON


@pytest.fixture
def editor(people, municipality, noon) -> Actor:
    return people.actor(municipality, Role.SERVICE_EDITOR)


@pytest.fixture
def draft(municipality, editor, shipped) -> Version:
    """A draft of the template, as it was adopted."""
    return adopt_templates(municipality, by=editor)[0]
