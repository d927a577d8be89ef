"""Settings from the environment: typed, and a sentence where one is missing or wrong."""

import stat

import pytest

from mestring.config.environment import Environment, SettingError


def test_a_missing_setting_is_named_with_what_to_do():
    with pytest.raises(SettingError, match=r"MESTRING_X mangler\. Se docs/running\.md"):
        Environment({}).text("MESTRING_X")


@pytest.mark.parametrize(
    ("written", "meant"), [("ja", True), ("1", True), ("Nei", False), ("false", False), ("", True)]
)
def test_yes_and_no_in_words_people_use(written, meant):
    assert Environment({"MESTRING_X": written}).flag("MESTRING_X", default=True) is meant


def test_a_flag_that_is_neither_is_refused():
    with pytest.raises(SettingError, match="må være ja eller nei"):
        Environment({"MESTRING_X": "kanskje"}).flag("MESTRING_X", default=False)


def test_a_secret_is_made_once_readable_by_its_owner_only(tmp_path):
    file = tmp_path / "ny" / "secret.key"
    first = Environment({}).secret("MESTRING_X", file=file, generate=True)
    assert len(first) >= 32
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert Environment({}).secret("MESTRING_X", file=file, generate=True) == first
    assert [path.name for path in file.parent.iterdir()] == ["secret.key"]


def test_a_secret_is_never_made_in_production(tmp_path):
    with pytest.raises(SettingError, match="MESTRING_X mangler"):
        Environment({}).secret("MESTRING_X", file=tmp_path / "secret.key", generate=False)


def test_a_secret_that_is_too_short_is_refused_wherever_it_comes_from(tmp_path):
    file = tmp_path / "secret.key"
    with pytest.raises(SettingError, match="for kort"):
        Environment({"MESTRING_X": "kort"}).secret("MESTRING_X", file=file, generate=True)
    file.write_text("")
    with pytest.raises(SettingError, match="tom eller for kort"):
        Environment({}).secret("MESTRING_X", file=file, generate=True)


def test_of_two_that_make_a_secret_at_once_the_first_wins(tmp_path):
    file = tmp_path / "secret.key"
    file.write_text("a" * 40)
    assert Environment._kept("b" * 40, file=file) == "a" * 40
