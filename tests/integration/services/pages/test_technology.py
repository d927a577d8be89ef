"""Welfare technology on one page: narrowed to a need, and empty with a word on what to do."""

from __future__ import annotations

import pytest
from tests.integration.services.conftest import TODAY, template
from tests.integration.services.public_pages import public, read

from mestring.services.actions.adopt import adopt_templates
from mestring.services.actions.publish import publish

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]


@pytest.fixture
def technology(municipality, editor, shipped):
    """An alarm and a medicine box that are published, and one that is only a draft."""
    shipped.give(
        template("alarm", kind="technology", needs=["falls"]),
        template("medisinboks", kind="technology", needs=["medicine"]),
        template("utkast", kind="technology", needs=["falls"]),
    )
    for draft in adopt_templates(municipality, by=editor):
        if draft.service.code != "utkast":
            publish(draft, valid_from=TODAY, by=editor)


def shown(answer) -> list[str]:
    html = answer.content.decode()
    return [code for code in ("alarm", "medisinboks", "utkast") if f'id="{code}"' in html]


def test_what_is_published_is_shown_with_what_it_does_for_mastery(client, municipality, technology):
    answer = client.get(public("technology", municipality))
    assert shown(answer) == ["alarm", "medisinboks"]
    assert read(answer).count("Du er tryggere.") == 2


def test_it_can_be_narrowed_to_a_need(client, municipality, technology):
    assert shown(client.get(public("technology", municipality) + "?behov=medicine")) == ["medisinboks"]


def test_a_need_that_does_not_exist_narrows_nothing_and_is_told_of(client, municipality, technology):
    answer = client.get(public("technology", municipality) + "?behov=romferge")
    assert shown(answer) == ["alarm", "medisinboks"]
    assert "Dette valget finnes ikke. Her er alt vi har." in read(answer)


def test_nothing_published_says_what_to_do(client, municipality):
    assert "Ring kommunen, så hører du hva som finnes." in read(client.get(public("technology", municipality)))
