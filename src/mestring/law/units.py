"""The units a value of the law can have, and what kind of value each of them takes."""

from __future__ import annotations

from enum import StrEnum


class Unit(StrEnum):
    """A unit as it stands in the files. ``hours`` is both an amount and, when whole, a period."""

    KRONER = "kroner"
    KRONER_PER_HOUR = "kroner/hour"
    KRONER_PER_DAY = "kroner/day"
    KRONER_PER_MONTH = "kroner/month"
    KRONER_PER_YEAR = "kroner/year"
    SHARE = "share"
    MULTIPLE_OF_G = "multiple_of_g"
    YEARS_OF_AGE = "years_of_age"
    HOURS_PER_WEEK = "hours/week"
    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    SCALE = "scale"

    @property
    def is_money(self) -> bool:
        """Whether the value is kroner, alone or for each hour, day, month or year."""
        return self.value.startswith("kroner")

    @property
    def is_period(self) -> bool:
        """Whether the value can be taken as a period."""
        return self in PERIODS

    @property
    def in_words(self) -> str:
        """The unit in bokmål, as it stands after a number."""
        return IN_WORDS[self]


PERIODS = frozenset({Unit.HOURS, Unit.DAYS, Unit.WORKING_DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS})

IN_WORDS = {
    Unit.KRONER: "kroner",
    Unit.KRONER_PER_HOUR: "kroner per time",
    Unit.KRONER_PER_DAY: "kroner per døgn",
    Unit.KRONER_PER_MONTH: "kroner per måned",
    Unit.KRONER_PER_YEAR: "kroner per år",
    Unit.SHARE: "som andel",
    Unit.MULTIPLE_OF_G: "ganger grunnbeløpet (G)",
    Unit.YEARS_OF_AGE: "år gammel",
    Unit.HOURS_PER_WEEK: "timer per uke",
    Unit.HOURS: "timer",
    Unit.DAYS: "dager",
    Unit.WORKING_DAYS: "virkedager",
    Unit.WEEKS: "uker",
    Unit.MONTHS: "måneder",
    Unit.YEARS: "år",
    Unit.SCALE: "trinn etter inntekt",
}
