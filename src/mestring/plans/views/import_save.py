"""The last page of reading a plan in: what it will be saved as, and for a plan there is, what it changes."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mestring.core.guard import guarded
from mestring.plans.access import IMPORT_PLANS
from mestring.plans.actions.review_reading import choose_plan
from mestring.plans.actions.save_reading import Saved, save_reading, suggested_facts
from mestring.plans.forms.import_forms import NewPlanForm, SaveForm
from mestring.plans.levels import level_names
from mestring.plans.models import Kind, Plan, PlanKind, Reading
from mestring.plans.models.reading import ReadingState
from mestring.plans.presenters.merged import merged
from mestring.plans.presenters.reviewing import doubtful_ids, tiles
from mestring.plans.reading_in.arranging import Choices
from mestring.plans.reading_in.meeting import Meeting, meeting
from mestring.plans.reading_in.own_words import own_words
from mestring.plans.reading_in.review import ReviewError
from mestring.plans.selectors import plans_for
from mestring.plans.slugs import lasting_title
from mestring.plans.views.importing import import_trail, reading_or_404


@guarded(IMPORT_PLANS)
def save_page(request: Any, pk: int) -> HttpResponseBase:
    """Say what it is saved as, and save."""
    reading = reading_or_404(request, pk)
    if reading.state != ReadingState.OPEN:
        return redirect("plans:import-review", pk=pk)
    plans = plans_for(request.actor)
    if request.POST.get("do") == "choose":
        chosen = next((plan for plan in plans if plan.slug == request.POST.get("plan")), None)
        try:
            choose_plan(reading, plan=chosen, by=request.actor)
        except ReviewError as error:
            messages.error(request, str(error))
        return redirect("plans:import-save", pk=pk)
    met = meeting(reading.plan, reading.outline) if reading.plan else None
    form = _form(request, reading, met)
    choices = _choices(request.POST, met) if request.method == "POST" and met else Choices()
    if request.method == "POST" and form.is_valid():
        try:
            saved = save_reading(
                reading,
                facts=form.facts(),
                by=request.actor,
                new_plan=form.new_plan() if isinstance(form, NewPlanForm) else None,
                choices=choices,
            )
        except ReviewError as error:
            form.add_error(None, str(error))
        else:
            return _onward(request, saved)
    context = {
        "reading": reading,
        "form": form,
        "plans": plans,
        "met": met,
        "merged": merged(met, level_names(reading.plan), choices) if met and reading.plan else None,
        "tiles": tiles(reading),
        "doubtful": len(doubtful_ids(reading)),
        "trail": import_trail(reading),
    }
    return render(request, "plans/import_save.html", context, status=422 if form.errors else 200)


def _form(request: Any, reading: Reading, met: Meeting | None) -> SaveForm:
    facts = suggested_facts(reading, met)
    initial = {"edition_title": facts.title, "first_year": facts.first_year, "last_year": facts.last_year}
    data = request.POST if request.method == "POST" else None
    if reading.plan is not None:
        return SaveForm(data, initial=initial)
    words = {**level_names(Plan()), **own_words(reading.outline)}
    initial |= {f"{kind.value}_name": words[kind] for kind in Kind}
    initial |= {"title": lasting_title(facts.title), "kind": _kind_of(f"{reading.outline['title']} {reading.name}")}
    return NewPlanForm(data, initial=initial)


def _kind_of(words: str) -> str:
    """What kind of plan it calls itself; a theme plan where it does not say."""
    words = words.casefold()
    for said, kind in (
        ("kommunedelplan", PlanKind.MUNICIPAL_SUBPLAN),
        ("handlingsdel", PlanKind.ACTION_PLAN),
        ("handlingsplan", PlanKind.ACTION_PLAN),
        ("temaplan", PlanKind.THEME_PLAN),
        ("strategi", PlanKind.STRATEGY),
    ):
        if said in words:
            return str(kind.value)
    return str(PlanKind.THEME_PLAN.value)


def _choices(said: Any, met: Meeting) -> Choices:
    """What is not ticked is not taken: so nothing that came in after the page was shown is taken unseen."""
    found = met.merge.difference
    touched = {one.new.key for one in found.changed} | {one.new.key for one in found.moved}
    return Choices(
        refused=frozenset(touched - set(said.getlist("ta"))),
        kept=frozenset({point.key for point in found.gone} - set(said.getlist("fjern"))),
        strangers=frozenset(touched & set(said.getlist("ny"))),
        wanted=frozenset({point.key for point in met.merge.held_back} & set(said.getlist("med"))),
    )


def _onward(request: Any, saved: Saved) -> HttpResponseBase:
    edition = saved.edition
    if saved.change is None:
        messages.info(request, _("Ingen forskjeller. Planen er som før."))
    else:
        messages.success(
            request,
            _("Planen er lagret som %(state)s, utgave %(number)s. Nå kan dere fylle ut det som mangler.")
            % {"state": str(edition.get_state_display()).lower(), "number": edition.number},
        )
    return redirect("plans:edition", slug=edition.plan.slug, number=edition.number)
