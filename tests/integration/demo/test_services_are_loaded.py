"""The demo's catalogue comes in by the actions anybody uses, once, with something of everything to see."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from mestring.core import audit, clock
from mestring.core.models import Municipality
from mestring.demo.loading import CONTENT, load_municipality
from mestring.demo.service_content import read_service_content
from mestring.demo.services import load_services
from mestring.services.fields import read_values
from mestring.services.models import Service, Version
from mestring.services.selectors import published_on, published_version
from mestring.services.template_files import templates
from mestring.strict_yaml import load

CONTENT_SAID = read_service_content()


@pytest.fixture
def invented(db) -> Municipality:
    municipality = load_municipality(load(CONTENT / "municipality.yaml"))
    load_services(municipality, say=lambda _sentence: None)
    return municipality


def test_every_template_is_published_and_somebody_can_be_called_about_each(invented):
    published = published_on(invented, on=clock.today())
    assert [one.code for one in published] == sorted(templates())
    assert [one.code for one in published if not one.service.contact_phone] == []
    assert {one.version.valid_from for one in published} == {date(2026, 1, 1)}


def test_some_services_are_told_in_the_municipalitys_own_words(invented):
    own = {version.service.code for version in Version.objects.filter(number=1).exclude(own={})}
    assert own == set(CONTENT_SAID.own)


def test_one_service_changes_at_new_year_or_tomorrow_and_one_has_a_draft(invented):
    [(code, said)] = CONTENT_SAID.later.own.items()
    starts = max(date(2027, 1, 1), clock.today() + timedelta(days=1))
    before, after = (published_version(invented, code, on=day) for day in (starts - timedelta(days=1), starts))
    assert before.version.valid_to == starts - timedelta(days=1)
    assert after.description.nb.content == said["nb.content"]
    assert [draft.service.code for draft in Version.objects.filter(state="draft")] == list(CONTENT_SAID.drafts)


def test_loading_again_does_nothing(invented):
    before = Version.objects.count()
    load_services(invented, say=pytest.fail)
    assert Version.objects.count() == before
    assert list(audit.breaks()) == []


def test_what_the_municipality_says_is_said_of_services_and_fields_that_exist():
    for said in (CONTENT_SAID.own, CONTENT_SAID.later.own, CONTENT_SAID.drafts):
        for code, values in said.items():
            assert read_values(templates()[code].kind, values)
    named = [code for contact in CONTENT_SAID.contacts for code in contact.codes]
    assert sorted(set(named) - set(templates())) == []
    assert len(named) == len(set(named))


def test_whom_one_calls_is_a_unit_of_the_municipality(invented):
    assert not Service.objects.exclude(contact_unit__municipality=invented).exists()
