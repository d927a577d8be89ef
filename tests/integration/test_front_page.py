"""What meets people first."""

import pytest


def test_the_front_page_asks_a_stranger_to_sign_in(client, municipality):
    page = client.get("/").content.decode()
    assert "Vedtatte planer i Prøvevik kommune" in page
    assert "Logg inn" in page


def test_a_stranger_who_wants_a_plan_is_led_to_sign_in_and_back(client, municipality):
    response = client.get("/planer/")
    assert response.status_code == 302
    assert response.url == "/konto/logg-inn/?neste=%2Fplaner%2F"


def test_an_employee_comes_to_the_plans(signed_in):
    assert signed_in("analyst").get("/", follow=True).redirect_chain == [("/planer/", 302)]


def test_a_citizen_is_told_why_the_plans_in_the_making_are_closed(signed_in):
    response = signed_in("citizen").get("/planer/")
    assert response.status_code == 403
    assert "Du har ikke tilgang til å se planer som ikke er vedtatt" in response.content.decode()


FETCHED_BESIDE_A_PAGE = [
    {"sec-fetch-dest": "image", "accept": "image/avif,image/webp,*/*;q=0.8"},
    {"accept": "image/png,image/*;q=0.8,*/*;q=0.5"},
]


@pytest.mark.parametrize("headers", FETCHED_BESIDE_A_PAGE)
def test_a_missing_icon_does_not_take_the_token_of_the_page_that_is_being_read(client, db, headers):
    icon = client.get("/favicon.ico", headers=headers)
    assert (icon.status_code, dict(icon.cookies)) == (404, {})


@pytest.mark.parametrize("headers", [{"sec-fetch-dest": "document"}, {"accept": "text/html,*/*;q=0.8"}, {}])
def test_a_person_who_comes_to_a_missing_page_gets_a_page(client, db, headers):
    page = client.get("/finnes-ikke/", headers=headers)
    assert page.status_code == 404
    assert "<main" in page.content.decode()
