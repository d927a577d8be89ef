"""Django's registration of the plans."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """Plans of mestring."""

    name = "mestring.plans"
    label = "plans"
