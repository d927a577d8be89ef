"""The ways to pay that one may have worked out, with their addresses and what they are called."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from mestring.core.models import Municipality
from mestring.law.charges.kinds import ChargeKind

SLUGS = {
    ChargeKind.LONG_STAY: "langtidsopphold",
    ChargeKind.SHORT_STAY: "korttidsopphold",
    ChargeKind.DAY_OR_NIGHT_STAY: "dag-eller-natt",
    ChargeKind.HOME_HELP: "hjelp-hjemme",
}
TITLES: dict[ChargeKind, str | Promise] = {
    ChargeKind.LONG_STAY: _("Hva må du betale for langtidsopphold?"),
    ChargeKind.SHORT_STAY: _("Hva må du betale for korttidsopphold?"),
    ChargeKind.DAY_OR_NIGHT_STAY: _("Hva må du betale for dag- eller nattopphold?"),
    ChargeKind.HOME_HELP: _("Hva må du betale for hjelp hjemme?"),
}
NAMES: dict[ChargeKind, str | Promise] = {
    ChargeKind.LONG_STAY: _("Langtidsopphold"),
    ChargeKind.SHORT_STAY: _("Korttidsopphold"),
    ChargeKind.DAY_OR_NIGHT_STAY: _("Dag- eller nattopphold"),
    ChargeKind.HOME_HELP: _("Hjelp hjemme"),
}
ABOUT: dict[ChargeKind, str | Promise] = {
    ChargeKind.LONG_STAY: _("Du flytter til sykehjem, og betaler en del av inntekten din."),
    ChargeKind.SHORT_STAY: _("Du er på institusjon en tid, og betaler en fast pris for hvert døgn."),
    ChargeKind.DAY_OR_NIGHT_STAY: _("Du er på institusjon bare om dagen eller bare om natten."),
    ChargeKind.HOME_HELP: _("Du får hjelp til husarbeid eller opplæring, og betaler etter tid og inntekt."),
}


@dataclass(frozen=True, slots=True)
class WayToPay:
    """One way to pay."""

    name: str
    about: str
    address: str


def ways_to_pay(municipality: Municipality) -> tuple[WayToPay, ...]:
    """All of them."""
    return tuple(
        WayToPay(str(NAMES[kind]), str(ABOUT[kind]), charge_address(municipality, kind) or "") for kind in SLUGS
    )


def charge_address(municipality: Municipality, kind: ChargeKind) -> str | None:
    """Where one works out what it costs; None for what is not paid by a sum in the law."""
    if kind not in SLUGS:
        return None
    return reverse("services:public-charge-sum", kwargs={"municipality": municipality.slug, "way_to_pay": SLUGS[kind]})


def kind_named(slug: str) -> ChargeKind | None:
    """The way to pay that an address names."""
    return next((kind for kind, its in SLUGS.items() if its == slug), None)
