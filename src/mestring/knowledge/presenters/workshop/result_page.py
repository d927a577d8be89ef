"""All that the page of a result shows; the same for those who work here and for those who have the link."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from mestring.knowledge.models import Run
from mestring.knowledge.presenters.workshop import pictures, tables
from mestring.knowledge.presenters.workshop.headline import headline, tiles
from mestring.knowledge.presenters.workshop.result import Result
from mestring.knowledge.presenters.workshop.words import moment


def result_context(run: Run) -> dict[str, Any]:
    """For partials/scenario_result.html."""
    result = Result(run.result or {})
    given, together = tables.gives_rows(result)
    return {
        "run": run,
        "result": result,
        "headline": headline(result),
        "tiles": tiles(result),
        "kroner": pictures.both_sides(
            result,
            "kroner",
            code="kroner",
            title=_("Kroner i året"),
            unit=_("kr"),
            description=_("Netto kostnad for tjenestene hvert år, i dagens priser."),
        ),
        "kroner_difference": pictures.difference(result),
        "levels": pictures.levels(result),
        "places": pictures.places(result) if result.queued else None,
        "waiting_days": _waiting(result) if result.queued else None,
        "staff": pictures.staff(result),
        "shares": pictures.shares(result) if given else None,
        "where_from": pictures.where_from(result),
        "matters": pictures.matters(result),
        "gives_header": tables.gives_header(result),
        "gives": given,
        "gives_together": together,
        "side_header": _side_header(result),
        "staff_rows": tables.staff_rows(result),
        "user_rows": tables.user_rows(result),
        "money_rows": tables.money_rows(result),
        "chosen_rows": tables.chosen_rows(result),
        "places_sentence": tables.places_sentence(result),
        "reckoned_at": moment(run.ended_at or run.started_at),
    }


def _waiting(result: Result) -> Any:
    return pictures.both_sides(
        result,
        "waiting_days",
        code="ventedager",
        title=_("Ventedager i året"),
        unit=_("dager"),
        description=_("Dager til sammen for alle som venter på langtidsplass i løpet av året."),
    )


def _side_header(result: Result) -> list[str]:
    return [
        _("Nå (%(year)s)") % {"year": result.years[0]},
        _("%(year)s uten") % {"year": result.until},
        _("%(year)s med") % {"year": result.until},
        _("Forskjell"),
        _("80 % av trekningene"),
    ]
