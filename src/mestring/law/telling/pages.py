"""The reference pages of the law book: one Markdown page for each act, and an index. Made from the files alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from mestring.law.book import LawBook
from mestring.law.parameter import Parameter, Value
from mestring.law.profile import Profile, ProfileGroup
from mestring.law.reference import Reference
from mestring.law.telling.in_words import checked_in_words, day_in_words, locally_in_words, value_in_words
from mestring.law.telling.rules import rules_page

INDEX = "README.md"
_ONE_DAY = timedelta(days=1)
RULES = "rules.md"
_MADE = "<!-- Laget av «mestring law pages» fra filene i src/mestring/law. Rett filene, ikke denne siden. -->"


def pages(book: LawBook) -> dict[str, str]:
    """Each page by its file name."""
    made = {INDEX: _index(book), RULES: rules_page(book, made=_MADE)}
    made |= {f"{name}.md": _folder_page(book, name) for name in _folder_names(book)}
    return made | {f"{group.name}.md": _group_page(group) for group in book.groups.values()}


def _index(book: LawBook) -> str:
    rows = [
        f"| [{_title(book, name)}]({name}.md) | {len(_members(book, name))} | {_unchecked(_members(book, name))} |"
        for name in _folder_names(book)
    ]
    groups = [f"- [{group.title}]({group.name}.md)" for group in book.groups.values()]
    return _page(
        "# Lovboken",
        "Frister, beløp og vilkår som lover, forskrifter og kommunestyret setter, med dagen hver verdi gjelder fra og "
        "hvor den står. En verdi er ikke kontrollert før et menneske har sammenlignet den med kilden og skrevet dagen "
        "i filen.",
        "\n".join(["| Lov eller forskrift | Parametre | Verdier som ikke er kontrollert |", "|---|---:|---:|", *rows]),
        "## Lover som avløser hverandre",
        "\n".join(groups),
        "## Regler",
        f"- [Hva et vedtak, en klage og andre saker må ha]({RULES})",
    )


def _folder_page(book: LawBook, name: str) -> str:
    folder = book.folders.get(name)
    intro = [folder.documentation] if folder else []
    intro += [_link(Reference(folder.title, folder.link))] if folder and folder.link else []
    return _page(f"# {_title(book, name)}", *intro, *(_parameter(one) for one in _members(book, name)))


def _parameter(parameter: Parameter) -> str:
    rows = [_row(value, until) for value, until in reversed(_with_last_days(parameter.values))]
    table = "\n".join(["| Fra | Til | Verdi | Henvisning | Kontroll |", "|---|---|---|---|---|", *rows])
    return "\n\n".join(
        [
            f"## {parameter.title}",
            f"`{parameter.name}`",
            table if rows else "Ingen nasjonal verdi.",
            locally_in_words(parameter.locally),
            *parameter.documentation.splitlines(),
        ]
    )


def _with_last_days(values: Sequence[Value]) -> list[tuple[Value, date | None]]:
    """Each value with its last day: its own, else the day before the next of the same act begins."""
    told = []
    for value in values:
        later = [one.applies_from for one in values if one.profile == value.profile and one.applies_from]
        following = min((day for day in later if value.applies_from and day > value.applies_from), default=None)
        told.append((value, value.to or (following - _ONE_DAY if following else None)))
    return told


def _row(value: Value, until: date | None) -> str:
    since = day_in_words(value.applies_from, without=f"når `{value.profile}` trer i kraft")
    cells = [
        since,
        day_in_words(until),
        value_in_words(value),
        _link(value.reference),
        checked_in_words(value.checked),
    ]
    return f"| {' | '.join(cells)} |"


def _group_page(group: ProfileGroup) -> str:
    return _page(f"# {group.title}", group.documentation, *(_act(one) for one in group.profiles))


def _act(act: Profile) -> str:
    since = day_in_words(act.applies_from, without="en dag som ikke er bestemt")
    rows = [f"| `{topic}` | {_link(one)} | {one.sentence} |" for topic, one in act.provisions.items()]
    return "\n\n".join(
        [
            f"## {act.title}",
            f"`{act.code}`, {_link(act.reference)}. Gjelder fra {since}; {checked_in_words(act.checked)}.",
            act.documentation,
            "\n".join(["| Tema | Henvisning | Med våre ord |", "|---|---|---|", *rows]),
        ]
    )


def _page(*parts: str) -> str:
    return "\n\n".join([parts[0], _MADE, *parts[1:]]) + "\n"


def _link(reference: Reference) -> str:
    return f"[{reference.title}]({reference.link})" if reference.link else reference.title


def _folder_names(book: LawBook) -> list[str]:
    return sorted({parameter.folder for parameter in book.parameters.values()})


def _members(book: LawBook, folder: str) -> list[Parameter]:
    return [one for one in book.parameters.values() if one.folder == folder]


def _title(book: LawBook, name: str) -> str:
    return book.folders[name].title if name in book.folders else name


def _unchecked(parameters: Iterable[Parameter]) -> int:
    return sum(1 for value in _values(parameters) if value.checked is None)


def _values(parameters: Iterable[Parameter]) -> Iterator[Value]:
    for parameter in parameters:
        yield from (*parameter.values, *parameter.own)
