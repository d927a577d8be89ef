"""The life of an edition is a table without loose ends."""

import pytest

from mestring.core.states import MoveNotPossibleError
from mestring.plans.models import EditionState
from mestring.plans.states import EDITION


def test_every_state_of_an_edition_is_in_the_table_once():
    assert [state.code for state in EDITION.states] == list(EditionState)


def test_no_state_that_can_be_left_lacks_an_owner():
    assert [state.code for state in EDITION.states if EDITION.moves_from(state.code) and not state.owner] == []


@pytest.mark.parametrize(
    ("state", "move", "expected"),
    [
        ("draft", "send_to_hearing", "hearing"),
        ("hearing", "take_back", "draft"),
        ("draft", "adopt", "adopted"),
        ("hearing", "adopt", "adopted"),
        ("adopted", "supersede", "superseded"),
    ],
)
def test_the_moves_that_can_be_made(state, move, expected):
    assert EDITION.moved(state, by_move=move) == expected


@pytest.mark.parametrize(
    ("state", "move"),
    [("adopted", "adopt"), ("superseded", "adopt"), ("adopted", "send_to_hearing"), ("draft", "supersede")],
)
def test_a_move_from_the_wrong_state_is_refused_with_a_sentence(state, move):
    with pytest.raises(MoveNotPossibleError, match="kan ikke gjøres når tilstanden er"):
        EDITION.moved(state, by_move=move)


def test_the_diagram_shows_every_move():
    diagram = EDITION.diagram()
    assert diagram.startswith("stateDiagram-v2")
    assert diagram.count("-->") == 1 + sum(len(move.sources) for move in EDITION.moves) + 1
