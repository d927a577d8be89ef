"""Django's registration of the knowledge."""

from django.apps import AppConfig


class KnowledgeConfig(AppConfig):
    """Sources, indicators, projections and scenarios."""

    name = "mestring.knowledge"
    label = "knowledge"

    def ready(self) -> None:
        from mestring.knowledge import menu  # noqa: F401, PLC0415 - it registers itself
