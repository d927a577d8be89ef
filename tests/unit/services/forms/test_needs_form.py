"""The questions about somebody's needs: nothing must be answered, nothing says who it is, and examples fill them."""

from __future__ import annotations

import pytest

from mestring.ladder import needs_from_file, recommend
from mestring.ladder.examples import FOLDER
from mestring.ladder.needs import Answer, Presence
from mestring.services.forms.example_people import examples
from mestring.services.forms.needs_form import NeedsForm


def needs_of(**answers: str):
    form = NeedsForm(answers)
    assert form.is_valid(), form.errors
    return form.needs


def test_what_is_not_answered_is_unknown():
    needs = needs_of(**{"score-hukommelse": "3"})
    assert dict(needs.scores) == {"hukommelse": 3}
    assert needs.presence is Presence.UNKNOWN
    assert needs.risks.falls is Answer.UNKNOWN
    assert needs.housing.suits is Answer.UNKNOWN


def test_a_home_that_does_not_suit_is_told_the_other_way_round():
    assert needs_of(unsuited="yes").housing.suits is Answer.NO
    assert needs_of(unsuited="no").housing.suits is Answer.YES


def test_nothing_answered_is_told_of():
    form = NeedsForm({})
    assert not form.is_valid()
    assert form.non_field_errors() == ["Svar på minst ett spørsmål, så er det noe å anbefale ut fra."]


@pytest.mark.parametrize("text", ["Jeg heter Ola, 010190 12345", "01019012345"])
def test_an_identity_number_is_refused_without_being_repeated(text):
    form = NeedsForm({"important_to_me": text})
    assert not form.is_valid()
    assert form.errors["important_to_me"] == ["Ta bort fødselsnummeret. Her skal det ikke stå hvem det gjelder."]


def test_who_bears_much_must_be_somebody():
    assert set(NeedsForm({"burden": "heavy"}).errors) == {"kin"}
    assert set(NeedsForm({"burden": "heavy", "kin": "no"}).errors) == {"kin"}
    assert needs_of(burden="heavy", kin="yes").next_of_kin.has is Answer.YES


def test_an_answer_that_does_not_exist_is_refused_at_its_question():
    assert set(NeedsForm({"score-syn": "7", "presence": "alltid"}).errors) == {"score-syn", "presence"}


def test_every_question_is_in_one_group():
    form = NeedsForm()
    grouped = [field.name for group in form.groups for field in group.fields]
    assert sorted([*grouped, "important_to_me"]) == sorted(form.fields)


def test_a_group_tells_how_many_are_answered_and_whether_one_is_wrong():
    form = NeedsForm({"falls": "yes", "violence": "kanskje"})
    risks = next(group for group in form.groups if any(field.name == "falls" for field in group.fields))
    assert (risks.answered, risks.wrong) == (2, True)
    assert not any(group.wrong for group in form.groups if group.title != risks.title)


@pytest.mark.parametrize("code", [path.stem for path in sorted(FOLDER.glob("*.yaml"))])
def test_an_example_gives_the_level_its_file_gives(code):
    filled = needs_of(**examples()[code].answers)
    whole = needs_from_file(FOLDER / f"{code}.yaml")
    assert recommend(filled).number == recommend(whole).number
    assert dict(filled.scores) == dict(whole.scores)
    assert (filled.risks, filled.housing, filled.health) == (whole.risks, whole.housing, whole.health)
