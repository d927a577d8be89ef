"""Django's registration of the core."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """The core of mestring."""

    name = "mestring.core"
    label = "core"
