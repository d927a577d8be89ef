"""What the installation must know about one sign-in provider, checked once, when it starts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal
from urllib.parse import urlsplit

from mestring.accounts.oidc.keys import SAFE_ALGORITHMS, SigningKey

Kind = Literal["employee", "citizen"]
# Claims that hold an e-mail address, compared with the one an employee was registered with.
EMAIL_CLAIMS: Final = ("email", "preferred_username", "upn")
LOOPBACK: Final = ("127.0.0.1", "localhost", "::1")


class ConfigurationError(ValueError):
    """A provider is set up wrongly; the sentence says which setting and what to do."""


@dataclass(frozen=True, kw_only=True)
class ProviderConfiguration:
    """One sign-in provider as this installation uses it.

    ``acr_values`` are the levels we accept, in the claim ``acr_claim``, and also those we ask for; empty means that the
    provider states no level, which only an employees' provider may be allowed. ``match_claim`` is the claim by which
    an employee who signs in for the first time is recognised among those registered beforehand.
    """

    name: str
    kind: Kind
    issuer: str
    client_id: str
    private_key: SigningKey = field(repr=False)
    acr_values: tuple[str, ...]
    acr_claim: str = "acr"
    scopes: tuple[str, ...] = ("openid", "profile")
    algorithms: tuple[str, ...] = ("RS256", "PS256", "ES256")
    use_par: bool = True
    use_dpop: bool = False
    assertion_audience: Literal["issuer", "token_endpoint"] = "issuer"
    ui_locales: tuple[str, ...] = ("nb",)
    max_age: int | None = None
    redirect_uri: str = ""
    post_logout_redirect_uri: str = ""
    match_claim: str = "sub"
    pid_claim: str = "pid"

    def __post_init__(self) -> None:
        for wrong, sentence in (
            (not is_safe_address(self.issuer), "utstederen (ISSUER) må være en adresse som begynner med https://."),
            ("?" in self.issuer or "#" in self.issuer, "utstederen (ISSUER) kan ikke ha ? eller # i adressen."),
            (not self.client_id, "klient-id (CLIENT_ID) mangler."),
            ("openid" not in self.scopes, "omfanget (SCOPES) må ha med openid."),
            (not self.algorithms, "det må være minst én tillatt algoritme (ALGORITHMS)."),
            (
                not set(self.algorithms) <= set(SAFE_ALGORITHMS),
                f"algoritmene (ALGORITHMS) kan bare være av disse: {', '.join(SAFE_ALGORITHMS)}.",
            ),
            (
                self.kind == "citizen" and not self.acr_values,
                "innbyggere må logge inn med et kjent sikkerhetsnivå. Skriv hvilke som godtas (ACR_VALUES).",
            ),
            (
                self.match_claim not in ("sub", self.pid_claim, *EMAIL_CLAIMS),
                f"ansatte kan gjenkjennes på (MATCH_CLAIM): sub, {self.pid_claim}, {', '.join(EMAIL_CLAIMS)}.",
            ),
            (self.max_age is not None and self.max_age < 0, "høyeste alder (MAX_AGE) kan ikke være negativ."),
            (
                any(uri and not is_safe_address(uri) for uri in (self.redirect_uri, self.post_logout_redirect_uri)),
                "adressene det sendes tilbake til (REDIRECT_URI, POST_LOGOUT_REDIRECT_URI) må begynne med https://.",
            ),
        ):
            if wrong:
                raise ConfigurationError(f"Innloggingen «{self.name}»: {sentence}")


def is_safe_address(address: str) -> bool:
    """Whether ``address`` is https, or http on this machine, which nobody between can read."""
    parts = urlsplit(address)
    if not parts.hostname or parts.username or parts.password:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)
