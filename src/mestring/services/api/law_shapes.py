"""What the API gives of the law book: each rule and figure on a day, and one of them with every value it has had."""

from __future__ import annotations

from datetime import date

from ninja import Field, Schema

from mestring.law import LawBook
from mestring.law.telling.show import Shown, as_data, show

Figure = str | list[dict[str, str | None]]


class ReferenceShape(Schema):
    """Where it stands."""

    title: str
    link: str = Field(description="Tom når vedtaket ikke er lagt ut")


class ValueShape(Schema):
    """One value, and the days it holds."""

    value: Figure = Field(description="Tall som tekst, så ingenting går tapt; en skala er en liste med trinn")
    in_words: str
    unit: str
    applies_from: date | None = Field(description="null når den følger en lov som ikke har fått en dag")
    to: date | None = Field(description="Siste dag den gjelder; null når den gjelder til den neste")
    profile: str | None = Field(description="Loven den gjelder så lenge som, for eksempel fvl_2025")
    reference: ReferenceShape
    checked: date | None = Field(description="Dagen et menneske sist sammenlignet den med kilden; null for aldri")
    owner: str = Field(description="national, eller nummeret på kommunen som har satt den")


class ParameterShape(Schema):
    """A rule or a figure on a day. ``value`` is null, and ``why_not`` a sentence, where nothing is in force."""

    name: str
    title: str
    unit: str
    on: date
    value: Figure | None = Field(description="Tall som tekst, så ingenting går tapt; en skala er en liste med trinn")
    in_words: str | None
    why_not: str | None
    applies_from: date | None
    next_change: date | None
    reference: ReferenceShape | None
    checked: date | None = Field(description="Dagen et menneske sist sammenlignet den med kilden; null for aldri")
    owner: str | None = Field(description="national, eller nummeret på kommunen som har satt den")
    locally: str = Field(description="Om kommunen kan sette sin egen: no, lower, higher, shorter, longer eller any")
    documentation: str

    @classmethod
    def of(cls, shown: Shown) -> ParameterShape:
        """The shape of a parameter on a day."""
        return cls(**as_data(shown))


class ParameterHistoryShape(ParameterShape):
    """The same with every value it has had."""

    history: list[ValueShape]

    @classmethod
    def of(cls, shown: Shown) -> ParameterHistoryShape:
        """The shape of a parameter on a day, with its history."""
        return cls(**as_data(shown, history=True))


class LawShape(Schema):
    """The law of a day: how many have a value, how many of those nobody has checked, and each of them."""

    on: date
    municipality_number: str | None = Field(description="Kommunen hvis egne verdier er lagt over; null for ingen")
    in_force: int
    unchecked: int
    items: list[ParameterShape]

    @classmethod
    def of(cls, book: LawBook, *, on: date, municipality: str | None) -> LawShape:
        """The shape of a whole book."""
        items = [ParameterShape.of(show(book, name, on=on)) for name in book.parameters]
        in_force = [one for one in items if one.value is not None]
        unchecked = sum(1 for one in in_force if one.checked is None)
        return cls(on=on, municipality_number=municipality, in_force=len(in_force), unchecked=unchecked, items=items)
