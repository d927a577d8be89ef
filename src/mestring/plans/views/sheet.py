"""A plan to Excel or CSV and back: first the receipt, then, when one says so, saving."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mestring.core.access import may
from mestring.core.guard import guarded
from mestring.plans.access import FOLLOW_UP_MEASURES, READ_PLANS
from mestring.plans.actions.import_sheet import import_sheet
from mestring.plans.models import Edition
from mestring.plans.selectors import editions_for
from mestring.plans.sheet.columns import headings
from mestring.plans.sheet.files import SheetUnreadableError, as_csv, as_xlsx, rows_from
from mestring.plans.sheet.receipt import Outcome, receipt_for
from mestring.plans.sheet.rows import Row, rows_of, years_of
from mestring.plans.sheet.values import text_of

SALT = "mestring.plans.sheet"
KINDS = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}


def _edition(request: Any, slug: str, number: int) -> Edition:
    return get_object_or_404(editions_for(request.actor), plan__slug=slug, number=number)


@guarded(READ_PLANS)
def sheet(request: Any, slug: str, number: int) -> HttpResponseBase:
    """Fetch the sheet, and hand it in again."""
    edition = _edition(request, slug, number)
    return render(
        request, "plans/sheet.html", {"edition": edition, "may_change": may(request.actor, FOLLOW_UP_MEASURES)}
    )


@guarded(READ_PLANS)
def download(request: Any, slug: str, number: int, kind: str) -> HttpResponseBase:
    """The edition as a file."""
    if kind not in KINDS:
        raise Http404
    edition = _edition(request, slug, number)
    years = years_of(edition)
    rows = rows_of(edition, years=years)
    data = (
        as_xlsx(rows, headings=headings(years), title=edition.plan.title)
        if kind == "xlsx"
        else as_csv(rows, headings=headings(years))
    )
    response = HttpResponse(data, content_type=KINDS[kind])
    response["Content-Disposition"] = f'attachment; filename="{edition.plan.slug}-{edition.number}.{kind}"'
    return response


@guarded(FOLLOW_UP_MEASURES)
def upload(request: Any, slug: str, number: int) -> HttpResponseBase:
    """Show what the sheet would do, row by row. Nothing is saved. Without a sheet, to where one hands it in."""
    edition = _edition(request, slug, number)
    if request.method != "POST":
        return redirect("plans:sheet", slug=slug, number=number)
    file = request.FILES.get("fil")
    try:
        if file is None:
            raise SheetUnreadableError(_("Velg filen du har fylt ut."))
        rows = rows_from(file.read(), name=file.name)
    except SheetUnreadableError as error:
        return render(
            request, "plans/sheet.html", {"edition": edition, "may_change": True, "error": str(error)}, status=422
        )
    return _receipt(request, edition, rows)


@guarded(FOLLOW_UP_MEASURES)
def save(request: Any, slug: str, number: int) -> HttpResponseBase:
    """Save the accepted rows of a receipt that was just shown."""
    edition = _edition(request, slug, number)
    if request.method != "POST":
        return redirect("plans:sheet", slug=slug, number=number)
    try:
        rows = signing.loads(request.POST.get("rader", ""), salt=SALT, max_age=8 * 3600)
    except signing.BadSignature:
        messages.error(request, _("Kvitteringen er for gammel. Lever regnearket en gang til."))
        return redirect("plans:sheet", slug=slug, number=number)
    promised = request.POST.get("lovet", "")
    before = receipt_for(rows, edition=edition, by=request.actor, years=years_of(edition))
    if promised != _promise(len(before.to_save), before.count(Outcome.REFUSED)):
        messages.warning(request, _("Planen er endret mens du så på kvitteringen. Se over den nye, og lagre på nytt."))
        return _receipt(request, edition, rows)
    receipt = import_sheet(edition, rows=rows, years=years_of(edition), by=request.actor)
    saved = len(receipt.to_save)
    messages.success(
        request,
        ngettext("%(count)s rad er lagret.", "%(count)s rader er lagret.", saved) % {"count": saved},
    )
    return redirect("plans:edition", slug=slug, number=number)


def _receipt(request: HttpRequest, edition: Edition, rows: list[Row]) -> HttpResponse:
    actor: Any = request.actor  # type: ignore[attr-defined]
    receipt = receipt_for(rows, edition=edition, by=actor, years=years_of(edition))
    as_text = [{heading: text_of(cell) for heading, cell in row.items()} for row in rows]
    return render(
        request,
        "plans/sheet_receipt.html",
        {
            "edition": edition,
            "receipt": receipt,
            "counts": {outcome.value: receipt.count(outcome) for outcome in Outcome},
            "to_save": len(receipt.to_save),
            "payload": signing.dumps(as_text, salt=SALT, compress=True),
            "promise": _promise(len(receipt.to_save), receipt.count(Outcome.REFUSED)),
        },
    )


def _promise(saved: int, refused: int) -> str:
    return f"{saved}/{refused}"
