"""The presets: each can be reckoned, and says that nobody answers for its numbers."""

from __future__ import annotations

import pytest

from mestring.knowledge.scenarios.changed import change
from mestring.knowledge.scenarios.presets import presets
from mestring.knowledge.scenarios.proposing import NOBODY
from mestring.projection import invented_municipality


@pytest.mark.parametrize("code", list(presets()))
def test_each_can_be_laid_on_a_municipality_and_is_assumed(code):
    municipality = invented_municipality()
    wish = presets()[code].wish(municipality)

    changed = change(municipality, wish.chosen, until=wish.until)

    assert len(changed.levers) == len(presets()[code].levers)
    assert all(one.proposed and one.reference == NOBODY for one in wish.chosen.levers)
