"""Reads settings from the environment and stops with a hint when one is missing or wrong."""

from __future__ import annotations

import os
import secrets
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path


class SettingError(SystemExit):
    """A setting is missing or wrong; the sentence says which and what to do. Ends the process with exit code 1."""


class Environment:
    """The environment variables of the process, read with types and hints."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        self.variables = variables

    def text(self, name: str, *, default: str | None = None, hint: str = "") -> str:
        """The variable's text; ``default`` where it is not set. SettingError where neither is there."""
        value = self.variables.get(name, "").strip()
        if value:
            return value
        if default is None:
            raise SettingError(f"Innstillingen {name} mangler. {hint or 'Se docs/running.md.'}")
        return default

    def choice(self, name: str, choices: Sequence[str], *, hint: str = "") -> str:
        """One of the words in ``choices``."""
        value = self.text(name, hint=hint)
        if value not in choices:
            raise SettingError(f"Innstillingen {name} er «{value}», men må være en av: {', '.join(choices)}.")
        return value

    def flag(self, name: str, *, default: bool) -> bool:
        """True for 1, true, yes, ja; False for 0, false, no, nei."""
        words = {
            "1": True,
            "true": True,
            "yes": True,
            "ja": True,
            "0": False,
            "false": False,
            "no": False,
            "nei": False,
        }
        value = self.variables.get(name, "").strip().lower()
        if not value:
            return default
        if value not in words:
            raise SettingError(f"Innstillingen {name} er «{value}», men må være ja eller nei.")
        return words[value]

    def list(self, name: str, *, default: Sequence[str] | None = None) -> list[str]:
        """Words separated by commas."""
        value = self.text(name, default=None if default is None else ",".join(default))
        return [word.strip() for word in value.split(",") if word.strip()]

    def secret(self, name: str, *, file: Path, generate: bool) -> str:
        """A secret from the variable, or from ``file`` (made with mode 0600 when ``generate``); never a default."""
        value = self.variables.get(name, "").strip()
        if value:
            if len(value) < 32:
                raise SettingError(f"Innstillingen {name} er for kort. Bruk minst 32 tilfeldige tegn.")
            return value
        if file.is_file():
            kept = file.read_text().strip()
            if len(kept) >= 32:
                return kept
            raise SettingError(f"Filen {file} skulle holde en hemmelighet, men er tom eller for kort. Slett den.")
        if not generate:
            raise SettingError(
                f"Innstillingen {name} mangler. "
                "Lag en med: python3 -c 'import secrets; print(secrets.token_urlsafe(48))'"
            )
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            made = self._kept(secrets.token_urlsafe(48), file=file)
        except OSError as error:
            raise SettingError(
                f"Får ikke skrevet til {file.parent} ({error.strerror}). Gi skrivetilgang, eller sett MESTRING_DATA."
            ) from error
        return made

    @staticmethod
    def _kept(made: str, *, file: Path) -> str:
        """Put a new secret in the file, or take the one that another process put there at the same moment."""
        with tempfile.NamedTemporaryFile("w", dir=file.parent, delete=False) as new:  # made with mode 0600
            new.write(made)
        try:
            os.link(new.name, file)
        except FileExistsError:
            return file.read_text().strip()
        finally:
            Path(new.name).unlink()
        return made
