"""Real tables, where they lie beside the repository, are taken in whole and verified."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from mestring.config.commands import app
from mestring.core.access import system
from mestring.knowledge.actions.take_in import take_in
from mestring.knowledge.borders import numbers_in_use
from mestring.knowledge.models import Area, Population
from mestring.knowledge.selectors.population import history_of

FOLDER = Path(__file__).resolve().parents[4] / "shared" / "data"
ALL, FIVE = FOLDER / "population_all_municipalities_2005_2022.npz", FOLDER / "population_five_areas_2005_2022.csv.gz"
pytestmark = pytest.mark.skipif(
    not ALL.exists() or not FIVE.exists(), reason=f"Trenger folketall i {FOLDER}, og de ligger ikke der."
)


def test_the_numbers_in_use_are_those_of_the_table():
    assert {str(code) for code in np.load(ALL)["municipality"]} == numbers_in_use()


def test_every_municipality_is_taken_in_as_the_file_has_it(db):
    receipt = take_in(ALL.read_bytes(), name=ALL.name, by=system("test")).receipt
    assert (receipt["areas"], receipt["years"][0], receipt["years"][-1]) == (357, 2005, 2022)
    assert receipt["doubts"] == []
    # Two came to be after 2005; of 357 × 18 municipalities and years, two are without people.
    assert Population.objects.count() == 357 * 18 - 2
    found = np.load(ALL)
    place = list(found["municipality"]).index("3101")
    assert np.array_equal(history_of("3101").values, found["persons"][place])


def test_five_areas_are_taken_in_from_the_command_line(db):
    result = CliRunner().invoke(app, ["knowledge", "import", str(FIVE), "--json"])
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["receipt"]["areas"] == 5
    assert Area.objects.get(code="3424").name == "Rendalen"
    # figures.md, Statistics Norway's table 07459: 31,373 in Halden and 1,780 in Rendalen on 1 January 2020.
    assert float(history_of("3101").at(year=2020).sum()) == 31_373
    assert float(history_of("3424").at(year=2020).sum()) == 1_780
