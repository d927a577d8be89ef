"""Numbers that cannot be right are refused, each with a sentence that says where."""

import json
import time

import pytest
from tests.tables import json_stat, values_table

from mestring.knowledge.intake import read_and_check
from mestring.knowledge.refusals import TableRefusedError


def refusal(content):
    with pytest.raises(TableRefusedError) as error:
        read_and_check(content, source=None, also=(), invented=False)
    return str(error.value)


def test_a_number_too_large_to_be_right_is_refused():
    assert "for stort til å være riktig" in refusal(values_table({"care-beds": 1e14, "sick-leave": 5}))
    rows = "region;år;care-beds\n3101;2024;" + "9" * 30 + "\n"
    assert "for stort til å være riktig" in refusal(rows.encode())


def test_a_number_counted_in_a_year_to_come_is_refused():
    assert "2200, som ikke har vært ennå" in refusal(values_table({"care-beds": 12, "sick-leave": 5}, year=2200))


def test_a_table_whose_numbers_are_all_of_places_nobody_knows_is_refused():
    rows = "region;år;care-beds\n3101;2024;..\n1999;2024;7\n"
    assert "ingen tall for kommunene vi kjenner" in refusal(rows.encode())


def test_a_table_that_claims_millions_of_cells_and_fills_one_is_read_at_once():
    parts = {
        "Region": [f"{code:04}" for code in range(1, 6_600)],
        "Gruppe": ["0-66", "67-79", "80-89", "90+"],
        "ContentsCode": ["home-care-users", "long-term-residents", "short-term-residents", "home-care-hours"],
        "Tid": [str(year) for year in range(1950, 2025)],
    }
    place = parts["Region"].index("3101") * 4 * 4 * 75
    table = json_stat({code: {one: one for one in some} for code, some in parts.items()}, {str(place): 7})
    began = time.process_time()
    found = read_and_check(json.dumps(table).encode(), source="kostra-care", also=(), invented=False)
    assert [(one.area, one.group, one.number) for one in found.checked.values] == [("3101", "0-66", 7.0)]
    assert time.process_time() - began < 2
