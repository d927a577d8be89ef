"""Puts the knowledge base together, chapter by chapter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from mestring.knowledge.answers import Answer
from mestring.knowledge.data_words import in_language
from mestring.knowledge.inputs import Inputs
from mestring.knowledge.presenters.base import needs, population, resources, sureness
from mestring.knowledge.presenters.base.document import Document
from mestring.knowledge.presenters.base.telling import Telling


def knowledge_base(answer: Answer, inputs: Inputs, *, year: int, dated: date) -> Document:
    """The whole document. ``year``: the one whose pyramid is shown large."""
    told = Telling(answer=_in_language(answer), inputs=inputs, year=year)
    invented = [(_("Data"), _("Oppdiktet"))] if answer.invented else []
    return Document(
        title=_("Kunnskapsgrunnlag"),
        municipality=answer.name,
        dated=dated,
        about=(
            (_("Regnet fra"), _("1. januar %(year)d") % {"year": answer.first_year}),
            (_("Regnet til"), str(answer.until)),
            (_("Laget"), date_format(dated, "DATE_FORMAT")),
            *invented,
        ),
        chapters=(
            population.who_lives_here(told),
            population.how_many(told),
            needs.by_level(told),
            needs.services(told),
            resources.staff(told),
            resources.cost(told),
            needs.with_dementia(told),
            sureness.hangs_on(told),
            sureness.assumed(told),
            sureness.sources(told),
        ),
    )


def _in_language(answer: Answer) -> Answer:
    """The answer lies in bokmål, whatever language it is read in."""
    matters = {
        figure: tuple(replace(one, title=in_language(one.title)) for one in every)
        for figure, every in answer.matters.items()
    }
    titles = {code: in_language(title) for code, title in answer.titles.items()}
    return replace(answer, matters=matters, titles=titles)
