"""What happens between hospital and municipality, each with its moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from mestring.law.calendar import in_norway
from mestring.law.deadlines.errors import EventError


class EventKind(StrEnum):
    """What happened; the paragraphs are those of the regulation on payment for discharge-ready patients."""

    ADMITTED = "admitted"
    ASSESSED = "assessed"  # § 7
    EARLY_NOTICE = "early_notice"  # § 8
    CHANGED_NOTICE = "changed_notice"  # § 8, last paragraph
    READY = "ready"  # § 9
    READY_NOTICE = "ready_notice"  # § 10
    CAN_RECEIVE = "can_receive"  # § 11
    CANNOT_RECEIVE = "cannot_receive"  # § 11
    OFFER_READY = "offer_ready"  # § 11, second paragraph
    NO_LONGER_READY = "no_longer_ready"
    TRANSFERRED = "transferred"  # § 12
    LEFT = "left"


IN_WORDS = {
    EventKind.ADMITTED: "pasienten ble lagt inn",
    EventKind.ASSESSED: "sykehuset vurderte behovet for kommunal hjelp",
    EventKind.EARLY_NOTICE: "sykehuset ga kommunen det første varselet",
    EventKind.CHANGED_NOTICE: "sykehuset varslet om en endring",
    EventKind.READY: "pasienten ble erklært utskrivningsklar",
    EventKind.READY_NOTICE: "sykehuset meldte pasienten utskrivningsklar",
    EventKind.CAN_RECEIVE: "kommunen svarte at den kan ta imot",
    EventKind.CANNOT_RECEIVE: "kommunen svarte at den ikke kan ta imot",
    EventKind.OFFER_READY: "kommunen meldte at tilbudet er klart",
    EventKind.NO_LONGER_READY: "pasienten var ikke lenger utskrivningsklar",
    EventKind.TRANSFERRED: "pasienten ble overført til kommunen",
    EventKind.LEFT: "pasienten forlot sykehuset på annen måte",
}


@dataclass(frozen=True, slots=True)
class Event:
    """An event and its moment, which must have a time zone.

    ``needs_help`` and ``postponed`` belong to ASSESSED: whether the patient may need the municipality, and whether the
    hospital could not assess in time (§ 8, third paragraph). ``expected`` belongs to CANNOT_RECEIVE: when an offer is
    thought to be ready.
    """

    kind: EventKind
    at: datetime
    needs_help: bool = True
    postponed: bool = False
    expected: date | None = None

    def __post_init__(self) -> None:
        in_norway(self.at)
        if self.kind is not EventKind.ASSESSED and (self.postponed or not self.needs_help):
            raise EventError("Bare vurderingen etter § 7 sier om pasienten trenger hjelp, og om den måtte utsettes.")
        if self.kind is not EventKind.CANNOT_RECEIVE and self.expected is not None:
            raise EventError("Bare et nei fra kommunen sier når et tilbud ventes å være klart.")
        if self.expected is not None and self.expected < in_norway(self.at).date():
            raise EventError(f"Tilbudet kan ikke ventes klart {self.expected:%d.%m.%Y}, før svaret ble gitt.")
