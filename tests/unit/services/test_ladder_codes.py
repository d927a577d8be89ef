"""The ladder knows services by their codes alone; the catalogue must have them, and agree on the levels."""

from __future__ import annotations

import pytest

from mestring.ladder import guides, needs_from_file
from mestring.ladder.examples import FOLDER
from mestring.ladder.ladders import shipped as ladders
from mestring.services.template_files import templates

LEVELS = [(code, level) for code, ladder in ladders().items() for level in ladder.levels]
MASTERY = ladders()["mestringsniva"]


def codes_of(kind):
    return {code for code, template in templates().items() if template.kind.value == kind}


@pytest.mark.parametrize(("ladder", "level"), LEVELS, ids=[f"{code}-{level.number}" for code, level in LEVELS])
def test_every_code_of_a_level_is_in_the_catalogue(ladder, level):
    assert set(level.services) | set(level.also) <= codes_of("service")
    assert set(level.technology) <= codes_of("technology")


def test_every_code_of_the_guides_is_in_the_catalogue():
    assert set(guides.shipped().services) <= codes_of("service")
    assert set(guides.shipped().technology) == codes_of("technology")


def test_what_the_invented_people_have_tried_is_in_the_catalogue():
    tried = {one.service for path in FOLDER.glob("*.yaml") for one in needs_from_file(path).tried}
    assert tried <= set(templates())


@pytest.mark.parametrize("level", MASTERY.levels, ids=lambda level: str(level.number))
def test_a_service_stands_on_no_mastery_level_that_its_page_does_not_name(level):
    beyond = {code for code in level.services if level.number not in templates()[code].levels}
    assert beyond == set()


@pytest.mark.parametrize("level", MASTERY.levels, ids=lambda level: str(level.number))
def test_a_group_of_the_guides_is_a_group_in_the_catalogue_too(level):
    for code in level.services:
        guide = guides.shipped().services.get(code)
        if guide:
            assert set(guide.groups_first) <= set(templates()[code].groups), code


def test_whether_a_service_is_decided_formally_is_the_same_in_both():
    differing = {
        code
        for code, guide in guides.shipped().services.items()
        if (guide.decision is not guides.Decision.NEVER) is not templates()[code].decision
    }
    assert differing == set()
