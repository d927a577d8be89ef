"""``mestring knowledge``: take in tables, see what is in use, and ask a publisher for the newest."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from mestring.config.commands.organisation import find_municipality
from mestring.config.commands.setup import ready, stop

if TYPE_CHECKING:
    from mestring.knowledge.models import Release
    from mestring.knowledge.source import Source

REFUSED, USAGE, NO_ANSWER = 1, 2, 4
knowledge = typer.Typer(help="Tallene: hent inn tabeller, og se hva som er i bruk.", no_args_is_help=True)
AsJson = Annotated[bool, typer.Option("--json", help="Skriv resultatet som JSON.")]
Number = Annotated[
    str, typer.Option("--municipality", "-k", help="Kommunen tallene gjelder for; alle om du ikke sier noe.")
]


@knowledge.callback()
def group() -> None:
    """Tallene: hent inn tabeller, og se hva som er i bruk."""


@knowledge.command("import")
def import_table(
    file: Annotated[Path, typer.Argument(metavar="FIL", help="Tabellen: json-stat2, csv (også pakket) eller npz.")],
    source: Annotated[
        str, typer.Option("--source", metavar="KODE", help="Kilden, om den ikke kjennes igjen. Se «knowledge sources».")
    ] = "",
    municipality: Number = "",
    as_json: AsJson = False,
) -> None:
    """Henter inn en tabell, kontrollert og med kvittering. Er noe galt, blir alt som det var.

    Eksempel: mestring knowledge import 07459.json

    Svarer med 0 når tallene er i bruk, 1 når tabellen ikke kan brukes eller er hentet inn før, og 2 ved feil bruk.
    """
    ready(default_mode="demo")
    try:
        content = file.read_bytes()
    except OSError:
        raise stop(f"Fikk ikke åpnet {file}. Sjekk at navnet er riktig, og at det er en fil.", code=REFUSED) from None
    _take_in(content, name=file.name, source=source, municipality=municipality, as_json=as_json)


@knowledge.command()
def fetch(
    source: Annotated[str, typer.Argument(metavar="KILDE", help="Kilden, for eksempel population.")],
    from_year: Annotated[int, typer.Option("--from-year", metavar="ÅR", help="Første år.")] = 0,
    to_year: Annotated[int, typer.Option("--to-year", metavar="ÅR", help="Siste år; i år om du ikke sier noe.")] = 0,
    save: Annotated[Path | None, typer.Option("--save", metavar="FIL", help="Lagre tabellen i en fil også.")] = None,
    municipality: Number = "",
    as_json: AsJson = False,
) -> None:
    """Spør utgiveren om den nyeste tabellen, og henter den inn.

    Svarer med 0 når tallene er i bruk, 1 når tabellen ikke kan brukes, 2 ved feil bruk og 4 når utgiveren ikke svarte.
    """
    ready(default_mode="demo")
    from mestring.config.commands.knowledge_fetch import NoAnswerError
    from mestring.core import clock
    from mestring.knowledge.reading.errors import TableUnreadableError

    chosen = _source(source)
    if not chosen.fetch:
        raise stop(
            f"Vi vet ikke hvordan «{chosen.title}» hentes av seg selv. Last ned tabellen fra utgiveren, og bruk "
            "«mestring knowledge import».",
            code=USAGE,
        )
    years = range(from_year or chosen.fetch["first_year"], (to_year or clock.today().year) + 1)
    if not years:
        raise stop("Siste år er før første år. Bytt om.", code=USAGE)
    try:
        content = _asked(chosen, years)
    except (NoAnswerError, TableUnreadableError) as error:
        raise stop(str(error), code=NO_ANSWER) from None
    if save:
        save.write_bytes(content)
    name = f"{chosen.table}-{years[0]}-{years[-1]}.json"
    _take_in(content, name=name, source=source, municipality=municipality, as_json=as_json)


@knowledge.command()
def releases(municipality: Number = "", as_json: AsJson = False) -> None:
    """Viser utgavene som er hentet inn, og hvilken som er i bruk."""
    ready(default_mode="demo")
    from mestring.knowledge.models import Release

    found = Release.objects.select_related("municipality").order_by("source", "-at", "-id")
    if municipality:
        found = found.filter(municipality=find_municipality(municipality))
    if as_json:
        typer.echo(json.dumps([_as_data(one) for one in found], ensure_ascii=False, indent=2))
        return
    for one in found:
        whose = one.municipality.name if one.municipality else "alle"
        invented = ", oppdiktet" if one.synthetic else ""
        typer.echo(f"{one.pk:>5}  {one.source:<20} {one.get_state_display():<10} {one.at:%d.%m.%Y}  {whose}{invented}")
    if not found:
        typer.echo("Ingen tall er hentet inn.")


@knowledge.command()
def sources(as_json: AsJson = False) -> None:
    """Viser kildene: hvem som gir ut tallene, hvilken tabell, og hvor sikker beskrivelsen er."""
    ready(default_mode="demo")
    from mestring.knowledge import source as files

    found = list(files.sources().values())
    if as_json:
        typer.echo(json.dumps([_source_as_data(one) for one in found], ensure_ascii=False, indent=2))
        return
    width = max(len(one.code) for one in found)
    for one in found:
        sure = f"kontrollert {one.checked:%d.%m.%Y}" if one.checked else "ikke kontrollert mot kilden"
        sure = "egne tall" if one.only_by_the_door else sure
        table = f", tabell {one.table}" if one.table else ""
        typer.echo(f"{one.code:<{width}}  {one.title}. {one.publisher}{table}; {sure}.")


@knowledge.command("use-again")
def use_again(release: Annotated[int, typer.Argument(help="Nummeret på utgaven, fra «knowledge releases».")]) -> None:
    """Tar en eldre utgave i bruk igjen. Den som var i bruk, blir tatt vare på."""
    ready(default_mode="demo")
    from mestring.core.access import system
    from mestring.knowledge.actions import use_again as action
    from mestring.knowledge.models import Release
    from mestring.knowledge.refusals import NotPossibleError

    found = Release.objects.filter(pk=release).first()
    if found is None:
        raise stop(f"Det finnes ingen utgave nummer {release}. Se «mestring knowledge releases».", code=USAGE)
    try:
        action.use_again(found, by=system("command-line"))
    except NotPossibleError as error:
        raise stop(str(error), code=REFUSED) from None
    typer.echo(f"{found.title}: utgaven fra {found.at:%d.%m.%Y} er i bruk igjen.")


def _take_in(content: bytes, *, name: str, source: str, municipality: str, as_json: bool) -> None:
    from rich.console import Console

    from mestring.core.access import system
    from mestring.knowledge.actions.take_in import take_in
    from mestring.knowledge.refusals import NotPossibleError, TableRefusedError

    where = find_municipality(municipality) if municipality else None
    console = Console(stderr=True)
    try:
        with console.status("Begynner.") as status:
            release = take_in(
                content,
                name=name,
                source=source or None,
                municipality=where,
                by=system("command-line"),
                say=status.update,
            )
    except TableRefusedError as error:
        raise stop("\n".join([f"{name} er ikke hentet inn:", *error.sentences]), code=REFUSED) from None
    except NotPossibleError as error:
        raise stop(str(error), code=REFUSED) from None
    if as_json:
        typer.echo(json.dumps(_as_data(release), ensure_ascii=False, indent=2))
    else:
        _print(release)


def _print(release: Release) -> None:
    told = release.receipt
    typer.echo(f"{release.title} er hentet inn og i bruk, utgave {release.pk}.")
    typer.echo(f"Områder: {told['areas']}. År: {told['years'][0]}–{told['years'][-1]}. Tall: {told['numbers']}.")
    for heading, key in (("Se på dette", "doubts"), ("Ikke tatt med", "skipped"), ("Kontrollert", "held")):
        for sentence in told[key]:
            typer.echo(f"  {heading}: {sentence}")


def _asked(source: Source, years: range) -> bytes:
    from rich.console import Console
    from rich.progress import Progress

    from mestring.config.commands.knowledge_fetch import fetch as ask

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(f"Spør {source.publisher}", total=len(years))
        return ask(source, years=list(years), said=lambda some: progress.advance(task, some))


def _source(code: str) -> Source:
    from mestring.knowledge.source import sources as every

    if code not in every():
        raise stop(f"Kilden «{code}» finnes ikke. Velg en av: {', '.join(every())}.", code=USAGE)
    return every()[code]


def _as_data(one: Release) -> dict[str, Any]:
    return {
        "id": one.pk,
        "source": one.source,
        "title": one.title,
        "state": one.state,
        "municipality": one.municipality.number if one.municipality else None,
        "synthetic": one.synthetic,
        "updated": one.updated.isoformat() if one.updated else None,
        "file": one.file_name,
        "digest": one.digest,
        "at": one.at.isoformat(),
        "receipt": one.receipt,
    }


def _source_as_data(one: Source) -> dict[str, Any]:
    return {
        "code": one.code,
        "title": one.title,
        "publisher": one.publisher,
        "table": one.table,
        "licence": one.licence,
        "status": one.status.value,
        "checked": one.checked.isoformat() if one.checked else None,
        "note": one.note,
    }
