"""The tables of the services."""

from mestring.services.models.change import Change
from mestring.services.models.service import Service
from mestring.services.models.version import Version, VersionState

__all__ = ["Change", "Service", "Version", "VersionState"]
