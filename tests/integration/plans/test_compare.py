"""Two plans side by side."""

import pytest


def text(response):
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


@pytest.fixture
def both(plans):
    left, right = plans.edition("Venstreplan"), plans.edition("Motplan")
    plans.goal(left, "Pårørende får avlastning i tide")
    plans.goal(left, "Rent drikkevann")
    plans.goal(right, "Avlastning til pårørende når de trenger det")
    plans.measure(right, "Kjøpe båt")
    return left, right


def test_goals_with_a_counterpart_stand_beside_one_another(signed_in, both):
    page = text(signed_in().get("/planer/sammenlign/?a=venstreplan&b=motplan"))
    row = page[page.index("<tbody>") : page.index("</tbody>")]
    assert row.index("Pårørende får avlastning i tide") < row.index("Avlastning til pårørende når de trenger det")
    assert "Felles: " in row or "Nesten det samme" in row
    assert "1 av 2" in page


def test_what_has_no_counterpart_stands_on_its_own_side(signed_in, both):
    page = text(signed_in().get("/planer/sammenlign/?a=venstreplan&b=motplan"))
    assert page.index("Bare i Venstreplan") < page.index("Rent drikkevann")
    assert page.index("Bare i Motplan", page.index("Rent drikkevann")) < page.index("Kjøpe båt")


def test_editions_of_one_plan_can_be_compared(signed_in, plans):
    old = plans.edition("Planen", state="adopted")
    new = plans.edition("Planen", plan=old.plan, number=2)
    for edition in (old, new):
        plans.goal(edition, "Flere bor hjemme lenger")
    page = text(signed_in().get("/planer/sammenlign/?a=planen:1&b=planen:2"))
    assert "100 %" in page


def test_a_plan_is_not_compared_with_itself(signed_in, both):
    page = text(signed_in().get("/planer/sammenlign/?a=venstreplan&b=venstreplan"))
    assert "Velg en annen enn den første." in page


def test_a_plan_that_is_not_there_is_said_to_be_no_choice(signed_in, both):
    page = text(signed_in().get("/planer/sammenlign/?a=venstreplan&b=finnes-ikke"))
    assert "ds-error-summary" in page


def test_one_plan_cannot_be_compared_and_the_page_says_so(signed_in, plans):
    plans.edition()
    assert "Det trengs to planer" in text(signed_in().get("/planer/sammenlign/"))
