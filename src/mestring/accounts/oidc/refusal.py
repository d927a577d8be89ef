"""What can go wrong at sign-in: a sentence for the person, a reason for the log."""

from __future__ import annotations

from enum import Enum


def gettext_noop(sentence: str) -> str:
    """Mark a sentence for translation; the page that shows it translates."""
    return sentence


class Refusal(Enum):
    """The sentences a person can meet. Few on purpose: details help an attacker more than a citizen."""

    CANCELLED = gettext_noop("Innloggingen ble avbrutt. Prøv igjen når du er klar.")
    STALE = gettext_noop("Innloggingen tok for lang tid, eller er allerede brukt. Start innloggingen på nytt.")
    NOT_GENUINE = gettext_noop(
        "Svaret fra innloggingstjenesten lot seg ikke bekrefte. Start innloggingen på nytt. "
        "Skjer det igjen, ta kontakt med kommunens brukerstøtte."
    )
    TOO_WEAK = gettext_noop(
        "Du logget inn med et lavere sikkerhetsnivå enn denne tjenesten krever. "
        "Logg inn på nytt med en sikrere innlogging, for eksempel BankID."
    )
    UNAVAILABLE = gettext_noop("Innloggingstjenesten svarer ikke som den skal. Vent noen minutter og prøv igjen.")
    MISCONFIGURED = gettext_noop("Innloggingen er ikke satt opp riktig. Ta kontakt med kommunens brukerstøtte.")
    UNKNOWN_EMPLOYEE = gettext_noop(
        "Du er logget inn, men er ikke registrert som bruker her ennå. "
        "Be lederen din eller kommunens systemansvarlige om å registrere deg."
    )
    INACTIVE = gettext_noop("Brukeren din er stengt. Mener du at det er feil, ta kontakt med kommunens brukerstøtte.")
    THROTTLED = gettext_noop("For mange mislykkede innlogginger på kort tid. Vent et kvarter og prøv igjen.")


class SignInRefusedError(Exception):
    """A sign-in that was refused.

    ``sentence`` is for the person. ``reason`` is for the log and must never hold a token, a code or an identity
    number; it names the check that failed, not the value that failed it.
    """

    def __init__(self, refusal: Refusal, *, reason: str) -> None:
        super().__init__(reason)
        self.refusal = refusal
        self.reason = reason

    @property
    def sentence(self) -> str:
        """The bokmål sentence to show."""
        return self.refusal.value

    @property
    def suspicious(self) -> bool:
        """Whether it counts against the address it came from.

        A whole municipality may share one address, so a person who cancels, has a too weak level or is not registered
        must not lock the colleagues out.
        """
        return self.refusal in {Refusal.NOT_GENUINE, Refusal.STALE}
