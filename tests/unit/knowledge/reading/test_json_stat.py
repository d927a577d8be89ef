"""json-stat2 as PxWeb gives it, and everything that only looks like it."""

import json

import numpy as np
import pytest
from tests.tables import json_stat

from mestring.knowledge.reading.errors import TableUnreadableError
from mestring.knowledge.reading.json_stat import read_json_stat

TWO = {"Region": {"3101": "Halden", "3424": "Rendalen"}, "Tid": {"2025": "2025", "2026": "2026"}}


def read(said):
    return read_json_stat(json.dumps(said))


def test_numbers_stand_where_the_dimensions_say():
    cube = read(json_stat(TWO, [1, 2, 3, None], updated="2026-02-25T07:00:00Z"))
    assert cube.numbers[:1].tolist() == [[1, 2]]
    assert np.isnan(cube.numbers[1, 1])
    assert cube.dimensions[0].parts == TWO["Region"]
    assert cube.updated.isoformat() == "2026-02-25"


def test_sparse_numbers_and_an_index_of_places_are_read_the_same():
    said = json_stat(TWO, {"0": 1, "3": 4})
    said["dimension"]["Region"]["category"]["index"] = {"3424": 1, "3101": 0}
    cube = read(said)
    assert list(cube.dimensions[0].parts) == ["3101", "3424"]
    assert cube.numbers[1, 1] == 4
    assert np.isnan(cube.numbers[0, 1])


def test_what_the_publisher_has_hidden_is_known_from_what_is_missing():
    cube = read(json_stat(TWO, [1, None, None, 4], status={"1": ":", "2": ".."}))
    assert cube.hidden.tolist() == [[False, True], [False, False]]


def test_a_dimension_with_one_part_may_leave_its_index_out():
    said = json_stat({"Region": {"3101": "Halden"}}, [5])
    del said["dimension"]["Region"]["category"]["index"]
    assert read(said).numbers.tolist() == [5]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"class": "collection"}, "json-stat2"),
        ({"id": None}, "mangler"),
        ({"size": [2, 3]}, "skal ha 3 deler"),
        ({"size": [2, True]}, "mangler"),
        ({"size": [2_000_000, 2_000_000]}, "for mange"),
        ({"value": [1, 2, 3]}, "skal ha 4 tall, men har 3"),
        ({"value": "1234"}, "skal ha 4 tall"),
        ({"value": [1, 2, 3, "fire"]}, "Tall nummer 4"),
        ({"value": [1, 2, 3, True]}, "Tall nummer 4"),
        ({"value": {"9": 1}}, "plass «9»"),
        ({"value": {"-1": 1}}, "plass «-1»"),
        ({"dimension": {}}, "«Region» er ikke beskrevet"),
    ],
)
def test_a_broken_table_is_refused_with_what_is_wrong(change, told):
    with pytest.raises(TableUnreadableError, match=told):
        read(json_stat(TWO, [1, 2, 3, 4]) | change)


@pytest.mark.parametrize("text", ["", "{", "[1, 2]", '{"class": "dataset", "value": [NaN]}', "[" * 100_000])
def test_what_is_no_table_is_refused(text):
    with pytest.raises(TableUnreadableError):
        read_json_stat(text)


def test_a_part_that_stands_twice_is_refused():
    said = json_stat(TWO, [1, 2, 3, 4])
    said["dimension"]["Tid"]["category"]["index"] = ["2025", "2025"]
    with pytest.raises(TableUnreadableError, match="«Tid»"):
        read(said)
