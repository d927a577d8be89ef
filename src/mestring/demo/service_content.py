"""What the invented municipality says of its services, as it stands in content/services.yaml: checked, frozen."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from mestring.demo.plan_content import CONTENT, Day
from mestring.strict_yaml import YamlFileError, load

# What is said otherwise than the template, by code and field.
Own = dict[str, dict[str, Any]]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Contact(_Strict):
    """Whom one calls about these services; about all that no other contact names when ``codes`` is empty."""

    unit: str
    phone: str
    email: str
    codes: tuple[str, ...] = ()


class Later(_Strict):
    """What is said from a later day."""

    starts: Day = Field(alias="from")
    own: Own


class ServiceContent(_Strict):
    """All of services.yaml."""

    published_from: Day
    contacts: tuple[Contact, ...]
    own: Own
    later: Later
    drafts: Own

    def contact(self, code: str) -> Contact:
        """Whom one calls about a service."""
        named = next((one for one in self.contacts if code in one.codes), None)
        return named or next(one for one in self.contacts if not one.codes)


@cache
def read_service_content() -> ServiceContent:
    """What the demo municipality says."""
    path = CONTENT / "services.yaml"
    try:
        return ServiceContent.model_validate(load(path))
    except ValidationError as error:
        raise YamlFileError(f"{path.name}: {error}") from None
