"""What a service costs, as a kind: nothing, by income, a rate for each day, what the municipality sets, and so on."""

from __future__ import annotations

from enum import StrEnum


class ChargeKind(StrEnum):
    """How a service is paid. The catalogue of services names one for each service."""

    NONE = "none"
    LONG_STAY = "long_stay"
    SHORT_STAY = "short_stay"
    DAY_OR_NIGHT_STAY = "day_or_night_stay"
    HOME_HELP = "home_help"
    MUNICIPAL = "municipal"
    OWN_SHARE = "own_share"
    RENT = "rent"
    PAID_TO_CARER = "paid_to_carer"

    @property
    def in_words(self) -> str:
        """What one pays, in a few words (bokmål)."""
        return IN_WORDS[self]

    @property
    def heading(self) -> str:
        """What the sum is called over its steps (bokmål)."""
        return TITLES[self]


IN_WORDS = {
    ChargeKind.NONE: "Gratis",
    ChargeKind.LONG_STAY: "En del av inntekten din",
    ChargeKind.SHORT_STAY: "En fast pris per døgn",
    ChargeKind.DAY_OR_NIGHT_STAY: "En fast pris per dag eller natt",
    ChargeKind.HOME_HELP: "Betaling etter tid og inntekt, med et tak for dem med lav inntekt",
    ChargeKind.MUNICIPAL: "Kommunen bestemmer prisen",
    ChargeKind.OWN_SHARE: "Egenandel som hos lege og fysioterapeut",
    ChargeKind.RENT: "Husleie",
    ChargeKind.PAID_TO_CARER: "Kommunen betaler deg",
}

TITLES = {
    ChargeKind.NONE: "Gratis tjeneste",
    ChargeKind.LONG_STAY: "Egenandel for langtidsopphold",
    ChargeKind.SHORT_STAY: "Egenandel for korttidsopphold",
    ChargeKind.DAY_OR_NIGHT_STAY: "Egenandel for dagopphold eller nattopphold",
    ChargeKind.HOME_HELP: "Egenandel for praktisk bistand og opplæring",
    ChargeKind.MUNICIPAL: "Pris som kommunen bestemmer",
    ChargeKind.OWN_SHARE: "Egenandel",
    ChargeKind.RENT: "Husleie",
    ChargeKind.PAID_TO_CARER: "Omsorgsstønad",
}
