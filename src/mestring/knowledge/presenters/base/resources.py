"""Chapters on what it takes: people and kroner."""

from __future__ import annotations

from django.utils.translation import gettext as _

from mestring.knowledge.pictures import resources
from mestring.knowledge.pictures.words import MILLION, competence
from mestring.knowledge.presenters.base.document import Chapter
from mestring.knowledge.presenters.base.telling import Telling


def staff(told: Telling) -> Chapter:
    """Full-time equivalents against those there are."""
    answer = told.answer
    rows = [
        (_("Trengs i alt"), answer.fte_all),
        *((competence(one.code), one) for one in answer.fte),
        (_("Finnes, om like mange arbeider i omsorg"), answer.available),
    ]
    return Chapter(
        code="arsverk",
        title=_("Årsverk og dem som kan gi dem"),
        finding=_(
            "I %(year)d trengs det %(fte)s årsverk, %(change)s. Arbeider like stor del av hver alder i omsorg som nå, "
            "finnes det %(available)s."
        )
        % {
            "year": told.then,
            "fte": told.later(answer.fte_all),
            "change": told.change(answer.fte_all),
            "available": told.later(answer.available),
        },
        charts=(
            resources.staff(answer, source=told.source),
            resources.staff_by_competence(answer, source=told.source),
        ),
        tables=(told.table(_("Årsverk"), rows),),
        assumed=True,
    )


def cost(told: Telling) -> Chapter:
    """Net cost."""
    answer = told.answer
    rows = [(_("I alt"), answer.cost_all), *((answer.titles[one.code], one) for one in answer.cost)]
    return Chapter(
        code="kostnad",
        title=_("Hva det koster"),
        finding=_("I %(year)d koster tjenestene kommunen %(cost)s millioner kroner netto, %(change)s.")
        % {
            "year": told.then,
            "cost": told.later(answer.cost_all, by=MILLION),
            "change": told.change(answer.cost_all),
        },
        charts=(
            resources.cost(answer, source=told.source),
            resources.cost_by_service(answer, source=told.source),
        ),
        tables=(told.table(_("Netto kostnad, millioner kroner"), rows, by=MILLION),),
        remarks=(_("I samme priser hele veien: uten lønns- og prisvekst, og uten nye bygg."),),
        assumed=True,
    )
