"""``mestring serve``, ``mestring translations`` and ``mestring manage``: running and looking after the installation."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from mestring.config.commands.setup import ready, stop


def serve(
    host: Annotated[str, typer.Option(help="Adressen det lyttes på.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Porten det lyttes på.")] = 8000,
    workers: Annotated[int, typer.Option(help="Antall prosesser.")] = 1,
) -> None:
    """Starter webtjeneren. Avslutt med Ctrl-C."""
    ready(default_mode="demo")
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    from mestring.config.commands.catalogues import compile_catalogues
    from mestring.config.commands.ports import taken
    from mestring.law import LawFileError
    from mestring.services.law_book import read_all_local

    try:
        read_all_local()
    except LawFileError as error:
        raise stop(str(error)) from error
    if taken(host, port):
        raise stop(f"Port {port} er opptatt. Velg en annen med --port.")
    compile_catalogues()
    Server(
        "mestring.config.wsgi:application",
        address=host,
        port=port,
        workers=workers,
        interface=Interfaces.WSGI,
        blocking_threads=4,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
    ).serve()


def translations(
    check: Annotated[bool, typer.Option("--check", help="Bare si fra om noe mangler; endre ingenting.")] = False,
) -> None:
    """Henter setningene fra sidene, legger dem i katalogene for nynorsk og engelsk, og gjør dem klare til bruk."""
    ready(default_mode="demo")
    from mestring.config.commands.catalogues import compile_catalogues, missing_translations, update_catalogues

    if not check:
        update_catalogues()
    missing = missing_translations()
    for language, sentences in missing.items():
        for sentence in sentences:
            typer.echo(f"{language} mangler: {sentence}")
    if not check:
        compile_catalogues()
    raise typer.Exit(1 if any(missing.values()) else 0)


def manage(context: typer.Context) -> None:
    """Djangos egne kommandoer, for den som drifter: mestring manage migrate."""
    os.environ.setdefault("MESTRING_MODE", "demo")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mestring.config.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(["mestring manage", *context.args])
    sys.exit(0)
