"""A whole plan as a document: one structure for the printed page, the PDF and the page citizens read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from mestring.plans.gaps import Gap
from mestring.plans.levels import level_name
from mestring.plans.models import Edition, Element, Kind, Passage
from mestring.plans.presenters.words import GAP_LABELS, bare_number, owner_words
from mestring.plans.selectors import Branch
from mestring.plans.un_goals import un_goal_name

SHOWN_GAPS = (Gap.BUDGET, Gap.MEASURABLE, Gap.SOFT, Gap.DUPLICATE, Gap.DANGLING)


@dataclass(frozen=True, slots=True)
class Text:
    """A text under its heading ("" where it has none), as paragraphs."""

    heading: str
    paragraphs: list[str]


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """A measure in a table. ``owner`` and ``deadline`` are "" where they are not set; ``depth`` 1 is a sub-measure."""

    anchor: str
    number: str
    title: str
    paragraphs: list[str]
    sub_goal: str
    owner: str
    deadline: str
    notes: list[str]
    depth: int


@dataclass(frozen=True, slots=True)
class Section:
    """A focus area, goal or strategy with its texts, measures, and what stands below it."""

    anchor: str
    kind: str
    level: str
    number: str
    title: str
    paragraphs: list[str]
    texts: list[Text]
    facts: list[tuple[str, str]]
    measures: list[MeasureRow] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)

    @property
    def heading(self) -> str:
        """The heading as it stands in the document: level, number and title."""
        label = f"{self.level} {self.number}".strip()
        if not self.title.strip():
            return label
        return f"{label}: {self.title}" if self.number else self.title


@dataclass(frozen=True, slots=True)
class Document:
    """The whole. ``loose`` are measures that stand below nothing."""

    title: str
    municipality: str
    about: list[tuple[str, str]]
    texts: list[Text]
    loose: list[MeasureRow]
    sections: list[Section]
    public: bool
    dated: date


def document(
    edition: Edition,
    branches: Sequence[Branch],
    *,
    passages: Iterable[Passage],
    gaps: Mapping[int, frozenset[Gap]] | None,
    dated: date,
) -> Document:
    """The edition as a document. Without ``gaps`` it is for the public: no gaps, no sources, no person's name."""
    return _Written(edition, passages, gaps, dated).whole(branches)


class _Written:
    def __init__(
        self,
        edition: Edition,
        passages: Iterable[Passage],
        gaps: Mapping[int, frozenset[Gap]] | None,
        dated: date,
    ) -> None:
        self.edition = edition
        self.gaps = gaps
        self.dated = dated
        self.passages: dict[int | None, list[Text]] = {}
        for one in passages:
            self.passages.setdefault(one.element_id, []).append(Text(one.heading, paragraphs(one.text)))

    def whole(self, branches: Sequence[Branch]) -> Document:
        measures, sections = self.below(branches)
        return Document(
            title=self.edition.title.strip() or self.edition.plan.title,
            municipality=self.edition.plan.municipality.name,
            about=self.about(),
            texts=self.passages.get(None, []),
            loose=measures,
            sections=sections,
            public=self.gaps is None,
            dated=self.dated,
        )

    def about(self) -> list[tuple[str, str]]:
        edition = self.edition
        facts = [(_("Type plan"), edition.plan.get_kind_display()), (_("Gjelder"), edition.period)]
        if self.gaps is None:
            facts.append((_("Vedtatt"), long_day(edition.adopted_on)))
        else:
            facts.append((_("Status"), edition.get_state_display()))
            facts.append((_("Vedtatt"), " – ".join(filter(None, (long_day(edition.adopted_on), edition.adopted_in)))))
        return [(label, value) for label, value in facts if value]

    def below(self, branches: Sequence[Branch]) -> tuple[list[MeasureRow], list[Section]]:
        """The measures and sections among these; a section that stands below a measure comes after the measures."""
        rows: list[MeasureRow] = []
        sections: list[Section] = []
        for branch in branches:
            if branch.element.kind == Kind.MEASURE:
                found_rows, found_sections = self.measure(branch, depth=0)
                rows += found_rows
                sections += found_sections
            else:
                sections.append(self.section(branch))
        return rows, sections

    def measure(self, branch: Branch, *, depth: int) -> tuple[list[MeasureRow], list[Section]]:
        rows, sections = [self.row(branch.element, depth=depth)], []
        for child in branch.children:
            if child.element.kind == Kind.MEASURE:
                more_rows, more_sections = self.measure(child, depth=depth + 1)
                rows += more_rows
                sections += more_sections
            else:
                sections.append(self.section(child))
        return rows, sections

    def section(self, branch: Branch) -> Section:
        element = branch.element
        measures, sections = self.below(branch.children)
        return Section(
            anchor=f"e{element.pk}",
            kind=element.kind,
            level=level_name(self.edition.plan, element.kind),
            number=bare_number(element.number),
            title=element.title,
            paragraphs=paragraphs(element.text),
            texts=self.passages.get(element.pk, []),
            facts=self.facts(element),
            measures=measures,
            sections=sections,
        )

    def facts(self, element: Element) -> list[tuple[str, str]]:
        facts = [
            (
                _("Slik ser vi om vi lykkes"),
                "; ".join(filter(None, (element.indicator, *element.figures.splitlines()))),
            ),
            (_("Ansvarlig"), self.owner(element)),
            (_("Frist"), deadline(element)),
            (_("FNs bærekraftsmål"), ", ".join(un_goal_name(number) for number in element.un_goal_numbers)),
        ]
        return [(label, value) for label, value in facts if value]

    def row(self, element: Element, *, depth: int) -> MeasureRow:
        return MeasureRow(
            anchor=f"e{element.pk}",
            number=element.number,
            title=element.title,
            paragraphs=[
                *paragraphs(element.text),
                *(one for text in self.passages.get(element.pk, []) for one in text.paragraphs),
            ],
            sub_goal=element.sub_goal,
            owner=self.owner(element),
            deadline=deadline(element),
            notes=self.notes(element),
            depth=depth,
        )

    def owner(self, element: Element) -> str:
        if self.gaps is not None:
            return owner_words(element)
        return element.responsible_unit.name if element.responsible_unit else element.responsible_role

    def notes(self, element: Element) -> list[str]:
        if self.gaps is None:
            return []
        missing = self.gaps.get(element.pk, frozenset())
        return [str(GAP_LABELS[gap]) for gap in SHOWN_GAPS if gap in missing]


def paragraphs(text: str) -> list[str]:
    """A text as its paragraphs: a line break is one too, since plans are read line by line."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def deadline(element: Element) -> str:
    """The day in words, else what the plan says."""
    return long_day(element.deadline) or element.deadline_as_written


def long_day(day: date | None) -> str:
    """The day as one reads it aloud, "" where there is none."""
    return date_format(day, "DATE_FORMAT") if day else ""
