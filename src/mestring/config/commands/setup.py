"""Makes Django ready for a command that needs the database."""

from __future__ import annotations

import os

import typer


def ready(*, default_mode: str | None = None) -> None:
    """Set Django up; the mode is the environment's, else ``default_mode`` (./mestring uses the demo's data)."""
    if default_mode:
        os.environ.setdefault("MESTRING_MODE", default_mode)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mestring.config.settings")
    import django

    django.setup()


def stop(sentence: str, *, code: int = 1) -> typer.Exit:
    """Say a sentence on standard error, and give the exit to raise."""
    typer.echo(sentence, err=True)
    return typer.Exit(code)
