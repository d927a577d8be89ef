"""One provider, ready for use: how it is set up, how it is reached, and what it says of itself."""

from __future__ import annotations

import httpx

from mestring.accounts.oidc import web
from mestring.accounts.oidc.configuration import ProviderConfiguration
from mestring.accounts.oidc.discovery import Discovery


class Connection:
    """What every step of a sign-in takes first. Made once a process, so that metadata and keys are kept."""

    def __init__(self, configuration: ProviderConfiguration, *, client: httpx.Client | None = None) -> None:
        self.configuration = configuration
        self.client = client or web.plain_client()
        self.discovery = Discovery(configuration, client=self.client)
