"""Pick who to be. There is no password: everybody is invented, and so is all they can see."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from mestring.accounts.models import User
from mestring.accounts.views import own_path
from mestring.core import audit
from mestring.core.access import Purpose
from mestring.core.guard import open_to_all
from mestring.demo.people import ISSUER, demo_people

OPEN = "Siden finnes bare i demoen, der alle personer er oppdiktet."


@open_to_all(OPEN)
def roles(request: Any) -> HttpResponseBase:
    """The people one can be."""
    return render(
        request, "demo/roles.html", {"people": demo_people(), "next": own_path(request.GET.get("neste", "/"))}
    )


@require_POST
@open_to_all(OPEN)
def enter(request: Any, person: str) -> HttpResponseBase:
    """Sign in as an invented person."""
    user = User.objects.filter(issuer=ISSUER, subject=person, is_active=True).first()
    if user is None or not settings.DEMO:
        raise Http404
    login(request, user, backend="mestring.accounts.backend.SignedInBackend")
    request.session["demo"] = True
    audit.record(
        "accounts.sign_in",
        by=request.actor,
        purpose=Purpose.OWN_MATTERS,
        on=user,
        municipality_id=user.municipality_id,
        detail={"provider": "demo", "user": user.audit_key},
    )
    return redirect(own_path(request.POST.get("neste", "/")))
