"""``mestring law``: look a number up, see what must be checked, and make the reference pages. No database."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from mestring.config.commands.days import day_or_today
from mestring.config.commands.law_book import law_book
from mestring.config.commands.law_charge import charge
from mestring.config.commands.law_rules import missing, rules
from mestring.config.commands.setup import stop

if TYPE_CHECKING:
    from mestring.law import LawBook

law = typer.Typer(help="Slå opp i lovboken: frister, beløp og hvor de står.", no_args_is_help=True)
law.add_typer(charge, name="charge")
law.command()(rules)
law.command()(missing)

USAGE = 2
PAGES = Path("docs/law")
On = Annotated[str | None, typer.Option("--on", metavar="DAG", help="Dagen loven slås opp; i dag om du ikke sier noe.")]
Local = Annotated[list[Path] | None, typer.Option("--local", metavar="MAPPE", help="Mappe med kommunens egne verdier.")]
AsJson = Annotated[bool, typer.Option("--json", help="Skriv resultatet som JSON.")]


@law.callback()
def _about() -> None:
    """Slå opp i lovboken: frister, beløp og hvor de står."""


@law.command()
def show(
    name: Annotated[str | None, typer.Argument(metavar="[NAVN]", help="Navnet på det du vil slå opp.")] = None,
    on: On = None,
    local: Local = None,
    profile: Annotated[
        str | None, typer.Option("--profile", metavar="LOV", help="Prøv en lov før den trer i kraft, som fvl_2025.")
    ] = None,
    history: Annotated[bool, typer.Option("--history", help="Vis alle verdiene som er kjent.")] = False,
    as_json: AsJson = False,
) -> None:
    """Viser verdien en dag, hvor den står, og om noen har kontrollert den. Uten navn vises alle navnene.

    Eksempel: mestring law show charges_regulation/home_help/cap --on 22.11.2026

    Svarer med 0, også når ingenting gjelder den dagen; 2 når navnet, dagen eller mappen er feil.
    """
    from mestring.law.errors import UnknownParameterError
    from mestring.law.telling import show as telling

    day, book = day_or_today(on), law_book(local)
    if name is None:
        _names(book, as_json=as_json)
        return
    try:
        shown = telling.show(book, name, on=day, profiles=_tried(book, profile))
    except UnknownParameterError as error:
        raise stop(f"{error} «mestring law show» viser alle navnene.", code=USAGE) from None
    if as_json:
        _print_json(telling.as_data(shown, history=history))
    else:
        typer.echo(telling.as_text(shown, history=history))


@law.command()
def check(
    on: On = None,
    local: Local = None,
    strict: Annotated[bool, typer.Option("--strict", help="Svar med 1 når noe ikke er kontrollert.")] = False,
    as_json: AsJson = False,
) -> None:
    """Viser det ingen har sammenlignet med kilden, eller ikke det siste året.

    Svarer med 0, eller 1 med --strict når noe ikke er kontrollert; 2 når dagen eller mappen er feil.
    """
    from mestring.law.telling import check as telling
    from mestring.law.telling.rules import provisions_to_check

    day = day_or_today(on)
    everything = [*telling.to_check(law_book(local), on=day), *provisions_to_check(on=day)]
    if as_json:
        _print_json(telling.as_data(everything, on=day))
    else:
        typer.echo(telling.as_text(everything, on=day))
    raise typer.Exit(1 if strict and any(one.is_due(day) for one in everything) else 0)


@law.command()
def pages(
    folder: Annotated[Path, typer.Option("--to", metavar="MAPPE", help="Mappen sidene skrives til.")] = PAGES,
    only_check: Annotated[bool, typer.Option("--check", help="Si fra om sidene er gamle; skriv ingenting.")] = False,
) -> None:
    """Lager oppslagssidene av filene i lovboken.

    Svarer med 0, eller 1 med --check når en side må lages på nytt; 2 når sidene ikke kan skrives.
    """
    from mestring.law.telling.pages import pages as made

    wanted = made(law_book(None))
    stale = [name for name, text in wanted.items() if _content(folder / name) != text]
    gone = [path for path in sorted(folder.glob("*.md")) if path.name not in wanted]
    if only_check:
        for name in [*stale, *(path.name for path in gone)]:
            typer.echo(f"{folder / name} må lages på nytt.")
        raise typer.Exit(1 if stale or gone else 0)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path in gone:
            path.unlink()
        for name in stale:
            (folder / name).write_text(wanted[name], encoding="utf-8")
    except OSError:
        raise stop(
            f"Sidene kan ikke skrives til {folder}. Velg en mappe du kan skrive i, med --to.", code=USAGE
        ) from None
    typer.echo(f"{len(wanted)} sider i {folder}, {len(stale)} skrevet på nytt.")


def _tried(book: LawBook, code: str | None) -> dict[str, str]:
    if code is None:
        return {}
    for group in book.groups.values():
        if group.named(code):
            return {group.name: code}
    known = ", ".join(one.code for group in book.groups.values() for one in group.profiles)
    raise stop(f"Lovboken har ingen lov som heter «{code}». Her finnes: {known}.", code=USAGE)


def _names(book: LawBook, *, as_json: bool) -> None:
    if as_json:
        _print_json({name: one.title for name, one in book.parameters.items()})
        return
    width = max(len(name) for name in book.parameters)
    for name, one in book.parameters.items():
        typer.echo(f"{name:<{width}}  {one.title}")


def _content(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None


def _print_json(data: Any) -> None:
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2))
