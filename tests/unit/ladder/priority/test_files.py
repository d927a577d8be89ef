"""The files of criteria and of cases are read strictly, and criteria cannot turn the order round."""

from __future__ import annotations

from datetime import date

import pytest

from mestring.ladder import LadderError
from mestring.ladder.priority import Judgement, Measure, cases_from_file, load, shipped
from mestring.ladder.priority.criteria_file import SHIPPED

TEMPLATE = SHIPPED.read_text(encoding="utf-8")
FIRST_GROUP = "    when: {urgency: at_once}\n"


def changed(tmp_path, was, becomes):
    assert was in TEMPLATE
    file = tmp_path / "kriterier.yaml"
    file.write_text(TEMPLATE.replace(was, becomes, 1), encoding="utf-8")
    return file


def test_the_template_says_that_it_is_one_and_that_nobody_has_checked_it():
    found = shipped()
    assert (found.status, found.applies_from, found.adopted_by, found.checked) == ("template", None, "", None)
    assert "Helsedirektoratet" in found.reference.title
    assert found.reference.link.startswith("https://www.helsedirektoratet.no/")


def test_every_measure_has_a_scale_and_the_order_compares_each_once():
    assert list(shipped().scales) == list(Measure)
    assert [one.by for one in shipped().order] == list(Measure)


@pytest.mark.parametrize(
    ("was", "becomes", "says"),
    [
        (FIRST_GROUP, "    when: {resource: large}\n", "ressursbruk kan bare veies mot nytten. Bruk «proportion»."),
        (FIRST_GROUP, "    when: {not: {urgency: at_once}}\n", "et vilkår har én av nøklene all, any, proportion,"),
        (FIRST_GROUP, "    when: {urgency: at_once, benefit: small}\n", "et vilkår har én av nøklene"),
        (FIRST_GROUP, "    when: {urgency: now}\n", "«now» er ukjent."),
        (FIRST_GROUP, "    when: {proportion: 4}\n", "«proportion» må være et helt tall fra -3 til 3, ikke 4."),
        (FIRST_GROUP, "    when: {all: []}\n", "«all» er tom."),
        ("  - code: foran\n", "  - code: straks\n", "«groups» har «straks» to ganger."),
        ("  - by: severity\n", "  - by: urgency\n", "«order» har «urgency» to ganger."),
        ("    - {code: mild,", "    - {code: moderate,", "«grades» har «moderate» to ganger."),
        ("status: template", "status: adopted", "vedtatte kriterier må si hvem som vedtok dem"),
        ("checked: null", "chekked: null", "«checked» mangler."),
    ],
)
def test_criteria_with_a_fault_are_refused(tmp_path, was, becomes, says):
    with pytest.raises(LadderError) as refused:
        load(changed(tmp_path, was, becomes))
    assert says in str(refused.value)
    assert str(refused.value).startswith("kriterier.yaml")


def test_a_municipality_can_adopt_its_own(tmp_path):
    text = TEMPLATE.replace("status: template", "status: adopted").replace(
        "applies_from: null\nadopted_by: null", 'applies_from: "2027-01-01"\nadopted_by: Kommunestyret'
    )
    file = tmp_path / "kriterier.yaml"
    file.write_text(text, encoding="utf-8")
    assert load(file).applies_from == date(2027, 1, 1)


def cases(tmp_path, text):
    file = tmp_path / "saker.yaml"
    file.write_text(text, encoding="utf-8")
    return cases_from_file(file)


def test_a_file_of_cases_may_leave_out_what_nobody_has_judged(tmp_path):
    (found,) = cases(tmp_path, "cases:\n  - case: sak 1\n    severity: {grade: mild, because: klarer seg}\n")
    assert found.severity == Judgement("mild", because="klarer seg")
    assert (found.urgency, found.benefit, found.resource) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("cases:\n  - severity: {grade: mild}\n", "«case» mangler."),
        ("cases:\n  - {case: sak 1, severity: mild}\n", "her må det stå nøkler med verdier"),
        ("cases:\n  - {case: sak 1, severity: {grade: mild, ground: [x]}}\n", "«ground» er ukjent."),
        ("cases:\n  - {case: sak 1, alvor: {grade: mild}}\n", "«alvor» er ukjent."),
        ("cases: sak 1\n", "«cases» må være en liste"),
    ],
)
def test_a_file_of_cases_with_a_fault_is_refused(tmp_path, text, says):
    with pytest.raises(LadderError) as refused:
        cases(tmp_path, text)
    assert says in str(refused.value)
