"""``mestring law charge`` prints each step, and answers wrong input with a sentence."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from mestring.config.commands.law import law


def run(*arguments):
    return CliRunner().invoke(law, ["charge", *arguments])


@pytest.mark.parametrize(
    ("day", "year"),
    [
        # 75 % of (118 620 - 9 400) + 85 % of (320 000 - 118 620) = 81 915 + 171 173
        ("2023-06-01", "253 088 kr"),
        # 75 % of (130 160 - 10 450) + 85 % of (320 000 - 130 160) = 89 782.50 + 161 364
        ("2025-12-31", "251 146,50 kr"),
        # 75 % of (136 549 - 10 950) + 85 % of (320 000 - 136 549) = 94 199.25 + 155 933.35
        ("22.11.2026", "250 132,60 kr"),
    ],
)
def test_three_days_give_three_prices_of_a_long_stay(day, year):
    found = run("long-stay", "--income", "320 000", "--on", day)
    assert found.exit_code == 0
    assert f"Et helt år koster: {year}" in found.stdout.replace("\u00a0", " ")
    assert "Disse tallene er ikke kontrollert mot kilden\n  - Folketrygdens grunnbeløp (G)" in found.stdout


def test_json_has_the_steps():
    found = json.loads(run("short-stay", "--days", "12", "--days-before", "55", "--on", "2026-11-22", "--json").stdout)
    assert (found["in_all"], found["kind"]) == ("2460", "short_stay")
    assert [one["amount"] for one in found["steps"] if one["section"] == "charge"] == ["1025", "1435"]


def test_all_that_can_be_told_of_a_long_stay_is_used():
    # 320 000 - (150 000 - 100 000) - 25 000 - 20 000 - 5 000 = 220 000 in a double room in 2026 before May:
    # 75 % of (130 160 - 52 950) + 85 % of (220 000 - 130 160) = 57 907.50 + 76 364, but the place costs 120 000.
    # 120 000 / 12 = 10 000 a month. In a place since 20 January, and so pays from 21 February, 8 of 28 days.
    family = ["--spouse", "150000", "--spouse-income", "100000", "--public-pensions", "50000"]
    family += ["--private-pensions", "40000", "--further", "5000"]
    days = ["--moved-in", "2026-02-01", "--directly-from", "2026-01-20", "--moved-out", "2026-02-28"]
    stay = ["--double-room", "--cost", "120000", "--on", "2026-03-01", "--json"]
    found = json.loads(run("long-stay", "--income", "320000", *family, *days, *stay).stdout)
    # 10 000 x 8 / 28 = 2 857.142
    assert found["in_all"] == "2857.14"


def test_days_after_the_limit_are_priced_by_income_when_it_is_given():
    found = json.loads(
        run(
            "short-stay", "--days", "1", "--days-before", "60", "--income", "320000", "--on", "2026-03-01", "--json"
        ).stdout
    )
    assert found["in_all"] == "687.04"


def test_days_and_nights_cost():
    found = run("day-or-night", "--times", "8", "--on", "2026-11-22")
    assert "Til sammen betaler du: 920" in found.stdout


def test_help_at_home_without_a_price_tells_the_most_it_can_be():
    found = run("home-help", "--household-income", "200000", "--hours", "6,5", "--on", "2026-11-22")
    assert found.exit_code == 0
    assert "Det kan ikke regnes ut, men det er høyst 245" in found.stdout
    assert "Kommunen har ikke lagt inn timepris" in found.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["long-stay"], 2, "Oppgi inntekten i året etter skatt og gjeldsrenter"),
        (["long-stay", "--income", "320.000"], 2, "«320.000» er ikke et beløp"),
        (["long-stay", "--income", "-5"], 2, "kan ikke være mindre enn 0 kr"),
        (["long-stay", "--income", "1", "--on", "i går"], 2, "«i går» er ikke en dag"),
        (["long-stay", "--income", "1", "--spouse-income", "1"], 2, "med --spouse"),
        (["long-stay", "--income", "1", "--moved-out", "2026-01-01"], 2, "med --moved-in"),
        (["long-stay", "--income", "1", "--on", "2012-06-01"], 1, "har ingen verdi som gjelder 01.06.2012"),
        (["long-stay", "--income", "1", "--local", "finnes-ikke"], 2, "Mappen finnes-ikke finnes ikke"),
        (["short-stay"], 2, "Oppgi hvor mange døgn oppholdet varer"),
        (["short-stay", "--days", "400"], 2, "Antall døgn må være fra 0 til 366"),
        (["short-stay", "--days", "1", "--purpose", "ferie"], 2, "«ferie» er ikke et formål"),
        (["day-or-night"], 2, "Oppgi hvor mange dager eller netter det er"),
        (["home-help", "--hours", "2"], 2, "Oppgi både inntekten og timene"),
        (["home-help", "--household-income", "1", "--hours", "to"], 2, "«to» er ikke et tall"),
        (["home-help", "--household-income", "1", "--hours", "NaN"], 2, "Timene med hjelp er ikke et tall"),
    ],
)
def test_wrong_input_is_answered_with_a_sentence(arguments, code, sentence):
    day = [] if "--on" in arguments else ["--on", "2026-11-22"]
    found = run(*arguments, *day)
    assert found.exit_code == code
    assert sentence in found.stderr
