"""``mestring plan``: reads plans on the command line, without a database."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from mestring.config.commands.plan_import import import_plan

if TYPE_CHECKING:
    from mestring.planreader import Outline

plan = typer.Typer(help="Les planer: mål, strategier og tiltak ut av et dokument.", no_args_is_help=True)

_COULD_NOT_READ = 1


@plan.callback()
def _about() -> None:
    """Les planer: mål, strategier og tiltak ut av et dokument."""


plan.command(name="import")(import_plan)


@plan.command()
def read(
    files: Annotated[list[Path], typer.Argument(metavar="FIL…", help="Plandokumenter: docx, pdf, html, md eller txt.")],
    as_json: Annotated[
        bool,
        typer.Option("--json", help="Ett JSON-objekt per fil på standard ut, ett per linje når det er flere filer."),
    ] = False,
    everything: Annotated[
        bool, typer.Option("--alt", help="Vis hele kvitteringen, ikke bare begynnelsen av lange lister.")
    ] = False,
) -> None:
    """Leser plandokumenter og viser treet og kvitteringen. Ingenting lagres.

    Eksempel: mestring plan read temaplan.docx handlingsdel.pdf

    Svarer med 0 når alle filene ble lest, 1 når noen ikke kunne leses (de andre vises likevel), 2 ved feil bruk.
    """
    failed = 0
    for at, file in enumerate(files, start=1):
        outline = _read(file, at=at, of=len(files))
        if outline is None:
            failed += 1
        elif as_json:
            _print_json(outline, on_one_line=len(files) > 1)
        else:
            _print_tree(outline, everything=everything)
    if failed:
        raise typer.Exit(_COULD_NOT_READ)


def _read(file: Path, *, at: int, of: int) -> Outline | None:
    # Taken in here, so that other commands start without the format readers.
    from mestring.planreader import PlanUnreadableError, read_plan_file

    errors = Console(stderr=True, highlight=False)
    try:
        with errors.status(f"Leser {file.name} ({at} av {of}) …"):
            return read_plan_file(file)
    except PlanUnreadableError as error:
        errors.print(f"{file}: {error}", markup=False, soft_wrap=True)
        return None


def _print_json(outline: Outline, *, on_one_line: bool) -> None:
    from mestring.planreader import outline_as_json

    text = json.dumps(outline_as_json(outline), ensure_ascii=False, indent=None if on_one_line else 2)
    # Bytes, so that a terminal or pipe that is not UTF-8 cannot stop the output.
    sys.stdout.buffer.write(f"{text}\n".encode())
    sys.stdout.flush()


def _print_tree(outline: Outline, *, everything: bool) -> None:
    from mestring.planreader.shown import shown

    console = Console(highlight=False)
    console.print(shown(outline, everything=everything))
    console.print()
