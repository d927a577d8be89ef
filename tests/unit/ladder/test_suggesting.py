"""What is suggested: technology first, groups before what is given to one, what has worked before what has not."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from mestring.ladder import guides, needs_from, recommend
from mestring.ladder.errors import LadderFileError
from mestring.ladder.guides import Standing
from mestring.ladder.needs import Effect

SHIPPED = Path(guides.__file__).parent


def suggested(**needs):
    return recommend(needs_from(needs)).suggestions


def codes(**needs):
    return [one.code for one in suggested(**needs).services]


LONELY = {"risks": {"loneliness": True}}


def test_the_group_comes_before_the_companion():
    found = codes(**LONELY)
    assert found.index("aktivitet-og-treffsteder") < found.index("dagtilbud") < found.index("stottekontakt")
    companion = next(one for one in suggested(**LONELY).services if one.code == "stottekontakt")
    assert companion.groups_first == ("aktivitet-og-treffsteder", "dagtilbud")


def test_a_group_tried_without_effect_is_no_longer_what_to_consider_first():
    tried = [{"service": "dagtilbud", "effect": "none"}]
    found = suggested(**LONELY, tried=tried).services
    assert found[-1].code == "dagtilbud"
    assert next(one for one in found if one.code == "stottekontakt").groups_first == ("aktivitet-og-treffsteder",)


def test_a_companion_that_works_goes_on_and_no_group_is_put_before_it():
    tried = [{"service": "stottekontakt", "effect": "good", "running": True}]
    found = suggested(**LONELY, tried=tried).services
    assert (found[0].code, found[0].groups_first) == ("stottekontakt", ())
    assert found[0].standing_in_words.nb == "Gis nå og virker. Fortsett."


@pytest.mark.parametrize(
    ("effect", "running", "standing"),
    [
        (Effect.GOOD, True, Standing.CONTINUE),
        (Effect.GOOD, False, Standing.AGAIN),
        (Effect.SOME, True, Standing.SOME),
        (Effect.SOME, False, Standing.SOME),
        (Effect.NONE, True, Standing.NO_EFFECT),
        (Effect.NONE, False, Standing.NO_EFFECT),
        (Effect.UNKNOWN, True, Standing.NEW),
        (Effect.UNKNOWN, False, Standing.NEW),
    ],
)
def test_where_a_service_stands_after_it_was_tried(effect, running, standing):
    tried = [{"service": "dagtilbud", "effect": effect.value, "running": running}]
    found = {one.code: one.standing for one in suggested(**LONELY, tried=tried).services}
    assert found["dagtilbud"] is standing


def test_what_is_given_without_effect_is_said_to_be_looked_at_again():
    tried = [{"service": "dagtilbud", "effect": "none", "running": True}]
    found = next(one for one in suggested(**LONELY, tried=tried).services if one.code == "dagtilbud")
    assert "Vurder om det skal avsluttes" in found.standing_in_words.nb


def test_when_everything_at_a_level_is_tried_in_vain_that_is_said():
    tried = [{"service": code, "effect": "none"} for code in codes(**LONELY)]
    assert suggested(**LONELY, tried=tried).tried_in_vain
    assert not suggested(**LONELY, tried=tried[1:]).tried_in_vain


def test_a_burdened_next_of_kin_is_offered_relief_and_support():
    found = codes(next_of_kin={"has": True, "burden": "heavy"})
    assert {"parorendestotte", "avlastning", "omsorgsstonad"} <= set(found)


@pytest.mark.parametrize(
    ("risk", "speaks_for"),
    [
        ("falls", {"mestringskurs", "hverdagsrehabilitering", "fysio-og-ergoterapi", "hjelpemidler"}),
        ("nutrition", {"matombringing", "helsetjenester-i-hjemmet", "frisklivssentral"}),
        ("loneliness", {"aktivitet-og-treffsteder", "dagtilbud", "stottekontakt"}),
    ],
)
def test_a_risk_speaks_for_what_prevents_it(risk, speaks_for):
    assert speaks_for <= set(codes(risks={risk: True}))


def test_an_alarm_hardly_fits_who_would_not_remember_to_press_it():
    found = suggested(presence="quick_help", scores={"hukommelse": 4, "beslutninger": 1}).technology
    alarm = next(one for one in found if one.code == "trygghetsalarm")
    assert [fact.key for fact in alarm.against[0].facts] == ["score.hukommelse"]
    assert found.index(alarm) > 0


def test_where_memory_is_not_known_it_is_to_be_found_out_before_an_alarm():
    alarm = next(one for one in suggested(presence="quick_help").technology if one.code == "trygghetsalarm")
    assert alarm.against == ()
    assert alarm.find_out == ("score.hukommelse", "score.beslutninger")


def test_supervision_by_screen_asks_nothing_of_the_memory():
    found = suggested(presence="night", scores={"hukommelse": 5, "toalett": 1, "bevege-seg-inne": 1}).technology
    assert next(one for one in found if one.code == "digitalt-tilsyn").against == ()


def test_what_is_not_known_and_could_speak_for_more_is_to_be_clarified():
    clarify = {one.key: one.codes for one in suggested(presence="planned_visits").clarify}
    assert "matombringing" in clarify["risk.nutrition"]
    assert clarify["next_of_kin.burden"]


def test_a_service_no_guide_knows_is_named_as_also_at_the_level():
    whole = guides.shipped()
    fewer = replace(whole, services={code: one for code, one in whole.services.items() if code != "bemannet-bolig"})
    needs = needs_from({"presence": "quick_help"})
    assert recommend(needs, guides=fewer).suggestions.others == ("bemannet-bolig",)
    assert recommend(needs).suggestions.others == ()


@pytest.mark.parametrize(
    ("needs", "alerts"),
    [
        ({"risks": {"violence": True}}, ["vold"]),
        ({"course": "acute"}, ["akutt"]),
        ({"next_of_kin": {"has": True, "burden": "very_heavy"}}, ["tyngende-omsorg"]),
        ({"next_of_kin": {"has": True, "burden": "heavy"}}, []),
        ({"housing": {"kind": "none"}}, ["uten-bolig"]),
        ({}, []),
    ],
)
def test_what_must_be_acted_on_is_told_whatever_the_level(needs, alerts):
    assert [alert.code for alert in suggested(**needs).alerts] == alerts


def changed(tmp_path, file, old, new):
    folder = tmp_path / "guides"
    folder.mkdir()
    for path in SHIPPED.glob("*.yaml"):
        shutil.copy(path, folder)
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("services.yaml", "groups_first: [mestringskurs]", "groups_first: [hjelpemidler]", "er ikke et gruppetilbud"),
        ("services.yaml", "effort: 37", "effort: 99", "må ha lavere «effort»"),
        ("services.yaml", "decision: always", "decision: kanskje", "«kanskje» er ukjent"),
        ("technology.yaml", "solves:", "loser:", "«solves» mangler"),
        ("alerts.yaml", "levels: [6]", "levels: [seks]", "liste med nivåer"),
        ("sentences.yaml", "  new: {nb:", "  nye: {nb:", "«new» mangler"),
    ],
)
def test_guides_that_do_not_hold_together_are_refused(tmp_path, file, old, new, says):
    with pytest.raises(LadderFileError) as refused:
        guides.load(changed(tmp_path, file, old, new))
    assert says in str(refused.value)


def test_every_service_and_technology_of_the_ladders_that_has_a_guide_fits_somebody():
    assert guides.shipped().checked is None
    assert set(guides.shipped().technology) == {
        "trygghetsalarm",
        "medisindispenser",
        "digital-hjemmeoppfolging",
        "videosamtale",
        "digitalt-tilsyn",
        "lokalisering",
    }


@pytest.mark.parametrize(
    ("scores", "told"),
    [({"toalett": 4}, True), ({"toalett": 3}, False), ({"toalett": 9}, False), ({"syn": 5, "husarbeid": 5}, False)],
)
def test_personal_care_that_needs_somebody_there_contradicts_that_nobody_is_needed(scores, told):
    alerts = [one.code for one in suggested(scores=scores, presence="none").alerts]
    assert (alerts == ["motstrid-tilstede"]) is told
    assert suggested(scores=scores, presence="planned_visits").alerts == ()
