"""Small plans to test with: everything can be given, nothing must be."""

from __future__ import annotations

import pytest
from django.utils.text import slugify

from mestring.core.models import Municipality
from mestring.plans.models import Edition, EditionState, Element, Plan


class Plans:
    """Makes plans, editions and elements in a municipality; adopted editions get a day and a case."""

    def __init__(self, municipality: Municipality) -> None:
        self.municipality = municipality

    def edition(
        self, title: str = "Prøveplan", *, state: str = "draft", plan: Plan | None = None, number: int = 1, **said
    ) -> Edition:
        slug = slugify(title)
        plan = plan or Plan.objects.create(municipality=self.municipality, title=title, slug=slug)
        if state in (EditionState.ADOPTED, EditionState.SUPERSEDED):
            said = {"adopted_on": "2025-06-18", "adopted_in": "Kommunestyret, sak 1/25", **said}
        return Edition.objects.create(plan=plan, number=number, title=title, state=state, **said)

    def element(self, edition: Edition, title: str, *, kind: str = "measure", **said) -> Element:
        said.setdefault("position", edition.elements.count())
        element = Element(edition=edition, kind=kind, title=title, **said)
        element.make_findable()
        element.save()
        return element

    def goal(self, edition: Edition, title: str = "Flere mestrer hverdagen", **said) -> Element:
        return self.element(edition, title, kind="goal", **said)

    def measure(self, edition: Edition, title: str = "Starte gågrupper", **said) -> Element:
        return self.element(edition, title, **said)


@pytest.fixture
def plans(municipality: Municipality) -> Plans:
    return Plans(municipality)


@pytest.fixture
def draft(plans: Plans) -> Edition:
    """An empty draft of a plan."""
    return plans.edition()
