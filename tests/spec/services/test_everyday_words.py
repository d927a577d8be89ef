"""People find the service they need by their own words."""

from __future__ import annotations

from pathlib import Path

import pytest

from mestring.services.search import find
from mestring.services.search.telling import why
from mestring.services.template_files import templates
from mestring.strict_yaml import load

SAID = load(Path(__file__).parent / "everyday_words.yaml")
CATALOGUE = list(templates().values())


@pytest.mark.parametrize("case", SAID["searches"], ids=[case["written"] for case in SAID["searches"]])
def test_the_right_service_is_among_the_first_three(case):
    hits = find(case["written"], among=CATALOGUE).hits
    assert set(case["first"]) <= {hit.code for hit in hits[:3]}
    assert all(why(hit) for hit in hits)


@pytest.mark.parametrize("written", SAID["urgent"])
def test_words_of_danger_are_seen(written):
    assert find(written, among=CATALOGUE).question.urgent


@pytest.mark.parametrize("written", SAID["not_urgent"])
def test_danger_is_not_seen_where_there_is_none(written):
    assert not find(written, among=CATALOGUE).question.urgent


@pytest.mark.parametrize("written", SAID["nothing"])
def test_nothing_is_found_for_what_is_no_question(written):
    assert find(written, among=CATALOGUE).hits == ()
