"""Private keys by which we prove to a provider that it is us, and the algorithms we let anybody sign with."""

from __future__ import annotations

import json
from typing import Final, TypeAlias

from joserfc.errors import InvalidKeyTypeError, JoseError
from joserfc.jwk import ECKey, KeyParameters, RSAKey
from joserfc.jws import JWSRegistry

SigningKey: TypeAlias = RSAKey | ECKey

# Asymmetric only. "none" and HS* are not here and can therefore not be configured by mistake.
SAFE_ALGORITHMS: Final = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512")
KINDS: Final[dict[str, type[RSAKey] | type[ECKey]]] = {"RSA": RSAKey, "EC": ECKey}
CURVE_ALGORITHMS: Final = {"P-256": "ES256", "P-384": "ES384", "P-521": "ES512"}
LEAST_RSA_BITS: Final = 2048
UNREADABLE: Final = (
    "Nøkkelen lar seg ikke lese. Den må være en RSA- eller EC-nøkkel som JWK (JSON) eller PEM uten passord."
)


class RoomyRegistry(JWSRegistry):
    """Signed tokens whose header may carry a certificate, as some providers' do."""

    max_header_length = 16_384


def signing_registry(algorithms: tuple[str, ...]) -> RoomyRegistry:
    """A registry that knows ``algorithms`` and no others."""
    return RoomyRegistry(algorithms=algorithms, strict_check_header=False)


def read_private_key(text: str, *, key_id: str = "") -> SigningKey:
    """The private key in ``text``, a JWK or a PEM. ValueError with a bokmål sentence where it cannot be used."""
    key = _imported(text.strip(), key_id=key_id)
    if not key.is_private:
        raise ValueError("Nøkkelen er en offentlig nøkkel. Her trengs den private.")
    if isinstance(key, RSAKey) and key.raw_value.key_size < LEAST_RSA_BITS:
        raise ValueError(f"RSA-nøkkelen er for kort. Lag en på minst {LEAST_RSA_BITS} bit.")
    if isinstance(key, ECKey) and key.curve_name not in CURVE_ALGORITHMS:
        raise ValueError(
            "Nøkkelen bruker en kurve som ikke støttes. Bruk P-256, P-384 eller P-521, eller en RSA-nøkkel."
        )
    key.ensure_kid()
    return key


def algorithm_of(key: SigningKey) -> str:
    """The algorithm we sign with: what the key says, else the usual one for its kind."""
    if key.alg in SAFE_ALGORITHMS:
        return str(key.alg)
    return CURVE_ALGORITHMS[key.curve_name] if isinstance(key, ECKey) else "RS256"


def _imported(text: str, *, key_id: str) -> SigningKey:
    try:
        return _from_jwk(text, key_id=key_id) if text.startswith("{") else _from_pem(text, key_id=key_id)
    except (JoseError, ValueError, TypeError, KeyError) as error:
        raise ValueError(UNREADABLE) from error


def _from_jwk(text: str, *, key_id: str) -> SigningKey:
    jwk = json.loads(text)
    if key_id:
        jwk["kid"] = key_id
    return KINDS[jwk["kty"]].import_key(jwk)


def _from_pem(text: str, *, key_id: str) -> SigningKey:
    named: KeyParameters | None = {"kid": key_id} if key_id else None
    try:
        return RSAKey.import_key(text, named)
    except InvalidKeyTypeError:
        return ECKey.import_key(text, named)
