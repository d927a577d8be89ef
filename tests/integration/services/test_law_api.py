"""The law book for other systems keeps what its description promises."""

from __future__ import annotations

import pytest
import schemathesis
from hypothesis import HealthCheck, settings

from mestring.config.wsgi import application

pytestmark = pytest.mark.django_db
schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application).include(path_regex="/law")


@schema.parametrize()
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_api_keeps_what_its_description_promises(case, municipality, kept_connection):
    case.call_and_validate(headers={"Host": "localhost"})


def test_who_has_the_answer_already_is_told_so(client, municipality):
    for address in ("/api/v1/law", "/api/v1/law/parameter?name=charges_regulation/home_help/cap"):
        first = client.get(address)
        assert client.get(address, headers={"If-None-Match": first["ETag"]}).status_code == 304
