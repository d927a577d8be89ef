"""Reading a plan in: hand in the document, see what was read, correct it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from mestring.core import clock
from mestring.core.guard import guarded
from mestring.planreader import PlanUnreadableError
from mestring.plans.access import IMPORT_PLANS
from mestring.plans.actions.read_document import read_document, read_document_meanwhile
from mestring.plans.actions.review_reading import discard_reading, review, undo_review
from mestring.plans.forms.import_forms import UploadForm
from mestring.plans.models import Reading
from mestring.plans.models.reading import ReadingState
from mestring.plans.presenters.reviewing import SHOWS, doubtful_ids, last_step, names_of, receipt, sections, tiles
from mestring.plans.presenters.trail import plans_trail
from mestring.plans.reading_in.review import Json, ReviewError
from mestring.plans.selectors import plans_for, readings_for

# What takes more than a few seconds to read is read while the person waits on a page of its own.
READ_AT_ONCE = {"pdf": 400_000, "docx": 3_000_000}
READ_AT_ONCE_OTHER = 2_000_000
STOPPED_AFTER_SECONDS = 15 * 60
STEPS_HERE = ("accept", "leave_out", "take_back", "change_kind")


@guarded(IMPORT_PLANS)
def upload(request: Any) -> HttpResponseBase:
    """Hand in a document. It is read at once, and nothing of it is in a plan yet."""
    plans = plans_for(request.actor)
    if request.method != "POST":
        form = UploadForm(initial={"plan": request.GET.get("plan", "")}, plans=plans)
        return _upload_page(request, form)
    form = UploadForm(request.POST, request.FILES, plans=plans)
    if not form.is_valid():
        return _upload_page(request, form)
    file = form.cleaned_data["fil"]
    plan = plans.filter(slug=form.cleaned_data["plan"]).first()
    at_once = file.size <= READ_AT_ONCE.get(file.name.rpartition(".")[2].lower(), READ_AT_ONCE_OTHER)
    read = read_document if at_once else read_document_meanwhile
    try:
        reading = read(
            file.read(), name=file.name, by=request.actor, municipality_id=request.actor.municipality_id, plan=plan
        )
    except PlanUnreadableError as error:
        form.add_error("fil", str(error))
        return _upload_page(request, form)
    return redirect("plans:import-review", pk=reading.pk)


def _upload_page(request: Any, form: UploadForm) -> HttpResponse:
    under_way = (ReadingState.OPEN, ReadingState.BEING_READ)
    waiting = readings_for(request.actor).filter(state__in=under_way).defer("outline", "source", "steps")[:10]
    context = {"form": form, "waiting": waiting, "trail": plans_trail()}
    return render(request, "plans/import_upload.html", context, status=422 if form.errors else 200)


def reading_or_404(request: Any, pk: int) -> Reading:
    """The reading, if it is the actor's to see."""
    return get_object_or_404(readings_for(request.actor), pk=pk)


@guarded(IMPORT_PLANS)
def review_page(request: Any, pk: int) -> HttpResponseBase:
    """What was read beside the source; each step is done by POST and leads back here."""
    reading = reading_or_404(request, pk)
    if reading.state in (ReadingState.BEING_READ, ReadingState.UNREADABLE):
        return _waiting_page(request, reading)
    if reading.state == ReadingState.SAVED and reading.edition is not None:
        edition = reading.edition
        return redirect("plans:edition", slug=edition.plan.slug, number=edition.number)
    if reading.state != ReadingState.OPEN:
        messages.info(request, _("Innlesingen er avsluttet. Les inn dokumentet på nytt hvis du vil bruke det."))
        return redirect("plans:import-upload")
    if request.method == "POST":
        return _step(request, reading)
    show = request.GET.get("vis", SHOWS[0])
    found = sections(reading, show=show, at=request.GET.get("ved", ""))
    context = {
        "reading": reading,
        "sections": found,
        "show": show if show in SHOWS else SHOWS[0],
        "at": request.GET.get("ved", ""),
        "folded": not all(section.open for section in found),
        "tiles": tiles(reading),
        "receipt": receipt(reading),
        "doubtful": len(doubtful_ids(reading)),
        "out": sum(out for _name, _in, out in tiles(reading)),
        "last_step": last_step(reading),
        "names": names_of(reading),
        "trail": import_trail(),
    }
    return render(request, "plans/import_review.html", context)


def import_trail(reading: Reading | None = None) -> list[tuple[str, str]]:
    """Where one is: below the upload page, and below the review."""
    trail = [*plans_trail(), (_("Les inn plan"), reverse("plans:import-upload"))]
    return [*trail, (reading.name, reverse("plans:import-review", kwargs={"pk": reading.pk}))] if reading else trail


def _waiting_page(request: Any, reading: Reading) -> HttpResponse:
    seconds = int((clock.now() - reading.at).total_seconds())
    context = {
        "reading": reading,
        "seconds": seconds,
        "stopped": reading.state == ReadingState.BEING_READ and seconds > STOPPED_AFTER_SECONDS,
        "trail": import_trail(),
    }
    return render(request, "plans/import_waiting.html", context)


def _step(request: Any, reading: Reading) -> HttpResponseBase:
    """A button's value is what to do, with the node it stands at where it stands at one: "leave_out:n12"."""
    do, _colon, node_id = request.POST.get("do", "").partition(":")
    ids = [node_id] if node_id else request.POST.getlist("punkt")
    try:
        if do == "discard":
            discard_reading(reading, by=request.actor)
            messages.success(request, _("Innlesingen er forkastet. Ingenting er lagret."))
            return redirect("plans:import-upload")
        if do == "undo":
            undo_review(reading, by=request.actor)
        else:
            review(reading, _operation(do, ids, request.POST), by=request.actor)
    except ReviewError as error:
        messages.error(request, str(error))
    return back_to_review(reading, at=node_id or (ids[0] if ids else ""), show=request.POST.get("vis", ""))


def _operation(do: str, ids: list[str], said: Any) -> Json:
    if do not in STEPS_HERE:
        raise ReviewError(_("Velg hva som skal gjøres."))
    if do == "change_kind":
        return {"do": do, "ids": ids, "kind": said.get("kind", "")}
    return {"do": do, "ids": ids}


def back_to_review(reading: Reading, *, at: str = "", show: str = "") -> HttpResponseRedirect:
    """The review page, where one was."""
    address = reverse("plans:import-review", kwargs={"pk": reading.pk})
    query = "&".join(f"{name}={value}" for name, value in (("vis", show), ("ved", at)) if value.isalnum())
    return HttpResponseRedirect(address + (f"?{query}" if query else "") + (f"#{at}" if at.isalnum() else ""))
