"""One count that may be asked to pass the door, and what is said when it may not."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from mestring.knowledge.measures import TOTAL, Measure, measures
from mestring.knowledge.refusals import NotPossibleError

OWN = "own-counts"


class CountRefusedError(NotPossibleError):
    """What was handed in is not a count that may pass. Nothing was stored."""


class CannotHideError(NotPossibleError):
    """A small number could be found from what has been shown before, whatever is hidden now. Nothing was stored."""


@dataclass(frozen=True, slots=True)
class Count:
    """So many of a measure in a year, in one group of it or ("") in all. Nothing about anybody: only a whole number."""

    measure: str
    year: int
    number: int
    group: str = TOTAL

    def __post_init__(self) -> None:
        if type(self.number) is not int or type(self.year) is not int:
            raise CountRefusedError(_("Bare hele tall slipper gjennom. Tell opp før du sender."))
        if self.number < 0:
            raise CountRefusedError(_("Et antall kan ikke være under null."))
        if self.measure not in measures() or measures()[self.measure].source != OWN:
            raise CountRefusedError(
                _("«%(code)s» er ikke noe kommunen teller selv.") % {"code": str(self.measure)[:60]}
            )
        if self.group != TOTAL and self.group not in self.counted.groups:
            raise CountRefusedError(
                _("«%(group)s» er ikke en del av «%(title)s».")
                % {"group": str(self.group)[:60], "title": self.counted.title}
            )

    @property
    def counted(self) -> Measure:
        """The measure it is a count of."""
        return measures()[self.measure]
