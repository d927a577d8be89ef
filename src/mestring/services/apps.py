"""Django's registration of the services."""

from django.apps import AppConfig


class ServicesConfig(AppConfig):
    """The catalogue of services."""

    name = "mestring.services"
    label = "services"

    def ready(self) -> None:
        from mestring.services import menu  # noqa: F401, PLC0415 - it registers itself
