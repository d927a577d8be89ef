"""One point of a reading: what was read of it in full, beside more of the source; change it, move it, merge it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mestring.core.guard import guarded
from mestring.plans.access import IMPORT_PLANS
from mestring.plans.actions.review_reading import review
from mestring.plans.forms.import_forms import NodeForm
from mestring.plans.models import Reading
from mestring.plans.models.reading import ReadingState
from mestring.plans.presenters.reviewing import confidence_words, doubtful_ids, names_of
from mestring.plans.reading_in.review import RANKS, Json, ReviewError, find, siblings, walk
from mestring.plans.reading_in.source_text import Source
from mestring.plans.views.importing import back_to_review, import_trail, reading_or_404

BEFORE, AFTER = 4, 14
MOVES = ("move_up", "move_down", "merge")


@guarded(IMPORT_PLANS)
def node_page(request: Any, pk: int, node_id: str) -> HttpResponseBase:
    """The point's own page."""
    reading = reading_or_404(request, pk)
    if reading.state != ReadingState.OPEN:
        return redirect("plans:import-review", pk=pk)
    try:
        node, parent = find(reading.outline, node_id)
    except ReviewError as error:
        raise Http404 from error
    form = NodeForm(request.POST if request.POST.get("do") == "change" else None, initial=node, names=names_of(reading))
    if request.method == "POST":
        answer = _step(request, reading, node, form)
        if answer is not None:
            return answer
    row = siblings(reading.outline, parent)
    place = next(index for index, one in enumerate(row) if one is node)
    sure, colour = confidence_words(node)
    context = {
        "reading": reading,
        "node": node,
        "form": form,
        "name": names_of(reading)[node["kind"]],
        "sure": sure,
        "colour": colour,
        "first": place == 0,
        "last": place == len(row) - 1,
        "into": row[place - 1] if place else parent,
        "above": _above(reading.outline, parent),
        "under": list(_places_for(reading.outline, node, parent, names_of(reading))),
        "next_doubtful": _next_doubtful(reading, node_id),
        "lines": _lines_around(reading, node),
        "trail": import_trail(reading),
    }
    return render(request, "plans/import_node.html", context, status=422 if form.errors else 200)


def _step(request: Any, reading: Reading, node: Json, form: NodeForm) -> HttpResponseBase | None:
    do = request.POST.get("do", "")
    onward = _next_doubtful(reading, node["id"]) if "neste" in request.POST or "neste" in request.GET else None
    operation: Json = {"do": do, "id": node["id"]}
    if do == "change":
        if not form.is_valid():
            return None
        operation["fields"] = {name: value for name, value in form.cleaned_data.items() if value != node[name]}
    elif do == "move_under":
        operation["under"] = request.POST.get("under", "")
    elif do not in MOVES:
        operation = {"do": do, "ids": [node["id"]]}
    try:
        review(reading, operation, by=request.actor)
    except ReviewError as error:
        messages.error(request, str(error))
        return redirect("plans:import-node", pk=reading.pk, node_id=node["id"])
    if onward:
        return redirect("plans:import-node", pk=reading.pk, node_id=onward)
    if do in ("move_up", "move_down", "move_under"):
        messages.success(request, _("Punktet er flyttet."))
        return redirect("plans:import-node", pk=reading.pk, node_id=node["id"])
    return back_to_review(reading, at=_still_there(reading, node["id"]))


def _still_there(reading: Reading, node_id: str) -> str:
    reading.refresh_from_db(fields=["outline"])
    return node_id if any(node["id"] == node_id for node, _parent in walk(reading.outline["nodes"])) else ""


def _next_doubtful(reading: Reading, node_id: str) -> str | None:
    """The next doubtful point after this one, around the end; None where there is no other."""
    doubtful = set(doubtful_ids(reading)) - {node_id}
    order = [node["id"] for node, _parent in walk(reading.outline["nodes"])]
    at = order.index(node_id)
    return next((one for one in order[at + 1 :] + order[:at] if one in doubtful), None)


def _above(outline: Json, parent: Json | None) -> list[Json]:
    """What the point stands below, topmost first."""
    path: list[Json] = []
    while parent is not None:
        path.insert(0, parent)
        parent = find(outline, parent["id"])[1]
    return path


def _places_for(
    outline: Json, node: Json, parent: Json | None, names: Mapping[str, str]
) -> Iterator[tuple[str, str, bool]]:
    """Where it can be moved: id, words, and whether it stands there now."""
    yield "", _("Øverst i planen"), parent is None
    inside = {below["id"] for below, _parent in walk([node])}
    for one, _parent in walk(outline["nodes"]):
        if one["id"] not in inside and RANKS[one["kind"]] <= RANKS[node["kind"]] and not one["left_out"]:
            words = f"{one['number']} {one['title']}".strip()
            label = f"{names[one['kind']]}: {words}"
            yield one["id"], label if len(label) <= 90 else f"{label[:89]}…", one is parent


def _lines_around(reading: Reading, node: Json) -> list[tuple[Json, bool]]:
    """The source around the point, each line with whether the point begins there."""
    source = Source(reading.source)
    at = source.at(node)
    if at is None:
        return []
    start = max(0, at - BEFORE)
    return [(line, start + index == at) for index, line in enumerate(source.lines[start : at + AFTER])]
