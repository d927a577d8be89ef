"""Inputs from tables of people alone, with a municipality's own numbers where there are some. No database."""

from __future__ import annotations

from dataclasses import replace

from django.utils.translation import gettext as _

from mestring.knowledge.inputs.assumed import Assumption, assumed, every_assumption, number, told
from mestring.knowledge.inputs.levels import mastery_of
from mestring.knowledge.inputs.own import Own, OwnNumber
from mestring.knowledge.inputs.people import demography_of
from mestring.knowledge.inputs.put_together import Inputs
from mestring.knowledge.inputs.serving import capacity_of, services_of, workforce_of
from mestring.knowledge.models.release import Release
from mestring.projection import Labelled, Municipality, Official, Parameter, Status, Target, Times
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
    people = demography.people.values[..., None] * mastery.start.values
    services, met = services_of(people, own=own)
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
    return Inputs(
        code=code,
        municipality=municipality,
        history=history,
        country=country,
        assumptions=_assumptions(own, met, known_country=country is not None, years=years),
        rests_on=(*rests_on, *own.releases),
        thin=(*thin, *_thin(own, met)),
    )


def _own_parameters() -> tuple[Parameter, ...]:
    entries = {code: one for code, one in assumed()["unsure"].items() if isinstance(one, dict)}
    return tuple(
        Parameter(name=code, title=one["title"], target=Target(code), distribution=Times(number("unsure", code)))
        for code, one in entries.items()
    )


def _assumptions(own: Own, met: dict[str, float], *, known_country: bool, years: int) -> tuple[Assumption, ...]:
    """What is used of the file, and in place of the rest what is the municipality's own."""
    unused = {"people.men", "people.women", "people.decline"} if known_country else set()
    unused |= {"people.fertility"} if years > 2 else set()
    taken: dict[str, tuple[str, OwnNumber]] = {}
    if own.sick_leave:
        taken["workforce.sick_leave"] = (told(f"{own.sick_leave.value / 100:.3f}"), own.sick_leave)
    found = [_own(one, *taken[one.code]) if one.code in taken else one for one in every_assumption()]
    scaled = [_scaled(one, own.users[_service(one)], met) if _service(one) in met else one for one in found]
    return tuple(one for one in scaled if one.code not in unused)


def _service(one: Assumption) -> str:
    """The service whose use this is; empty for everything else."""
    parts = one.code.split(".")
    return parts[1] if parts[0] == "services" and parts[-1] in {"under_67", "from_67"} else ""


def _scaled(one: Assumption, counted: OwnNumber, met: dict[str, float]) -> Assumption:
    """Use of a service that was multiplied to meet a count: how it is spread over levels is still assumed."""
    factor = told(f"{met[_service(one)]:.2f}")
    source = _("%(source)s. Ganget med %(factor)s for å treffe %(counted)s brukere i %(year)d: %(release)s") % {
        "source": one.source or _("Ingen kilde"),
        "factor": factor,
        "counted": told(f"{counted.value:.0f}"),
        "year": counted.year,
        "release": counted.source,
    }
    return replace(one, source=source)


def _own(one: Assumption, value: str, found: OwnNumber) -> Assumption:
    source = f"{found.source}, {found.year}"
    return replace(one, value=value, status=Status.SOURCED, source=source, sure="A")


def _thin(own: Own, met: dict[str, float]) -> list[str]:
    thin = []
    if not own.at_level:
        thin.append(
            _(
                "Ingen egne tellinger av mestringsnivå er hentet inn. "
                "Nivåene er antatt etter alder, likt for alle kommuner."
            )
        )
    for code, counted in own.users.items():
        if code not in met:
            title = assumed()["services"][code]["title"]
            thin.append(
                _(
                    "«%(title)s»: tallet som er hentet inn (%(number)s), "
                    "er så langt fra det ventede at det ikke er brukt."
                )
                % {"title": title, "number": told(f"{counted.value:.0f}")}
            )
    if not own.beds:
        thin.append(_("Antall plasser er ikke hentet inn. Vi antar at det er nok til dem som trenger plass ved start."))
    return thin
