"""Which unit somebody means by a few letters."""

import pytest

from mestring.plans.typed.typed_choices import meant

UNITS = ["Hjemmetjenesten", "Hjemmetjenesten Nordvika", "Hjemmetjenesten Sørvika", "Kulturetaten", "Legevakten"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("hjemmetjenesten", ["Hjemmetjenesten"]),
        ("  Hjemmetjenesten   nordvika ", ["Hjemmetjenesten Nordvika"]),
        ("kul", ["Kulturetaten"]),
        ("nord", ["Hjemmetjenesten Nordvika"]),
        ("vakt", ["Legevakten"]),
        ("hjemme", ["Hjemmetjenesten", "Hjemmetjenesten Nordvika", "Hjemmetjenesten Sørvika"]),
        ("romfart", []),
        ("", []),
    ],
)
def test_the_whole_name_goes_before_its_start_and_that_before_a_part_of_it(typed, found):
    assert meant(typed, UNITS) == found
