"""The services' README shows the states as they are."""

from pathlib import Path

import mestring.services
from mestring.services.states import VERSION

README = Path(mestring.services.__file__).parent / "README.md"


def test_the_diagram_in_the_readme_is_the_one_the_states_give():
    diagram = README.read_text(encoding="utf-8").split("```mermaid\n")[1].split("\n```")[0]
    assert diagram == VERSION.diagram()


def test_a_version_that_has_ended_or_been_discarded_waits_for_nobody():
    assert [state.code for state in VERSION.states if not state.owner] == ["ended", "discarded"]
    assert VERSION.moves_from("discarded") == ()
