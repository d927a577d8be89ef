"""A result as files: every number in it as rows, and the whole as plain data."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from mestring.knowledge.models import Run, Scenario
from mestring.knowledge.presenters.workshop.result import DIFFERENCE, WITH, WITHOUT, Result

SIDES = (WITHOUT, WITH, DIFFERENCE)


def result_csv(scenario: Scenario, run: Run) -> bytes:
    """A row for each figure, part and year. Semicolons, decimal commas and a byte order mark, as the sheets want."""
    result, out = Result(run.result or {}), io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    sides = (_("uten"), _("med"), _("forskjell"))
    ends = (_("forventet"), _("lav"), _("høy"))
    writer.writerow([_("scenario"), _("tall"), _("del"), _("år"), *(f"{side} {end}" for side in sides for end in ends)])
    name = f"'{scenario.name}" if scenario.name.startswith(("=", "+", "-", "@")) else scenario.name
    for figure, part, label in _parts(result):
        courses = [result.course(figure, side, label) for side in SIDES]
        for place, year in enumerate(result.years):
            values = [values[place] for one in courses for values in (one.middle, one.low, one.high)]
            writer.writerow([name, figure, part, year, *(str(value).replace(".", ",") for value in values)])
    return out.getvalue().encode("utf-8-sig")


def result_json(scenario: Scenario, run: Run) -> str:
    """Name, choices, fingerprint and the result."""
    said: dict[str, Any] = {
        "name": scenario.name,
        "note": scenario.note,
        "municipality": scenario.municipality.number,
        "reckoned_at": (run.ended_at or run.started_at).isoformat(),
        "fingerprint": run.fingerprint,
        "result": run.result,
    }
    return json.dumps(said, ensure_ascii=False, indent=1)


def _parts(result: Result) -> Iterator[tuple[str, str, str | None]]:
    for figure, about in result.said["figures"].items():
        for label in about["labels"]:
            yield figure, label, label
        if "total" in about and len(about["labels"]) > 1:
            yield figure, _("i alt"), None
