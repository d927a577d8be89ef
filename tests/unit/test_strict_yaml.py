"""YAML is read strictly."""

from pathlib import Path

import pytest

from mestring import strict_yaml


def _read(tmp_path: Path, text: str) -> dict[str, object]:
    path = tmp_path / "innhold.yaml"
    path.write_text(text, encoding="utf-8")
    return strict_yaml.load(path)


def test_a_key_that_stands_twice_is_refused_with_the_line(tmp_path: Path) -> None:
    with pytest.raises(strict_yaml.YamlFileError, match=r"innhold\.yaml, linje 3: «eier» står to ganger"):
        _read(tmp_path, "eier: a\nfrist: b\neier: c\n")


def test_a_key_that_stands_twice_deep_down_is_refused(tmp_path: Path) -> None:
    with pytest.raises(strict_yaml.YamlFileError, match="«navn» står to ganger"):
        _read(tmp_path, "enheter:\n  - navn: a\n    navn: b\n")


@pytest.mark.parametrize("written", ["0301", "no", "2025-01-01", "1:30", "~", "1.5", "yes", "True"])
def test_what_yaml_would_guess_at_must_be_quoted(tmp_path: Path, written: str) -> None:
    text = f"kode: {written}\n"
    with pytest.raises(strict_yaml.YamlFileError, match="linje 1: sett anførselstegn rundt"):
        _read(tmp_path, text)


def test_a_quoted_code_stays_text(tmp_path: Path) -> None:
    assert _read(tmp_path, 'kode: "0301"\nland: "no"\n') == {"kode": "0301", "land": "no"}


def test_numbers_truth_and_nothing_are_read_as_such(tmp_path: Path) -> None:
    assert _read(tmp_path, "a: 640000\nb: true\nc: null\nd: vanlig tekst\n") == {
        "a": 640000,
        "b": True,
        "c": None,
        "d": "vanlig tekst",
    }


def test_broken_yaml_is_a_sentence_with_the_line(tmp_path: Path) -> None:
    with pytest.raises(strict_yaml.YamlFileError, match=r"innhold\.yaml, linje 2: dette er ikke gyldig YAML\."):
        _read(tmp_path, 'a: "en"\nb: [uten slutt}\n')


def test_a_list_at_the_top_is_refused(tmp_path: Path) -> None:
    with pytest.raises(strict_yaml.YamlFileError, match="filen må begynne med en nøkkel"):
        _read(tmp_path, "- a\n- b\n")


def test_a_good_file_tells_the_line_of_each_key_and_each_item(tmp_path: Path) -> None:
    path = tmp_path / "innhold.yaml"
    path.write_text('title: "a"\nvalues:\n  - from: "2026"\n    value: 1\n  - {from: "2027"}\n', encoding="utf-8")
    found, lines = strict_yaml.load_with_lines(path)
    assert found == strict_yaml.load(path)
    assert lines == {
        (): 1,
        ("title",): 1,
        ("values",): 2,
        ("values", 0): 3,
        ("values", 0, "from"): 3,
        ("values", 0, "value"): 4,
        ("values", 1): 5,
        ("values", 1, "from"): 5,
    }


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(strict_yaml.YamlFileError, match="filen må begynne med en nøkkel"):
        _read(tmp_path, "")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a: &a\n  - *a\n", "linje 2: «\\*a» viser til noe annet i filen"),
        ("a: &a [x]\nb: [*a, *a]\n", "linje 2: «\\*a» viser til noe annet i filen"),
        (f"a: {'[' * 100_000}{']' * 100_000}\n", "linje 1: her er det mer enn 40 nivåer"),
        (f"a: {'- ' * 100_000}b\n", "ikke gyldig YAML|mer enn 40 nivåer"),
        (f"a: 1{'0' * 5000}\n", "linje 1: sett anførselstegn rundt «10{39}»"),
        ("a: b\n? [c]\n: d\n", "linje 2: en nøkkel må være en tekst"),
        ("a: b\0\n", "tegn som ikke kan stå i YAML"),
    ],
)
def test_a_file_made_to_break_the_reader_is_refused_with_a_sentence(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(strict_yaml.YamlFileError, match=says):
        _read(tmp_path, text)


def test_a_file_that_is_not_there_is_refused_in_bokmal(tmp_path: Path) -> None:
    with pytest.raises(strict_yaml.YamlFileError, match=r"^borte\.yaml kan ikke leses\. Sjekk at filen finnes"):
        strict_yaml.load(tmp_path / "borte.yaml")
