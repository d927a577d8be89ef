"""What every question to the API may hold, and how it is refused."""

from __future__ import annotations

from typing import Any

from ninja import Field, Path, Query, Schema


class Problem(Schema):
    """Why there is no answer."""

    detail: str


class WrongField(Schema):
    """What is wrong with one part of the question."""

    type: str
    loc: list[str | int] = Field(description="Hvor i spørsmålet feilen er")
    msg: str


class WrongQuestion(Schema):
    """The question makes no sense, and why."""

    detail: list[WrongField]


LIMIT = Query(50, ge=1, le=200, description="Hvor mange som vises")
OFFSET = Query(0, ge=0, le=1_000_000, description="Hvor mange som hoppes over")
NUMBER = Path(..., pattern=r"^[0-9]{4}$", description="Kommunenummer")
REFUSALS = {404: Problem, 422: WrongQuestion}
EXTRA: dict[str, Any] = {"responses": {304: {"description": "Uendret siden ETag-en du sendte i If-None-Match"}}}
