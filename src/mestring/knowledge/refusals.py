"""Why something cannot be done with the knowledge now, in a sentence a user can read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from mestring.knowledge.models import Release
    from mestring.knowledge.source import Source


class NotPossibleError(Exception):
    """The message (bokmål) says what stands in the way and what to do. Nothing has been changed."""


class ScenarioGoneError(NotPossibleError):
    """Somebody else has deleted the scenario."""

    def __init__(self) -> None:
        super().__init__(
            _("Noen andre har slettet scenarioet i mellomtiden. Vil dere ha det likevel, må dere lage det på nytt.")
        )


class UnknownMeasureError(NotPossibleError):
    """No measure has this code."""

    def __init__(self, code: str) -> None:
        super().__init__(
            _("Det finnes ikke noe tall med koden «%(code)s». Se kodene i measures.yaml.") % {"code": code[:60]}
        )


class UnknownSourceError(NotPossibleError):
    """No source has this code, or the table can be from none or from several."""

    def __init__(self, code: str | None, *, known: Sequence[Source]) -> None:
        names = ", ".join(f"{one.code} ({one.title})" for one in known)
        say = (
            _("Vi ser ikke hvilken kilde tabellen er fra. Velg en av dem: %(names)s.")
            if code is None
            else _("Kilden «%(code)s» finnes ikke. Velg en av dem: %(names)s.")
        )
        super().__init__(say % {"code": (code or "")[:60], "names": names})


class TableRefusedError(NotPossibleError):
    """The table is not right, and nothing of it was kept. ``sentences`` is everything that must be mended."""

    def __init__(self, sentences: Sequence[str]) -> None:
        super().__init__(" ".join(sentences))
        self.sentences = tuple(sentences)


class KnownFileError(NotPossibleError):
    """The very file was taken in before; ``release`` is what became of it."""

    def __init__(self, sentence: str, *, release: Release) -> None:
        super().__init__(sentence)
        self.release = release
