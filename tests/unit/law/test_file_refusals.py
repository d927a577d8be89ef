"""A file of the law book that is wrong is refused with file, line and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.law.made import LINK, made_book, parameter, value

from mestring.law import LawBook, LawFileError

GOOD = parameter(value("245", since="2026-01-01"))
# Title, unit, documentation and «values:» are lines 1 to 4; the first value's own lines are 5 to 10:
# from, value, checked, reference, title, link.
NAME = "charges/home_help/cap"


def refused(folder: Path, text: str, *, name: str = NAME) -> str:
    with pytest.raises(LawFileError) as caught:
        made_book(folder, {name: text})
    return str(caught.value)


def test_a_good_file_is_read(tmp_path: Path) -> None:
    assert list(made_book(tmp_path, {NAME: GOOD}).parameters) == [NAME]


@pytest.mark.parametrize(
    ("wrong", "right", "said"),
    [
        ("titel:", "title:", "linje 1: «titel» er ikke en nøkkel her. Mente du «title»?"),
        ("notes: x\ntitle:", "title:", "linje 1: «notes» er ikke en nøkkel her. Her kan det stå: title, unit,"),
        ("    value_: 245", "    value: 245", "linje 6: «value_» er ikke en nøkkel her. Mente du «value»?"),
        ("unit: kroner/year_", "unit: kroner/month", "linje 2: «kroner/year_» er ikke en enhet. Velg en av: kroner,"),
        ("unit: scale", "unit: kroner/month", "linje 6: «value» må være en liste"),
        ("    value: -1", "    value: 245", "linje 6: -1 passer ikke med enheten «kroner/month»: kroner kan ikke være"),
        ('    value: "1.005"', "    value: 245", "linje 6: 1.005 passer ikke med enheten «kroner/month»"),
        ("    value: 1.5", "    value: 245", "linje 6: sett anførselstegn rundt «1.5»."),
        ('    value: "1,5"', "    value: 245", "linje 6: «value» må være et helt tall, eller et desimaltall"),
        ("    value: true", "    value: 245", "linje 6: «value» må være et helt tall"),
        ("    value: 1000000000001", "    value: 245", "linje 6: «value» er større enn noe loven regner med."),
        ('    value: "1000000000001.0"', "    value: 245", "linje 6: «value» er større enn noe loven regner med."),
        (f'    value: "1{"0" * 400}.0"', "    value: 245", "linje 6: «value» må være et helt tall"),
        ('    value: "٢٠٠.٠"', "    value: 245", "linje 6: «value» må være et helt tall"),
        ("    value: null", "    value: 245", "linje 6: «value» må være et helt tall"),
        ('  - from: "2026-13-01"', '  - from: "2026-01-01"', "linje 5: «from» må være en dag som finnes, skrevet slik"),
        ('  - from: "1.1.2026"', '  - from: "2026-01-01"', "linje 5: «from» må være en dag som finnes"),
        ("  - from: 2026-01-01", '  - from: "2026-01-01"', "linje 5: sett anførselstegn rundt «2026-01-01»."),
        ("  - from: null", '  - from: "2026-01-01"', "linje 5: «from» må være en dag som finnes"),
        ("    checked: i går", "    checked: null", "linje 7: «checked» må være en dag som finnes"),
        ("    value: 245\n    value: 246", "    value: 245", "linje 7: «value» står to ganger. Behold den ene."),
        ("http://lovdata.no", LINK, "linje 10: lenken må begynne med https://"),
        ("https://lovdata", LINK, "linje 10: lenken må begynne med https://"),
        ("https://lovdata.no/lov 1", LINK, "linje 10: lenken må begynne med"),
        ('      title: ""', '      title: "Loven § 1"', "linje 9: «title» må være en tekst"),
        ("      title: 12", '      title: "Loven § 1"', "linje 9: «title» må være en tekst"),
        ("    profile: fvl_2030\n    value: 245", "    value: 245", "linje 6: profilen «fvl_2030» finnes ikke."),
        ("values:\n  - bare tekst", "values:", "linje 5: punkt 1 i «values» må ha egne nøkler, som «from:»."),
        ('    to: "2025-12-31"\n    value: 245', "    value: 245", "linje 6: «to» er før «from»."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_the_line(tmp_path: Path, wrong: str, right: str, said: str) -> None:
    assert right in GOOD
    assert refused(tmp_path, GOOD.replace(right, wrong, 1)).startswith(f"{NAME}.yaml, {said}")


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        ("documentation", "linje 1: «documentation» mangler. Legg den til."),
        ("title", "linje 1: «title» mangler. Legg den til."),
    ],
)
def test_a_key_that_is_missing_is_named(tmp_path: Path, missing: str, said: str) -> None:
    text = "\n".join(line for line in GOOD.splitlines() if not line.startswith(missing))
    assert refused(tmp_path, text) == f"{NAME}.yaml, {said}"


def test_a_value_without_reference_is_refused_where_it_begins(tmp_path: Path) -> None:
    without = "\n".join(line for line in GOOD.splitlines() if "reference" not in line and not line.startswith("      "))
    assert refused(tmp_path, without) == (
        f"{NAME}.yaml, linje 5: henvisningen mangler. Skriv «reference:» med «title» og «link» under."
    )


def test_a_reference_without_a_link_is_refused(tmp_path: Path) -> None:
    text = "\n".join(line for line in GOOD.splitlines() if not line.startswith("      "))
    said = refused(tmp_path, text.replace("reference:", 'reference: "Loven § 1"'))
    assert said == f"{NAME}.yaml, linje 8: «reference» må ha egne nøkler under seg."


def test_days_out_of_order_are_refused_at_the_later_row(tmp_path: Path) -> None:
    text = parameter(value("245", since="2026-01-01"), value("240", since="2025-01-01"))
    assert refused(tmp_path, text) == f"{NAME}.yaml, linje 11: dagene må stå i rekkefølge, den eldste først."


def test_the_same_day_twice_is_refused(tmp_path: Path) -> None:
    text = parameter(value("245", since="2026-01-01"), value("240", since="2026-01-01"))
    assert refused(tmp_path, text) == f"{NAME}.yaml, linje 11: samme dag står to ganger. Behold den ene verdien."


def test_a_value_that_ends_after_the_next_begins_is_refused(tmp_path: Path) -> None:
    text = parameter(value("240", since="2025-01-01", to="2026-01-01"), value("245", since="2026-01-01"))
    assert "linje 12: verdien før gjelder til og med denne dagen eller lenger" in refused(tmp_path, text)


def test_a_share_over_one_is_refused(tmp_path: Path) -> None:
    text = parameter(value("75", since="2026-01-01"), unit="share")
    said = refused(tmp_path, text)
    assert said.endswith("75 passer ikke med enheten «share»: en andel er mellom 0 og 1, slik at 75 prosent er 0.75.")


@pytest.mark.parametrize(
    ("unit", "figure", "because"),
    [
        ("weeks", "0", "skriv et tall over null."),
        ("weeks", '"1.5"', "skriv et helt tall."),
        ("years_of_age", "131", "en alder er mellom 0 og 130 år."),
        ("multiple_of_g", "0", "skriv et tall over null."),
        ("hours", "-1", "skriv et tall over null."),
    ],
)
def test_a_figure_that_does_not_fit_its_unit_is_refused(tmp_path: Path, unit: str, figure: str, because: str) -> None:
    assert refused(tmp_path, parameter(value(figure, since="2026-01-01"), unit=unit)).endswith(because)


def test_only_what_the_municipality_sets_may_be_without_values(tmp_path: Path) -> None:
    assert "linje 4: det står ingen verdier" in refused(tmp_path, parameter())
    assert made_book(tmp_path / "own", {NAME: parameter(locally="any")}).parameters[NAME].values == ()


@pytest.mark.parametrize(("unit", "locally"), [("weeks", "lower"), ("kroner", "shorter"), ("scale", "higher")])
def test_a_direction_that_does_not_suit_the_unit_is_refused(tmp_path: Path, unit: str, locally: str) -> None:
    text = parameter(value("4", since="2026-01-01"), unit=unit, locally=locally)
    assert f"linje 3: «{locally}» passer ikke med enheten «{unit}»" in refused(tmp_path, text)


def test_a_direction_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    text = parameter(value("4", since="2026-01-01"), locally="sometimes")
    assert "linje 3: «sometimes» kan ikke stå her. Velg en av: no, lower, higher," in refused(tmp_path, text)


def test_a_file_name_with_capitals_or_hyphens_is_refused(tmp_path: Path) -> None:
    said = refused(tmp_path, GOOD, name="charges/Home-help")
    assert said == "charges/Home-help.yaml: bruk bare små bokstaver a–z, tall og understrek i navn på filer og mapper."


def test_broken_yaml_is_said_with_folder_and_line(tmp_path: Path) -> None:
    assert refused(tmp_path, 'title: "a"\nunit: [b}\n') == f"{NAME}.yaml, linje 2: dette er ikke gyldig YAML."


def test_a_folder_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LawFileError, match=r"Mappen .*ingen finnes ikke\. Sjekk navnet\."):
        LawBook.load(tmp_path / "ingen")
