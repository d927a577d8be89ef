"""The ladder knows services by their codes alone; the catalogue must have them, and agree on the levels."""

from __future__ import annotations

import re

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


# Where the page of a service names a level on which the ladder does not ask about it: why that is meant.
NAMED_ON_THE_PAGE_ALONE = {
    "fastlege": "everyone has one, whatever the level",
    "legevakt": "everyone may ring, whatever the level; no ladder hands out urgent help",
    "barnekoordinator": "a right of the family, whatever the child's level",
    "individuell-plan-og-koordinator": "a right of whoever needs several services, on level 1 too",
    "parorendestotte": "next of kin are helped whatever the level, on level 1 too",
    "stottekontakt": "one may need company and no other help",
    "psykisk-helse-og-rus": "one may master everyday life and still need somebody to talk to",
    "fysio-og-ergoterapi": "one may need training and no other help",
    "hukommelsesteam": "it begins before one needs any help",
    "hjelpemidler": "a walker does not take one off level 1",
    "dag-eller-nattopphold": "it may be the way home from a stay",
}
# What the ladder asks about on a level that the page does not name.
ASKED_ABOUT_ALONE = {("digital-hjemmeoppfolging", 5): "asked about before a stay, as another way to be looked after"}


def levels_of_ladder() -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for level in MASTERY.levels:
        for code in (*level.services, *level.also, *level.technology):
            found.setdefault(code, set()).add(level.number)
    return found


def test_a_page_names_no_level_the_ladder_does_not_know_without_a_reason():
    ladder = levels_of_ladder()
    differing = {code for code, one in templates().items() if set(one.levels) - ladder.get(code, set())}
    assert differing == set(NAMED_ON_THE_PAGE_ALONE)


def test_technology_is_asked_about_on_no_level_its_page_does_not_name_without_a_reason():
    asked = {(code, level.number) for level in MASTERY.levels for code in level.technology}
    beyond = {(code, number) for code, number in asked if number not in templates()[code].levels}
    assert beyond == set(ASKED_ABOUT_ALONE)


# The codes of list 9151 as casework knows them; what stands here without one is registered under no code of its own.
REGISTERED_AS = {
    "aktivitet-og-treffsteder": (),
    "akuttplass": ("25",),
    "avlastning": ("7", "8"),
    "bpa": ("3",),
    "botrening": ("2",),
    "dagaktivitet-demens": ("4",),
    "dagtilbud": ("4",),
    "dag-eller-nattopphold": ("17", "22"),
    "helsetjenester-i-hjemmet": ("15",),
    "korttidsopphold": ("18", "20"),
    "langtidsopphold": ("21",),
    "matombringing": ("5",),
    "omsorgsbolig": ("29",),
    "bemannet-bolig": ("29",),
    "omsorgsstonad": ("11",),
    "praktisk-bistand": ("1",),
    "psykisk-helse-og-rus": ("15", "1"),
    "rehabiliteringsopphold": ("19",),
    "stottekontakt": ("9",),
    "palliativt-tilbud": ("18", "20"),
    "digitalt-tilsyn": ("28",),
    "lokalisering": ("26",),
    "medisindispenser": ("27",),
    "trygghetsalarm": ("6",),
}


def test_every_service_is_registered_under_the_codes_casework_knows():
    assert {code: one.kpr for code, one in templates().items() if one.kpr} == {
        code: kpr for code, kpr in REGISTERED_AS.items() if kpr
    }


@pytest.mark.parametrize(("language", "appeal"), [("nb", "klag"), ("nn", "klag"), ("en", "appeal|complain")])
def test_whoever_is_given_a_decision_is_told_that_it_can_be_appealed(language, appeal):
    silent = {
        code
        for code, one in templates().items()
        if one.decision and not re.search(appeal, one.texts(language).how_to_get_it.casefold())
    }
    assert silent == set()
