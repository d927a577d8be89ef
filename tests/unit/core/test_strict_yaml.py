"""YAML is loaded strictly."""

import pytest

from mestring.core.strict_yaml import YamlFileError, load


def test_a_key_that_stands_twice_is_named_with_its_line(tmp_path):
    file = tmp_path / "a.yaml"
    file.write_text("en: 1\nto: 2\nen: 3\n")
    with pytest.raises(YamlFileError, match=r"a\.yaml, linje 3: «en» står to ganger"):
        load(file)


def test_no_is_a_word_and_true_is_true(tmp_path):
    file = tmp_path / "a.yaml"
    file.write_text("språk: no\nja: true\nkode: '0301'\n")
    assert load(file) == {"språk": "no", "ja": True, "kode": "0301"}


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(YamlFileError, match=r"borte\.yaml kan ikke leses"):
        load(tmp_path / "borte.yaml")
