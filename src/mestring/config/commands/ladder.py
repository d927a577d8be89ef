"""``mestring ladder``: a level with its reasons from a file of needs, and the ladders and variables. No database."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from mestring.config.commands.days import day_or_today
from mestring.config.commands.ladder_priority import priority
from mestring.config.commands.setup import stop

if TYPE_CHECKING:
    from mestring.ladder.ladders import Ladder

ladder = typer.Typer(help="Mestringsnivå: anbefaling med begrunnelse, og stigene den bygger på.", no_args_is_help=True)
ladder.command()(priority)

USAGE = 2
AsJson = Annotated[bool, typer.Option("--json", help="Skriv resultatet som JSON.")]


@ladder.callback()
def _about() -> None:
    """Mestringsnivå: anbefaling med begrunnelse, og stigene den bygger på."""


@ladder.command()
def explain(
    file: Annotated[Path, typer.Argument(metavar="FIL", help="YAML-fil med behovene til én person, uten navn.")],
    on_ladder: Annotated[
        str, typer.Option("--ladder", metavar="STIGE", help="Stigen nivået skal stå på; se «mestring ladder show».")
    ] = "mestringsniva",
    criteria: Annotated[
        Path | None, typer.Option("--criteria", metavar="FIL", help="Kommunens egne kriterier i stedet for malen.")
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DAG", help="Dagen loven slås opp; i dag om du ikke sier noe.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Anbefaler et mestringsnivå og sier hvorfor, hva som mangler, og hva en kan vurdere.

    Eksempel: mestring ladder explain person.yaml

    Svarer med 0 når det gikk, 2 når filen, stigen, kriteriene eller dagen er feil.
    """
    from mestring.ladder import LadderError, needs_from_file, recommend
    from mestring.ladder.criteria import load
    from mestring.ladder.telling.as_data import as_data
    from mestring.ladder.telling.recommendation import as_text
    from mestring.law import LawError, national

    chosen, law = _ladder(on_ladder), national().at(day_or_today(on))
    try:
        local = load(criteria) if criteria else None
        recommendation = recommend(needs_from_file(file), chosen, law, criteria=local)
    except (LadderError, LawError) as error:
        raise stop(str(error), code=USAGE) from None
    if as_json:
        _print(json.dumps(as_data(recommendation), ensure_ascii=False, indent=2) + "\n")
    else:
        _print(as_text(recommendation, names=_names()))


@ladder.command()
def show(
    name: Annotated[str | None, typer.Argument(metavar="[STIGE]", help="Stigen du vil se.")] = None,
) -> None:
    """Viser nivåene på en stige: behov, tjenester og bolig. Uten navn vises stigene.

    Svarer med 0, eller 2 når stigen ikke finnes.
    """
    from mestring.ladder.ladders import shipped
    from mestring.ladder.telling.ladder import ladder_as_text, ladders_as_text

    _print(ladders_as_text(shipped()) if name is None else ladder_as_text(_ladder(name), names=_names()))


@ladder.command()
def variables() -> None:
    """Viser hva hjelpebehov vurderes på: skalaen, og kodene en fil med behov kan ha."""
    from mestring.ladder.telling.ladder import variables_as_text
    from mestring.ladder.variables import shipped

    _print(variables_as_text(shipped()))


def _ladder(name: str) -> Ladder:
    from mestring.ladder.entries import unknown
    from mestring.ladder.ladders import shipped

    if name not in shipped():
        raise stop(unknown(name, among=shipped()), code=USAGE)
    return shipped()[name]


def _names() -> Mapping[str, str]:
    """What services and technology are called in the catalogue's templates; nothing where those cannot be read."""
    from mestring.services.template_files import templates
    from mestring.strict_yaml import YamlFileError

    try:
        return {code: description.texts("nb").name for code, description in templates().items()}
    except YamlFileError:
        # A name is decoration here, and the codes can be read too. The catalogue says itself what is wrong with it.
        return {}


def _print(text: str) -> Any:
    # Bytes, so that a terminal or pipe that is not UTF-8 cannot stop the output.
    sys.stdout.buffer.write(text.encode())
    sys.stdout.flush()
