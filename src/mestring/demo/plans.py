"""The invented municipality's plans, read from its documents as anybody's would be."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import transaction

from mestring.core.access import Actor, system
from mestring.core.models import Municipality
from mestring.demo.documents import FOLDER
from mestring.demo.plan_content import About, Measure, read_plan_content
from mestring.plans.actions.edit_elements import edit_elements
from mestring.plans.actions.move_edition import adopt_edition
from mestring.plans.actions.read_document import read_document
from mestring.plans.actions.save_reading import EditionFacts, PlanFacts, Saved, save_reading
from mestring.plans.levels import level_name
from mestring.plans.models import Edition, Kind, Plan, Reading
from mestring.plans.models.reading import ReadingState
from mestring.plans.slugs import lasting_title
from mestring.plans.typed.wishes import BUDGET, Budgeted, Wish


@dataclass(frozen=True, slots=True)
class DemoDocument:
    """A document of the demo: the content it was made from, and the format it is read in."""

    content: str
    ending: str

    @property
    def name(self) -> str:
        """The file's name."""
        return f"{self.content}.{self.ending}"


# In this order: the plan that another one refers to first, and an older edition before the newer.
DOCUMENTS = (
    DemoDocument("temaplan", "html"),
    DemoDocument("plan-2025", "docx"),
    DemoDocument("plan-2027", "pdf"),
)


def load_plans(municipality: Municipality, *, say: Callable[[str], Any]) -> None:
    """Read and save the plans that are not there yet. What was adopted is registered as adopted, with its budgets."""
    by = system("demo", municipality_id=municipality.pk)
    loaded = Reading.objects.filter(municipality=municipality, by=by.key, state=ReadingState.SAVED)
    names = set(loaded.values_list("name", flat=True))
    for document in DOCUMENTS:
        if document.name not in names:
            say(f"Leser {document.name}.")
            with transaction.atomic():
                _load(document, municipality, by=by)


def _load(document: DemoDocument, municipality: Municipality, *, by: Actor) -> None:
    content = read_plan_content(document.content)
    plan = _replaced_by(content.plan, municipality)
    reading = read_document(
        (FOLDER / document.name).read_bytes(), name=document.name, by=by, municipality_id=municipality.pk, plan=plan
    )
    facts = EditionFacts(content.plan.title, *content.plan.period)
    saved = save_reading(reading, facts=facts, by=by, new_plan=None if plan else _facts(content.plan))
    _point_at_levers(saved, content.measures(), by=by)
    if content.plan.adopted:
        _put_in_budgets(saved, content.measures(), by=by)
        adopt_edition(saved.edition, on=content.plan.adopted, case=content.plan.adopted_in, by=by)


def _replaced_by(about: About, municipality: Municipality) -> Plan | None:
    """The plan that this is a newer edition of, if any."""
    return Plan.objects.filter(municipality=municipality, title=lasting_title(about.title)).first()


def _facts(about: About) -> PlanFacts:
    """Own names for the levels only where they are not the usual ones."""
    usual = Plan()
    own = {
        f"{kind.value}_name": name
        for kind in Kind
        if (name := getattr(about.levels, kind.value)) not in ("", level_name(usual, kind))
    }
    return PlanFacts(title=lasting_title(about.title), kind=about.kind, **own)


def _put_in_budgets(saved: Saved, measures: Iterable[Measure], *, by: Actor) -> None:
    """The documents say nothing of money; in the economic plan it stands beside the same measures."""
    edition: Edition = saved.edition
    ids = dict(edition.elements.filter(kind=Kind.MEASURE).values_list("title", "pk"))
    wishes = [
        Wish(
            ids[measure.title],
            {
                f"{BUDGET}{year}": Budgeted(Decimal(kroner), bool(measure.funded))
                for year, kroner in measure.budget.items()
            },
        )
        for measure in measures
        if measure.budget and measure.title in ids
    ]
    edit_elements(edition, wishes, by=by)


def _point_at_levers(saved: Saved, measures: Iterable[Measure], *, by: Actor) -> None:
    """What a measure changes in the projection is somebody's word in mestring, not in the document."""
    edition: Edition = saved.edition
    ids = dict(edition.elements.filter(kind=Kind.MEASURE).values_list("title", "pk"))
    wishes = [Wish(ids[one.title], {"lever": one.lever}) for one in measures if one.lever and one.title in ids]
    edit_elements(edition, wishes, by=by)
