"""Where a projection's numbers come from: the database, a file of people by age, or nowhere at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from mestring.config.commands.setup import stop

if TYPE_CHECKING:
    from mestring.knowledge.inputs import Inputs

MISSING, USAGE = 1, 2
COUNTRY = "0000"


@contextmanager
def refusing() -> Iterator[None]:
    """What cannot be done is told in a sentence on standard error, and ends with 1."""
    from mestring.knowledge.refusals import NotPossibleError
    from mestring.projection import ProjectionError

    try:
        yield
    except (ProjectionError, NotPossibleError) as error:
        raise stop(str(error), code=MISSING) from None


def source_of(municipality: str | None, file: Path | None, *, invented: bool, official: str) -> Inputs:
    """The inputs. Stops with 2 when it is not said, or said twice, where they are to come from."""
    if invented and (municipality or file):
        raise stop(
            "--invented er en oppdiktet kommune. Ta bort --municipality og --file, eller --invented.", code=USAGE
        )
    if official and (invented or file):
        raise stop("--official trenger en kommune i databasen. Ta bort --file eller --invented.", code=USAGE)
    if invented:
        return _invented()
    if municipality is None:
        raise stop("Si hvilken kommune: --municipality 9999. Eller prøv --invented, som ikke trenger data.", code=USAGE)
    if file:
        return _from_file(municipality, file)
    return _from_database(municipality, official)


def _from_database(municipality: str, official: str) -> Inputs:
    from django.db import DatabaseError

    from mestring.knowledge.inputs import inputs_for

    try:
        return inputs_for(municipality, official=official)
    except DatabaseError as error:
        raise stop(
            "Fikk ikke lest databasen. Kjør «mestring manage migrate» først, eller bruk --file eller --invented.",
            code=MISSING,
        ) from error


def _from_file(municipality: str, file: Path) -> Inputs:
    from mestring.config.commands.project_tables import Tables

    tables = Tables.read(file)
    tables.must_have(municipality)
    return tables.inputs(municipality)


def _invented() -> Inputs:
    from mestring.knowledge.inputs import Inputs
    from mestring.projection import AGE, SEX, Labelled, invented_municipality, years

    made = invented_municipality()
    first = made.demography.first_year
    history = Labelled((years(first, first), SEX, AGE), made.demography.people.values[None])
    return Inputs(
        code="",
        municipality=made,
        history=history,
        country=None,
        assumptions=(),
        rests_on=(),
        thin=("Kommunen er oppdiktet, og alle tallene er antatt.",),
    )
