"""A file is opened by what is in it, and a hostile one is refused before it does harm."""

import gzip
import io

import numpy as np
import pytest
from tests.tables import people_table

from mestring.knowledge.reading import opening
from mestring.knowledge.reading.arrays import AXES
from mestring.knowledge.reading.errors import TableUnreadableError
from mestring.knowledge.reading.opening import open_table

CSV = "region;år;Personer\n3101 Ås;2025;5\n"


def packed(**arrays):
    file = io.BytesIO()
    np.savez_compressed(file, **arrays)
    return file.getvalue()


WHOLE = {
    "municipality": np.array(["3101"]),
    "year": np.array([2022]),
    "sex": np.array(["male", "female"]),
    "age": np.arange(3),
    "persons": np.arange(6).reshape(1, 1, 2, 3),
}


@pytest.mark.parametrize(
    "content",
    [
        CSV.encode(),
        CSV.encode("utf-8-sig"),
        CSV.encode("latin-1"),
        CSV.encode("utf-16"),
        gzip.compress(CSV.encode()),
    ],
)
def test_letters_are_right_in_every_encoding(content):
    cube = open_table(content)
    assert list(cube.dimensions[0].parts) == ["3101 Ås"]


def test_json_and_arrays_are_known_from_what_is_in_them():
    assert open_table(people_table({"3101": "Halden"}, [2025])).numbers.shape == (1, 2, 106, 1, 1)
    cube = open_table(packed(**WHOLE))
    assert [one.code for one in cube.dimensions] == list(AXES)
    assert cube.numbers[0, 0, 1].tolist() == [3, 4, 5]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "tom"),
        (b"  \n", "tom"),
        (b"%PDF-1.7", "PDF"),
        (b"\xd0\xcf\x11\xe0 gammelt regneark", "regneark"),
        (b"PK\x03\x04 xl/workbook.xml", "regneark"),
        (b"<html>", "nettside"),
        (b"\x1f\x8b\x08 ikke pakket", "ødelagt"),
        (b"PK\x03\x04 ikke arrayer", "arrayer"),
        (b"a\0b;c\n1;2\n", "ikke tekst"),
        (b'{"class": "\\u0000"}', "ikke tekst"),
        (b"\x89PNG\r\n\x1a\n\0\0", "ikke tekst"),
    ],
)
def test_what_is_no_table_is_refused_with_what_to_do(content, told):
    with pytest.raises(TableUnreadableError, match=told):
        open_table(content)


def test_a_packed_file_that_unfolds_without_end_is_refused(monkeypatch):
    monkeypatch.setattr(opening, "MOST_BYTES", 1_000_000)
    with pytest.raises(TableUnreadableError, match="større"):
        open_table(gzip.compress(b"0" * 2_000_000))


@pytest.mark.parametrize(
    "wrong",
    [
        {"persons": np.zeros((1, 1, 2, 2))},
        {"persons": np.array([[[["fem", "seks", "sju"]] * 2]])},
        {"age": np.array([1, 1, 2])},
        {"age": np.array([object()] * 3)},
    ],
)
def test_arrays_that_do_not_fit_are_refused(wrong):
    with pytest.raises(TableUnreadableError):
        open_table(packed(**(WHOLE | wrong)))


def test_arrays_without_persons_are_refused():
    with pytest.raises(TableUnreadableError):
        open_table(packed(**{name: one for name, one in WHOLE.items() if name != "persons"}))


@pytest.mark.parametrize("half", ["\\ud800", "\\uDC00", "\\ud83d x", "\\udc00\\ud800"])
def test_half_a_letter_written_by_its_number_is_not_text(half):
    content = people_table({"3101": "Halden"}, [2025]).replace(b"Halden", half.encode())
    with pytest.raises(TableUnreadableError, match="ikke tekst"):
        open_table(content)


def test_a_whole_letter_written_by_its_two_numbers_is_text():
    cube = open_table(people_table({"3101": "Halden"}, [2025]).replace(b"Halden", b"Halden \\ud83d\\ude00"))
    assert cube.dimensions[0].parts == {"3101": "Halden \U0001f600"}


@pytest.mark.parametrize("name", ["31\x0001", "\ud800", "a\nb"])
def test_arrays_named_by_what_cannot_be_read_are_refused(name):
    arrays = {**WHOLE, "municipality": np.array([name])}
    with pytest.raises(TableUnreadableError, match="ikke arrayer"):
        open_table(packed(**arrays))
