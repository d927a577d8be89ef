"""Lays a plan out as parts of a document, in a given style."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from mestring.demo.documents.parts import Front, Grid, Heading, Paragraph, Part, PlanDocument, Points
from mestring.demo.documents.styles import Style, Tail
from mestring.demo.municipality_content import MunicipalityContent
from mestring.demo.plan_content import FocusArea, Goal, Measure, Passage, PlanContent


def lay_out(content: PlanContent, *, municipality: MunicipalityContent, style: Style) -> PlanDocument:
    """The whole plan as a document. It says the same in every style."""
    about = content.plan
    front = Front(
        title=about.title,
        subtitle=about.subtitle,
        status=about.status_text,
        publisher=municipality.municipality.name.nb,
        dated=about.adopted or date(about.period[0] - 1, 11, 2),
    )
    return PlanDocument(front=front, parts=tuple(_Layout(content, municipality, style).parts()))


class _Layout:
    """Walks through the plan once; goals are numbered through the whole of it."""

    def __init__(self, content: PlanContent, municipality: MunicipalityContent, style: Style) -> None:
        self.content = content
        self.levels = content.plan.levels
        self.municipality = municipality
        self.style = style
        self.goals = 0

    def parts(self) -> Iterator[Part]:
        yield from _chapters(self.content.introduction)
        for number, area in enumerate(self.content.focus_areas, start=1):
            yield from self._area(area, number=number)
        yield from _chapters(self.content.closing)

    def _area(self, area: FocusArea, *, number: int) -> Iterator[Part]:
        yield Heading(f"{self.levels.focus_area} {number}: {area.title}", level=1, new_page=True)
        yield Paragraph(area.text)
        for goal in area.goals:
            self.goals += 1
            yield from self._goal(goal)

    def _goal(self, goal: Goal) -> Iterator[Part]:
        yield Heading(f"{self.levels.goal} {self.goals}: {goal.title}", level=2)
        yield Paragraph(f"FNs bærekraftsmål: {_listed([str(number) for number in goal.un_goals])}")
        for figure in goal.figures:
            yield Paragraph(f"Måltall: {figure}.")
        for heading, text in (
            ("Forankring", goal.forankring),
            ("Innhold", goal.innhold),
            ("Betydning", goal.betydning),
        ):
            yield Heading(heading, level=3)
            yield Paragraph(text)
        for number, strategy in enumerate(goal.strategies, start=1):
            label = f"{self.goals}.{number}" if self.style.through else str(number)
            yield Heading(f"{self.levels.strategy} {label}: {strategy.title}", level=3)
            yield Paragraph(strategy.text)
            yield from self._measures(strategy.measures)
        if goal.measures:
            yield Heading(self.levels.measure, level=3)
            yield self._with_sub_goals(goal.measures)

    def _measures(self, measures: tuple[Measure, ...]) -> Iterator[Part]:
        if self.style.table:
            rows = tuple((measure.title, self._owner(measure), measure.deadline) for measure in measures)
            yield Grid(header=self.style.columns, rows=rows)
        else:
            yield Paragraph(f"{self.levels.measure}:", bold=True)
            yield Points(tuple(self._point(measure) for measure in measures), numbered=self.style.numbered)

    def _with_sub_goals(self, measures: tuple[Measure, ...]) -> Grid:
        rows: list[tuple[str, ...]] = []
        for sub_goal, group in groupby(measures, key=lambda measure: measure.sub_goal):
            for at, measure in enumerate(group):
                rows.append((sub_goal if at == 0 else "", measure.title, self._owner(measure), measure.deadline))
        return Grid(header=(self.levels.sub_goal, *self.style.columns), rows=tuple(rows), first_goes_on=True)

    def _point(self, measure: Measure) -> str:
        owner, deadline = self._owner(measure), measure.deadline
        if self.style.tail is Tail.BRACKETS:
            said = [f"ansvar: {owner}"] * bool(owner) + [f"frist: {deadline}"] * bool(deadline)
            inside = ", ".join(said)
            return f"{measure.title} ({inside[0].upper()}{inside[1:]})" if said else measure.title
        said = [f"Ansvar: {owner}."] * bool(owner) + [f"Frist: {deadline}."] * bool(deadline)
        return f"{measure.title} – {' '.join(said)}" if said else measure.title

    def _owner(self, measure: Measure) -> str:
        return self.municipality.unit_name(measure.owner) if measure.owner else ""


def _chapters(passages: tuple[Passage, ...]) -> Iterator[Part]:
    for at, passage in enumerate(passages):
        yield Heading(passage.heading, level=1, new_page=at == 0)
        yield Paragraph(passage.text)


def _listed(words: list[str]) -> str:
    return " og ".join(filter(None, (", ".join(words[:-1]), words[-1])))
