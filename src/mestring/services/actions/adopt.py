"""Take templates into a municipality's catalogue, as drafts it can make its own; or begin on a service from nothing."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mestring.core import clock
from mestring.core.access import Actor, require
from mestring.core.models import Municipality
from mestring.services.access import EDIT_SERVICES
from mestring.services.actions.changing import hold_municipality, note, write_changes, write_history
from mestring.services.codes import ServiceKind
from mestring.services.content import CODE, as_content
from mestring.services.description import Description
from mestring.services.models import Service, Version
from mestring.services.refusals import NotPossibleError
from mestring.services.template_files import fingerprint, shipped, templates

LONGEST_CODE = 60
# The fixed words of the catalogue's addresses; no service may be called so.
FIXED_WORDS = frozenset({"offentlig", "maler", "ny"})


@transaction.atomic
def adopt_templates(municipality: Municipality, *, by: Actor, codes: Collection[str] | None = None) -> list[Version]:
    """A draft of each of these templates (of all when None) that the catalogue does not have already.

    Returned in the order of the codes; [] where all were there. NotPossibleError for a code that no template has.
    """
    require(by, EDIT_SERVICES, municipality_id=municipality.pk)
    hold_municipality(municipality)
    wanted = sorted(templates() if codes is None else set(codes))
    unknown = [code for code in wanted if code not in templates()]
    if unknown:
        raise NotPossibleError(_("Ingen mal har koden «%(code)s».") % {"code": unknown[0]})
    there = set(Service.objects.filter(municipality=municipality).values_list("code", flat=True))
    new = [templates()[code] for code in wanted if code not in there]
    what = _("Tok malen inn i katalogen")
    drafts = _begin(municipality, [_service(municipality, one) for one in new], what=what, by=by)
    if drafts:
        count = len(drafts)
        said = ngettext("Tok inn %(count)s mal", "Tok inn %(count)s maler", count) % {"count": count}
        added = [draft.service.code for draft in drafts]
        note(EDIT_SERVICES, by=by, on=municipality, municipality_id=municipality.pk, what=said, codes=added)
    return drafts


@transaction.atomic
def begin_own_service(municipality: Municipality, *, code: str, kind: ServiceKind, name: str, by: Actor) -> Version:
    """An empty draft of a service no template has. The code becomes part of its address and is never changed."""
    require(by, EDIT_SERVICES, municipality_id=municipality.pk)
    hold_municipality(municipality)
    taken = {"code": code}
    if not CODE.fullmatch(code) or len(code) > LONGEST_CODE:
        raise NotPossibleError(_("Bruk små bokstaver a–z, tall og bindestrek i koden, høyst 60 tegn."), where="code")
    if code in FIXED_WORDS:
        raise NotPossibleError(_("«%(code)s» er brukt i adressene fra før. Velg en annen kode.") % taken, where="code")
    if code in templates():
        raise NotPossibleError(_("«%(code)s» finnes som mal. Ta inn malen i stedet.") % taken, where="code")
    if Service.objects.filter(municipality=municipality, code=code).exists():
        raise NotPossibleError(_("Dere har alt en tjeneste med koden «%(code)s».") % taken, where="code")
    if not name.strip():
        raise NotPossibleError(_("Skriv hva tjenesten heter."), where="name")
    service = Service(municipality=municipality, code=code, kind=kind)
    what = _("Begynte på «%(name)s»") % {"name": name.strip()}
    own = {f"{municipality.language}.name": name.strip()}
    draft = _begin(municipality, [service], what=what, by=by, own=own)[0]
    note(EDIT_SERVICES, by=by, on=draft.service, municipality_id=municipality.pk, what=what)
    return draft


def _service(municipality: Municipality, template: Description) -> Service:
    return Service(municipality=municipality, code=template.code, kind=template.kind)


def _begin(
    municipality: Municipality, services: Sequence[Service], *, what: str, by: Actor, own: dict[str, str] | None = None
) -> list[Version]:
    """The services with their first drafts, and a line of history for each."""
    if not services:
        return []
    Service.objects.bulk_create(services)
    for service in services:
        service.municipality = municipality
    changes = write_changes(services, what=what, by=by)
    write_history(services, changes=changes, by=by, kind="+")
    drafts = [first_draft(service, by=by, own=own or {}) for service in services]
    Version.objects.bulk_create(drafts)
    write_history(drafts, changes=changes, by=by, kind="+")
    return drafts


def first_draft(service: Service, *, by: Actor, own: dict[str, str]) -> Version:
    """A draft that is not saved, of the template as it is shipped, or of nothing where there is none."""
    template = shipped(service.code)
    return Version(
        service=service,
        number=1,
        template=template or empty(service),
        template_fingerprint=fingerprint(template) if template else "",
        own=own,
        saved_at=clock.now(),
        saved_by_name=by.name,
    )


def empty(service: Service) -> dict[str, object]:
    """What a service says before anybody has said anything, as plain data."""
    return as_content(Description(code=service.code, kind=ServiceKind(service.kind)))
