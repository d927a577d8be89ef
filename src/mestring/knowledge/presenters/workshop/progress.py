"""How far a run has come, or why it gave nothing, in words."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from mestring.knowledge.models import Run, RunState
from mestring.knowledge.presenters.workshop.words import number


@dataclass(frozen=True, slots=True)
class Progress:
    """``sentence`` says it all; ``percent`` is for the bar."""

    done: int
    total: int
    percent: int
    sentence: str
    cancelling: bool


def progress(run: Run) -> Progress:
    """Of a run under way."""
    return Progress(
        done=run.done,
        total=run.total,
        percent=round(100 * run.done / run.total) if run.total else 0,
        sentence=_sentence(run),
        cancelling=run.cancel_asked,
    )


def why_stopped(run: Run) -> str:
    """Why a run that is no longer under way gave nothing; empty where it gave a result."""
    return {
        RunState.DONE: "",
        RunState.CANCELLED: _("Utregningen ble avbrutt. Ingenting av den er beholdt."),
        RunState.FAILED: run.problem,
        RunState.RUNNING: _("Utregningen stoppet før den var ferdig. Det kan skje når løsningen startes på nytt."),
    }[RunState(run.state)]


def _sentence(run: Run) -> str:
    if run.cancel_asked:
        return _("Stopper …")
    if not run.done:
        return _("Venter på tur, eller har akkurat begynt.")
    if run.done >= run.total:
        return _("Regner ut hva hver strategi gir.")
    return _("%(done)s av %(total)s trekninger er gjort, uten og med strategiene.") % {
        "done": number(run.done),
        "total": number(run.total),
    }
