"""Change one element; add below it, move it, take it away."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mestring.core import clock
from mestring.core.access import require
from mestring.core.guard import guarded
from mestring.plans.access import EDIT_PLANS, FOLLOW_UP_MEASURES
from mestring.plans.actions.edit_elements import edit_elements
from mestring.plans.actions.place_element import add_element, kinds_below, move_element, remove_element
from mestring.plans.budget_years import budget_years
from mestring.plans.followers import answering_units, units_to_choose_from
from mestring.plans.forms.element_form import ElementForm, typed
from mestring.plans.levels import level_name
from mestring.plans.models import Edition, Element, Kind
from mestring.plans.presenters.element import crumb, level_and_number
from mestring.plans.presenters.trail import edition_trail
from mestring.plans.presenters.words import edition_address, element_address
from mestring.plans.refusals import NotPossibleError, ProblemsError
from mestring.plans.selectors import plans_for
from mestring.plans.told import just_saved
from mestring.plans.typed.money import typed_kroner
from mestring.plans.typed.typed_fields import FieldReader
from mestring.plans.typed.wishes import BUDGET
from mestring.plans.views.edition import edition_or_404
from mestring.plans.views.element import allowed_in, element_or_404


@guarded(FOLLOW_UP_MEASURES)
def edit(request: Any, slug: str, number: int, lineage: UUID) -> HttpResponseBase:
    """The form of an element."""
    edition = edition_or_404(request, slug, number)
    element = element_or_404(edition, lineage)
    allowed = allowed_in(request.actor, edition, element)
    if not allowed.anything:
        require(
            request.actor,
            FOLLOW_UP_MEASURES,
            municipality_id=edition.plan.municipality_id,
            unit_ids=answering_units(element),
        )
        messages.info(request, _("Utgaven er erstattet av en nyere og kan ikke endres."))
        return redirect(element_address(edition, element))
    reader = reader_for(request, edition)
    form = ElementForm(
        request.POST if request.method == "POST" else None,
        element=element,
        allowed=allowed,
        reader=reader,
        years=budget_years((line.year for line in element.budget_lines.all()), on=clock.today()),
    )
    if request.method == "POST" and form.is_valid():
        try:
            just_saved.remember(request, change := edit_elements(edition, [form.wish], by=request.actor))
        except ProblemsError as refused:
            _say_problems(form, element, refused)
        except NotPossibleError as refused:
            form.add_error(None, str(refused))
        else:
            if change is None:
                messages.info(request, _("Ingenting var endret, så ingenting er lagret."))
            return redirect(element_address(edition, element))
    context = {
        "plan": edition.plan,
        "edition": edition,
        "element": element,
        "form": form,
        "units": reader.units,
        "plans": reader.plans,
        "level_and_number": level_and_number(edition, element),
        "locked": not edition.open_for_change,
        "allowed": allowed,
        "trail": [*edition_trail(edition), (crumb(element), element_address(edition, element))],
        "back": element_address(edition, element),
    }
    return render(request, "plans/element_edit.html", context, status=422 if form.errors else 200)


def reader_for(request: Any, edition: Edition) -> FieldReader:
    """Reads fields against what this actor may choose from."""
    return FieldReader(
        units=units_to_choose_from(request.actor, municipality_id=edition.plan.municipality_id, on=clock.today()),
        plans=list(plans_for(request.actor).exclude(pk=edition.plan_id)),
        today=clock.today(),
    )


def _say_problems(form: ElementForm, element: Element, refused: ProblemsError) -> None:
    meanwhile = [problem.field for problem in refused.problems if problem.meanwhile]
    for problem in refused.problems:
        sentence = problem.sentence
        if problem.meanwhile:
            sentence = _("%(what)s Nå står det: %(now)s. Lagre igjen for å bruke det du har skrevet.") % {
                "what": sentence,
                "now": _said_now(element, problem.field) or _("ingenting"),
            }
        form.add_error(problem.field if problem.field in form.fields else None, sentence)
    form.keep_what_was_seen(but=meanwhile)


def _said_now(element: Element, name: str) -> str:
    if not name.startswith(BUDGET):
        return typed(element, name)
    lines = {f"{BUDGET}{line.year}": line for line in element.budget_lines.all()}
    return typed_kroner(lines[name].amount) if name in lines else ""


@guarded(EDIT_PLANS)
def add(request: Any, slug: str, number: int, lineage: UUID | None = None) -> HttpResponseBase:
    """A new element, below this one or at the top of the plan."""
    edition = edition_or_404(request, slug, number)
    above = element_or_404(edition, lineage) if lineage else None
    kinds = kinds_below(above)
    title, kind, error = request.POST.get("tittel", ""), request.POST.get("niva", kinds[-1].value), ""
    if request.method == "POST":
        try:
            chosen = Kind(kind) if kind in Kind.values else kinds[-1]
            new = add_element(edition, below=above, kind=chosen, title=title, by=request.actor)
        except NotPossibleError as refused:
            error = str(refused)
        else:
            just_saved.remember(request, edition.plan.changes.first())
            return redirect(element_address(edition, new))
    trail = edition_trail(edition)
    if above is not None:
        trail.append((crumb(above), element_address(edition, above)))
    context = {
        "plan": edition.plan,
        "edition": edition,
        "above": above,
        "kinds": [(one.value, _kind_label(edition, above, one)) for one in kinds],
        "kind": kind,
        "title": title,
        "error": error,
        "trail": trail,
        "back": element_address(edition, above) if above else edition_address(edition),
    }
    return render(request, "plans/element_add.html", context, status=422 if error else 200)


def _kind_label(edition: Edition, above: Element | None, kind: Kind) -> str:
    if above is not None and above.kind == kind:
        return _("Deltiltak") if kind == Kind.MEASURE else _("Delmål")
    return level_name(edition.plan, kind)


@guarded(EDIT_PLANS)
def move(request: Any, slug: str, number: int, lineage: UUID) -> HttpResponseBase:
    """Up or down among its siblings."""
    edition = edition_or_404(request, slug, number)
    element = element_or_404(edition, lineage)
    if request.method != "POST":
        return redirect(element_address(edition, element))
    try:
        just_saved.remember(request, move_element(element, down=request.POST.get("vei") == "ned", by=request.actor))
    except NotPossibleError as refused:
        messages.error(request, str(refused))
    return redirect(element_address(edition, element))


@guarded(EDIT_PLANS)
def remove(request: Any, slug: str, number: int, lineage: UUID) -> HttpResponseBase:
    """Say what goes away with it, then take it away."""
    edition = edition_or_404(request, slug, number)
    element = element_or_404(edition, lineage)
    if request.method == "POST":
        above = element.parent
        try:
            just_saved.remember(request, remove_element(element, by=request.actor))
        except NotPossibleError as refused:
            messages.error(request, str(refused))
            return redirect(element_address(edition, element))
        return redirect(element_address(edition, above) if above else edition_address(edition))
    context = {
        "plan": edition.plan,
        "edition": edition,
        "element": element,
        "below": edition.elements.filter(parent=element).count(),
        "trail": [*edition_trail(edition), (crumb(element), element_address(edition, element))],
        "back": element_address(edition, element),
    }
    return render(request, "plans/element_remove.html", context)
