"""The few words the charts say themselves. Everything else is given by whoever makes the chart."""

from __future__ import annotations

_WORDS = {
    "nb": {
        "projected": "framskrevet",
        "axis": "aksen begynner på {low}",
        "source": "Kilde: {source}",
        "assumed": "Antatt",
        "year": "År",
        "group": "Gruppe",
        "age": "Alder",
        "low": "lav",
        "high": "høy",
        "likely": "sannsynlig",
        "panel": "Delfigur",
        "million": "mill.",
        "billion": "mrd.",
    },
    "nn": {
        "projected": "framskrive",
        "axis": "aksen begynner på {low}",
        "source": "Kjelde: {source}",
        "assumed": "Gått ut frå",
        "year": "År",
        "group": "Gruppe",
        "age": "Alder",
        "low": "låg",
        "high": "høg",
        "likely": "sannsynleg",
        "panel": "Delfigur",
        "million": "mill.",
        "billion": "mrd.",
    },
    "en": {
        "projected": "projected",
        "axis": "the axis begins at {low}",
        "source": "Source: {source}",
        "assumed": "Assumed",
        "year": "Year",
        "group": "Group",
        "age": "Age",
        "low": "low",
        "high": "high",
        "likely": "likely",
        "panel": "Panel",
        "million": "million",
        "billion": "billion",
    },
}
LANGUAGES = tuple(_WORDS)


def word(key: str, language: str, **values: str) -> str:
    """A word in a language the charts know."""
    return _WORDS[language][key].format(**values)
