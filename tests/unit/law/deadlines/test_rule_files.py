"""The file of a deadline's rule is read strictly."""

from __future__ import annotations

import pytest

from mestring.law import LawFileError, national
from mestring.law.deadlines import rule as reading
from mestring.law.deadlines.rule import codes, rule

GOOD = """
title: Prøvefrist
documentation: En regel for prøven.
period: patients_rights_act/appeal
kind: last_day
counted_from: dagen det hendte
sentence: Det må være gjort innen {day}.
on_a_day_off: stays
because: Ingen flytter den.
checked: null
"""


@pytest.fixture
def read(tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "FOLDER", tmp_path)
    rule.cache_clear()
    yield lambda text: (tmp_path / "trial.yaml").write_text(text, encoding="utf-8") and rule("trial")
    rule.cache_clear()


@pytest.mark.parametrize("code", codes())
def test_every_rule_names_a_parameter_there_is_or_a_provision(code):
    found = rule(code)
    assert found.provision or national().parameter(found.period).unit.is_period
    assert found.because.endswith(".")
    assert found.counted_from[0].islower()


def test_a_good_file_is_read(read):
    found = read(GOOD)
    assert (found.code, found.reading.moves, found.other) == ("trial", False, None)


@pytest.mark.parametrize(
    ("wrong", "right", "sentence"),
    [
        ("on_a_day_off: stays", "on_a_day_off: perhaps", r"trial\.yaml, linje 8: .*«moves» eller «stays»"),
        ("innen {day}.", "snart.", r"linje 7: setningen må ha plass til dagen"),
        ("innen {day}.", "innen {day} eller {dag}.", r"linje 7: setningen må ha plass til dagen"),
        ("because: Ingen flytter den.\n", "", "«because» mangler"),
        ("checked: null", "chekced: null", "Mente du «checked»"),
        ("period: patients_rights_act/appeal\n", "", "enten «period», eller «reference»"),
        ("kind: last_day", "kind: someday", r"linje 5: «kind» må være en av: last_day, first_day"),
        ("checked: null", "checked: null\nweek: always", r"«week» må være en av: monday_to_friday"),
    ],
)
def test_a_wrong_file_is_refused_with_its_line(read, wrong, right, sentence):
    assert wrong in GOOD
    with pytest.raises(LawFileError, match=sentence):
        read(GOOD.replace(wrong, right))
