"""Every route for every role: who comes in, and who is refused in the same way whatever is behind the door."""

from __future__ import annotations

import pytest
from django.urls import URLPattern, get_resolver, reverse
from tests.architecture.routes import EVERYONE, STRANGER, WHO_MAY
from tests.scenarios import remembered_scenario

from mestring.core.access import Role
from mestring.knowledge.models import Release
from mestring.plans.models import Change, Edition, Element, Plan, Reading
from mestring.services.models import Service, Version
from mestring.services.template_files import shipped

REFUSED = {403}
# What an address can name that is the same in every municipality.
NOBODYS = frozenset({"indicator"})
EMPTY_RECEIPT = {"counts": {}, "duplicates": [], "doubtful": [], "skipped": [], "gaps": {}}


def all_routes() -> dict[str, URLPattern]:
    """Every address in the installation, by its name with namespaces."""
    found: dict[str, URLPattern] = {}

    def walk(patterns, prefix):
        for pattern in patterns:
            if isinstance(pattern, URLPattern):
                found[f"{prefix}{pattern.name}"] = pattern
            else:
                walk(pattern.url_patterns, f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix)

    walk(get_resolver().url_patterns, "")
    return found


ROUTES = all_routes()


@pytest.fixture
def sample(municipality, plan_owner):
    """One of everything that an address can name."""
    plan = Plan.objects.create(municipality=municipality, title="Prøveplan", slug="proveplan")
    edition = Edition.objects.create(
        plan=plan, number=1, title="Prøveplan", state="adopted", adopted_on="2026-01-01", adopted_in="1/26"
    )
    draft = Edition.objects.create(plan=plan, number=2, title="Prøveplan")
    elements = [Element.objects.create(edition=e, kind="measure", title="Et tiltak") for e in (edition, draft)]
    reading = Reading.objects.create(
        municipality=municipality,
        name="plan.md",
        digest="0" * 64,
        source_kind="markdown",
        outline={"title": "", "period": None, "nodes": [], "receipt": EMPTY_RECEIPT},
        by=plan_owner.key,
        by_name="Prøve",
        at="2026-11-22T10:00:00Z",
    )
    change = Change.objects.create(
        plan=plan, at="2026-11-22T10:00:00Z", by="user:1", by_name="Prøve", what="Endret frist"
    )
    service = sample_service(municipality)
    return {
        "scenario": remembered_scenario(municipality, by=plan_owner).key,
        "code": service.code,
        "version": 1,
        "chapter": "kort-om",
        "language": "nb",
        "municipality": municipality.slug,
        "way_to_pay": "langtidsopphold",
        "name": "charges_regulation/home_help/cap",
        "slug": plan.slug,
        "number": draft.number,
        "lineage": elements[1].lineage,
        "reading": reading.pk,
        "pk": reading.pk,
        "release": Release.objects.create(
            source="public-health",
            municipality=municipality,
            title="Folkehelseprofil",
            digest="0" * 64,
            at="2026-11-22T10:00:00Z",
            receipt={"areas": 1, "years": [2026], "numbers": 0, "hidden": 0, "held": [], "doubts": [], "skipped": []},
        ).pk,
        "provider": "employees",
        "kind": "xlsx",
        "node_id": "0",
        "change": change.pk,
        "indicator": "andel-80-og-over",
        "picture": "arsverk",
    }


def sample_service(municipality) -> Service:
    """A service with a published version and a draft, as the template of a real one has it."""
    template = shipped("hverdagsrehabilitering")
    service = Service.objects.create(municipality=municipality, code=template["code"], kind=template["kind"])
    said = {"service": service, "template": template, "saved_at": "2026-11-22T10:00:00Z", "saved_by_name": "Prøve"}
    published = {"content": template, "published_at": "2026-11-22T10:00:00Z", "published_by": "user:1"}
    Version.objects.bulk_create(
        [
            Version(number=1, state="published", valid_from="2026-01-01", **said, **published),
            Version(number=2, **said),
        ]
    )
    return service


def address(name: str, sample: dict) -> str:
    """The address of a route, with sample values for whatever it names."""
    wanted = ROUTES[name].pattern.converters
    unknown = set(wanted) - set(sample)
    assert not unknown, f"Gi {name} et eksempel for {unknown} i sample."
    return reverse(name, kwargs={key: sample[key] for key in wanted})


def test_somebody_has_said_who_may_use_every_route():
    missing = sorted(set(ROUTES) - set(WHO_MAY))
    assert missing == [], "Si hvem som kan bruke rutene i tests/architecture/routes.py."


def test_no_route_is_spoken_of_that_does_not_exist():
    assert sorted(set(WHO_MAY) - set(ROUTES)) == []


@pytest.mark.parametrize("name", sorted(ROUTES))
def test_every_view_has_a_door(name):
    view = ROUTES[name].callback
    if name.startswith("api:"):
        return
    assert hasattr(view, "permission") or hasattr(view, "open_because"), f"{name} mangler guarded eller open_to_all."


@pytest.mark.parametrize("role", [STRANGER, *Role])
@pytest.mark.parametrize("name", sorted(WHO_MAY))
def test_who_comes_in(name, role, client, signed_in, sample):
    if role != STRANGER:
        signed_in(role)
    where = address(name, sample)
    response = client.get(where)
    if response.status_code == 405:
        response = client.post(where)
    to_sign_in = response.status_code == 302 and response.url.startswith("/konto/logg-inn/?neste=")
    refused = response.status_code in REFUSED or to_sign_in
    assert refused is (role not in WHO_MAY[name]), f"{name} for {role}: {response.status_code}"
    if role == STRANGER and refused:
        assert to_sign_in


@pytest.mark.parametrize("name", sorted(name for name, who in WHO_MAY.items() if who != EVERYONE))
def test_what_belongs_to_another_municipality_is_not_found(name, client, signed_in, sample, other_municipality):
    may = WHO_MAY[name]
    signed_in(Role.PLAN_OWNER if Role.PLAN_OWNER in may else sorted(may)[0], where=other_municipality)
    where = address(name, sample)
    response = client.get(where)
    if response.status_code == 405:
        response = client.post(where)
    if set(ROUTES[name].pattern.converters) - NOBODYS:
        assert response.status_code == 404, f"{name}: {response.status_code}"
    else:
        assert "Prøveplan" not in response.content.decode()
