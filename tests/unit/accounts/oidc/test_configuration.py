"""A provider set up wrongly stops the start with a sentence that names the setting."""

import json

import pytest
from joserfc.jwk import ECKey, OKPKey, RSAKey
from tests.provider.mimic import OUR_KEY, RSA_KEY, configuration

from mestring.accounts.oidc.configuration import ConfigurationError
from mestring.accounts.oidc.environment import NEEDED, providers_from_environment
from mestring.accounts.oidc.keys import algorithm_of, read_private_key

CITIZENS = "MESTRING_OIDC_CITIZENS_"
EMPLOYEES = "MESTRING_OIDC_EMPLOYEES_"


@pytest.fixture
def environ(tmp_path):
    key_file = tmp_path / "klient.jwk"
    key_file.write_text(json.dumps(OUR_KEY.as_dict(private=True)))
    return {
        "PATH": "/usr/bin",
        f"{CITIZENS}ISSUER": "https://idporten.eksempel.test",
        f"{CITIZENS}CLIENT_ID": "abc",
        f"{CITIZENS}PRIVATE_KEY_FILE": str(key_file),
        f"{CITIZENS}ACR_VALUES": "idporten-loa-substantial, idporten-loa-high",
    }


def test_an_installation_without_providers_has_none():
    assert providers_from_environment({"PATH": "/usr/bin", f"{CITIZENS}ISSUER": "  "}) == {}


def test_a_provider_is_read_with_careful_defaults(environ):
    citizens = providers_from_environment(environ)["citizens"]
    assert citizens.kind == "citizen"
    assert citizens.acr_values == ("idporten-loa-substantial", "idporten-loa-high")
    assert (citizens.use_par, citizens.use_dpop) == (True, False)
    assert citizens.algorithms == ("RS256", "PS256", "ES256")
    assert citizens.private_key.kid == OUR_KEY.kid


def test_both_doors_can_be_open_with_their_own_settings(environ):
    employees = {key.replace(CITIZENS, EMPLOYEES): value for key, value in environ.items() if key.startswith(CITIZENS)}
    more = {
        "DPOP": "ja",
        "PAR": "nei",
        "MAX_AGE": "3600",
        "MATCH_CLAIM": "email",
        "ACR_VALUES": "ingen",
        "KEY_ID": "ny",
    }
    employees |= {f"{EMPLOYEES}{key}": value for key, value in more.items()}
    found = providers_from_environment({**environ, **employees})
    assert set(found) == {"employees", "citizens"}
    door = found["employees"]
    assert (door.kind, door.use_dpop, door.use_par, door.max_age) == ("employee", True, False, 3600)
    assert (door.match_claim, door.acr_values, door.private_key.kid) == ("email", (), "ny")


@pytest.mark.parametrize("name", NEEDED)
def test_a_provider_set_up_by_halves_names_what_is_missing(environ, name):
    del environ[f"{CITIZENS}{name}"]
    with pytest.raises(ConfigurationError, match=f"{CITIZENS}{name} mangler: .+"):
        providers_from_environment(environ)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("ACR_VALUE", "x", "ACR_VALUE finnes ikke"),
        ("ISSUER", "http://idporten.eksempel.test", "https://"),
        ("ISSUER", "idporten.eksempel.test", "https://"),
        ("ISSUER", "https://a.test?x=1", "#"),
        ("PAR", "kanskje", "ja eller nei"),
        ("MAX_AGE", "en time", "sekunder"),
        ("MAX_AGE", "-1", "sekunder"),
        ("MAX_AGE", "²", "sekunder"),
        ("ALGORITHMS", "RS256 none", "algoritmene"),
        ("ALGORITHMS", "HS256", "algoritmene"),
        ("ALGORITHMS", ",", "minst én"),
        ("SCOPES", "profile", "openid"),
        ("ACR_VALUES", "ingen", "ACR_VALUES"),
        ("ACR_VALUES", " , ", "ACR_VALUES"),
        ("MATCH_CLAIM", "name", "MATCH_CLAIM"),
        ("ASSERTION_AUDIENCE", "alle", "ASSERTION_AUDIENCE"),
        ("REDIRECT_URI", "http://mestring.eksempel.test/tilbake", "REDIRECT_URI"),
        ("PRIVATE_KEY_FILE", "/finnes/ikke.jwk", "/finnes/ikke.jwk"),
    ],
)
def test_a_wrong_value_is_refused_with_what_to_do(environ, name, value, said):
    with pytest.raises(ConfigurationError, match=said):
        providers_from_environment({**environ, f"{CITIZENS}{name}": value})


def test_the_private_key_never_shows_when_a_configuration_is_printed():
    shown = repr(configuration())
    assert OUR_KEY.as_dict(private=True)["d"] not in shown
    assert "private_key" not in shown


@pytest.mark.parametrize("address", ["http://127.0.0.1:4000", "http://localhost:4000"])
def test_a_provider_on_ones_own_machine_may_do_without_encryption(address):
    assert configuration(issuer=address).issuer == address


RSA_PEM = RSA_KEY.as_pem(private=True).decode()
P384 = ECKey.generate_key("P-384")


@pytest.mark.parametrize(
    ("text", "algorithm"),
    [
        (json.dumps(OUR_KEY.as_dict(private=True)), "ES256"),
        (P384.as_pem(private=True).decode(), "ES384"),
        (RSA_PEM, "RS256"),
        (json.dumps({**RSA_KEY.as_dict(private=True), "alg": "PS256"}), "PS256"),
    ],
)
def test_private_keys_are_read_as_jwk_and_pem(text, algorithm):
    key = read_private_key(text)
    assert algorithm_of(key) == algorithm
    assert key.kid


def test_a_key_without_a_name_gets_the_one_given_or_its_own_print():
    assert read_private_key(RSA_PEM, key_id="min").kid == "min"
    assert read_private_key(RSA_PEM).kid == RSAKey.import_key(RSA_PEM).thumbprint()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "lar seg ikke lese"),
        ("{", "lar seg ikke lese"),
        ("{}", "lar seg ikke lese"),
        ('{"kty": "oct", "k": "AAAA"}', "lar seg ikke lese"),
        ("-----BEGIN PRIVATE KEY-----\nnei\n-----END PRIVATE KEY-----", "lar seg ikke lese"),
        (OKPKey.generate_key("Ed25519").as_pem(private=True).decode(), "lar seg ikke lese"),
        (json.dumps(OUR_KEY.as_dict(private=False)), "offentlig"),
        (RSA_KEY.as_pem(private=False).decode(), "offentlig"),
        (json.dumps(ECKey.generate_key("secp256k1").as_dict(private=True)), "kurve"),
    ],
    ids=["empty", "cut", "nothing", "shared", "broken", "edwards", "public", "public pem", "curve"],
)
def test_a_key_that_cannot_be_used_is_refused_in_words(text, said):
    with pytest.raises(ValueError, match=said):
        read_private_key(text)


@pytest.mark.filterwarnings("ignore::joserfc.errors.SecurityWarning")
def test_a_short_rsa_key_is_refused():
    with pytest.raises(ValueError, match="2048"):
        read_private_key(RSAKey.generate_key(1024).as_pem(private=True).decode())
