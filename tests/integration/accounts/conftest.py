"""The certified provider, running, with this installation registered as two of its clients."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.test import Client
from django.urls import reverse
from joserfc.jwk import ECKey
from tests.provider.postbox import Postbox
from tests.provider.running import RunningProvider
from tests.provider.visitor import Visitor

from mestring.accounts.oidc.configuration import ProviderConfiguration

OUR_KEY = ECKey.generate_key("P-256", {"kid": "mestring-2026", "use": "sig"})
CLIENTS = {"citizens": "mestring-innbyggere", "employees": "mestring-ansatte"}
ALGORITHMS = {"citizens": "RS256", "employees": "ES256"}


@pytest.fixture(scope="session")
def post() -> Iterator[Postbox]:
    post = Postbox()
    yield post
    post.close()


@pytest.fixture
def postbox(post: Postbox) -> Postbox:
    post.empty()
    return post


@pytest.fixture(scope="session")
def running(post: Postbox) -> Iterator[RunningProvider]:
    clients = [_client(name, postbox=post) for name in CLIENTS]
    running = RunningProvider(clients=clients, nonce_for=[CLIENTS["employees"]])
    yield running
    running.stop()


def _client(name: str, *, postbox: Postbox) -> dict[str, Any]:
    return {
        "client_id": CLIENTS[name],
        "redirect_uris": [django_settings.ADDRESS + reverse("accounts:oidc-callback", args=[name])],
        "post_logout_redirect_uris": [f"{django_settings.ADDRESS}/"],
        "token_endpoint_auth_method": "private_key_jwt",
        "token_endpoint_auth_signing_alg": "ES256",
        "jwks": {"keys": [OUR_KEY.as_dict(private=False)]},
        "scope": "openid profile email",
        "id_token_signed_response_alg": ALGORITHMS[name],
        "require_pushed_authorization_requests": True,
        "dpop_bound_access_tokens": name == "employees",
        "backchannel_logout_uri": postbox.address,
        "backchannel_logout_session_required": True,
    }


@pytest.fixture
def doors(running: RunningProvider, settings: Any, db: None) -> Callable[..., dict[str, ProviderConfiguration]]:
    """Both doors open; call it to open them with other settings for one of them."""

    def opened(name: str = "", **changes: Any) -> dict[str, ProviderConfiguration]:
        common = {"issuer": running.issuer, "private_key": OUR_KEY, "algorithms": ("RS256", "ES256")}
        sets: dict[str, dict[str, Any]] = {
            "citizens": {"kind": "citizen", "acr_values": ("loa-high", "loa-substantial")},
            "employees": {
                "kind": "employee",
                "acr_values": ("loa-high",),
                "scopes": ("openid", "profile", "email"),
                "use_dpop": True,
                "match_claim": "email",
            },
        }
        if name:
            sets[name] |= changes
        settings.OIDC_PROVIDERS = {
            door: ProviderConfiguration(**{"name": door, "client_id": CLIENTS[door], **common, **own})
            for door, own in sets.items()
        }
        return dict(settings.OIDC_PROVIDERS)

    opened()
    return opened


@pytest.fixture
def visitor(doors: object, running: RunningProvider) -> Visitor:
    return Visitor(running.issuer)


def to_provider(client: Client, provider: str, **query: str) -> str:
    """Start a sign-in here; the address the browser is sent to."""
    response = client.get(reverse("accounts:oidc-start", args=[provider]), query)
    assert response.status_code == 302, response.content.decode()
    return str(response["Location"])


def back(client: Client, address: str) -> Any:
    """Come back from the provider to ``address``."""
    return client.get(address.removeprefix(django_settings.ADDRESS))


def sign_in(client: Client, visitor: Visitor, provider: str, *, as_: str, level: str = "loa-high", **query: str) -> Any:
    """All the way: out, prove who one is, and back."""
    return back(client, visitor.signs_in(to_provider(client, provider, **query), as_=as_, level=level))
