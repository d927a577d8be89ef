"""Django's registration of the plans."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """Plans of mestring."""

    name = "mestring.plans"
    label = "plans"

    def ready(self) -> None:
        from mestring.plans import menu  # noqa: F401, PLC0415 - they register themselves
        from mestring.plans.told import history  # noqa: F401, PLC0415
