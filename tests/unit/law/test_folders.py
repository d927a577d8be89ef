"""A folder of the law book says which act it comes from."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.law.made import made_book, parameter, value

from mestring.law import LawBook, LawFileError

ABOUT = 'title: "Loven"\nshort: "loven"\nlink: "https://lovdata.no/lov/x"\ndocumentation: "En lov."\n'


def book(folder: Path, about: str) -> LawBook:
    return made_book(folder, {"act/appeal": parameter(value("4", since="2012-01-01")), "act/_about": about})


def test_what_the_folder_says_is_read_and_is_no_parameter(tmp_path: Path) -> None:
    made = book(tmp_path, ABOUT)
    assert list(made.parameters) == ["act/appeal"]
    assert (made.folders["act"].title, made.folders["act"].link) == ("Loven", "https://lovdata.no/lov/x")


def test_a_folder_with_no_act_behind_it_has_no_link(tmp_path: Path) -> None:
    assert book(tmp_path, ABOUT.replace('"https://lovdata.no/lov/x"', "null")).folders["act"].link == ""


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("short:", "kort:", "linje 2: «kort» er ikke en nøkkel her."),
        ('documentation: "En lov."\n', "", "linje 1: «documentation» mangler."),
        ("https://", "http://", "linje 3: lenken må begynne med https://"),
    ],
)
def test_a_wrong_description_is_refused_with_the_line(tmp_path: Path, right: str, wrong: str, said: str) -> None:
    with pytest.raises(LawFileError) as caught:
        book(tmp_path, ABOUT.replace(right, wrong))
    assert str(caught.value).startswith(f"act/_about.yaml, {said}")
