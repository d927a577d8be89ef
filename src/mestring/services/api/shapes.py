"""What the API gives of a service: what has been published, in one language, without anything internal."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.urls import NoReverseMatch, reverse
from ninja import Field, Schema

from mestring.law.acts import acts
from mestring.services.codes import ChargeKind, Competence, Language, LengthUnit, LevelsFrom, Need, ServiceKind, Who
from mestring.services.description import Ground, Length
from mestring.services.kpr import SYSTEM, kpr_names
from mestring.services.selectors import Published


class ServiceShape(Schema):
    """A service or a technology in short. ``why`` says why it was found, when something was asked for."""

    municipality_number: str = Field(description="Kommunenummer, fire sifre")
    code: str = Field(description="Den samme i alle utgaver, og i alle kommuner som bruker malen")
    kind: ServiceKind
    name: str
    summary: str
    levels: list[int] = Field(description="Mestringsnivåer, 1 er høyest mestring og 6 lavest")
    who: list[Who] = Field(description="Hvem det er for")
    needs: list[Need] = Field(description="Hva det handler om, det viktigste først")
    charge: ChargeKind = Field(description="Slags betaling; beløp står i lovboken")
    decision: bool = Field(description="Om man får det ved vedtak")
    version: int
    valid_from: date
    valid_to: date | None = Field(description="Siste dag det gjelder; null når ingen er satt")
    page: str = Field(description="Siden for innbyggere")
    why: str | None = Field(None, description="Hvorfor den ble funnet, når det er søkt")

    @staticmethod
    def of(published: Published, *, language: Language, why: str | None = None) -> ServiceShape:
        """The short shape of what is published."""
        return ServiceShape(**_in_short(published, language), why=why)


class TextsShape(Schema):
    """The words. What a service says nothing of is empty; the last four are of technology alone."""

    content: str
    law: str
    purpose: str
    target_group: str
    criteria: list[str]
    charge: str
    expect_of_us: list[str]
    expect_of_you: list[str]
    not_included: list[str]
    how_to_get_it: str
    helps_mastery: str
    not_when: list[str]
    consent: str
    replaces: str


class GroundShape(Schema):
    """A provision it rests on."""

    act: str = Field(description="Lovens korte navn, som «hol»")
    provision: str
    title: str
    link: str | None


class LengthShape(Schema):
    """A length of time, as people count it."""

    number: int
    unit: LengthUnit


class CodeShape(Schema):
    """A code of a national list."""

    system: str
    code: str
    name: str | None


class ContactShape(Schema):
    """Whom one calls."""

    unit: str | None
    phone: str | None
    email: str | None


class WholeServiceShape(ServiceShape):
    """A service or a technology with all that is said of it."""

    municipality: str
    language: Language = Field(description="Språket teksten er på; det som mangler, er på bokmål")
    texts: TextsShape
    grounds: list[GroundShape]
    duration: LengthShape | None = Field(description="Hvor lenge et første vedtak varer; null så lenge det trengs")
    evaluation: LengthShape | None = Field(description="Hvor ofte det evalueres")
    competence: list[Competence]
    levels_from: LevelsFrom
    kpr: list[CodeShape]
    digital: list[str] = Field(description="Velferdsteknologi å vurdere først, som koder")
    groups: list[str] = Field(description="Gruppetilbud å vurdere før tilbud til én, som koder")
    related: list[str] = Field(description="Se også, som koder")
    needs_consent: bool
    contact: ContactShape | None

    @staticmethod
    def whole(published: Published, *, language: Language) -> WholeServiceShape:
        """The whole shape of what is published."""
        said = published.description
        texts = said.said(language)
        return WholeServiceShape(
            **_in_short(published, language),
            municipality=published.service.municipality.name,
            language=language,
            texts=TextsShape(**{name: getattr(texts, name) for name in TextsShape.model_fields}),
            grounds=[_ground(one) for one in said.grounds],
            duration=_length(said.duration),
            evaluation=_length(said.evaluation),
            competence=list(said.competence),
            levels_from=said.levels_from,
            kpr=[CodeShape(system=SYSTEM, code=code, name=kpr_names().get(code)) for code in said.kpr],
            digital=list(said.digital),
            groups=list(said.groups),
            related=list(said.related),
            needs_consent=said.needs_consent,
            contact=_contact(published),
        )


class ServicePage(Schema):
    """A page of services, and how many there are in all."""

    count: int
    items: list[ServiceShape]


def page_of(published: Published) -> str:
    """The whole address of the page for residents."""
    where, code = published.service.municipality.slug, published.code
    try:
        path = reverse("services:public-service", kwargs={"municipality": where, "code": code})
    except NoReverseMatch:
        path = f"/tjenester/offentlig/{where}/{code}/"
    return f"{settings.ADDRESS}{path}"


def _in_short(published: Published, language: Language) -> dict[str, Any]:
    said, version = published.description, published.version
    return {
        "municipality_number": published.service.municipality.number,
        "code": published.code,
        "kind": said.kind,
        "name": said.said(language).name,
        "summary": said.said(language).summary,
        "levels": said.levels,
        "who": said.who,
        "needs": said.needs,
        "charge": said.charge,
        "decision": said.decision,
        "version": version.number,
        "valid_from": version.valid_from,
        "valid_to": version.valid_to,
        "page": page_of(published),
    }


def _ground(ground: Ground) -> GroundShape:
    act = acts().get(ground.act)
    reference = act.reference(ground.provision) if act else None
    return GroundShape(
        act=ground.act,
        provision=ground.provision,
        title=reference.title if reference else f"{ground.act} {ground.provision}",
        link=reference.link if reference else None,
    )


def _length(length: Length | None) -> LengthShape | None:
    return LengthShape(number=length.number, unit=length.unit) if length else None


def _contact(published: Published) -> ContactShape | None:
    service = published.service
    if not service.has_contact:
        return None
    unit = service.contact_unit.name if service.contact_unit else None
    return ContactShape(unit=unit, phone=service.contact_phone or None, email=service.contact_email or None)
