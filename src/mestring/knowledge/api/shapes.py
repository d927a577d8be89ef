"""What the API gives of an indicator: what it is, and its numbers year by year."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ninja import Field, Schema

from mestring.core.disclosure import Hidden
from mestring.knowledge.indicators.facts import Answer, Missing, Shown
from mestring.knowledge.indicators.indicator import Comparable, Direction, Indicator, IndicatorUnit, Standing, Theme
from mestring.knowledge.indicators.term import Counted, Dementia, Term
from mestring.knowledge.presenters.indicators.made import term_in_words


class TermShape(Schema):
    """What stands above or below the line."""

    words: str
    measures: list[str] = Field(description="Koder for det som telles; tom når det er innbyggere")
    groups: list[str] = Field(description="Gruppene som legges sammen; en tom tekst er alle")
    from_age: int | None
    to_age: int | None = Field(description="Siste alder som er med; null uten øvre grense")
    estimated: bool = Field(description="Om det er et anslag, og ikke en telling")

    @staticmethod
    def of(term: Term) -> TermShape:
        """The term, in words and in codes."""
        counted = isinstance(term, Counted)
        return TermShape(
            words=term_in_words(term),
            measures=list(term.measures),
            groups=list(term.groups) if isinstance(term, Counted) else [],
            from_age=None if isinstance(term, Counted) else term.ages.first,
            to_age=None if isinstance(term, Counted) else term.ages.last,
            estimated=not counted and isinstance(term, Dementia),
        )


class IndicatorShape(Schema):
    """An indicator: factor · numerator / denominator, and what that tells."""

    code: str
    theme: Theme
    title: str
    why: str
    made: str
    unit: IndicatorUnit
    factor: int
    decimals: int
    numerator: TermShape
    denominator: TermShape | None = Field(description="null når telleren er tallet selv")
    direction: Direction
    direction_why: str
    beware: str = Field(description="Hva det ikke sier")
    comparable: Comparable = Field(description="Med andre kommuner, eller bare med seg selv over tid")
    status: Standing
    checked: date | None = Field(
        description="Dagen noen sammenlignet definisjonen med kilden; null når ingen har gjort det"
    )
    answers: list[int] = Field(description="Hvilke deler av kravene den er laget for")

    @staticmethod
    def of(indicator: Indicator, *, language: str) -> IndicatorShape:
        """The indicator in one language."""
        said = indicator.said(language)
        return IndicatorShape(
            code=indicator.code,
            theme=indicator.theme,
            title=said.title,
            why=said.why,
            made=said.made,
            unit=indicator.unit,
            factor=int(indicator.factor),
            decimals=indicator.decimals,
            numerator=TermShape.of(indicator.numerator),
            denominator=TermShape.of(indicator.denominator) if indicator.denominator else None,
            direction=indicator.direction,
            direction_why=said.direction,
            beware=said.beware,
            comparable=indicator.comparable,
            status=indicator.standing,
            checked=indicator.checked.day if indicator.checked else None,
            answers=list(indicator.answers),
        )


class IndicatorPage(Schema):
    """A page of indicators, and how many there are in all."""

    count: int
    items: list[IndicatorShape]


class NumberShape(Schema):
    """The indicator in a year and group. Without a value it says whether it is hidden, or why there is none."""

    year: int
    group: str = Field(description="Koden til gruppen; tom for alle")
    value: float | None
    numerator: float | None
    denominator: float | None
    hidden: bool = Field(description="Om tallet er skjult fordi det gjelder for få")
    missing: str | None = Field(description="Hvorfor det ikke finnes, som en kode")

    @staticmethod
    def of(year: int, group: str, answer: Answer) -> NumberShape:
        """The answer as plain numbers."""
        shown = answer if isinstance(answer, Shown) else None
        return NumberShape(
            year=year,
            group=group,
            value=float(shown.value) if shown else None,
            numerator=float(shown.numerator) if shown else None,
            denominator=float(shown.denominator) if shown and shown.denominator is not None else None,
            hidden=isinstance(answer, Hidden),
            missing=answer.why.value if isinstance(answer, Missing) else None,
        )


class ReleaseShape(Schema):
    """A release the numbers rest on."""

    source: str
    title: str
    updated: date | None
    synthetic: bool = Field(description="Om tallene er oppdiktet")


class SeriesShape(Schema):
    """An indicator's numbers in a municipality, and what they rest on."""

    municipality_number: str
    code: str
    title: str
    unit: IndicatorUnit
    groups: Mapping[str, str] = Field(description="Navnet på hver gruppe")
    numbers: list[NumberShape]
    releases: list[ReleaseShape]
