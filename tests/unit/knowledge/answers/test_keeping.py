"""Answers are kept, made again when anything they rest on changes, and never trusted when they cannot be read."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from django.conf import settings
from tests.unit.knowledge.invented_tables import COUNTRY, TOWN, counted

from mestring.knowledge.answers import answer_of, filing, keeping
from mestring.knowledge.answers.keeping import kept_or_begun, key_of
from mestring.knowledge.inputs import Own, OwnNumber, inputs_from
from mestring.projection import InputError


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(settings, "DATA", tmp_path)
    monkeypatch.setattr(keeping, "DRAWS", 8)
    return tmp_path


def inputs(**more):
    return inputs_from(TOWN, name="Prøvik", code="9999", country=COUNTRY, **more)


def made_once(monkeypatch):
    times = []
    monkeypatch.setattr(keeping, "answer_of", lambda *given, **named: times.append(1) or answer_of(*given, **named))
    return times


def test_it_is_computed_once_and_read_after_that(monkeypatch):
    times = made_once(monkeypatch)
    first = kept_or_begun(inputs(), until=2030, seconds=60)
    again = kept_or_begun(inputs(), until=2030, seconds=0)
    assert first == again
    assert len(times) == 1


def test_a_kept_answer_that_cannot_be_read_is_made_again(own_folder):
    first = kept_or_begun(inputs(), until=2030, seconds=60)
    (file,) = Path(own_folder).rglob("*.json")
    file.write_text("{")
    assert kept_or_begun(inputs(), until=2030, seconds=60) == first


def test_until_it_is_there_nothing_is_told_and_it_is_begun_only_once(monkeypatch):
    go_on, times = Event(), []

    def slow(*given, **named):
        times.append(1)
        go_on.wait(30)
        return answer_of(*given, **named)

    monkeypatch.setattr(keeping, "answer_of", slow)
    assert kept_or_begun(inputs(), until=2030, seconds=0.01) is None
    assert kept_or_begun(inputs(), until=2030, seconds=0.01) is None
    go_on.set()
    assert kept_or_begun(inputs(), until=2030, seconds=60)
    assert len(times) == 1


def test_what_cannot_be_computed_is_refused_each_time_and_not_kept(own_folder):
    for _ in range(2):
        with pytest.raises(InputError):
            kept_or_begun(inputs(), until=2020, seconds=60)
    assert not list(Path(own_folder).rglob("*.json"))


def test_the_name_changes_with_each_thing_it_rests_on():
    sick = Own(sick_leave=OwnNumber(12.0, 2024, "Egne tall"))
    another_town = inputs_from(counted(9_000), name="Prøvik", code="9999", country=COUNTRY)
    renamed = inputs_from(TOWN, name="Nyvik", code="9999", country=COUNTRY)
    keys = [key_of(one, until=2030) for one in (inputs(), inputs(own=sick), another_town, renamed)]
    keys.append(key_of(inputs(), until=2031))
    assert len(set(keys)) == 5
    assert key_of(inputs(), until=2030) == keys[0]


def test_only_so_many_are_kept(monkeypatch, own_folder):
    monkeypatch.setattr(filing, "MOST_KEPT", 2)
    for until in (2028, 2029, 2030):
        kept_or_begun(inputs(), until=until, seconds=60)
    assert len(list(Path(own_folder).rglob("*.json"))) == 2
