"""The connections of this process to its providers, made when first needed and kept with what they have learnt."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404

from mestring.accounts.oidc.configuration import ProviderConfiguration
from mestring.accounts.oidc.connection import Connection

_made: dict[str, Connection] = {}


def connection_to(name: str) -> Connection:
    """The connection to a provider by its name in the settings; Http404 where this installation has none such."""
    configuration = settings.OIDC_PROVIDERS.get(name)
    if not isinstance(configuration, ProviderConfiguration):
        raise Http404
    connection = _made.get(name)
    if connection is None or connection.configuration is not configuration:
        connection = _made[name] = Connection(configuration)
    return connection
