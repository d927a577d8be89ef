"""Chapters on who lives here, and how many will."""

from __future__ import annotations

from django.utils.translation import gettext as _

from mestring.knowledge.pictures import population
from mestring.knowledge.presenters.base.document import Chapter
from mestring.knowledge.presenters.base.telling import Telling, find


def who_lives_here(told: Telling) -> Chapter:
    """Age and sex now, and as it changes."""
    answer = told.answer
    everybody, old = find(answer.persons, "all"), find(answer.persons, "over_80")
    share = answer.at(old, answer.first_year)[1] / max(answer.at(everybody, answer.first_year)[1], 1)
    return Chapter(
        code="hvem",
        title=_("Hvem bor her"),
        finding=_(
            "1. januar %(year)d bodde det %(all)s mennesker i %(name)s. %(old)s av dem var 80 år eller eldre, "
            "det er %(share)s prosent."
        )
        % {
            "year": answer.first_year,
            "all": told.now(everybody),
            "name": answer.name,
            "old": told.now(old),
            "share": told.number(share * 100, decimals=1),
        },
        charts=(
            population.pyramid(answer, told.year, source=told.source),
            population.pyramids(answer, source=told.source),
        ),
    )


def how_many(told: Telling) -> Chapter:
    """Everybody and the old, counted and projected."""
    answer = told.answer
    names = {"all": _("Alle"), "67-79": _("67–79 år"), "over_80": _("80 år og over"), "over_90": _("90 år og over")}
    old, everybody = find(answer.persons, "over_80"), find(answer.persons, "all")
    return Chapter(
        code="hvor-mange",
        title=_("Hvor mange blir vi"),
        finding=_(
            "I %(year)d venter vi %(old)s innbyggere på 80 år og over, %(change)s. I alt venter vi %(all)s innbyggere."
        )
        % {
            "year": told.then,
            "old": told.later(old),
            "change": told.change(old),
            "all": told.later(everybody),
        },
        charts=(
            population.persons(answer, told.inputs, code="over_80", source=told.source),
            population.persons(answer, told.inputs, code="all", source=told.source),
        ),
        tables=(told.table(_("Innbyggere 1. januar"), [(names[one.code], one) for one in answer.persons]),),
        remarks=(
            _(
                "I parentes: det 80 prosent av trekningene ligger mellom. En trekning er én mulig framtid, med egne "
                "satser og tilfeldigheter. Spennet rommer ikke at selve modellen kan ta feil."
            ),
            _("Dødeligheten antas å falle videre slik den har gjort. Holdes den fast, blir de over 80 for få."),
        ),
    )
