"""Numbers that cannot be right are refused, each with a sentence that says where."""

import pytest
from tests.tables import values_table

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
