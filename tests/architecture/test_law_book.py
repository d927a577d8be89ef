"""What must hold for the shipped law book and for the pages made of it."""

from pathlib import Path

import pytest

from mestring.law import NATIONAL, NATIONAL_OWNER, national
from mestring.law.telling.pages import pages

ROOT = Path(__file__).resolve().parents[2]
PAGES = ROOT / "docs" / "law"
PARAMETERS = national().parameters.values()


def test_every_file_of_the_folder_is_in_the_book():
    files = {path.relative_to(NATIONAL).with_suffix("").as_posix() for path in NATIONAL.rglob("*.yaml")}
    assert {name for name in files if not name.endswith("/_about")} == set(national().parameters)


def test_every_folder_says_which_act_it_comes_from():
    assert {one.folder for one in PARAMETERS} == set(national().folders)


@pytest.mark.parametrize("one", PARAMETERS, ids=lambda one: one.name)
def test_a_national_value_is_set_by_no_municipality_and_stands_where_one_can_read_it(one):
    assert all(value.owner == NATIONAL_OWNER and value.reference.link for value in one.values)


@pytest.mark.parametrize("one", PARAMETERS, ids=lambda one: one.name)
def test_a_value_nobody_has_checked_says_where_it_was_read(one):
    unchecked = [value for value in one.values if value.checked is None]
    assert not unchecked or "lest" in one.documentation.lower() or "samling" in one.documentation.lower()


@pytest.mark.parametrize("one", national().groups.values(), ids=lambda one: one.name)
def test_topics_that_both_acts_have_lead_to_each_act(one):
    first, second = one.profiles
    shared = set(first.provisions) & set(second.provisions) - {"language"}
    assert [topic for topic in shared if first.provisions[topic].link == second.provisions[topic].link] == []


@pytest.mark.parametrize(("name", "text"), pages(national()).items(), ids=list(pages(national())))
def test_the_reference_page_is_up_to_date(name, text):
    told = "Kjør ./mestring law pages."
    assert (PAGES / name).exists(), told
    assert (PAGES / name).read_text(encoding="utf-8") == text, told


def test_there_are_no_pages_of_what_is_gone():
    assert {path.name for path in PAGES.glob("*.md")} == set(pages(national()))
