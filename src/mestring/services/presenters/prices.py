"""What a service costs on a day, from the law book: never more than what the book says, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mestring.law import Law, NotInForceError
from mestring.law.charges.money import kroner, number, percent
from mestring.law.memory import Used
from mestring.law.units import Unit
from mestring.services.codes import ChargeKind
from mestring.services.description import Description

# Which values of the law book answer the question of what it costs.
BY_CHARGE = {
    ChargeKind.LONG_STAY: (
        "charges_regulation/long_stay/share_below_g",
        "charges_regulation/long_stay/share_above_g",
        "charges_regulation/long_stay/free_amount",
    ),
    ChargeKind.SHORT_STAY: ("charges_regulation/short_stay/day_rate",),
    ChargeKind.DAY_OR_NIGHT_STAY: ("charges_regulation/short_stay/day_or_night_rate",),
    ChargeKind.HOME_HELP: ("charges_regulation/home_help/cap",),
}
BY_CODE = {
    "trygghetsalarm": ("municipal/safety_alarm/monthly_price",),
    "matombringing": ("municipal/meals/price",),
    "dagtilbud": ("municipal/day_centre/price",),
    "dagaktivitet-demens": ("municipal/day_centre/price",),
    "praktisk-bistand": ("charges_regulation/home_help/cap", "municipal/home_help/hourly_price"),
}


@dataclass(frozen=True, slots=True)
class Price:
    """One figure: what it is of, the figure in words, since when, where it stands, and when a person checked it."""

    title: str
    amount: str
    since: date | None
    source: str
    link: str
    checked: date | None
    local: bool


def prices(description: Description, law: Law) -> tuple[Price, ...]:
    """The figures of the day. A value that is not set is left out: the words of the page say what then holds."""
    if description.charge is ChargeKind.NONE:
        return ()
    names = BY_CODE.get(description.code) or BY_CHARGE.get(description.charge, ())
    return tuple(_price(used) for used in _in_force(names, law))


def _in_force(names: Iterable[str], law: Law) -> Iterable[Used]:
    for name in names:
        try:
            yield law.value(name)
        except NotInForceError:
            continue


def _price(used: Used) -> Price:
    return Price(
        title=used.title,
        amount=_in_words(used),
        since=used.applies_from,
        source=used.reference.title,
        link=used.reference.link,
        checked=used.checked,
        local=used.owner != "national",
    )


def _in_words(used: Used) -> str:
    if isinstance(used.value, tuple):
        return ""
    if used.unit is Unit.SHARE:
        return percent(used.value)
    if used.unit.is_money:
        per = used.unit.in_words.removeprefix("kroner").strip()
        return f"{kroner(used.value)} {per}".strip()
    return f"{number(used.value)} {used.unit.in_words}"
