"""What is shown to somebody who is signed in is kept nowhere on the way; open pages may be."""

import pytest

from mestring.core.access import Role


@pytest.mark.parametrize("path", ["/planer/", "/tjenester/", "/kunnskap/verksted/"])
def test_pages_of_the_signed_in_are_hers_alone(signed_in, path):
    said = signed_in(Role.PLAN_OWNER).get(path)["Cache-Control"]
    assert {"private", "no-cache"} <= set(said.split(", "))


def test_a_page_that_says_so_itself_is_left_alone(signed_in, municipality):
    said = signed_in(Role.PLAN_OWNER).get("/api/v1/law?on=2026-11-22")["Cache-Control"]
    assert said.startswith("public")


def test_a_stranger_is_not_told_to_ask_anew(client, municipality):
    assert "Cache-Control" not in client.get(f"/tjenester/offentlig/{municipality.slug}/").headers
