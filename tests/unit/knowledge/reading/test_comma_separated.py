"""Tables in csv as PxWeb gives them: long and wide, with every separator and mark."""

import numpy as np
import pytest

from mestring.knowledge.reading.comma_separated import read_comma_separated
from mestring.knowledge.reading.errors import TableUnreadableError

WIDE = '"region";"kjønn";"alder";"Personer 2025";"Personer 2026"\n"3101 Halden";"Menn";"0 år";148;1 204\n'
LONG = "region,kjønn,alder,år,07459: Personer\n3101 Halden,Menn,0 år,2025,148\n3101 Halden,Menn,0 år,2026,1204\n"


@pytest.mark.parametrize("text", [WIDE, LONG, WIDE.replace(";", "\t"), f"Folketall\n\n{WIDE}", f"{WIDE}\nKilde: SSB\n"])
def test_the_same_numbers_are_read_whatever_the_form(text):
    cube = read_comma_separated(text)
    by_code = {one.code: list(one.parts) for one in cube.dimensions}
    assert by_code["ContentsCode"] == ["Personer"]
    years = by_code.get("Tid") or by_code["år"]
    assert years == ["2025", "2026"]
    assert sorted(cube.numbers.ravel().tolist()) == [148, 1204]


def test_marks_for_missing_and_hidden_are_not_numbers():
    cube = read_comma_separated("region;år;Andel\n3101;2024;..\n3101;2025;:\n3101;2026;7,5\n")
    numbers, hidden = cube.numbers.ravel(), cube.hidden.ravel()
    assert np.isnan(numbers[:2]).all()
    assert numbers[2] == 7.5
    assert hidden.tolist() == [False, True, False]


def test_the_name_of_an_area_may_stand_in_a_column_of_its_own():
    cube = read_comma_separated("municipality,name,year,persons\n3101,Halden,2022,9\n")
    assert cube.dimensions[0].parts == {"3101": "Halden"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("region;år;Personer\n3101;2025\n", "Rad 2 har 2 felt"),
        ("region;år;Personer\n3101;2025;5\n3101;2025;6\n", "Rad 3 handler om det samme"),
        ("region;region;Personer\n3101;2025;5\n", "heter det samme"),
        ("region;år;Personer\n", "ingen rader"),
        ("bare;ord\nher;også\n", "ingen kolonne med tall"),
    ],
)
def test_a_broken_table_is_refused_with_the_row(text, told):
    with pytest.raises(TableUnreadableError, match=told):
        read_comma_separated(text)


def test_a_word_among_the_numbers_is_told_with_row_and_column():
    rows = "".join(f"3101;{year};5\n" for year in range(1, 301))
    with pytest.raises(TableUnreadableError, match="Rad 302, kolonnen «Personer»: «mange»"):
        read_comma_separated(f"region;sak;Personer\n{rows}3101;x;mange\n")
