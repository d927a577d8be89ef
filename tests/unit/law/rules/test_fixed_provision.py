"""The file of provisions is read strictly."""

from __future__ import annotations

from datetime import date

import pytest

from mestring.law import LawFileError, UnknownParameterError
from mestring.law.rules.fixed_provision import fixed, read_fixed

GOOD = """\
pbrl_3_1:
  title: pasient- og brukerrettighetsloven § 3-1
  link: https://lovdata.no/lov/1999-07-02-63/§3-1
  documentation: Medvirkning.
  applies_from: "2026-06-01"
  checked: null
"""


def read(tmp_path, text):
    file = tmp_path / "provisions.yaml"
    file.write_text(text, encoding="utf-8")
    return read_fixed(file)


def test_a_provision_applies_from_its_day(tmp_path):
    one = read(tmp_path, GOOD)["pbrl_3_1"]
    assert not one.applies_on(date(2026, 5, 31))
    assert one.applies_on(date(2026, 6, 1))


def test_a_provision_without_a_day_has_always_applied(tmp_path):
    one = read(tmp_path, GOOD.replace('"2026-06-01"', "null"))["pbrl_3_1"]
    assert one.applies_on(date(1970, 1, 1))


def test_a_municipalitys_own_plan_needs_no_link(tmp_path):
    assert read(tmp_path, GOOD.replace("https://lovdata.no/lov/1999-07-02-63/§3-1", '""'))["pbrl_3_1"].link == ""


@pytest.mark.parametrize(
    ("was", "becomes", "says"),
    [
        ("  checked: null\n", "", "provisions.yaml, linje 1: «checked» mangler."),
        ("  checked: null\n", "  cheked: null\n", "linje 6: «cheked» er ikke en nøkkel her. Mente du «checked»?"),
        ('"2026-06-01"', '"1. juni"', "linje 5: «applies_from» må være en dag"),
        ("https://lovdata.no", "http://lovdata.no", "linje 3: lenken må begynne med https://"),
        ("title: pasient- og brukerrettighetsloven § 3-1", 'title: ""', "linje 2: «title» må være en tekst"),
    ],
)
def test_a_wrong_file_is_refused_with_its_line(tmp_path, was, becomes, says):
    assert was in GOOD
    with pytest.raises(LawFileError) as refused:
        read(tmp_path, GOOD.replace(was, becomes))
    assert says in str(refused.value)


def test_a_provision_that_is_not_in_the_file_is_refused():
    with pytest.raises(UnknownParameterError, match="pbrl_99"):
        fixed("pbrl_99")
