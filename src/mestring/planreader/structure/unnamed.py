"""Plans that name no goals or measures: sections the text calls strategies, and what it says shall be done."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from mestring.planreader.blocks import Item
from mestring.planreader.outline import Kind, Passage
from mestring.planreader.structure.actions import (
    is_task,
    leads_to_actions,
    leads_to_parts,
    says_shall,
    starts_with_action,
    tasks_in,
)
from mestring.planreader.structure.labels import Use
from mestring.planreader.structure.others import names_another
from mestring.planreader.structure.pieces import LOOK, Piece, table_lines, titles_by_look
from mestring.planreader.structure.trunk import Origin, Shoot, Trunk, new_shoot
from mestring.planreader.structure.wording import plain
from mestring.planreader.structure.words import Role

_THIS_STRATEGY = re.compile(r"\b(?:denne|valg(?:et)? av(?: denne)?|val(?:et)? av(?: denne)?) strategi(?:en)?\b", re.I)
_ABOUT_GOALS = re.compile(r"\b\w*mål(?:ene|a|et|setting\w*)?\b", re.I)
_DOUBT_SECTION = "Dokumentet kaller ikke dette et mål eller en strategi; leseren har dømt etter innholdet."
_DOUBT_TASK = "Lest ut av løpende tekst."
_MIN_SHARE = 2
_LISTED = 0.85


@dataclass(slots=True)
class _Section:
    heading: Piece
    body: list[Piece] = field(default_factory=list)
    vetoed: bool = False

    @property
    def title(self) -> str:
        return self.heading.title

    @property
    def named(self) -> bool:
        """The text calls this section a strategy."""
        words = plain(self.title)
        whole = plain(" ".join(piece.text for piece in self.body))
        return bool(words) and (
            f"strategien {words}" in whole or any(_THIS_STRATEGY.search(piece.text) for piece in self.body)
        )


def grow_unnamed(pieces: list[Piece]) -> tuple[Trunk, list[Passage]]:
    """The strategies and measures of a document that names none, with what stands before and between them."""
    sections, before = _sections(titles_by_look(pieces))
    made = [(section, _measures(section)) for section in sections]
    first, last = _extent(made)
    trunk, introduction = Trunk(), [before] if before.text else []
    for at, (section, measures) in enumerate(made):
        if first <= at <= last and not section.vetoed and section.body:
            trunk.tops.append(_strategy(section, measures))
        else:
            introduction.append(Passage(section.title, _text(section.body), section.heading.place))
    return trunk, introduction


def _sections(pieces: list[Piece]) -> tuple[list[_Section], Passage]:
    sections: list[_Section] = []
    before = Passage("", "")
    part_vetoed = False
    for piece in pieces:
        if piece.heading and piece.level < LOOK and not piece.text.endswith(":"):
            background = piece.label is not None and piece.label.use in (Use.BACKGROUND, Use.CONTENTS)
            sections.append(_Section(piece, vetoed=background or part_vetoed or names_another(piece.text)))
        elif sections:
            sections[-1].body.append(piece)
        else:
            before.text = f"{before.text}\n{_text([piece])}".strip()
    return sections, before


def _extent(made: list[tuple[_Section, list[Shoot]]]) -> tuple[int, int]:
    """The sections that are the plan's own part: from the first that is called a strategy, else all that give tasks."""
    open_ones = [at for at, (section, _) in enumerate(made) if not section.vetoed]
    named = [at for at in open_ones if made[at][0].named]
    tasked = [at for at in open_ones if made[at][1]]
    if named:
        return named[0], max([*named, *tasked])
    if len(tasked) < _MIN_SHARE:
        return 0, -1
    return tasked[0], tasked[-1]


def _strategy(section: _Section, measures: list[Shoot]) -> Shoot:
    shoot = new_shoot(
        Role.STRATEGY,
        section.title,
        section.heading.place,
        origin=Origin.PROSE,
        confidence=0.6 if section.named or measures else 0.5,
        level=section.heading.level,
    )
    shoot.text = _text(section.body)
    shoot.doubts.append(_DOUBT_SECTION)
    shoot.shoots = measures
    return shoot


def _text(body: list[Piece]) -> str:
    lines: list[str] = []
    for piece in body:
        lines.extend(table_lines(piece.table) if piece.table else [f"– {piece.text}" if piece.point else piece.text])
    return "\n".join(line for line in lines if line)


def _measures(section: _Section) -> list[Shoot]:
    found: list[Shoot] = []
    at, lead = 0, ""
    while at < len(section.body):
        piece = section.body[at]
        if not piece.point:
            lead = piece.text
            after = section.body[at + 1] if at + 1 < len(section.body) else None
            if not (after and after.point):
                found.extend(
                    _task(sentence, piece, 0.45) for sentence in tasks_in(piece.text) if not names_another(sentence)
                )
            at += 1
            continue
        run = []
        while at < len(section.body) and section.body[at].point:
            run.append(section.body[at])
            at += 1
        found.extend(_of_points(run, lead))
    return found


def _of_points(run: list[Piece], lead: str) -> list[Shoot]:
    if lead.endswith(":") and (_ABOUT_GOALS.search(lead) or (names_another(lead) and not leads_to_actions(lead))):
        return []
    if leads_to_actions(lead) and any(starts_with_action(piece.text) for piece in run):
        return [_task(piece.text, piece, 0.6) for piece in run]
    shall = [piece for piece in run if says_shall(piece.text)]
    if len(shall) * 2 >= len(run):
        return [_task(piece.text, piece, 0.65) for piece in run]
    found = []
    if says_shall(lead) and (is_task(lead) or leads_to_parts(lead)):
        parts = "\n".join(
            f"{'  ' * (piece.block.level if isinstance(piece.block, Item) else 0)}– {piece.text}"
            for piece in run
            if piece not in shall
        )
        found.append(_task(f"{lead}\n{parts}", run[0], 0.5))
    return found + [_task(piece.text, piece, 0.6) for piece in shall]


def _task(text: str, piece: Piece, confidence: float) -> Shoot:
    shoot = new_shoot(Role.MEASURE, text, piece.place, origin=Origin.PROSE, confidence=confidence)
    if confidence <= 0.5:
        shoot.doubts.append(_DOUBT_TASK)
    return shoot


def grow_tasks(trunk: Trunk) -> None:
    """Tasks in the prose of strategies that have no measures, in a plan that has no list of them."""
    if any(node.kind is Kind.MEASURE and node.confidence >= _LISTED for node in trunk.walk()):
        return
    for node in [node for node in trunk.walk() if node.role is Role.STRATEGY and not node.shoots]:
        for paragraph in node.text.splitlines():
            for sentence in tasks_in(paragraph):
                shoot = new_shoot(Role.MEASURE, sentence, node.place, origin=Origin.PROSE, confidence=0.4)
                shoot.doubts.append(_DOUBT_TASK)
                node.shoots.append(shoot)
