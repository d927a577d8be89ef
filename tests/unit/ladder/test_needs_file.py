"""A file of needs may be partial, and what is wrong with it is said with the key."""

from __future__ import annotations

import pytest
from tests.unit.ladder.made import written

from mestring.ladder import needs_from, needs_from_file
from mestring.ladder.errors import NeedsError
from mestring.ladder.needs import Answer, Burden, Course, Effect, Home, Household, Kin, Needs, Presence

WHOLE = """\
about: Oppdiktet.
important_to_me: Å stå opp når jeg vil.
scores: {husarbeid: 3, styre-atferd: 9}
course: lasting
presence: quick_help
housing: {kind: shared, suits: false, household: with_others}
next_of_kin: {has: true, role: sibling, burden: very_heavy, wants_relief: unknown}
risks: {falls: true, nutrition: false, loneliness: unknown}
tried:
  - {service: dagtilbud, effect: some, running: true}
  - {service: stottekontakt}
goals:
  - {goal: Vaske selv, variable: husarbeid, now: 3, expected: 2}
"""


def test_a_whole_file_is_read(tmp_path):
    needs = needs_from_file(written(tmp_path, WHOLE))
    assert dict(needs.scores) == {"husarbeid": 3, "styre-atferd": 9}
    assert (needs.course, needs.presence) == (Course.LASTING, Presence.QUICK_HELP)
    housing = needs.housing
    assert (housing.kind, housing.suits, housing.household) == (Home.SHARED, Answer.NO, Household.WITH_OTHERS)
    kin = needs.next_of_kin
    assert (kin.has, kin.role, kin.burden) == (Answer.YES, Kin.SIBLING, Burden.VERY_HEAVY)
    assert kin.wants_relief is Answer.UNKNOWN
    risks = needs.risks
    assert (risks.falls, risks.nutrition, risks.loneliness) == (Answer.YES, Answer.NO, Answer.UNKNOWN)
    assert risks.violence is Answer.UNKNOWN
    assert [(one.service, one.effect, one.running) for one in needs.tried] == [
        ("dagtilbud", Effect.SOME, True),
        ("stottekontakt", Effect.UNKNOWN, False),
    ]
    assert needs.goals[0].expected == 2


def test_an_empty_mapping_is_needs_of_which_nothing_is_known():
    assert needs_from({}) == Needs()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("scores: {husarbeid: 6}\n", "«husarbeid» har skåren 6"),
        ('scores: {husarbeid: "3"}\n', "«husarbeid» har skåren teksten «3»"),
        ("scores: {dans: 3}\n", "«dans» er ukjent"),
        ("scores: [husarbeid]\n", "«scores» må være variabler med skår"),
        ("presence: alltid\n", "«presence»: «alltid» er ukjent. Her kan det stå: none, planned_visits"),
        ("course: varig\n", "«course»: «varig» er ukjent. Her kan det stå: lasting, temporary, acute"),
        ("risks: {fall: true}\n", "«fall» er ukjent. Mente du «falls»?"),
        ("risks: {falls: kanskje}\n", "«falls» må være true, false eller unknown"),
        ("risks: {falls: 1}\n", "«falls» må være true, false eller unknown"),
        ("risks: true\n", "nøkler med verdier"),
        ("tried: [dagtilbud]\n", "«tried» nr. 1"),
        ("tried: [{service: dagtilbud, effect: bra}]\n", "«bra» er ukjent"),
        ("goals: [{goal: Vaske, variable: husarbeid, now: 7}]\n", "«now» i et mål"),
        ("goals: [{goal: Vaske, variable: husarbeid, now: x}]\n", "«now» i et mål"),
        ("goals: [{goal: Vaske, variable: husarbeid, now: true}]\n", "«now» i et mål"),
        ("about: Kari, 010180 12345\n", "«about» ser ut til å ha et fødselsnummer"),
        ("scores: {husarbeid: null}\n", "«husarbeid» har skåren tomt"),
        ("scores: {husarbeid: true}\n", "«husarbeid» har skåren true"),
        ('important_to_me: "Fred\\u001b[31m"\n', "«important_to_me» har et tegn som ikke kan vises"),
        (f"important_to_me: {'fred og ro ' * 300}\n", "«important_to_me» er for langt. Skriv høyst 2000 tegn."),
        ("next_of_kin: {has: false, burden: heavy}\n", "«has» være true"),
        ("score: {husarbeid: 3}\n", "«score» er ukjent. Mente du «scores»?"),
        ("scores: {husarbeid: 3}\nscores: {spise: 3}\n", "«scores» står to ganger"),
        ("risks: {falls: yes}\n", "sett anførselstegn rundt «yes»"),
        ("- husarbeid\n", "filen må begynne med en nøkkel"),
    ],
)
def test_what_is_wrong_is_said_with_the_file_and_the_key(tmp_path, text, says):
    with pytest.raises(NeedsError) as refused:
        needs_from_file(written(tmp_path, text, name="behov.yaml"))
    assert says in str(refused.value)
    assert str(refused.value).startswith("behov.yaml")
    assert str(refused.value).count("behov.yaml") == 1


@pytest.mark.parametrize(
    "text",
    [
        "navn: Ola\n",
        'fnr: "01019012345"\n',
        "Name: Ola\n",
        'next_of_kin: {has: true, telefon: "22334455"}\n',
        "goals:\n  - {goal: Vaske, name: Kari}\n",
    ],
)
def test_a_key_that_says_who_it_is_is_refused_for_the_sake_of_privacy(tmp_path, text):
    with pytest.raises(NeedsError, match="Av hensyn til personvernet"):
        needs_from_file(written(tmp_path, text))


def test_a_file_that_is_not_there_is_refused_with_a_sentence(tmp_path):
    with pytest.raises(NeedsError, match=r"borte\.yaml kan ikke leses"):
        needs_from_file(tmp_path / "borte.yaml")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("health: {mental: ja}\n", "«mental» må være true, false eller unknown"),
        ("health: {psykisk: true}\n", "«psykisk» er ukjent"),
        ("wants_help: kanskje\n", "«wants_help» må være true, false eller unknown"),
    ],
)
def test_health_and_the_wish_for_help_are_yes_no_or_unknown(tmp_path, text, says):
    with pytest.raises(NeedsError, match=says):
        needs_from_file(written(tmp_path, text))


def test_what_lies_behind_the_needs_is_read():
    needs = needs_from({"health": {"mental": True, "substance_use": False}, "wants_help": False})
    assert (needs.health.mental, needs.health.substance_use) == (Answer.YES, Answer.NO)
    assert (needs.health.palliative, needs.wants_help) == (Answer.UNKNOWN, Answer.NO)
