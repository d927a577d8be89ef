"""A service as FHIR R4 HealthcareService, for directories. No person is named, and no opening hours are guessed at.

https://hl7.org/fhir/R4/healthcareservice.html. The municipality is named and not referred to: we have no address of an
Organization resource. ``appointmentRequired`` is whether one must apply; ``referralMethod`` says so in words.
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from mestring.services.api.shapes import page_of
from mestring.services.codes import CHARGE_NAMES, KIND_NAMES, NEED_NAMES, WHO_NAMES, ChargeKind, Language
from mestring.services.description import Description, Texts
from mestring.services.kpr import SYSTEM, kpr_names
from mestring.services.selectors import Published

MUNICIPALITIES = "urn:oid:2.16.578.1.12.4.1.1.3402"
LANGUAGES = "urn:ietf:bcp:47"
PROVISION = "http://terminology.hl7.org/CodeSystem/service-provision-conditions"
WITHOUT_FEE = frozenset({ChargeKind.NONE, ChargeKind.PAID_TO_CARER})


def healthcare_service(published: Published, *, language: Language) -> dict[str, Any]:
    """The resource in one language, as JSON holds it."""
    said, service, version = published.description, published.service, published.version
    texts = said.said(language)
    assert version.published_at is not None  # noqa: S101 - a constraint of the database
    resource = {
        "resourceType": "HealthcareService",
        "id": f"{service.municipality.number}-{published.code}",
        "meta": {"versionId": str(version.number), "lastUpdated": version.published_at.isoformat()},
        "language": language.value,
        "identifier": [{"system": page_of(published), "value": published.code}],
        "active": True,
        "providedBy": {"display": service.municipality.name},
        "category": [{"text": str(KIND_NAMES[said.kind])}],
        "type": _types(said, texts),
        "name": texts.name,
        "comment": texts.summary,
        "extraDetails": texts.content,
        "telecom": _telecom(published),
        "coverageArea": [_municipality(published)],
        "serviceProvisionCode": [_provision(said)],
        "eligibility": _eligibility(said, texts),
        "program": [{"text": _("Mestringsnivå %(level)s") % {"level": level}} for level in said.levels],
        "characteristic": [{"text": str(NEED_NAMES[need])} for need in said.needs],
        "communication": _languages(said),
        "referralMethod": [{"text": _("Søknad til kommunen") if said.decision else _("Ta kontakt selv")}],
        "appointmentRequired": said.decision,
    }
    # FHIR has no empty lists and no empty texts.
    return {key: value for key, value in resource.items() if value not in ([], "", None)}


def _types(said: Description, texts: Texts) -> list[dict[str, Any]]:
    if not said.kpr:
        return [{"text": texts.name}]
    codings = [
        {"system": SYSTEM, "code": code} | ({"display": kpr_names()[code]} if code in kpr_names() else {})
        for code in said.kpr
    ]
    return [{"coding": [coding], "text": texts.name} for coding in codings]


def _telecom(published: Published) -> list[dict[str, str]]:
    service = published.service
    said = (("phone", service.contact_phone), ("email", service.contact_email), ("url", page_of(published)))
    return [{"system": system, "value": value} for system, value in said if value]


def _municipality(published: Published) -> dict[str, Any]:
    where = published.service.municipality
    return {"identifier": {"system": MUNICIPALITIES, "value": where.number}, "display": where.name}


def _provision(said: Description) -> dict[str, Any]:
    code = "free" if said.charge in WITHOUT_FEE else "cost"
    return {"coding": [{"system": PROVISION, "code": code}], "text": str(CHARGE_NAMES[said.charge])}


def _eligibility(said: Description, texts: Texts) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = [{"code": {"text": str(WHO_NAMES[who])}} for who in said.who]
    if texts.target_group:
        found.append({"code": {"text": _("Hvem det er for")}, "comment": texts.target_group})
    if texts.criteria:
        points = "\n".join(f"- {point}" for point in texts.criteria)
        found.append({"code": {"text": _("Hva kommunen legger vekt på")}, "comment": points})
    return found


def _languages(said: Description) -> list[dict[str, Any]]:
    return [{"coding": [{"system": LANGUAGES, "code": one.value}]} for one in Language if said.texts(one)]
