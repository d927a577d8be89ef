"""Acts by their short names."""

import pytest

from mestring.law.acts import acts
from mestring.strict_yaml import YamlFileError


@pytest.mark.parametrize(
    ("short", "provision", "link"),
    [
        ("hol", "§ 3-2 første ledd nr. 6 bokstav a", "https://lovdata.no/lov/2011-06-24-30/§3-2"),
        ("hol", "§ 3-2 a", "https://lovdata.no/lov/2011-06-24-30/§3-2a"),
        ("hol", "§ 3-2 andre ledd", "https://lovdata.no/lov/2011-06-24-30/§3-2"),
        ("pbrl", "§ 2-1 d", "https://lovdata.no/lov/1999-07-02-63/§2-1d"),
        ("bsl", "§ 7", "https://lovdata.no/lov/2022-12-20-121/§7"),
        ("ftrl", "kapittel 10", "https://lovdata.no/lov/1997-02-28-19"),
    ],
)
def test_a_provision_can_be_read_where_it_stands(short, provision, link):
    assert acts()[short].reference(provision).link == link


def test_a_provision_is_told_with_the_name_of_its_act():
    title = acts()["hol"].reference("§ 3-2 a").title
    assert title == "Helse- og omsorgstjenesteloven § 3-2 a"


def test_an_act_without_a_link_is_refused(tmp_path):
    file = tmp_path / "acts.yaml"
    file.write_text("hol:\n  title: Helse- og omsorgstjenesteloven\n")
    with pytest.raises(YamlFileError, match="«hol» skal ha title og link"):
        acts(file)
