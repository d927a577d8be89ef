"""``mestring plan import``: reads a document into a plan in the database, after showing what it comes to."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mestring.config.commands.setup import ready, stop

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mestring.core.access import Actor
    from mestring.core.models import Municipality
    from mestring.plans.actions.save_reading import Saved
    from mestring.plans.alike.difference import FieldChange
    from mestring.plans.models import Plan, Reading
    from mestring.plans.reading_in.meeting import Meeting

UNREADABLE, USAGE, NOT_SAVED = 1, 2, 3
SHOWN = 10


def import_plan(
    file: Annotated[Path, typer.Argument(metavar="FIL", help="Plandokumentet: docx, pdf, html, md eller txt.")],
    municipality: Annotated[str, typer.Option("--municipality", metavar="NUMMER", help="Kommunenummeret.")],
    plan: Annotated[str, typer.Option("--plan", metavar="NAVN", help="Planen slik den heter i adressen.")] = "",
    new: Annotated[bool, typer.Option("--new", help="Dokumentet er en plan som ikke finnes fra før.")] = False,
    title: Annotated[str, typer.Option("--title", help="Navnet på en ny plan, hvis ikke dokumentets.")] = "",
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Lagre uten å spørre.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Skriv resultatet som JSON. Lagrer bare med --yes.")] = False,
) -> None:
    """Leser et plandokument inn i en plan. Viser kvittering og forskjell, og spør før noe lagres.

    Eksempel: mestring plan import temaplan-2027.docx --plan temaplan-demens --municipality 9999

    Svarer med 0 når planen er lagret eller ingenting var nytt, 1 når dokumentet ikke kan leses, 2 ved feil bruk og
    3 når ingenting ble lagret fordi du sa nei.
    """
    if bool(plan) == new:
        raise stop("Velg én av dem: --plan NAVN for en plan som finnes, eller --new for en ny.", code=USAGE)
    ready(default_mode="demo")
    place = _municipality(municipality)
    into = _plan(place, plan) if plan else None
    from mestring.core.access import system

    by = system("command-line", municipality_id=place.pk)
    reading = _read(file, by=by, place=place, into=into)
    from mestring.plans.reading_in.meeting import meeting

    met = meeting(into, reading.outline) if into else None
    if not as_json:
        _print(reading, met)
    if not yes and not (met and met.nothing_new) and not _agreed(as_json):
        _put_away(reading, by=by)
        if as_json:
            _print_json(reading, met, saved=None)
            return
        raise stop("Ingenting er lagret.", code=NOT_SAVED)
    _save(reading, met, by=by, title=title, as_json=as_json)


def _municipality(number: str) -> Municipality:
    from mestring.core.models import Municipality

    found = Municipality.objects.filter(number=number).first()
    if found is None:
        known = ", ".join(f"{one.number} {one.name}" for one in Municipality.objects.all()) or "ingen"
        raise stop(f"Fant ingen kommune med nummer {number}. Her finnes: {known}.", code=USAGE)
    return found


def _plan(place: Municipality, slug: str) -> Plan:
    from mestring.plans.models import Plan

    found = Plan.objects.filter(municipality=place, slug=slug).first()
    if found is None:
        known = ", ".join(Plan.objects.filter(municipality=place).values_list("slug", flat=True)) or "ingen"
        raise stop(f"Fant ingen plan som heter {slug}. Her finnes: {known}.", code=USAGE)
    return found


def _read(file: Path, *, by: Actor, place: Municipality, into: Plan | None) -> Reading:
    from mestring.planreader import PlanUnreadableError
    from mestring.plans.actions.read_document import read_document

    try:
        content = file.read_bytes()
    except OSError:
        raise stop(
            f"Fikk ikke åpnet {file}. Sjekk at navnet er riktig, og at det er en fil.", code=UNREADABLE
        ) from None
    try:
        return read_document(content, name=file.name, by=by, municipality_id=place.pk, plan=into)
    except PlanUnreadableError as error:
        raise stop(f"{file}: {error}", code=UNREADABLE) from None


def _agreed(as_json: bool) -> bool:
    if as_json:
        return False
    try:
        return typer.confirm("Skal det lagres?", default=False)
    except typer.Abort:
        typer.echo("\nFikk ikke noe svar. Bruk --yes for å lagre uten spørsmål.", err=True)
        return False


def _put_away(reading: Reading, *, by: Actor) -> None:
    from mestring.plans.actions.review_reading import discard_reading

    discard_reading(reading, by=by)


def _save(reading: Reading, met: Meeting | None, *, by: Actor, title: str, as_json: bool) -> None:
    from mestring.plans.actions.save_reading import PlanFacts, save_reading, suggested_facts
    from mestring.plans.reading_in.own_words import own_names
    from mestring.plans.slugs import lasting_title

    facts = suggested_facts(reading, met)
    new_plan = None if reading.plan else PlanFacts(title or lasting_title(facts.title), **own_names(reading.outline))
    saved = save_reading(reading, facts=facts, by=by, new_plan=new_plan)
    if as_json:
        _print_json(reading, met, saved=saved)
    elif saved.change is None:
        typer.echo("Ingen forskjeller. Planen er som før.")
    else:
        edition = saved.edition
        typer.echo(f"Lagret som {edition.get_state_display().lower()}, utgave {edition.number} av {edition.plan.slug}.")


def _print(reading: Reading, met: Meeting | None) -> None:
    from mestring.planreader.shown import count_in_words
    from mestring.plans.presenters.reviewing import receipt

    typer.echo(f"{reading.outline['title']}")
    typer.echo(f"Lest: {count_in_words(reading.outline['receipt']['counts'])}. Tok {reading.seconds:.1f} s.")
    for heap in receipt(reading):
        typer.echo(f"  {heap.heading}: {heap.number}")
    if met is None:
        return
    found = met.merge.difference
    typer.echo(f"Sammenlignet med utgave {met.edition.number} ({met.edition.get_state_display().lower()}):")
    heaps = {
        "Nye": [point.title for point in found.new],
        "Endret": [f"{one.new.title} ({', '.join(_labels(one.fields))})" for one in found.changed],
        "Borte": [point.title for point in found.gone],
        "Flyttet": [one.new.title for one in found.moved],
    }
    for heading, titles in heaps.items():
        typer.echo(f"  {heading}: {len(titles)}")
        for line in titles[:SHOWN]:
            typer.echo(f"    {line}")
        if len(titles) > SHOWN:
            typer.echo(f"    … og {len(titles) - SHOWN} til")
    typer.echo(f"  Som før: {found.same}")


def _labels(fields: Iterable[FieldChange]) -> list[str]:
    from mestring.plans.presenters.difference import LABELS

    return [str(LABELS[change.name]).lower() for change in fields]


def _print_json(reading: Reading, met: Meeting | None, *, saved: Saved | None) -> None:
    found = met.merge.difference if met else None
    edition = saved.edition if saved else None
    text = json.dumps(
        {
            "plan": edition.plan.slug if edition else reading.plan.slug if reading.plan else None,
            "edition": edition.number if edition else None,
            "saved": bool(saved and saved.change),
            "receipt": reading.outline["receipt"],
            "difference": {
                "new": [point.title for point in found.new],
                "changed": [
                    {"title": one.new.title, "fields": {f.name: {"from": f.old, "to": f.new} for f in one.fields}}
                    for one in found.changed
                ],
                "gone": [point.title for point in found.gone],
                "moved": [one.new.title for one in found.moved],
                "same": found.same,
            }
            if found
            else None,
        },
        ensure_ascii=False,
        indent=2,
    )
    sys.stdout.buffer.write(f"{text}\n".encode())
    sys.stdout.flush()
