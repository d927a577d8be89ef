"""What each figure of a projection is called and counted in, in bokmål."""

from __future__ import annotations

from mestring.projection.outcome import Figure

TITLES = {
    Figure.LEVELS: "Personer på mestringstrinn",
    Figure.OVER_80: "Personer over 80 år",
    Figure.USERS: "Brukere av tjenestene",
    Figure.HOURS: "Timer gitt i året",
    Figure.PLACES: "Plasser det er ønske om",
    Figure.IN_PLACE: "Personer som har plass",
    Figure.WAITING: "Personer som venter på plass",
    Figure.WAITING_DAYS: "Ventedøgn i året",
    Figure.ADMITTED: "Personer som får plass i året",
    Figure.GAVE_UP: "Personer som gir opp ventingen i året",
    Figure.DAYS_WAITED: "Gjennomsnittlig ventetid",
    Figure.OVERFLOW_HOURS: "Timer i året til dem som venter",
    Figure.FTE: "Årsverk",
    Figure.KRONER: "Netto utgifter i året",
}
UNITS = {
    Figure.HOURS: "timer",
    Figure.OVERFLOW_HOURS: "timer",
    Figure.PLACES: "plasser",
    Figure.WAITING_DAYS: "døgn",
    Figure.DAYS_WAITED: "døgn",
    Figure.FTE: "årsverk",
    Figure.KRONER: "kr",
}
PERSONS = "personer"


def unit_of(figure: Figure) -> str:
    """What the figure is counted in."""
    return UNITS.get(figure, PERSONS)


def part_name(figure: Figure, label: object) -> str:
    """What a part of a figure is called when nobody has said otherwise: «Trinn 3», or its code."""
    return f"Trinn {label}" if figure is Figure.LEVELS else str(label)
