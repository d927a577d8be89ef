"""What is new in the shipped template since a version began from it."""

from __future__ import annotations

from mestring.services.models import Version
from mestring.services.overlay import News, news
from mestring.services.template_files import fingerprint, shipped


def template_news(version: Version) -> tuple[News, ...]:
    """The fields of the template that have changed since; () where there is no template, or nothing new."""
    template = shipped(version.service.code)
    if template is None or not version.template or version.template_fingerprint == fingerprint(template):
        return ()
    return news(begun_from=version.template, shipped=template, own=version.own)
