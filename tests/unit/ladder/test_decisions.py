"""Whether a service needs a formal decision, with the period of the law book where a law is given."""

from __future__ import annotations

from datetime import date

import pytest

from mestring.ladder import needs_from, recommend
from mestring.law import national

NEEDS = needs_from({"scores": {"husarbeid": 3, "matlaging": 3}})
DAY = date(2026, 11, 22)


def decisions(law=None):
    return {one.code: one for one in recommend(NEEDS, law=law).decisions}


def test_without_a_law_no_period_is_told():
    assert decisions()["praktisk-bistand"].sentence.nb == "Krever vedtak når hjelpen skal vare en tid."


@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("nb", "Krever vedtak når hjelpen er ventet å vare mer enn {count} uker."),
        ("nn", "Krev vedtak når hjelpa er venta å vare meir enn {count} veker."),
        ("en", "Needs a formal decision when the help is expected to last more than {count} weeks."),
    ],
)
def test_with_a_law_the_period_is_the_law_books(language, says):
    law = national().at(DAY)
    period = law.period("patients_rights_act/formal_decision_over")
    sentence = decisions(law)["praktisk-bistand"].sentence
    assert sentence.said_in(language) == says.format(count=period.count)
    assert "patients_rights_act/formal_decision_over" in {used.name for used in law.used}


def test_an_aid_needs_no_decision_with_or_without_a_law():
    assert decisions()["hjelpemidler"].sentence == decisions(national().at(DAY))["hjelpemidler"].sentence


def test_there_is_one_for_each_service_in_the_same_order():
    recommendation = recommend(NEEDS)
    assert [one.code for one in recommendation.decisions] == [one.code for one in recommendation.suggestions.services]


def test_a_nursing_home_is_decided_by_the_municipalitys_criteria():
    needs = {"course": "lasting", "presence": "day_and_night"}
    scores = {"hukommelse": 4, "beslutninger": 4, "personlig-hygiene": 3, "pakledning": 3}
    found = {one.code: one for one in recommend(needs_from(needs | {"scores": scores})).decisions}
    assert "3-2 a" in found["langtidsopphold"].law.nb
