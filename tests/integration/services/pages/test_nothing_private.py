"""What people tell of their income and their needs is answered and forgotten: no address, log or table has it."""

from __future__ import annotations

import logging

import pytest
from django.apps import apps
from django.core.exceptions import SuspiciousOperation
from django.views.debug import SafeExceptionReporterFilter
from tests.integration.services.public_pages import TODAY, public, read

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]
INCOME = "318765"
WORDS = "Å danse tango med Aslaug"


@pytest.fixture
def told(client, municipality):
    """An income and what matters to somebody, sent to the two pages that ask for such things."""
    stay = public("charge-sum", municipality, way_to_pay="langtidsopphold")
    return (
        client.post(stay, {**TODAY, "income": INCOME, "family": "nei"}),
        client.post(public("try", municipality), {"important_to_me": WORDS, "falls": "yes"}),
    )


def everything_stored() -> str:
    """Every value of every table."""
    tables = (model._default_manager.values_list() for model in apps.get_models())
    return repr([list(table) for table in tables])


def test_it_is_answered_at_once_and_without_sending_one_anywhere(told):
    income, needs = told
    assert (income.status_code, needs.status_code) == (200, 200)
    assert "318 765 kr" in read(income)
    assert WORDS in read(needs)
    assert not any(answer.has_header("Location") for answer in told)


def test_no_table_holds_it_the_audit_neither(told):
    stored = everything_stored()
    assert INCOME not in stored
    assert WORDS not in stored


def test_no_session_and_no_cookie_holds_it(told, client):
    assert not client.session.keys()
    cookies = " ".join(cookie.OutputString() for answer in told for cookie in answer.cookies.values())
    assert INCOME not in cookies
    assert "Aslaug" not in cookies


def test_no_address_on_the_page_holds_it(told):
    for answer, private in zip(told, (INCOME, "Aslaug"), strict=True):
        html = answer.content.decode()
        assert not [part for part in html.split('"') if part.startswith(("/", "?", "http")) and private in part]


def test_no_title_holds_it(told):
    titles = [answer.content.decode().split("<title>")[1].split("</title>")[0] for answer in told]
    assert not any(sign.isdigit() for title in titles for sign in title)


def test_no_log_holds_it(client, municipality, caplog):
    stay = public("charge-sum", municipality, way_to_pay="langtidsopphold")
    with caplog.at_level(logging.DEBUG):
        client.post(stay, {**TODAY, "income": INCOME, "family": "nei"})
        client.post(stay, {**TODAY, "income": f"{INCOME}.000", "family": "nei"})
        client.get(stay + "finnes-ikke/")
    assert INCOME not in caplog.text


def test_an_error_report_would_leave_it_out(client, municipality, monkeypatch):
    stay = public("charge-sum", municipality, way_to_pay="langtidsopphold")
    seen = []

    def broken(request, *_args, **_kwargs):
        seen.append(SafeExceptionReporterFilter().get_post_parameters(request))
        raise SuspiciousOperation

    monkeypatch.setattr("mestring.services.views.charging.render", broken)
    client.post(stay, {**TODAY, "income": INCOME, "family": "nei"})
    assert INCOME not in str(seen[0])
    assert seen[0]


def test_no_cache_may_keep_the_page(told):
    assert [answer["Cache-Control"] for answer in told] == ["no-store", "no-store"]


def test_the_page_says_so_itself(client, municipality):
    page = read(client.get(public("charge-sum", municipality, way_to_pay="langtidsopphold")))
    assert "Vi lagrer ikke det du skriver. Det står ikke i adressen til siden, og ikke i noen logg." in page
    assert "Vi lagrer ikke svarene." in read(client.get(public("try", municipality)))
