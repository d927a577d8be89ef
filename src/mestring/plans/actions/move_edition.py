"""Move an edition through its life: out for hearing, back, adopted. What is adopted supersedes what was."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from mestring.core import clock, outbox
from mestring.core.access import Actor, require
from mestring.plans.access import MOVE_EDITIONS
from mestring.plans.actions.changing import changing, hold
from mestring.plans.models import Change, Edition, EditionState
from mestring.plans.refusals import NotPossibleError
from mestring.plans.states import EDITION


def move_edition(edition: Edition, *, by_move: str, by: Actor) -> Change:
    """Make a move that needs nothing more than being made: ``send_to_hearing`` or ``take_back``."""
    move = EDITION.move(by_move)
    if move.target in (EditionState.ADOPTED, EditionState.SUPERSEDED):
        raise ValueError(f"{by_move} is made by adopting an edition.")
    require(by, move.permission, municipality_id=edition.plan.municipality_id)
    with changing(edition.plan, what=f"{move.label}: {edition.title}", by=by, permission=MOVE_EDITIONS) as change:
        locked = _locked(edition)
        locked.state = EDITION.moved(locked.state, by_move=by_move)
        change.update([locked], fields=["state"])
    edition.state = locked.state
    return change.record


def adopt_edition(edition: Edition, *, on: date, case: str, by: Actor) -> Change:
    """Register the council's decision. The one adopted before is superseded in the same change, and others are told.

    ``case`` is where it was decided ("Kommunestyret, sak 64/25").
    """
    move, supersede = EDITION.move("adopt"), EDITION.move("supersede")
    require(by, move.permission, municipality_id=edition.plan.municipality_id)
    if not case.strip():
        raise NotPossibleError(_("Skriv hvilken sak vedtaket ble gjort i."))
    if on > clock.today():
        raise NotPossibleError(_("Et vedtak kan ikke registreres før det er gjort. Skriv dagen det ble vedtatt."))
    what = _("Registrerte vedtak: %(what)s") % {"what": edition.title}
    with changing(edition.plan, what=what, by=by, permission=MOVE_EDITIONS) as change:
        locked = _locked(edition)
        state = EDITION.moved(locked.state, by_move=move.name)
        before = list(Edition.objects.filter(plan=edition.plan_id, state=EditionState.ADOPTED))
        for former in before:
            former.state = EDITION.moved(former.state, by_move=supersede.name)
        change.update(before, fields=["state"])
        locked.state, locked.adopted_on, locked.adopted_in = state, on, case.strip()
        change.update([locked], fields=["state", "adopted_on", "adopted_in"])
        outbox.put(
            "plans.edition.adopted",
            municipality_id=edition.plan.municipality_id,
            payload={
                "plan": edition.plan.slug,
                "edition": edition.number,
                "title": edition.title,
                "adopted_on": on.isoformat(),
                "adopted_in": case.strip(),
                "superseded": [former.number for former in before],
            },
        )
    edition.state, edition.adopted_on, edition.adopted_in = state, on, case.strip()
    return change.record


def _locked(edition: Edition) -> Edition:
    hold(edition.plan_id)
    now = Edition.objects.filter(pk=edition.pk).first()
    if now is None:
        raise NotPossibleError(_("Noe av det du ville endre, er fjernet fra planen. Last siden på nytt."))
    return now
