"""Facts refuse what they cannot be, with a sentence."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from mestring.law.period import Period, PeriodUnit
from mestring.law.rules.facts import WrongFactError
from mestring.law.rules.facts.bpa import BpaFacts
from mestring.law.rules.facts.children import ChildFacts
from mestring.law.rules.facts.decision import DecisionFacts, Outcome
from mestring.law.rules.facts.plain import facts_from
from mestring.law.rules.truth import Lasting


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (
            {"ground_stated": "ja"},
            "Vi forstår ikke «ja» som svar på om hjemmelen står i vedtaket. Bruk ja eller nei (true eller false).",
        ),
        ({"ground_stated": 1}, "Bruk ja eller nei (true eller false)."),
        ({"outcome": "granted"}, "Bruk granted, partly_granted, refused, dismissed."),
        ({"valid_from": datetime(2026, 12, 1, tzinfo=UTC)}, "Bruk en dato."),
        ({"weekly_hours": 3}, "Bruk et tall."),
        ({"weekly_hours": Decimal(0)}, "0 timer i uken går ikke. Skriv mer enn 0 og høyst 168."),
        ({"weekly_hours": Decimal("168.5")}, "høyst 168"),  # 7 · 24 = 168
        ({"weekly_hours": Decimal("NaN")}, "NaN timer i uken går ikke."),
        ({"monthly_amount": Decimal(-1)}, "-1 kroner i måneden går ikke. Skriv mer enn 0."),
        ({"appeal_period": "4 uker"}, "Bruk en frist."),
        ({"service": ""}, "er tomt"),
    ],
)
def test_a_fact_of_the_wrong_kind_is_refused(wrong, says):
    with pytest.raises(WrongFactError) as refused:
        DecisionFacts(**wrong)
    assert says in str(refused.value)


@pytest.mark.parametrize("kind", [BpaFacts, ChildFacts])
def test_nobody_is_younger_than_nothing(kind):
    assert kind(age=0).age == 0
    with pytest.raises(WrongFactError, match="-1 år går ikke"):
        kind(age=-1)


def test_plain_data_becomes_facts():
    plain = {
        "outcome": "partly_granted",
        "valid_from": "2026-12-01",
        "valid_to": "until_further_notice",
        "weekly_hours": "3.5",
        "monthly_amount": 9000,
        "appeal_period": {"count": 4, "unit": "weeks"},
        "charged": False,
        "adapted": None,
    }
    assert facts_from(plain, kind=DecisionFacts) == DecisionFacts(
        outcome=Outcome.PARTLY_GRANTED,
        valid_from=date(2026, 12, 1),
        valid_to=Lasting.UNTIL_FURTHER_NOTICE,
        weekly_hours=Decimal("3.5"),
        monthly_amount=Decimal(9000),
        appeal_period=Period(4, PeriodUnit.WEEKS),
        charged=False,
    )


@pytest.mark.parametrize(
    ("plain", "says"),
    [
        ({"outcom": "granted"}, "«outcom» er ikke noe reglene spør om her. Mente du «outcome»?"),
        ({"outcome": "yes"}, "«outcome»: vi forstår ikke «yes». Bruk granted, partly_granted, refused, dismissed."),
        ({"valid_to": "2026-02-30"}, "Bruk en dato eller until_further_notice."),
        ({"weekly_hours": "mange"}, "Bruk et tall."),
        ({"appeal_period": {"count": 4}}, "Bruk en frist."),
        ({"appeal_period": {"count": 0, "unit": "weeks"}}, "Bruk en frist."),
        ({"charged": "nei"}, "Bruk ja eller nei (true eller false)."),
    ],
)
def test_plain_data_that_cannot_be_facts_is_refused(plain, says):
    with pytest.raises(WrongFactError) as refused:
        facts_from(plain, kind=DecisionFacts)
    assert says in str(refused.value)
