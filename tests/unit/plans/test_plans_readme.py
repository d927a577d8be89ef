"""The plans' README shows the states as they are."""

from pathlib import Path

import mestring.plans
from mestring.plans.states import EDITION

README = Path(mestring.plans.__file__).parent / "README.md"


def test_the_diagram_in_the_readme_is_the_one_the_states_give():
    diagram = README.read_text(encoding="utf-8").split("```mermaid\n")[1].split("\n```")[0]
    assert diagram == EDITION.diagram()


def test_every_state_that_is_not_an_end_has_an_owner():
    assert [state.code for state in EDITION.states if not state.owner] == ["superseded"]
    assert EDITION.moves_from("superseded") == ()
