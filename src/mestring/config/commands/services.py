"""``mestring services``: check the templates, take them into a municipality's catalogue, and get the catalogue out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from mestring.config.commands.days import day_or_today
from mestring.config.commands.organisation import find_municipality
from mestring.config.commands.setup import ready, stop

if TYPE_CHECKING:
    from mestring.services.checking import Checked

services = typer.Typer(help="Tjenestekatalogen: malene, og det en kommune har publisert.", no_args_is_help=True)
Number = Annotated[str, typer.Option("--municipality", "-k", help="Kommunenummer, fire sifre.")]
AsJson = Annotated[bool, typer.Option("--json", help="Skriv resultatet som JSON.")]


@services.callback()
def group() -> None:
    """Tjenestekatalogen: malene, og det en kommune har publisert."""


@services.command()
def check(
    folder: Annotated[
        Path | None,
        typer.Option("--folder", metavar="MAPPE", help="En annen mappe enn den som følger med."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Går gjennom malene: det som må rettes før publisering, det som bør ses på, og hvor tunge de er å lese (LIX).

    Svarer med 0, eller 1 når en mal ikke kan leses eller ikke kunne vært publisert.
    """
    ready(default_mode="demo")
    from mestring.services.checking import check_templates
    from mestring.services.template_files import CATALOGUE

    found = check_templates(folder or CATALOGUE)
    if not found:
        raise stop(f"Fant ingen maler i {folder}. De skal ligge i mappene services og technology.", code=2)
    if as_json:
        typer.echo(json.dumps([_as_data(one) for one in found], ensure_ascii=False, indent=2))
    else:
        _print_checked(found)
    raise typer.Exit(1 if any(one.refused for one in found) else 0)


@services.command()
def adopt(
    municipality: Number,
    codes: Annotated[
        list[str] | None, typer.Argument(metavar="[KODE]…", help="Malene som tas inn; alle om du ikke sier noe.")
    ] = None,
) -> None:
    """Tar malene inn i kommunens katalog, som utkast. De som er der fra før, blir som de er."""
    ready(default_mode="demo")
    from mestring.core.access import system
    from mestring.services.actions.adopt import adopt_templates
    from mestring.services.refusals import NotPossibleError

    where = find_municipality(municipality)
    try:
        drafts = adopt_templates(where, by=system("command-line"), codes=codes)
    except NotPossibleError as error:
        raise stop(str(error)) from None
    if not drafts:
        typer.echo(f"Ingenting å legge inn: {where.name} har malene fra før.")
        return
    for draft in drafts:
        typer.echo(draft.service.code)
    typer.echo(f"{len(drafts)} utkast er lagt inn i {where.name}. Fagansvarlig går gjennom og publiserer dem.")


@services.command()
def export(
    municipality: Number,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DAG", help="Dagen katalogen hentes for; i dag om du ikke sier noe.")
    ] = None,
) -> None:
    """Skriver det kommunen har publisert og som gjelder den dagen, som JSON i samme form som malene."""
    ready(default_mode="demo")
    from mestring.services.content import as_content
    from mestring.services.selectors import published_on

    where = find_municipality(municipality)
    said = [
        {
            "version": one.version.number,
            "valid_from": one.version.valid_from.isoformat() if one.version.valid_from else None,
            "valid_to": one.version.valid_to.isoformat() if one.version.valid_to else None,
            **as_content(one.description),
        }
        for one in published_on(where, on=day_or_today(on))
    ]
    typer.echo(json.dumps(said, ensure_ascii=False, indent=2))


def _as_data(one: Checked) -> dict[str, Any]:
    problems = [
        {"code": found.code, "weight": found.weight.value, "field": found.where, "sentence": found.sentence}
        for found in one.problems
    ]
    return {
        "code": one.code,
        "unreadable": one.unreadable or None,
        "reviewed": one.reviewed,
        "lix": one.lix,
        "problems": problems,
    }


def _print_checked(found: list[Checked]) -> None:
    from mestring.services.rules import Weight

    width = max(len(one.code) for one in found)
    for one in found:
        if one.unreadable:
            typer.echo(f"{one.code:<{width}}  {one.unreadable}")
            continue
        figures = ", ".join(f"{language} {lix}" for language, lix in one.lix.items())
        reviewed = f"gjennomgått {one.reviewed}" if one.reviewed else "ingen fagperson har gått gjennom den"
        typer.echo(f"{one.code:<{width}}  LIX {figures}; {reviewed}")
        for problem in one.problems:
            mark = "må rettes" if problem.weight is Weight.REFUSAL else "se på"
            typer.echo(f"{'':<{width}}  {mark}: {problem.where}: {problem.sentence}")
    refused = sum(one.refused for one in found)
    typer.echo(f"{len(found)} maler, {refused} kan ikke publiseres som de er.")
