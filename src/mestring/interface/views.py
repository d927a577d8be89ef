"""Front page, theme, accessibility statement and error pages."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mestring.core.guard import open_to_all
from mestring.core.models import Municipality
from mestring.interface.context import THEMES


@open_to_all("Forsiden viser bare det som er offentlig, til den som ikke er logget inn.")
def front(request: Any) -> HttpResponseBase:
    """The front page: to one's work when signed in, else what anyone may read."""
    if request.actor.signed_in:
        return redirect("plans:list")
    return render(request, "interface/front.html", {"municipalities": Municipality.objects.all()})


@open_to_all("Tilgjengelighetserklæringen skal være offentlig.")
def accessibility(request: Any) -> HttpResponseBase:
    """The accessibility statement."""
    return render(request, "interface/accessibility.html")


@require_POST
@open_to_all("Alle må kunne velge lyst eller mørkt.")
def theme(request: Any) -> HttpResponseBase:
    """Remember light, dark or as the device, and go back to where one was."""
    wanted = request.POST.get("tema", "auto")
    back = request.POST.get("tilbake", "/")
    if not (back.startswith("/") and url_has_allowed_host_and_scheme(back, allowed_hosts=None)):
        back = "/"
    response = redirect(back)
    response.set_cookie(
        "mestring_tema",
        wanted if wanted in THEMES else "auto",
        max_age=365 * 24 * 3600,
        samesite="Lax",
        httponly=True,
        secure=request.is_secure(),
    )
    return response


@open_to_all("Overvåking må kunne spørre om tjenesten svarer; svaret sier ikke noe mer.")
def health(request: Any) -> HttpResponseBase:
    """Says that the server answers."""
    return JsonResponse({"status": "ok"})


def not_found(request: Any, exception: Exception) -> HttpResponse:
    """404, the same whether a thing never was, is gone, or is not for this person."""
    if not _asks_for_a_page(request):
        # A page carries forms, and so a new token in a cookie. Sent for a missing icon while the page itself is being
        # read, that cookie would take the place of the page's own, and its first form would be refused.
        return HttpResponse(_("Fant ikke dette."), status=404, content_type="text/plain; charset=utf-8")
    return render(request, "404.html", status=404)


def _asks_for_a_page(request: Any) -> bool:
    """Whether somebody reads the answer as a page; False for what a browser fetches beside one, as an icon."""
    meant_for = request.headers.get("Sec-Fetch-Dest")
    if meant_for:
        return meant_for in ("document", "iframe")
    accepted = request.headers.get("Accept", "*/*")
    return "text/html" in accepted or accepted == "*/*"


def failed(request: Any) -> HttpResponse:
    """500: our fault, and says so. Uses no database."""
    return render(request, "500.html", {"actor": None, "menu": []}, status=500)


def csrf_failure(request: Any, reason: str = "") -> HttpResponse:
    """The form was too old or came from elsewhere; nothing was saved."""
    return render(
        request,
        "403.html",
        {"sentence": _("Siden hadde stått åpen for lenge. Gå tilbake, last den på nytt og send en gang til.")},
        status=403,
    )


def locked_out(request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
    """429: too many failed sign-ins from one place."""
    return render(request, "429.html", status=429)
