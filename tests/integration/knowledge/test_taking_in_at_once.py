"""Two who take in from one source at the same moment: one release is in use, and nobody sees an error page."""

from __future__ import annotations

import pytest
from django.db import connection
from tests.integration.at_once import at_once
from tests.tables import people_table

from mestring.core.access import system
from mestring.knowledge.actions.take_in import take_in
from mestring.knowledge.models import Population, Release, ReleaseState
from mestring.knowledge.refusals import NotPossibleError

BY = system("test")
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def in_a_database_others_can_reach(request):
    """SQLite in memory is one connection's own; on disk every write takes one lock, so nothing is at once."""
    if connection.vendor == "sqlite":
        pytest.skip("Needs a database with several connections.")


def test_only_one_of_two_is_in_use_and_both_know_what_became_of_theirs():
    def taking(year):
        return lambda: take_in(people_table({"3101": "Halden"}, [year]), name="a.json", by=BY)

    results = at_once(taking(2025), taking(2026))
    used = Release.objects.get(state=ReleaseState.CURRENT)
    assert Population.objects.filter(release=used).count() == 1
    assert all(isinstance(one, Release | NotPossibleError) for one in results), results
    assert Release.objects.count() == sum(isinstance(one, Release) for one in results)
