"""Whether the municipalities of a table are ones we know, and whether it mixes old borders with new."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from mestring.knowledge.borders import changed, numbers_in_use
from mestring.knowledge.reading.areas import COUNTRY, ReadArea
from mestring.knowledge.reading.finding import Finding, Weight

TOLD = 8


def known_areas(areas: Iterable[ReadArea], *, also: Collection[str]) -> tuple[list[ReadArea], list[Finding]]:
    """The areas to keep: today's municipalities, earlier ones, the country, and ``also``; and what was noticed.

    A number nobody knows is left out, since nothing of ours would ever ask for it; the receipt says which.
    """
    found, findings, seen = [], [], set()
    old, unknown = [], []
    for area in areas:
        if area.code in seen:
            findings.append(Finding(Weight.REFUSED, f"Kommune {area.code} står to ganger. Behold den ene."))
        elif area.code == COUNTRY or area.code in numbers_in_use() or area.code in also:
            found.append(area)
        elif area.code in changed():
            found.append(area)
            old.append(area.code)
        else:
            unknown.append(f"{area.code} {area.name}".strip())
        seen.add(area.code)
    return found, [*findings, *_old(old, seen), *_unknown(unknown, bool(found))]


def _old(codes: list[str], all_codes: set[str]) -> list[Finding]:
    if not codes:
        return []
    told = "; ".join(f"{code} ble {' og '.join(changed()[code].now)} i {changed()[code].year}" for code in codes[:TOLD])
    more = f" og {len(codes) - TOLD} til" if len(codes) > TOLD else ""
    found = [
        Finding(
            Weight.DOUBT,
            f"Noen kommunenummer gjelder ikke lenger: {told}{more}. Velg «Kommuner 2024, sammenslåtte "
            "tidsserier» på kildens side hvis årene skal henge sammen med dagens kommuner.",
        )
    ]
    mixed = [code for code in codes if set(changed()[code].now) & all_codes]
    if mixed:
        found.append(
            Finding(
                Weight.DOUBT,
                f"Tabellen blander gamle og nye grenser: for {', '.join(mixed[:TOLD])} står både det gamle og det nye "
                "nummeret. Summerer du kommunene, kan folk bli talt to ganger.",
            )
        )
    return found


def _unknown(names: list[str], some_known: bool) -> list[Finding]:
    if not names:
        return []
    some = ", ".join(names[:TOLD]) + (" …" if len(names) > TOLD else "")
    if not some_known:
        return [
            Finding(
                Weight.REFUSED,
                f"Ingen av kommunenumrene er kjent ({some}). Er det riktig land, og står nummeret med alle fire sifre?",
            )
        ]
    return [
        Finding(
            Weight.SKIPPED,
            f"Verken i bruk nå eller tidligere som kommunenummer, og derfor ikke tatt med: {some}. Er et av "
            "dem nytt, må grensene i borders.yaml oppdateres først.",
        )
    ]
