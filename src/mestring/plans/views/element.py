"""One element of an edition: the page of a goal, strategy or measure."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponseBase
from django.shortcuts import render

from mestring.core import clock
from mestring.core.access import may
from mestring.core.guard import guarded
from mestring.knowledge.access import MAKE_SCENARIOS
from mestring.plans.access import READ_PLANS
from mestring.plans.actions.place_element import kinds_below
from mestring.plans.actions.undo_change import may_undo
from mestring.plans.followers import may_edit, may_follow_up
from mestring.plans.forms.element_form import FOLLOWED_BY, Allowed
from mestring.plans.gaps import report_on
from mestring.plans.models import Edition, EditionState, Element, Kind
from mestring.plans.presenters import changes as telling
from mestring.plans.presenters import element as presenter
from mestring.plans.presenters.gap_twins import twins_of
from mestring.plans.presenters.lever import lever_told
from mestring.plans.presenters.words import GAP_LABELS, state_colour
from mestring.plans.rules import Gap
from mestring.plans.selectors import tree
from mestring.plans.told import just_saved
from mestring.plans.told.what_changed import lines_of
from mestring.plans.views.edition import edition_or_404


@guarded(READ_PLANS)
def element_page(request: Any, slug: str, number: int, lineage: UUID) -> HttpResponseBase:
    """Everything about one element."""
    edition = edition_or_404(request, slug, number)
    elements = [one for branch in tree(edition) for one in branch.all()]
    by_id = {one.pk: one for one in elements}
    element = next((one for one in elements if one.lineage == lineage), None)
    if element is None:
        raise Http404
    element.parent = by_id.get(element.parent_id or 0)
    report = report_on(edition)
    gaps = report.gaps.get(element.pk, frozenset())
    twins = twins_of({element.pk: report.twins.get(element.pk, ())}, elements=by_id)
    years, total = presenter.budget_of(element, on=clock.today())
    changes = presenter.changes_of(element)
    lines = lines_of(changes)
    own = {pk: [line for line in of_one if presenter.touches(line, element)] for pk, of_one in lines.items()}
    siblings = [one for one in elements if one.parent_id == element.parent_id]
    context = {
        "plan": edition.plan,
        "edition": edition,
        "element": element,
        "state_colour": state_colour(edition),
        "trail": presenter.trail_of(edition, element, elements=by_id),
        "level_and_number": presenter.level_and_number(edition, element),
        "is_followed_up": bool(FOLLOWED_BY[Kind(element.kind)]),
        "facts": presenter.facts_of(element),
        "gaps": presenter.gaps_of(gaps),
        "twins": twins.get(element.pk, ()) if Gap.DUPLICATE in gaps else (),
        "budget": years if element.kind in presenter.MEASURE_HAS else [],
        "budget_total": total,
        "un_goals": presenter.un_goals_of(element),
        "may_try": may(request.actor, MAKE_SCENARIOS),
        "lever": lever_told(element, edition.plan.municipality),
        "source": presenter.source_of(element),
        "passages": element.passages.all(),
        "below": presenter.below(edition, element, elements=elements, gaps=report.gaps),
        "changes": telling.told(changes, own, plan=edition.plan),
        "may_undo": {
            change.pk
            for change in changes
            if lines[change.pk] == own[change.pk] and may_undo(change, lines[change.pk], by=request.actor)
        },
        "allowed": allowed_in(request.actor, edition, element),
        "may_place": may_edit(request.actor, edition.plan) and edition.open_for_change,
        "kinds_below": kinds_below(element),
        "is_first": siblings[0].pk == element.pk,
        "is_last": siblings[-1].pk == element.pk,
        "gap_labels": GAP_LABELS,
        "saved": just_saved.recall(request),
    }
    return render(request, "plans/element.html", context)


def allowed_in(actor: Any, edition: Edition, element: Element) -> Allowed:
    """What of the element the actor may change now."""
    living = edition.state != EditionState.SUPERSEDED
    edits = living and may_edit(actor, edition.plan)
    return Allowed(
        wording=edits and edition.open_for_change,
        classifying=edits,
        follow_up=living and may_follow_up(actor, element, plan=edition.plan) and bool(FOLLOWED_BY[Kind(element.kind)]),
    )


def element_or_404(edition: Edition, lineage: UUID) -> Element:
    """The element, with what its page and form ask of it."""
    found = (
        edition.elements.filter(lineage=lineage)
        .select_related("responsible_unit", "kept_in_plan", "parent")
        .prefetch_related("budget_lines")
        .first()
    )
    if found is None:
        raise Http404
    return found
