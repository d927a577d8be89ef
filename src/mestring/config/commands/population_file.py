"""Reads people by municipality, year, sex and single year of age from a file: npz, csv or csv.gz."""

from __future__ import annotations

import csv
import gzip
from pathlib import Path
from typing import TYPE_CHECKING

from mestring.config.commands.setup import stop

if TYPE_CHECKING:
    import numpy as np

    from mestring.projection import Labelled

UNREADABLE = 1
COLUMNS = ("municipality", "year", "sex", "age", "persons")
SEXES = {"male": 0, "men": 0, "1": 0, "female": 1, "women": 1, "2": 1}


def read_population(file: Path) -> tuple[Labelled, dict[str, str]]:
    """Municipality × year × sex × age, and the names of the municipalities, where the file tells them.

    Stops with a sentence when the file cannot be read as such a table.
    """
    try:
        return _from_npz(file) if file.suffix == ".npz" else _from_csv(file)
    except FileNotFoundError:
        raise stop(f"Fant ikke {file}. Sjekk navnet.", code=UNREADABLE) from None
    except (OSError, KeyError, ValueError, EOFError) as error:
        raise stop(
            f"Fikk ikke lest {file.name}. Filen må ha {', '.join(COLUMNS)}, som csv eller npz. ({error})",
            code=UNREADABLE,
        ) from None


def _from_npz(file: Path) -> tuple[Labelled, dict[str, str]]:
    import numpy as np

    with np.load(file) as found:
        municipalities = [str(one) for one in found["municipality"]]
        return _table(municipalities, [int(one) for one in found["year"]], found["persons"].astype(float)), {}


def _from_csv(file: Path) -> tuple[Labelled, dict[str, str]]:
    import numpy as np

    from mestring.projection import AGE

    opened = gzip.open if file.suffix == ".gz" else open
    with opened(file, "rt", encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    if not rows or not set(COLUMNS) <= set(rows[0]):
        raise ValueError("kolonnene er " + ", ".join(rows[0] if rows else ["ingen"]))
    municipalities = sorted({row["municipality"] for row in rows})
    years = sorted({int(row["year"]) for row in rows})
    place = {code: number for number, code in enumerate(municipalities)}
    persons = np.zeros((len(municipalities), len(years), 2, len(AGE)))
    for row in rows:
        age = min(int(row["age"]), len(AGE) - 1)
        persons[place[row["municipality"]], int(row["year"]) - years[0], SEXES[row["sex"]], age] += float(
            row["persons"]
        )
    return _table(municipalities, years, persons), {row["municipality"]: row.get("name") or "" for row in rows}


def _table(municipalities: list[str], found: list[int], persons: np.ndarray) -> Labelled:
    from mestring.projection import AGE, SEX, Labelled, years
    from mestring.projection.axes import Axis

    if found != list(range(found[0], found[-1] + 1)):
        raise ValueError("årene må stå på rad")
    axes = (Axis("municipality", tuple(municipalities)), years(found[0], found[-1]), SEX, AGE)
    return Labelled(axes, persons)
