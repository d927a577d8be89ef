"""Who has a place and who waits for one, on each 1 January, and how long that is in days."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mestring.projection.labelled import Floats

DAYS_A_YEAR = 365.25


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Queue:
    """Of one service. ``in_place`` and ``waiting``: persons on 1 January, year × level, after places were dealt.

    ``got``: persons who got a place when places were dealt that 1 January; on the first, everybody who has one.
    ``stopped``: persons who waited a year before, and neither wait nor got a place. Both by year.
    """

    in_place: Floats
    waiting: Floats
    got: Floats
    stopped: Floats

    @property
    def waiting_on_average(self) -> Floats:
        """Persons who wait through the year: half of both ends. The last year has only its beginning."""
        waiting = self.waiting.sum(axis=-1)
        ends = np.append(waiting[1:], waiting[-1])
        return np.asarray((waiting + ends) / 2)

    @property
    def waiting_days(self) -> Floats:
        """Person-days of waiting in each year."""
        return self.waiting_on_average * DAYS_A_YEAR

    @property
    def admitted(self) -> Floats:
        """Persons who get a place in each year: when it ends. The last year has as many as the one before.

        Who comes to want a place and is gone again within the year is not counted.
        """
        return _in_year(self.got)

    @property
    def gave_up(self) -> Floats:
        """Persons who leave the queue in each year without a place: dead, moved out or better. As ``admitted``."""
        return _in_year(self.stopped)

    @property
    def days_waited(self) -> Floats:
        """Average days in the queue for each who leaves it in the year, by Little's law.

            days = waiting on average / (admitted + gave up) · 365.25

        The law holds exactly when the queue is as long when the year ends as when it began; a queue that grows makes it
        too long. Those who get a place and those who never do are assumed to wait alike. With need before time, those
        of the lowest mastery who get one have waited less. Where fewer than one leaves the queue in a year, one is
        reckoned with.
        """
        return self.waiting_days / np.maximum(self.admitted + self.gave_up, 1.0)


def _in_year(at_new_year: Floats) -> Floats:
    following = at_new_year[1:] if len(at_new_year) > 1 else np.zeros(1)
    return np.append(following, following[-1])[: len(at_new_year)]
