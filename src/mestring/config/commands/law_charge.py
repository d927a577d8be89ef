"""``mestring law charge``: what a service costs, step by step, by the law of a day. No database."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mestring.config.commands.days import day_or_today
from mestring.config.commands.law_charge_answer import answer, kroner_given, number_given
from mestring.config.commands.setup import stop

if TYPE_CHECKING:
    from mestring.law import Law
    from mestring.law.charges import Charge, Purpose

charge = typer.Typer(help="Regn ut hva en tjeneste koster, steg for steg.", no_args_is_help=True)

USAGE = 2
On = Annotated[str | None, typer.Option("--on", metavar="DAG", help="Dagen det regnes for; i dag om du ikke sier noe.")]
Local = Annotated[list[Path] | None, typer.Option("--local", metavar="MAPPE", help="Mappe med kommunens egne verdier.")]
AsJson = Annotated[bool, typer.Option("--json", help="Skriv resultatet som JSON.")]
For = Annotated[
    str, typer.Option("--purpose", metavar="FORMÅL", help="ordinary, relief (avlastning) eller emergency (akutt).")
]


def _kroner(name: str, about: str) -> typer.models.OptionInfo:
    found: typer.models.OptionInfo = typer.Option(name, metavar="KRONER", help=about)
    return found


def _day(name: str, about: str) -> typer.models.OptionInfo:
    found: typer.models.OptionInfo = typer.Option(name, metavar="DAG", help=about)
    return found


@charge.callback()
def _about() -> None:
    """Regn ut hva en tjeneste koster, steg for steg."""


@charge.command("long-stay")
def long_stay(  # noqa: PLR0913, PLR0917 (an option for each fact of the stay)
    income: Annotated[str | None, _kroner("--income", "Inntekten i året etter skatt og gjeldsrenter.")] = None,
    on: On = None,
    spouse: Annotated[
        str | None, _kroner("--spouse", "Har familie hjemme: årspensjonen de ville fått som etterlatte.")
    ] = None,
    spouse_income: Annotated[str | None, _kroner("--spouse-income", "Familiens egen lønn og pensjon i året.")] = None,
    public_pensions: Annotated[
        str | None, _kroner("--public-pensions", "Beboerens offentlige pensjoner i året, før skatt.")
    ] = None,
    private_pensions: Annotated[
        str | None, _kroner("--private-pensions", "Beboerens private pensjoner i året, før skatt.")
    ] = None,
    further: Annotated[str | None, _kroner("--further", "Det kommunen trekker fra i tillegg, etter skjønn.")] = None,
    double_room: Annotated[bool, typer.Option("--double-room", help="Ligger på dobbeltrom uten å ønske det.")] = False,
    cost: Annotated[str | None, _kroner("--cost", "Hva plassen koster i året, uten kapitalutgifter.")] = None,
    moved_in: Annotated[str | None, _day("--moved-in", "Innflytting; da regnes også delen av året ut.")] = None,
    moved_out: Annotated[str | None, _day("--moved-out", "Siste dag av oppholdet.")] = None,
    directly_from: Annotated[str | None, _day("--directly-from", "Da et opphold rett før dette begynte.")] = None,
    local: Local = None,
    as_json: AsJson = False,
) -> None:
    """Langtidsopphold i institusjon: en del av inntekten.

    Eksempel: mestring law charge long-stay --income 320000 --on 2026-11-22

    Svarer med 0; 1 når lovboken ikke har tall for dagen; 2 når noe er oppgitt feil.
    """
    if income is None:
        raise stop("Oppgi inntekten i året etter skatt og gjeldsrenter: --income 320000.", code=USAGE)
    family = (spouse_income, public_pensions, private_pensions, further)
    if spouse is None and any(family):
        raise stop(
            "Oppgi også hva familien hjemme ville fått som etterlatte, med --spouse. Skriv 0 om det er ingenting.",
            code=USAGE,
        )
    if moved_in is None and (moved_out or directly_from):
        raise stop("Oppgi også dagen personen flyttet inn, med --moved-in.", code=USAGE)

    def worked_out(law: Law) -> Charge:
        from mestring.law.charges import FamilyAtHome, Income, LongStay, Residence, charge_between, long_stay_charge

        at_home = None if spouse is None else FamilyAtHome(kroner_given(spouse), *map(kroner_given, family))
        stay = LongStay(
            Income(after_tax=kroner_given(income)),
            family=at_home,
            double_room=double_room,
            real_cost=None if cost is None else kroner_given(cost),
        )
        yearly = long_stay_charge(stay, law=law)
        if moved_in is None:
            return yearly
        residence = Residence(
            day_or_today(moved_in),
            moved_out=day_or_today(moved_out) if moved_out else None,
            directly_from=day_or_today(directly_from) if directly_from else None,
        )
        first, last = law.day.replace(month=1, day=1), law.day.replace(month=12, day=31)
        return charge_between(yearly, first, last, residence=residence, law=law)

    answer(worked_out, on=on, local=local, as_json=as_json)


@charge.command("short-stay")
def short_stay(
    days: Annotated[int | None, typer.Option("--days", metavar="DØGN", help="Døgn på dette oppholdet.")] = None,
    days_before: Annotated[
        int, typer.Option("--days-before", metavar="DØGN", help="Døgn på institusjon tidligere i kalenderåret.")
    ] = 0,
    purpose: For = "ordinary",
    income: Annotated[
        str | None, _kroner("--income", "Årsinntekt; da regnes døgnene etter grensen som langtidsopphold.")
    ] = None,
    on: On = None,
    local: Local = None,
    as_json: AsJson = False,
) -> None:
    """Korttidsopphold i institusjon: en pris per døgn.

    Eksempel: mestring law charge short-stay --days 12 --days-before 55 --on 2026-11-22

    Svarer med 0; 1 når lovboken ikke har tall for dagen; 2 når noe er oppgitt feil.
    """
    if days is None:
        raise stop("Oppgi hvor mange døgn oppholdet varer: --days 12.", code=USAGE)

    def worked_out(law: Law) -> Charge:
        from mestring.law.charges import Income, LongStay, ShortStay, short_stay_charge

        after_limit = None if income is None else LongStay(Income(after_tax=kroner_given(income)))
        return short_stay_charge(ShortStay(days, days_before, _purpose(purpose), after_limit), law=law)

    answer(worked_out, on=on, local=local, as_json=as_json)


@charge.command("day-or-night")
def day_or_night(
    times: Annotated[int | None, typer.Option("--times", metavar="ANTALL", help="Antall dager eller netter.")] = None,
    purpose: For = "ordinary",
    on: On = None,
    local: Local = None,
    as_json: AsJson = False,
) -> None:
    """Dagopphold eller nattopphold i institusjon: en pris for hver dag eller natt.

    Eksempel: mestring law charge day-or-night --times 8 --on 2026-11-22

    Svarer med 0; 1 når lovboken ikke har tall for dagen; 2 når noe er oppgitt feil.
    """
    if times is None:
        raise stop("Oppgi hvor mange dager eller netter det er: --times 8.", code=USAGE)

    def worked_out(law: Law) -> Charge:
        from mestring.law.charges import DayOrNightStay, day_or_night_charge

        return day_or_night_charge(DayOrNightStay(times, _purpose(purpose)), law=law)

    answer(worked_out, on=on, local=local, as_json=as_json)


@charge.command("home-help")
def home_help(
    household_income: Annotated[
        str | None, _kroner("--household-income", "Husstandens skattbare nettoinntekt før særfradrag.")
    ] = None,
    hours: Annotated[str | None, typer.Option("--hours", metavar="TIMER", help="Timer i måneden, som 6,5.")] = None,
    personal_care_hours: Annotated[
        str, typer.Option("--personal-care-hours", metavar="TIMER", help="Timer til personlig stell, som er gratis.")
    ] = "0",
    other_charges: Annotated[str | None, _kroner("--other-charges", "Betalt for andre tjenester samme måned.")] = None,
    subscription: Annotated[bool, typer.Option("--subscription", help="Kommunen tar en fast månedspris.")] = False,
    on: On = None,
    local: Local = None,
    as_json: AsJson = False,
) -> None:
    """Praktisk bistand og opplæring hjemme: etter tid, med tak etter inntekt.

    Eksempel: mestring law charge home-help --household-income 240000 --hours 6,5 --local MAPPE

    Svarer med 0; 1 når lovboken ikke har tall for dagen; 2 når noe er oppgitt feil.
    """
    if household_income is None or hours is None:
        raise stop("Oppgi både inntekten og timene: --household-income 240000 --hours 6,5.", code=USAGE)

    def worked_out(law: Law) -> Charge:
        from mestring.law.charges import HomeHelp, Household, home_help_charge

        given = HomeHelp(
            Household.with_income(kroner_given(household_income)),
            hours=number_given(hours),
            personal_care_hours=number_given(personal_care_hours),
            other_charges=kroner_given(other_charges),
            subscription=subscription,
        )
        return home_help_charge(given, law=law)

    answer(worked_out, on=on, local=local, as_json=as_json)


def _purpose(written: str) -> Purpose:
    from mestring.law.charges import Purpose

    if written not in set(Purpose):
        raise stop(f"«{written}» er ikke et formål. Velg en av: {', '.join(Purpose)}.", code=USAGE)
    return Purpose(written)
