"""The law of a municipality: what the council has decided lies over the national values."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from typer.testing import CliRunner

from mestring.config.commands import app
from mestring.core.models import Municipality
from mestring.law import LawFileError, NotInForceError, national
from mestring.services.law_book import law_of

DAY = date(2026, 11, 22)
PRICE = """municipality: "{number}"
unit: kroner
values:
  - {{from: "2026-01-01", value: 129, decision: {{case: "sak 1/25", day: "2025-12-11"}}, checked: null}}
"""


@pytest.fixture
def local_law(tmp_path: Path, settings) -> Path:
    settings.LOCAL_LAW = str(tmp_path)
    return tmp_path


def put(folder: Path, *, number: str, said: str) -> None:
    file = folder / number / "municipal" / "meals" / "price.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(PRICE.format(number=said), encoding="utf-8")


def test_a_municipality_has_its_own_prices_and_the_national_caps(local_law):
    put(local_law, number="9998", said="9998")
    law = law_of(Municipality(number="9998"), on=DAY)
    assert law.amount("municipal/meals/price") == Decimal(129)
    cap = "charges_regulation/home_help/cap"
    assert law.amount(cap) == national().at(DAY).amount(cap)


def test_a_municipality_without_values_has_the_national_law_alone(local_law):
    with pytest.raises(NotInForceError, match="Kommunen må sette den"):
        law_of(Municipality(number="9997"), on=DAY).amount("municipal/meals/price")


def test_values_in_another_municipalitys_folder_are_refused(local_law):
    put(local_law, number="9996", said="9998")
    with pytest.raises(LawFileError, match="hører til 9996, men har verdier for 9998"):
        law_of(Municipality(number="9996"), on=DAY)


def test_the_invented_municipality_has_prices_of_its_own_this_year_and_the_next(settings):
    settings.LOCAL_LAW = str(settings.PACKAGE / "demo" / "content" / "law")
    said = [
        law_of(Municipality(number="9999"), on=day).amount("municipal/home_help/hourly_price")
        for day in (date(2026, 12, 31), date(2027, 1, 1))
    ]
    assert said == [Decimal(412), Decimal(428)]


@pytest.mark.parametrize(
    ("mistake", "sentence"),
    [
        (lambda root: put(root, number="9995", said="9998"), "hører til 9995, men har verdier for 9998"),
        (lambda root: root.rmdir(), "som ikke er en mappe. Rett stien, eller fjern den."),
    ],
    ids=["another municipality's values", "no folder"],
)
def test_a_mistake_in_the_councils_own_values_stops_the_start_and_not_the_pages(local_law, mistake, sentence):
    mistake(local_law)
    started = CliRunner().invoke(app, ["serve", "--port", "0"])
    assert started.exit_code == 1
    assert sentence in started.output
