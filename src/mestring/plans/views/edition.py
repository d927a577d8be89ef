"""A plan, one edition of it at a time: the picture of the whole, the outline, and the numbers as a file."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render

from mestring.core import clock
from mestring.core.access import may
from mestring.core.guard import guarded
from mestring.core.selectors import units_of
from mestring.plans.access import IMPORT_PLANS, READ_PLANS
from mestring.plans.forms.filters import NarrowForm
from mestring.plans.gaps import gaps_in
from mestring.plans.levels import level_name
from mestring.plans.models import Edition, Kind
from mestring.plans.overview.figures_file import figures_csv
from mestring.plans.overview.narrowing import hits, narrowed
from mestring.plans.presenters import edition as presenter
from mestring.plans.presenters.plan_map import plan_map
from mestring.plans.presenters.trail import plans_trail
from mestring.plans.presenters.words import edition_address, state_colour
from mestring.plans.selectors import current_edition, editions_for, plans_for, tree


@guarded(READ_PLANS)
def plan_page(request: Any, slug: str) -> HttpResponseBase:
    """The edition people work with."""
    plan = get_object_or_404(plans_for(request.actor).select_related("municipality"), slug=slug)
    edition = current_edition(plan)
    if edition is None:
        context = {"plan": plan, "trail": plans_trail(), "may_import": may(request.actor, IMPORT_PLANS)}
        return render(request, "plans/no_edition.html", context)
    edition.plan = plan
    return _page(request, edition)


@guarded(READ_PLANS)
def edition_page(request: Any, slug: str, number: int) -> HttpResponseBase:
    """One edition, also an old one."""
    return _page(request, edition_or_404(request, slug, number))


@guarded(READ_PLANS)
def figures(request: Any, slug: str, number: int) -> HttpResponseBase:
    """The numbers behind the picture, as a file a spreadsheet opens."""
    edition = edition_or_404(request, slug, number)
    elements = [element for branch in tree(edition) for element in branch.all()]
    drawn = plan_map(edition, elements, gaps=gaps_in(edition))
    response = HttpResponse(figures_csv(drawn, plan=edition.plan), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{slug}-utgave-{number}-tall.csv"'
    return response


def edition_or_404(request: Any, slug: str, number: int) -> Edition:
    """The edition, if it is the actor's to see."""
    return get_object_or_404(editions_for(request.actor), plan__slug=slug, number=number)


def _page(request: Any, edition: Edition) -> HttpResponseBase:
    branches = tree(edition)
    elements = [element for branch in branches for element in branch.all()]
    gaps = gaps_in(edition)
    form = NarrowForm(
        request.GET,
        units=list(units_of(edition.plan.municipality_id, on=clock.today())),
        areas=[element for element in elements if element.kind == Kind.FOCUS_AREA],
        area_word=level_name(edition.plan, Kind.FOCUS_AREA),
    )
    wanted = form.narrowing()
    found = hits(branches, wanted=wanted, gaps=gaps) if wanted.asks else None
    shown = branches if found is None else narrowed(branches, found)
    opened = presenter.opened_level(request.GET.get("apne", ""), shown, narrowed=found is not None)
    context = {
        "plan": edition.plan,
        "trail": plans_trail(),
        "may_import": may(request.actor, IMPORT_PLANS),
        "edition": edition,
        "editions": edition.plan.editions.all(),
        "state_colour": state_colour(edition),
        "here": edition_address(edition),
        "levels": presenter.levels_present(edition, branches),
        "shares": presenter.measure_shares(elements, gaps),
        "incomplete": presenter.elements_with_gaps(gaps),
        "map": plan_map(edition, elements, gaps=gaps, hits=found),
        "form": form,
        "asked": _asked(request),
        "found": None if found is None else len(found),
        "lines": presenter.outline(edition, shown, gaps=gaps, opened=opened),
        "opened": opened,
        "passages": edition.passages.filter(element=None),
    }
    return render(request, "plans/edition.html", context)


def _asked(request: Any) -> str:
    """What stands in the address beside the level that is open, to be carried on."""
    asked = request.GET.copy()
    asked.pop("apne", None)
    return str(asked.urlencode())
