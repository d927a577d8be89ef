"""The command line ``mestring``. A file for each sub-command; Django is set up only where needed."""

from __future__ import annotations

import sys

import typer

from mestring.config.commands.audit import audit
from mestring.config.commands.demo import demo
from mestring.config.commands.knowledge import knowledge
from mestring.config.commands.ladder import ladder
from mestring.config.commands.law import law
from mestring.config.commands.organisation import organisation
from mestring.config.commands.plan import plan
from mestring.config.commands.project import project
from mestring.config.commands.running import manage, serve, translations
from mestring.config.commands.services import services

app = typer.Typer(
    name="mestring",
    help="Mestring: fra kommunens plan til tiltak, tjenester og mennesker, og tilbake til planen.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(plan, name="plan")
app.add_typer(ladder, name="ladder")
app.add_typer(organisation, name="organisation")
app.add_typer(audit, name="audit")
app.add_typer(demo, name="demo")
app.add_typer(law, name="law")
app.add_typer(services, name="services")
app.add_typer(project, name="project")
app.add_typer(knowledge, name="knowledge")
app.command()(serve)
app.command()(translations)
app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})(manage)


def main() -> None:
    """Run the command line; a stopped pipe or Ctrl-C ends it quietly."""
    try:
        app(prog_name="mestring")
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        sys.exit(0)
