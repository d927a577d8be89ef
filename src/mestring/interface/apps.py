"""Django's registration of the interface."""

from django.apps import AppConfig


class InterfaceConfig(AppConfig):
    """The page frame of mestring."""

    name = "mestring.interface"
    label = "interface"
