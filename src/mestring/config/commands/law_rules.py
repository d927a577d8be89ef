"""``mestring law rules`` and ``mestring law missing``: the rules of a day, and what a case lacks. No database."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mestring.config.commands.days import day_or_today
from mestring.config.commands.law_book import law_book
from mestring.config.commands.setup import stop

if TYPE_CHECKING:
    from mestring.law import Law
    from mestring.law.rules.facts import Facts
    from mestring.law.rules.sets import RuleSet

USAGE = 2
On = Annotated[
    str | None, typer.Option("--on", metavar="DAG", help="Dagen reglene gjelder; i dag om du ikke sier noe.")
]
Local = Annotated[list[Path] | None, typer.Option("--local", metavar="MAPPE", help="Mappe med kommunens egne verdier.")]
Profile = Annotated[
    str | None, typer.Option("--profile", metavar="LOV", help="Prøv en lov før den trer i kraft, som fvl_2025.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Skriv resultatet som JSON.")]


def rules(
    name: Annotated[str | None, typer.Argument(metavar="[SETT]", help="Bare reglene om dette, som decision.")] = None,
    on: On = None,
    local: Local = None,
    profile: Profile = None,
    as_json: AsJson = False,
) -> None:
    """Viser reglene som gjelder en dag: kode, må eller bør, hva du gjør, og hvor det står.

    Svarer med 0; 2 når settet, dagen, mappen eller loven er feil.
    """
    from mestring.law.rules.sets import RULE_SETS
    from mestring.law.telling.rules import rules_as_data, rules_as_text

    chosen = (_chosen(name),) if name else RULE_SETS
    law = _law(on, local, profile)
    typer.echo(_as_json(rules_as_data(chosen, law=law)) if as_json else rules_as_text(chosen, law=law))


def missing(
    name: Annotated[str, typer.Argument(metavar="SETT", help="Hva saken er, som decision eller appeal.")],
    file: Annotated[Path, typer.Argument(metavar="FIL", help="YAML-fil med det som er kjent i saken.")],
    on: On = None,
    local: Local = None,
    profile: Profile = None,
    as_json: AsJson = False,
) -> None:
    """Viser hva som mangler i en sak etter reglene en dag. Det som ikke står i filen, er ikke kjent.

    Svarer med 0 når ingenting stopper saken, 1 når noe gjør det, og 2 når filen, settet eller dagen er feil, eller
    når lovboken ikke har tallene som gjaldt den dagen.
    """
    from mestring.law import LawError
    from mestring.law.rules import broken
    from mestring.law.telling.rules import missing_as_data, missing_as_text

    chosen = _chosen(name)
    try:
        found = broken(chosen.rules, _facts(file, chosen), _law(on, local, profile))
    except LawError as error:
        raise stop(f"Reglene kan ikke brukes denne dagen. {error}", code=USAGE) from None
    typer.echo(_as_json(missing_as_data(found)) if as_json else missing_as_text(found))
    raise typer.Exit(1 if any(one.stops for one in found) else 0)


def _chosen(name: str) -> RuleSet:
    from mestring.law.rules.sets import RULE_SETS, rule_set

    found = rule_set(name)
    if found is None:
        known = ", ".join(one.name for one in RULE_SETS)
        raise stop(f"Det finnes ingen regler om «{name}». Velg en av: {known}.", code=USAGE)
    return found


def _law(on: str | None, local: list[Path] | None, profile: str | None) -> Law:
    from mestring.law import UnknownParameterError

    try:
        return law_book(local).at(day_or_today(on), profiles={"case_handling": profile} if profile else None)
    except UnknownParameterError as error:
        raise stop(str(error), code=USAGE) from None


def _facts(file: Path, chosen: RuleSet) -> Facts:
    from mestring.law.rules.facts import WrongFactError
    from mestring.law.rules.facts.plain import facts_from
    from mestring.strict_yaml import YamlFileError, load

    try:
        return facts_from(load(file), kind=chosen.facts)
    except (YamlFileError, WrongFactError) as error:
        raise stop(str(error), code=USAGE) from None


def _as_json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)
