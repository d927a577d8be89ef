"""The table and the file hold the numbers of the picture, all of them and no others."""

import csv as csv_format
import io

import pytest
from tests.unit.charts import examples

from mestring.charts import Bars, Series, csv, table
from mestring.charts.table import numbers_of


def test_the_table_of_a_fan_has_a_row_for_each_year_with_low_and_high():
    found = table(examples.chart(examples.fan()))
    assert found.header == ("År", "Trinn 5–6", "Trinn 5–6, lav", "Trinn 5–6, høy")
    assert found.rows[-1] == ("2040", "640", "560", "720")
    assert len(found.rows) == 21
    assert found.caption == "Personer på trinn 5 og 6 (personer)"


def test_a_missing_number_is_a_dash_in_the_table():
    assert table(examples.chart(examples.side_by_side())).rows[2] == ("Assistenter", "90", "–")


def test_the_table_of_a_pyramid_tells_both_years():
    found = table(examples.chart(examples.pyramid()))
    assert found.header == ("Alder", "Menn, 2025", "Kvinner, 2025", "Menn, 2050", "Kvinner, 2050")
    assert found.rows[-1] == ("80+", "20", "34", "50", "70")


def test_the_table_of_panels_has_two_names_in_a_row():
    found = table(examples.chart(examples.panels()))
    assert found.names == 2
    assert found.rows[0] == ("Trinn 1", "2020", "400", "400", "400")
    assert len(found.rows) == 4 * 21


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize("kind", examples.EVERY_KIND)
def test_every_number_can_be_read_back_from_the_file(kind, language):
    chart = examples.chart(examples.EVERY_KIND[kind], language=language)
    text = csv(chart).decode("utf-8-sig")
    rows = list(csv_format.reader(io.StringIO(text), delimiter="," if language == "en" else ";"))
    header, wanted = numbers_of(chart.marks, language)
    assert rows[0] == list(header)
    for row, (names, values) in zip(rows[1:], wanted, strict=True):
        read = [float(cell.replace(",", ".")) if cell else None for cell in row[len(names) :]]
        assert (tuple(row[: len(names)]), read) == (names, list(values))


def test_a_name_that_looks_like_a_formula_is_a_text_in_the_file():
    chart = examples.chart(Bars(groups=("=1+1",), series=(Series("a", (1,)),)))
    assert csv(chart).decode("utf-8-sig").splitlines()[1] == "'=1+1;1"


def test_a_chart_is_saved_as_picture_or_numbers(tmp_path):
    chart = examples.chart(examples.fan())
    assert chart.save(tmp_path / "figur.svg").read_text(encoding="utf-8").startswith("<svg")
    assert chart.save(tmp_path / "figur.csv").read_bytes() == csv(chart)
