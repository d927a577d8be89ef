"""Acts that follow one another on the same matter are switched by their day, and can be tried ahead of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.law.made import day, made_book, parameter, value, written

from mestring.law import LawFileError, NotInForceError, UnknownParameterError, national

TODAY = day("2026-11-22")
TRIED = {"case_handling": "fvl_2025"}
ANSWER = "act/interim_answer"


def act(code: str, since: str, *topics: str) -> str:
    rows = [f"  - code: {code}", f'    title: "Loven {code}"', f"    from: {since}", "    checked: null"]
    rows += ["    reference:", '      title: "Lov"', '      link: "https://lovdata.no/lov/x"']
    rows += ['    documentation: "Laget for en test."', "    topics:" if topics else "    topics: {}"]
    for topic in topics:
        rows += [
            f"      {topic}:",
            f'        title: "{code} om {topic}"',
            '        link: "https://lovdata.no/lov/x/§1"',
        ]
        rows += ['        sentence: "Gjør det."']
    return "\n".join(rows)


def group(*acts: str) -> str:
    return "\n".join(['title: "Saksbehandling"', 'documentation: "Laget for en test."', "profiles:", *acts]) + "\n"


def test_the_act_in_force_gives_the_provision() -> None:
    assert national().at(TODAY).provision("appeal").title == "Forvaltningsloven § 29"


def test_the_act_that_has_no_day_yet_can_be_tried() -> None:
    assert national().at(TODAY, profiles=TRIED).provision("appeal").title == "Forvaltningsloven (2025) § 63"


def test_what_the_act_in_force_does_not_rule_is_not_in_force() -> None:
    with pytest.raises(NotInForceError, match=r"\(1967\) sier ingenting om «receipt», .* 22\.11\.2026"):
        national().at(TODAY).provision("receipt")
    assert national().at(TODAY, profiles=TRIED).provision("receipt").link.endswith("/§10")


@pytest.mark.parametrize(
    ("topic", "before", "first"), [("language", "2021-12-31", "2022-01-01"), ("automation", "2018-07-19", "2018-07-20")]
)
def test_a_topic_of_a_younger_act_waits_for_its_own_day(topic: str, before: str, first: str) -> None:
    with pytest.raises(NotInForceError, match="gjelder først fra"):
        national().at(day(before)).provision(topic)
    assert national().at(day(first)).provision(topic).topic == topic


def test_no_act_was_in_force_before_the_first() -> None:
    with pytest.raises(NotInForceError, match=r"var i kraft 31\.12\.1969"):
        national().at(day("1969-12-31")).provision("appeal")


def test_a_topic_or_act_that_does_not_exist_is_refused_with_the_nearest() -> None:
    with pytest.raises(UnknownParameterError, match=r"ingen tema som heter «apeal»\. Mente du «appeal»"):
        national().at(TODAY).provision("apeal")
    with pytest.raises(UnknownParameterError, match="ingen profil som heter «fvl_2024»"):
        national().at(TODAY, profiles={"case_handling": "fvl_2024"})
    with pytest.raises(UnknownParameterError, match="gruppe av profiler som heter «case_handeling»"):
        national().at(TODAY, profiles={"case_handeling": "fvl_2025"})


def test_the_next_act_takes_over_on_its_day(tmp_path: Path) -> None:
    acts = group(act("old", '"1970-01-01"', "appeal"), act("new", '"2027-07-01"', "appeal"))
    values = parameter(value("4", since="1970-01-01"), value("3", since="null", profile="new"), unit="weeks")
    profiles = written(tmp_path / "profiles", {"case_handling": acts})
    book = made_book(tmp_path, {ANSWER: values}, profiles=profiles)
    last, first = book.at(day("2027-06-30")), book.at(day("2027-07-01"))
    assert (str(last.period(ANSWER)), last.provision("appeal").title) == ("4 uker", "old om appeal")
    assert (str(first.period(ANSWER)), first.provision("appeal").title) == ("3 uker", "new om appeal")


def test_a_value_of_an_act_tried_ahead_goes_before_the_common_one() -> None:
    law = national().at(TODAY, profiles=TRIED)
    law.period("public_administration_act/interim_answer")
    assert law.used[0].reference.title == "Forvaltningsloven (2025) § 17"
    law = national().at(TODAY)
    law.period("public_administration_act/interim_answer")
    assert law.used[0].reference.title == "Forvaltningsloven § 11 a"


@pytest.mark.parametrize(
    ("acts", "said"),
    [
        (("new",), ""),
        ((), "linje 3: det står ingen profiler"),
        (("later", "old"), "linje 15: lovene må stå i den rekkefølgen de trer i kraft; den uten dag står sist."),
        (("new", "old"), "linje 15: lovene må stå i den rekkefølgen"),
        (("old", "old"), "linje 13: «old» står to ganger"),
    ],
)
def test_acts_out_of_order_are_refused(tmp_path: Path, acts: tuple[str, ...], said: str) -> None:
    since = {"old": '"1970-01-01"', "later": '"2027-07-01"', "new": "null"}
    text = group(*(act(code, since[code]) for code in acts))
    if not acts:
        text = text.replace("profiles:", "profiles: []")
    profiles = written(tmp_path / "profiles", {"case_handling": text})
    files = {ANSWER: parameter(value("4", since="1970-01-01"), unit="weeks")}
    if said:
        with pytest.raises(LawFileError, match=said):
            made_book(tmp_path, files, profiles=profiles)
    else:
        assert made_book(tmp_path, files, profiles=profiles).groups["case_handling"].at(TODAY) is None
