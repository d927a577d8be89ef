"""Every page: WCAG 2.2 AA by axe, no sideways scroll, at 1280 and 390 px, in bokmål and nynorsk, light and dark."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.urls import Resolver404, resolve
from django.utils import translation
from playwright.sync_api import Page, Response
from tests.architecture.routes import WHO_MAY
from tests.functional.axe import violations
from tests.functional.pages import LOOKS, NO_PAGE, OWNER, SHOWN_OUTSIDE_THE_DEMO, Look
from tests.functional.places import Places, find_places
from tests.functional.seeing import complaints_of
from tests.functional.visiting import Visitors

from mestring.demo.urls import app_name, urlpatterns
from mestring.services.overlay import News
from mestring.services.presenters.told_news import told_news

DEMO_ROUTES = {f"{app_name}:{pattern.name}" for pattern in urlpatterns}


@pytest.fixture(scope="module")
def visitors(browser, site) -> Iterator[Visitors]:
    visitors = Visitors(browser, site)
    yield visitors
    visitors.close()


@pytest.fixture(scope="module")
def places(visitors) -> Places:
    return find_places(visitors.page_of(OWNER))


def shown(look: Look, *, page: Page, places: Places) -> Callable[[], None]:
    """Goes to the page, does what brings it into its state, and sees that it is that page and no other."""

    def show() -> None:
        answers: list[Response] = []
        listen = lambda answer: answers.append(answer)  # noqa: E731, PLW0108 - Playwright cannot hold a built-in
        page.on("response", listen)
        page.goto(places.address(look.address))
        if look.then:
            look.then(page)
        page.remove_listener("response", listen)
        last = [one for one in answers if one.request.resource_type == "document"][-1]
        assert last.status == look.status, f"{last.url} svarte {last.status}"
        assert look.route in {route_of(last.url), str(last.status)}

    return show


def route_of(url: str) -> str:
    """The name of the route that answers there; the demo's own stand outside the settings tests run with."""
    path = urlsplit(url).path
    if path == "/demo/velg-rolle/":
        return "demo:roles"
    try:
        return resolve(path).view_name
    except Resolver404:
        return ""


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_a_page_is_accessible(look, visitors, places):
    page = visitors.page_of(look.person)
    visitors.complaints.clear()
    assert complaints_of(page, shown(look, page=page, places=places)) == []
    assert [text for text in visitors.complaints if "status of 4" not in text] == []


def news_of_a_template(*, error: str) -> dict[str, object]:
    """Something new in texts, points and facts, with own words in one of them."""
    news = (
        News("levels", [2, 3], [2]),
        News("nb.summary", "Du får hjelp hjemme.", "Du får hjelp hjemme en stund.", "Vi hjelper deg hjemme."),
        News("nn.criteria", ["Kva du vil"], ["Kva du vil", "Kven du bur med"]),
    )
    service = SimpleNamespace(code="bpa")
    return {"service": service, "draft": True, "name": "BPA", "news": told_news(news, names={}), "error": error}


@pytest.mark.parametrize(
    ("template", "context"),
    [
        ("500.html", {}),
        ("429.html", {}),
        ("409.html", {"sentence": "Utgaven er vedtatt, og kan ikke legges ut på høring."}),
        ("accounts/sign_in.html", {"providers": {"citizens": 1, "employees": 1}, "next": "/"}),
        ("accounts/sign_in.html", {"providers": {}, "next": "/"}),
        ("accounts/oidc_refused.html", {"sentence": "Du avbrøt innloggingen."}),
        ("accounts/oidc_sign_out.html", {"provider": "citizens"}),
        ("accounts/oidc_onwards.html", {"address": "https://innlogging.invalid/"}),
        ("services/news.html", news_of_a_template(error="")),
        ("services/news.html", news_of_a_template(error="Kryss av for det dere vil ta inn.")),
    ],
)
def test_a_page_the_demo_cannot_come_to_is_accessible(template, context, visitors, monkeypatch):
    page = visitors.page_of(None)
    path = "/slik-ser-den-ut/"

    def fulfil(route):
        cookies = dict(pair.split("=", 1) for pair in route.request.header_value("cookie").split("; "))
        route.fulfill(content_type="text/html; charset=utf-8", body=as_sent(template, context, cookies=cookies))

    page.route(f"**{path}", fulfil)
    assert complaints_of(page, lambda: page.goto(path)) == []
    page.unroute(f"**{path}")


def as_sent(template: str, context: dict[str, object], *, cookies: dict[str, str]) -> str:
    """The page as the server would have sent it to a stranger with these cookies."""
    request = RequestFactory().get("/")
    request.COOKIES, request.actor = cookies, None
    with translation.override(cookies["mestring_sprak"]):
        return render_to_string(template, context, request=request)


def test_every_route_has_a_page_to_look_at_or_a_reason_why_not():
    looked_at = {look.route for look in LOOKS} | set(SHOWN_OUTSIDE_THE_DEMO)
    missing = (set(WHO_MAY) | DEMO_ROUTES) - looked_at - set(NO_PAGE)
    assert sorted(missing) == [], "Legg siden inn i tests/functional/pages.py, så axe ser på den."


def test_axe_is_really_asked(open_page):
    page = open_page("/tilgjengelighet/")
    image = '<img src="/static/interface/mark.svg">'
    page.evaluate("(html) => document.querySelector('h1').insertAdjacentHTML('afterend', html)", image)
    assert any(line.startswith("image-alt") for line in violations(page))
