"""A period as the law writes it: four weeks, one month. How it is counted in days is for the calendar."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PeriodUnit(StrEnum):
    """What a period is counted in."""

    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


IN_WORDS = {
    PeriodUnit.HOURS: ("time", "timer"),
    PeriodUnit.DAYS: ("dag", "dager"),
    PeriodUnit.WORKING_DAYS: ("virkedag", "virkedager"),
    PeriodUnit.WEEKS: ("uke", "uker"),
    PeriodUnit.MONTHS: ("måned", "måneder"),
    PeriodUnit.YEARS: ("år", "år"),
}


@dataclass(frozen=True, slots=True)
class Period:
    """A whole number of a unit, at least one."""

    count: int
    unit: PeriodUnit

    def __post_init__(self) -> None:
        if self.count < 1:
            raise ValueError(f"En periode må være minst én, ikke {self.count}.")

    def __str__(self) -> str:
        """The period in bokmål: «4 uker», «1 måned»."""
        one, several = IN_WORDS[self.unit]
        return f"{self.count} {one if self.count == 1 else several}"
