"""A ladder is data: levels in order from the highest mastery, and services that belong somewhere."""

from __future__ import annotations

import pytest
from tests.unit.ladder.made import SAID, written

from mestring.ladder import LadderError
from mestring.ladder.errors import LadderFileError
from mestring.ladder.ladders import load, shipped


def a_level(number, **changes):
    return {"number": number, "name": SAID, "need": SAID, "housing": SAID, "named": [], "proposed": []} | changes


def a_ladder(*levels, **changes):
    levels = levels or (a_level(1), a_level(2))
    head = {"code": "prove", "name": SAID, "status": "template", "why": SAID, "source": "Oppdiktet", "checked": None}
    return head | {"levels": list(levels)} | changes


def test_the_ladders_shipped_have_the_levels_they_should():
    assert {code: len(ladder.levels) for code, ladder in shipped().items()} == {
        "mestringsniva": 6,
        "omsorgstrapp": 7,
        "innsatstrapp": 6,
    }


@pytest.mark.parametrize("code", sorted(shipped()))
def test_a_ladder_shipped_says_it_is_a_template_that_nobody_has_checked(code):
    ladder = shipped()[code]
    assert ladder.status == "template"
    assert ladder.checked is None
    assert "Mal" in ladder.why.nb


@pytest.mark.parametrize("code", ["omsorgstrapp", "innsatstrapp"])
def test_only_haldens_table_names_services_the_rest_is_our_proposal(code):
    assert all(level.named == () for level in shipped()[code].levels)
    assert shipped()["mestringsniva"].level(6).named == ("langtidsopphold",)


@pytest.mark.parametrize("code", ["mestringsniva", "omsorgstrapp"])
def test_the_words_of_a_level_are_the_persons_own(code):
    assert all(level.name.nb.startswith("Jeg ") for level in shipped()[code].levels)
    assert all(level.name.nn.startswith("Eg ") for level in shipped()[code].levels)
    assert all(level.name.en.startswith("I ") for level in shipped()[code].levels)


def test_what_is_given_besides_belongs_to_the_nearest_level_below_that_has_it(tmp_path):
    path = written(
        tmp_path,
        a_ladder(
            a_level(1, proposed=["kurs"]),
            a_level(2, named=["hjelp"]),
            a_level(3, proposed=["plass"], also=["kurs", "hjelp"]),
        ),
    )
    assert dict(load(path).services_at(3)) == {"plass": 3, "kurs": 1, "hjelp": 2}


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (a_ladder(a_level(1), a_level(3)), "i rekkefølge fra 1, uten hull"),
        (a_ladder(a_level(2), a_level(1)), "i rekkefølge fra 1"),
        (a_ladder(a_level(1)), "minst to"),
        (a_ladder(a_level(1), a_level(2, also=["kurs"])), "«kurs» står i «also» på nivå 2, men hører ikke til"),
        (a_ladder(a_level(1, also=["hjelp"]), a_level(2, named=["hjelp"])), "«hjelp» står i «also» på nivå 1"),
        (a_ladder(status="godkjent"), "«godkjent» er ukjent"),
        (a_ladder(farge="blå"), "«farge» er ukjent"),
    ],
)
def test_a_ladder_that_does_not_hold_together_is_refused(tmp_path, content, says):
    with pytest.raises(LadderFileError) as refused:
        load(written(tmp_path, content))
    assert says in str(refused.value)


@pytest.mark.parametrize("number", [0, 7])
def test_a_level_that_is_not_on_the_ladder_is_refused(number):
    with pytest.raises(LadderError, match=f"har nivå 1 til 6, ikke {number}"):
        shipped()["mestringsniva"].level(number)
