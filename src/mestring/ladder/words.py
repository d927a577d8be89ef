"""A sentence in the three languages of the interface. The ladder keeps its sentences as data, in this form."""

from __future__ import annotations

from dataclasses import dataclass

LANGUAGES = ("nb", "nn", "en")


@dataclass(frozen=True, slots=True)
class Words:
    """The same said in bokmål, nynorsk and English. No language may be empty."""

    nb: str
    nn: str
    en: str

    def __post_init__(self) -> None:
        empty = [language for language in LANGUAGES if not getattr(self, language).strip()]
        if empty:
            raise ValueError(f"Teksten mangler på {' og '.join(empty)}. Skriv den på bokmål, nynorsk og engelsk.")

    def said_in(self, language: str) -> str:
        """The text in this language ("nb", "nn", "en"); a language with a region ("nb-no") gives the language.

        An unknown language gives bokmål, the source of the others.
        """
        match language.lower()[:2]:
            case "nn":
                return self.nn
            case "en":
                return self.en
            case _:
                return self.nb
