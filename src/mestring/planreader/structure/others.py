"""Whether goals in the text are another plan's: the municipal plan's, the government's, the United Nations'."""

from __future__ import annotations

import re

from mestring.planreader.structure.labels import Use
from mestring.planreader.structure.pieces import Piece
from mestring.planreader.structure.words import Role

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


_UN_GOALS = r"(?:fns? |de(?:i)? \d+ |fns? \d+ )*(?:bære|bere)kraft(?:s)?mål\w*"
_ABOUT_UN_GOALS = re.compile(rf"\b(?:{_UN_GOALS})\b|\bfn-mål\w*", re.I)
_OF_UN_GOALS = re.compile(rf"^(?:aktuelle |utvalgte |valde |viktige |relevante |prioriterte )?(?:{_UN_GOALS})$", re.I)
_FURTHEST = 40


def among_un_goals(pieces: list[Piece], at: int) -> bool:
    """True for a goal ("Mål 3: God helse") in a list or a chapter of the sustainability goals of the United Nations."""
    piece = pieces[at]
    if not _names_a_goal(piece):
        return False
    for before in reversed(pieces[max(0, at - _FURTHEST) : at]):
        if before.heading and not _names_a_goal(before):
            return before.level < piece.level and bool(_OF_UN_GOALS.match(before.title))
        if before.text.endswith(":") and not before.point and _ABOUT_UN_GOALS.search(before.text):
            return True
    return False


def _names_a_goal(piece: Piece) -> bool:
    label = piece.label
    return label is not None and label.use is Use.ONE and label.role is Role.GOAL
