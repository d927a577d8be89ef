"""A ladder, and the list of variables, as one reads them in bokmål."""

from __future__ import annotations

from collections.abc import Mapping

from mestring.ladder.ladders import Ladder
from mestring.ladder.telling.lines import heading, listed, paragraph, point
from mestring.ladder.variables import Variables

_STATUS = {"template": "Mal", "adopted": "Vedtatt", "draft": "Utkast", "national": "Nasjonal liste"}


def ladder_as_text(ladder: Ladder, *, names: Mapping[str, str] | None = None) -> str:
    """Each level with its words, need, housing and services; what the source names apart from what is our proposal."""
    called = names or {}
    lines = [ladder.name.nb, "═" * len(ladder.name.nb), paragraph(ladder.why.nb), paragraph(f"Kilde: {ladder.source}.")]
    for level in ladder.levels:
        lines += heading(f"{level.number}  {level.name.nb}")
        lines.append(paragraph(level.need.nb))
        lines.append(point(f"Bolig: {level.housing.nb}"))
        for title, codes in (
            ("Tjenester", level.named),
            ("Vårt forslag", level.proposed),
            ("Gis også", level.also),
            ("Teknologi", level.technology),
        ):
            if codes:
                lines.append(point(f"{title}: {listed([called.get(code, code) for code in codes])}"))
    return "\n".join(lines) + "\n"


def ladders_as_text(ladders: Mapping[str, Ladder]) -> str:
    """One line for each ladder: code, name, levels, status."""
    lines = [
        f"{ladder.code:<16} {ladder.name.nb} ({len(ladder.levels)} nivåer). {_STATUS[ladder.status]}."
        for ladder in ladders.values()
    ]
    return "\n".join(lines) + "\n"


def variables_as_text(variables: Variables) -> str:
    """The scale, and the variables by area with the codes to write in a file."""
    lines = [paragraph(f"{_STATUS[variables.status]} ({variables.version}). {variables.why.nb}")]
    lines += heading("Skår")
    lines += [f"  {score}  {words.nb}" for score, words in variables.scale.items()]
    for area, name in variables.areas.items():
        lines += heading(name.nb)
        lines += [f"  {code:<20} {variables.by_code[code].name.nb}" for code in variables.codes_in(area)]
    return "\n".join(lines) + "\n"
