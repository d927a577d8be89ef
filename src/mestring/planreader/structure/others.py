"""Whether goals in the text are another plan's: the municipal plan's, the government's, the United Nations'."""

from __future__ import annotations

import re

from mestring.planreader.structure.pieces import Piece

_OTHERS = re.compile(
    r"\b(?:kommuneplan\w*|kommuneplanens|samfunnsdel\w*|samfunnsplan\w*|arealdel\w*|regjering\w*|"
    r"storting\w*|nasjonale?|reform\w*|\w+reformen|melding\w*|\w+meldinga?en?|"
    r"meld\. ?st|st\. ?meld|nou|fns?|bærekraftsmål\w*|berekraftsmål\w*|departement\w*|direktorat\w*|"
    r"helsedirektoratet|fylkes\w*|regional\w*|lov\w* om|folkehelseloven|opptrappingsplan\w*|"
    r"dugnad\w*)\b"
    r"|\b\w+plan\w*\b[^.]{0,80}\b(?:ble|blei|vart) vedt\w+",
    re.I,
)
_LOOK_BACK = 2


def names_another(text: str) -> bool:
    """True when the words name a plan, law or body above this plan."""
    return bool(_OTHERS.search(text))


def belongs_to_another(pieces: list[Piece], at: int, *, back: int = _LOOK_BACK) -> bool:
    """True when what stands here is introduced as another's. Looks back to the heading over it, and no further."""
    for piece in reversed(pieces[max(0, at - back) : at + 1]):
        if names_another(piece.text):
            return True
        if piece.heading:
            return False
    return False


_HIGHER_PLAN = re.compile(r"\b(?:kommuneplan\w*|samfunnsdel\w*|samfunnsplan\w*)\b", re.I)
_ITS_PARTS = re.compile(r"^(?:visjon\w*|verdi\w*|hovedmål|hovudmål|satsingsområder?|slagord)\s*:?$", re.I)
_FURTHER_BACK = 8


def introduced_by_another(pieces: list[Piece], at: int) -> bool:
    """True when goals follow the municipal plan's vision and values, or a sentence about that plan."""
    for piece in reversed(pieces[max(0, at - _FURTHER_BACK) : at]):
        if piece.heading and not _ITS_PARTS.match(piece.text):
            return False
        if _HIGHER_PLAN.search(piece.text):
            return True
    return False
