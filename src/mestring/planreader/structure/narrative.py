"""Text that tells where we are, what we want and how to get there, which tables may say again."""

from __future__ import annotations

from rapidfuzz import fuzz
from rapidfuzz.process import extractOne

from mestring.planreader.outline import Kind, Passage, Remark
from mestring.planreader.structure.bed import Bed
from mestring.planreader.structure.pieces import Piece
from mestring.planreader.structure.trunk import Origin, Shoot, Trunk, new_shoot
from mestring.planreader.structure.wording import plain
from mestring.planreader.structure.words import Role

_ALIKE = 75
_SAME_TITLE = 90
_SHARE = 0.3
_LONG = 25


def note_told(bed: Bed, role: Role) -> None:
    """Remembers where in the area's text its telling of how to get there began."""
    area = bed.trunk.open(Role.AREA)
    if area and role is Role.MEASURE and area.told < 0:
        area.told = len(area.text)


def begin_telling(bed: Bed, piece: Piece) -> None:
    """ "Her er vi" in an area that has told all already: the next area, whose heading the document has lost."""
    area = bed.trunk.open(Role.AREA)
    if area is None or area.told < 0:
        return
    lost = new_shoot(Role.AREA, "Uten overskrift", piece.place, origin=Origin.NARRATIVE, confidence=0.4)
    lost.doubts.append("Området har ingen overskrift i dokumentet.")
    lost.text, area.text = area.text[area.told :].strip(), area.text[: area.told].strip()
    bed.trunk.close()
    bed.grow(lost)


def weigh_narrative(trunk: Trunk) -> list[Remark]:
    """Merges told areas with those of an action plan in tables; a remark for each point that only the text has."""
    tabled = [
        top
        for top in trunk.tops
        if any(node.origin is Origin.TABLE and node.kind is Kind.MEASURE for node in top.walk())
    ]
    remarks: list[Remark] = []
    for area in [top for top in trunk.tops if top not in tabled and _told(top)]:
        target = _counterpart(area, tabled)
        if target is None:
            continue
        remarks.extend(_merge(area, target, trunk))
        trunk.tops.remove(area)
    return remarks


def _told(area: Shoot) -> list[Shoot]:
    return [node for node in area.shoots if node.origin is Origin.NARRATIVE]


def _counterpart(area: Shoot, tabled: list[Shoot]) -> Shoot | None:
    for other in tabled:
        if fuzz.ratio(plain(area.title), plain(other.title)) >= _SAME_TITLE:
            return other
    points = [_words(point) for point in _told(area)]
    known = [_texts(other) for other in tabled]
    shares = [(sum(_found(point, texts) for point in points) / len(points), at) for at, texts in enumerate(known)]
    share, best = max(shares, default=(0.0, 0))
    return tabled[best] if share >= _SHARE else None


def _words(node: Shoot) -> str:
    return plain(_whole(node))


def _texts(area: Shoot) -> list[str]:
    return [_words(node) for node in area.walk() if node is not area]


def _found(words: str, texts: list[str]) -> bool:
    """True when one of the texts says the same, or holds the words."""
    if extractOne(words, texts, scorer=fuzz.ratio, score_cutoff=_ALIKE) or extractOne(
        words, texts, scorer=fuzz.token_set_ratio, score_cutoff=_SAME_TITLE
    ):
        return True
    return len(words) >= _LONG and bool(
        extractOne(
            words, [text for text in texts if len(text) >= _LONG], scorer=fuzz.partial_ratio, score_cutoff=_SAME_TITLE
        )
    )


def _merge(area: Shoot, target: Shoot, trunk: Trunk) -> list[Remark]:
    everywhere = [text for top in trunk.tops if top is not area for text in _texts(top)]
    if area.text:
        target.passages.append(Passage("Innledning", area.text))
    target.passages.extend(area.passages)
    for kind, heading in ((Kind.GOAL, "Slik vil vi ha det"), (Kind.MEASURE, "Slik kommer vi dit")):
        points = [point for point in _told(area) if point.kind is kind]
        if points:
            target.passages.append(
                Passage(heading, "\n".join(f"– {_whole(node)}" for point in points for node in point.walk()))
            )
    return [
        Remark(
            f"«{point.title}»",
            f"Står bare i teksten om «{target.title}», ikke i handlingsplanens tabell. Er det glemt i tabellen?",
            point.place,
        )
        for point in _told(area)
        if not _found(_words(point), everywhere)
    ]


def _whole(node: Shoot) -> str:
    return node.text if node.text.startswith(node.title) else f"{node.title}\n{node.text}".strip()
