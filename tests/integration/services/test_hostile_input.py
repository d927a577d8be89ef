"""Whatever is sent to the staff pages, the answer is a page with a sentence, never a fault."""

from __future__ import annotations

import pytest
from django.db import transaction
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.integration.services.staff_pages import address, chapter, form_of

from mestring.core.access import Role

pytestmark = pytest.mark.django_db

ODD = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        [
            *("\x00", "²", "٣", "-1", "1e9", "9" * 400, "{}", "[", "null", '{"levels": [[]]}', "x" * 30_000),
            *("nb.summary", "levels", "../../etc", "\r\nX: y", "<script>", "%s %(n)s {n}", "\u202e", "deres", "alt"),
        ]
    ),
)
# Where something can be sent, and the form that stands there.
PLACES = {
    reverse("services:begin"): "fields",
    reverse("services:templates"): "stack-tight",
    address("move"): "",
    address("contact"): "fields",
    address("publish"): "publish-form",
    address("news"): "stack",
    chapter("kort-om"): "edit-form",
    chapter("fakta"): "edit-form",
    chapter("lov-og-betaling", "nn"): "edit-form",
}
NAMES = (
    *("flytt", "utgave", "mal", "hva", "ta", "lest", "videre", "vis", "fortalt", "revisjon", "velg-nb-summary"),
    *("name", "kind", "code", "unit", "phone", "email", "dag", "maned", "ar", "nb-name", "nb-summary", "nn-law"),
    *("levels", "for", "needs", "needs-first", "duration", "evaluation", "grounds", "charge", "kpr", "related"),
)
ODD_VALUES = st.dictionaries(st.sampled_from(NAMES), st.lists(ODD, min_size=1, max_size=2), min_size=1, max_size=4)


@pytest.mark.parametrize("place", PLACES)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(odd=ODD_VALUES)
def test_odd_values_are_answered_with_a_page(place, odd, draft, signed_in):
    with transaction.atomic():
        staff = signed_in(Role.SERVICE_EDITOR)
        answer = staff.get(place)
        stands = form_of(answer.content.decode(), called=PLACES[place]) if answer.status_code == 200 else {}
        assert staff.post(place, {**stands, **odd}).status_code in (200, 302, 404, 409, 422)
        # The next example begins where this one did.
        transaction.set_rollback(True)


@pytest.mark.parametrize("name", ["list", "difference", "preview", "history"])
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(asked=st.dictionaries(st.sampled_from(("q", "tilstand", "slag", "sepa", "fra", "til", "sprak", "side")), ODD))
def test_odd_addresses_are_answered_with_a_page(name, asked, draft, signed_in):
    where = reverse("services:list") if name == "list" else address(name)
    assert signed_in(Role.SERVICE_EDITOR).get(where, asked).status_code in (200, 302)
