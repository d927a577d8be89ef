"""The first page of the knowledge: what there is, and where to go on."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponseBase
from django.shortcuts import render

from mestring.core.guard import guarded
from mestring.core.models import Municipality
from mestring.knowledge.access import READ_KNOWLEDGE
from mestring.knowledge.answers.keeping import kept_or_begun
from mestring.knowledge.inputs import inputs_for
from mestring.knowledge.pictures import population, resources
from mestring.knowledge.presenters.base.overview import tiles, ways
from mestring.knowledge.presenters.base.telling import Telling
from mestring.knowledge.refusals import NotPossibleError
from mestring.knowledge.views.base import usual_last_year
from mestring.projection import ProjectionError

# The first page is useful without the numbers, so it does not wait long for them.
SECONDS = 0.5


@guarded(READ_KNOWLEDGE)
def home_page(request: Any) -> HttpResponseBase:
    """What is known of the municipality, in short."""
    municipality = Municipality.objects.get(pk=request.actor.municipality_id)
    return render(request, "knowledge/home.html", {"ways": ways(), **_numbers(municipality)})


def _numbers(municipality: Municipality) -> dict[str, Any]:
    try:
        inputs = inputs_for(municipality)
        answer = kept_or_begun(inputs, until=usual_last_year(inputs), seconds=SECONDS)
    except (NotPossibleError, ProjectionError) as refused:
        return {"why": str(refused)}
    if answer is None:
        return {"computing": True, "releases": inputs.rests_on}
    told = Telling(answer=answer, inputs=inputs, year=answer.first_year)
    return {
        "answer": answer,
        "then": told.then,
        "tiles": tiles(told),
        "charts": (
            population.persons(answer, inputs, code="over_80", source=told.source),
            resources.staff(answer, source=told.source),
        ),
        "releases": inputs.rests_on,
        "unsourced": len(inputs.unsourced),
    }
