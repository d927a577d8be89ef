"""The numbers scenarios are reckoned from: the municipality's own, and what is assumed for the rest."""

from __future__ import annotations

from mestring.core.models import Municipality
from mestring.knowledge.inputs import Inputs, inputs_for
from mestring.knowledge.refusals import NotPossibleError


def scenario_inputs(municipality: Municipality) -> Inputs:
    """The inputs as they are today. NotPossibleError, saying what to take in first, where there is no population."""
    return inputs_for(municipality)


def inputs_or_why(municipality: Municipality) -> tuple[Inputs | None, str]:
    """The inputs, or the sentence that says why there are none."""
    try:
        return scenario_inputs(municipality), ""
    except NotPossibleError as refused:
        return None, str(refused)
