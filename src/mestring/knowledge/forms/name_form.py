"""What a scenario is called, and what one wants to find out by it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms

from mestring.knowledge.forms.scenario_form import ScenarioForm
from mestring.knowledge.models import Scenario


class NameForm(forms.Form):
    """The same two fields as in the scenario's own form."""

    use_required_attribute = False

    name = ScenarioForm.base_fields["name"]
    note = ScenarioForm.base_fields["note"]

    def __init__(self, data: Mapping[str, Any] | None = None, *, scenario: Scenario) -> None:
        super().__init__(data, initial={"name": scenario.name, "note": scenario.note})
