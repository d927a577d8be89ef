"""A new model fails until someone has said who may read it, whether reads are audited and how long it is kept."""

import pytest
from django.apps import apps

from mestring.accounts.access import STEWARDSHIP as ACCOUNTS
from mestring.core.stewardship import CORE
from mestring.interface.access import STEWARDSHIP as THIRD_PARTY
from mestring.knowledge.access import STEWARDSHIP as KNOWLEDGE
from mestring.plans.access import STEWARDSHIP as PLANS
from mestring.services.access import STEWARDSHIP as SERVICES

SAID = {**CORE, **THIRD_PARTY, **ACCOUNTS, **PLANS, **SERVICES, **KNOWLEDGE}
MODELS = {model._meta.label_lower for model in apps.get_models()}


@pytest.mark.parametrize("model", sorted(MODELS))
def test_somebody_has_answered_for_the_model(model):
    assert model in SAID, f"Si hvem som kan lese {model}, om lesing logges, og hvor lenge det beholdes (access.py)."
    said = SAID[model]
    assert said.readers
    assert said.kept


def test_nothing_is_answered_for_that_does_not_exist():
    assert sorted(set(SAID) - MODELS) == []


def test_what_tells_of_a_person_is_audited_when_read():
    assert SAID["accounts.user"].reads_audited
    assert SAID["core.auditevent"].reads_audited
