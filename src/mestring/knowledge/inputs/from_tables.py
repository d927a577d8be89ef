"""Inputs from tables of people alone, with a municipality's own numbers where there are some. No database."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _

from mestring.knowledge.inputs.assumed import assumed, number, told
from mestring.knowledge.inputs.levels import mastery_of
from mestring.knowledge.inputs.meeting import COST, HOURS, met
from mestring.knowledge.inputs.own import Own
from mestring.knowledge.inputs.own_moves import drawn_to_own
from mestring.knowledge.inputs.people import demography_of
from mestring.knowledge.inputs.put_together import Inputs
from mestring.knowledge.inputs.said import assumptions_used
from mestring.knowledge.inputs.said_of_moves import thin_moves
from mestring.knowledge.inputs.serving import capacity_of, services_of, workforce_of
from mestring.knowledge.models.release import Release
from mestring.projection import Labelled, Municipality, Official, Parameter, Target, Times
from mestring.projection.backtest.parameters import calibrated_parameters


def inputs_from(
    history: Labelled,
    *,
    name: str,
    code: str = "",
    country: Labelled | None = None,
    official: Official | None = None,
    own: Own | None = None,
    rests_on: tuple[Release, ...] = (),
    invented: bool = False,
) -> Inputs:
    """What ``history`` (persons, year × sex × age) and the assumptions come to. ``official``: numbers to follow."""
    own = own or Own()
    demography, thin = demography_of(history, country=country)
    mastery = mastery_of(demography, at_level=own.at_level)
    moved = drawn_to_own(mastery, demography.people, own.moves) if own.moves else None
    mastery = moved.mastery if moved else mastery
    people = demography.people.values[..., None] * mastery.start.values
    services, used = services_of(people, own=own)
    size, years = float(demography.people.sum()), len(history.axes[0])
    municipality = Municipality(
        name=name,
        demography=demography,
        mastery=mastery,
        services=services,
        workforce=workforce_of(own),
        official=official,
        capacity=capacity_of(people, services=services, own=own, first_year=demography.first_year),
        parameters=(*calibrated_parameters(size, years_known=max(years - 1, 1)), *_own_parameters()),
        invented=invented,
    )
    municipality, totals = met(municipality, own)
    return Inputs(
        code=code,
        municipality=municipality,
        history=history,
        country=country,
        assumptions=assumptions_used(own, used, totals, moved, known_country=country is not None, years=years),
        rests_on=(*rests_on, *own.releases),
        thin=(*thin, *_thin(own, used, totals), *(thin_moves(moved) if moved else ())),
    )


def _own_parameters() -> tuple[Parameter, ...]:
    entries = {code: one for code, one in assumed()["unsure"].items() if isinstance(one, dict)}
    return tuple(
        Parameter(name=code, title=one["title"], target=Target(code), distribution=Times(number("unsure", code)))
        for code, one in entries.items()
    )


def _thin(own: Own, used: Mapping[str, float], totals: Mapping[str, float]) -> list[str]:
    thin = []
    if not own.at_level:
        thin.append(
            _(
                "Ingen egne tellinger av mestringsnivå er hentet inn. "
                "Nivåene er antatt etter alder, likt for alle kommuner."
            )
        )
    titles = {code: assumed()["services"][code]["title"] for code in own.users if code not in used}
    far = [(titles[code], own.users[code]) for code in titles]
    if own.fte and HOURS not in totals:
        far.append((_("Årsverk"), own.fte))
    if own.net_cost and COST not in totals:
        far.append((_("Netto utgifter i tusen kroner"), own.net_cost))
    thin += [
        _("«%(what)s»: tallet som er hentet inn (%(number)s), er så langt fra det ventede at det ikke er brukt.")
        % {"what": what, "number": told(f"{counted.value:.0f}")}
        for what, counted in far
    ]
    if not own.beds:
        thin.append(_("Antall plasser er ikke hentet inn. Vi antar at det er nok til dem som trenger plass ved start."))
    return thin
