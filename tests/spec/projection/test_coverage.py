"""Do eight of ten intervals hold what happened? Calibrated on 2005 to 2012, tried on 2012 to 2022."""

from __future__ import annotations

import pytest
from tests.spec.projection.real_population import needs_real_tables, real_population

from mestring.projection.backtest.calibrating import calibrated
from mestring.projection.backtest.calibration import calibrated_widths, calibration
from mestring.projection.backtest.coverage import FIRST_AGES, SIZES, coverage, told

pytestmark = needs_real_tables


@pytest.fixture(scope="module")
def ten_years_on():
    return coverage(real_population(), first_year=2012, last_year=2022, draws=60)


def test_the_file_is_what_the_tables_up_to_2012_give():
    history = real_population().between("year", 2005, 2012)
    found, kept = calibrated(history, source=calibrated_widths()["source"]), calibrated_widths()
    assert max(calibration()["stretched_from"]) < 2012
    assert kept["known"] == found["known"] == [2005, 2012]
    for part in ("noise", "between", "share_of_people", "lost"):
        for name, widths in found["local"].items():
            assert float(kept["local"][name][part]) == pytest.approx(widths[part], rel=0.01)
    for name, width in found["national"].items():
        assert float(kept["national"][name]) == pytest.approx(width, rel=0.01)
    for first, group in found["groups"].items():
        assert float(kept["groups"][first]["weight"]) == pytest.approx(group["weight"], rel=0.02)
        assert float(kept["groups"][first]["turnover"]) == pytest.approx(group["turnover"], rel=0.01)


def test_about_eighty_per_cent_of_the_intervals_hold(ten_years_on):
    held = {first_age: ten_years_on.held(first_age) for first_age in FIRST_AGES}
    assert sum(held.values()) / 4 == pytest.approx(0.8, abs=0.04)
    assert all(0.70 < share < 0.92 for share in held.values())


def test_they_hold_in_small_places_as_in_middling_ones(ten_years_on):
    for first_age in FIRST_AGES:
        for smallest, largest in list(SIZES.values())[:3]:
            assert 0.65 < ten_years_on.held(first_age, smallest=smallest, largest=largest) < 0.96


def test_the_report_tells_it_by_age_and_size(ten_years_on):
    lines = told(ten_years_on)
    assert lines[0] == "Intervaller fra 2012 til 2022 som holdt det som skjedde:"
    assert len(lines) == 1 + 4 * 5
    assert lines[1].startswith("alle: ")
    assert lines[2].startswith("  under 3 000: ")
