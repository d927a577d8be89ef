"""Reads the two sign-in providers, employees and citizens, from environment variables."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from mestring.accounts.oidc.configuration import ConfigurationError, Kind, ProviderConfiguration
from mestring.accounts.oidc.keys import SigningKey, read_private_key

PREFIX: Final = "MESTRING_OIDC_"
KINDS: Final[dict[str, Kind]] = {"employees": "employee", "citizens": "citizen"}
NO_LEVEL: Final = "ingen"
NEEDED: Final = {
    "ISSUER": "adressen til utstederen, nøyaktig slik leverandøren oppgir den",
    "CLIENT_ID": "klient-id-en du fikk da klienten ble registrert",
    "PRIVATE_KEY_FILE": "stien til filen med den private nøkkelen (JWK eller PEM)",
    "ACR_VALUES": f"sikkerhetsnivåene som godtas, med komma mellom («{NO_LEVEL}» om leverandøren ikke oppgir nivå)",
}
OPTIONAL: Final = (
    *("KEY_ID", "ACR_CLAIM", "SCOPES", "ALGORITHMS", "PAR", "DPOP", "ASSERTION_AUDIENCE", "UI_LOCALES", "MAX_AGE"),
    *("REDIRECT_URI", "POST_LOGOUT_REDIRECT_URI", "MATCH_CLAIM", "PID_CLAIM"),
)
YES_OR_NO: Final = {
    "ja": True,
    "yes": True,
    "true": True,
    "1": True,
    "nei": False,
    "no": False,
    "false": False,
    "0": False,
}


def providers_from_environment(environ: Mapping[str, str]) -> dict[str, ProviderConfiguration]:
    """The providers that ``environ`` sets up, by name. One of which nothing is set is left out.

    ConfigurationError, with a sentence that says what to do, where one is set up by halves or misspelt.
    """
    found = {}
    for name, kind in KINDS.items():
        prefix = f"{PREFIX}{name.upper()}_"
        values = {key.removeprefix(prefix): text.strip() for key, text in environ.items() if key.startswith(prefix)}
        values = {key: text for key, text in values.items() if text}
        if values:
            found[name] = _provider(name, kind=kind, prefix=prefix, values=values)
    return found


def _provider(name: str, *, kind: Kind, prefix: str, values: Mapping[str, str]) -> ProviderConfiguration:
    for key in values:
        if key not in NEEDED and key not in OPTIONAL:
            known = ", ".join((*NEEDED, *OPTIONAL))
            raise ConfigurationError(f"Innstillingen {prefix}{key} finnes ikke. Etter {prefix} kan det stå: {known}.")
    for key, meaning in NEEDED.items():
        if key not in values:
            raise ConfigurationError(f"Innstillingen {prefix}{key} mangler: {meaning}. Se docs/sign-in.md.")
    read = _Reader(values, prefix=prefix)
    audience = values.get("ASSERTION_AUDIENCE", "issuer")
    if audience not in ("issuer", "token_endpoint"):
        raise ConfigurationError(f"Innstillingen {prefix}ASSERTION_AUDIENCE må være issuer eller token_endpoint.")
    return ProviderConfiguration(
        name=name,
        kind=kind,
        issuer=values["ISSUER"],
        client_id=values["CLIENT_ID"],
        private_key=read.private_key(),
        acr_values=() if values["ACR_VALUES"] == NO_LEVEL else read.words("ACR_VALUES"),
        acr_claim=values.get("ACR_CLAIM", "acr"),
        scopes=read.words("SCOPES", default="openid profile"),
        algorithms=read.words("ALGORITHMS", default="RS256 PS256 ES256"),
        use_par=read.yes_or_no("PAR", default=True),
        use_dpop=read.yes_or_no("DPOP", default=False),
        assertion_audience="issuer" if audience == "issuer" else "token_endpoint",
        ui_locales=read.words("UI_LOCALES", default="nb"),
        max_age=read.seconds("MAX_AGE"),
        redirect_uri=values.get("REDIRECT_URI", ""),
        post_logout_redirect_uri=values.get("POST_LOGOUT_REDIRECT_URI", ""),
        match_claim=values.get("MATCH_CLAIM", "sub"),
        pid_claim=values.get("PID_CLAIM", "pid"),
    )


class _Reader:
    """One provider's variables, read with types."""

    def __init__(self, values: Mapping[str, str], *, prefix: str) -> None:
        self.values = values
        self.prefix = prefix

    def words(self, key: str, *, default: str = "") -> tuple[str, ...]:
        return tuple(self.values.get(key, default).replace(",", " ").split())

    def yes_or_no(self, key: str, *, default: bool) -> bool:
        word = self.values.get(key, "").lower()
        if word and word not in YES_OR_NO:
            raise ConfigurationError(f"Innstillingen {self.prefix}{key} må være ja eller nei.")
        return YES_OR_NO.get(word, default)

    def seconds(self, key: str) -> int | None:
        text = self.values.get(key, "")
        if text and not (text.isascii() and text.isdigit()):
            raise ConfigurationError(f"Innstillingen {self.prefix}{key} må være et helt antall sekunder.")
        return int(text) if text else None

    def private_key(self) -> SigningKey:
        name, path = f"{self.prefix}PRIVATE_KEY_FILE", Path(self.values["PRIVATE_KEY_FILE"])
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigurationError(
                f"Får ikke lest nøkkelfilen {path} ({name}). Finnes den, og har du lesetilgang?"
            ) from error
        try:
            return read_private_key(text, key_id=self.values.get("KEY_ID", ""))
        except ValueError as error:
            raise ConfigurationError(f"Nøkkelfilen {path} ({name}): {error}") from error
