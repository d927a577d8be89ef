"""Django's registration of the demo."""

from django.apps import AppConfig
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured


class DemoConfig(AppConfig):
    """The demo of mestring; refuses to be installed outside demo mode."""

    name = "mestring.demo"
    label = "demo"

    def ready(self) -> None:
        if not settings.DEMO:
            raise ImproperlyConfigured("mestring.demo may only be installed with MESTRING_MODE=demo.")
