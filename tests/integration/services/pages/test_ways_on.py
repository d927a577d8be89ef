"""From finding help and from reading of a service one comes to what it costs, to the ladder, and to the law."""

from __future__ import annotations

import pytest
from tests.integration.services.conftest import TODAY, template
from tests.integration.services.public_pages import public

from mestring.services.actions.adopt import adopt_templates
from mestring.services.actions.publish import publish

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]


@pytest.mark.parametrize("name", ["charges", "ladder", "technology", "compare", "deadlines", "law"])
def test_the_page_for_finding_leads_on(client, municipality, name):
    assert f'href="{public(name, municipality)}"' in client.get(public("find", municipality)).content.decode()


@pytest.mark.parametrize(
    ("charge", "way_to_pay"),
    [
        ("long_stay", "langtidsopphold"),
        ("short_stay", "korttidsopphold"),
        ("day_or_night_stay", "dag-eller-natt"),
        ("home_help", "hjelp-hjemme"),
        ("none", ""),
        ("municipal", ""),
    ],
)
def test_a_service_leads_to_the_sum_of_its_own_kind(client, municipality, editor, shipped, charge, way_to_pay):
    shipped.give(template("prove", charge=charge))
    publish(adopt_templates(municipality, by=editor)[0], valid_from=TODAY, by=editor)
    html = client.get(public("service", municipality, code="prove")).content.decode()
    sums = [part for part in html.split('"') if "/egenandel/" in part]
    assert sums == ([public("charge-sum", municipality, way_to_pay=way_to_pay)] if way_to_pay else [])
    assert public("ladder", municipality) in html
