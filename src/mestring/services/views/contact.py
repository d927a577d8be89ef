"""Whom one calls about a service."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mestring.core import clock
from mestring.core.guard import guarded
from mestring.core.selectors import units_of
from mestring.services.access import EDIT_SERVICES
from mestring.services.actions.set_contact import set_contact
from mestring.services.forms.contact_form import ContactForm
from mestring.services.refusals import NotPossibleError
from mestring.services.views.of_staff import name_of, service_or_404, service_trail, staff_address


@guarded(EDIT_SERVICES)
def contact(request: Any, code: str) -> HttpResponseBase:
    """Unit, telephone and e-mail; they hold at once, for every version."""
    service = service_or_404(request, code)
    units = list(units_of(service.municipality_id, on=clock.today()))
    form = ContactForm(request.POST if request.method == "POST" else None, service=service, units=units)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            change = set_contact(
                service, unit=form.chosen_unit, phone=said["phone"], email=said["email"], by=request.actor
            )
        except NotPossibleError as refused:
            form.add_error(refused.where or None, str(refused))
        else:
            if change:
                messages.success(request, _("Kontakten er lagret, og gjelder med en gang."))
            else:
                messages.info(request, _("Ingenting var endret, så ingenting er lagret."))
            return redirect(staff_address(service))
    name = name_of(service)
    context = {"service": service, "name": name, "form": form, "trail": service_trail(service, name=name)}
    return render(request, "services/contact.html", context, status=422 if form.errors else 200)
