"""Chapters on what people will need: mastery levels, services and places, dementia."""

from __future__ import annotations

from django.utils.translation import gettext as _

from mestring.knowledge.answers import Series
from mestring.knowledge.pictures import needs
from mestring.knowledge.pictures.words import level
from mestring.knowledge.presenters.base.document import Chapter
from mestring.knowledge.presenters.base.telling import Telling, find
from mestring.projection.dementia.persons import prevalence


def by_level(told: Telling) -> Chapter:
    """Persons at each mastery level."""
    lowest = told.answer.levels[-1]
    return Chapter(
        code="behov",
        title=_("Behov etter mestringsnivå"),
        finding=_("I %(year)d venter vi %(persons)s på nivå 6, som trenger mest hjelp. Nå er det %(now)s.")
        % {"year": told.then, "persons": told.later(lowest), "now": told.now(lowest)},
        charts=(needs.levels(told.answer, source=told.source),),
        tables=(told.table(_("Personer på hvert nivå"), [(level(one.code), one) for one in told.answer.levels]),),
        remarks=(
            _("Nivå 1 er høyest mestring, nivå 6 lavest."),
            _(
                "Uten nye strategier antas helsen i hver alder å holde seg slik den er. Når dødeligheten faller, "
                "lever flere også lenger med stort behov."
            ),
        ),
        assumed=True,
    )


def services(told: Telling) -> Chapter:
    """Users, places and waiting."""
    answer = told.answer
    waited = answer.waiting[0] if answer.waiting else None
    return Chapter(
        code="tjenester",
        title=_("Brukere, plasser og ventetid"),
        finding=_waiting(told, waited)
        if waited
        else _("Antall plasser er ikke kjent, så ingen venter i regnestykket."),
        charts=(
            *(needs.places(answer, service=one.code, source=told.source) for one in answer.waiting),
            needs.users(answer, source=told.source),
        ),
        tables=(
            told.table(_("Brukere på en dag"), [(answer.titles[one.code], one) for one in answer.users]),
            told.table(_("Trenger plass"), [(answer.titles[one.code], one) for one in answer.places]),
            told.table(_("Venter på plass"), [(answer.titles[one.code], one) for one in answer.waiting]),
            told.table(_("Dager i kø for hver som gikk ut av den"), _titled(told, answer.days_waited)),
        ),
        remarks=(
            _("Plassene er like mange som nå. De som venter, får hjelp hjemme, med timene det krever."),
            _(
                "Køen her er den som oppstår når plassene er færre enn de som trenger dem. De som er talt som "
                "ventende i dag, er ikke regnet inn, så kommunens egne tall over dem som venter, kan være høyere."
            ),
            _("Hvem som får plass, avgjøres av behov, så av hvor lenge en har ventet."),
            _(
                "Dager i kø er et gjennomsnitt for alle som går ut av køen i året: de som får plass, og de som slutter "
                "å vente fordi de dør, flytter eller blir bedre. Når køen vokser, blir tallet noe for høyt."
            ),
        ),
        assumed=True,
    )


def with_dementia(told: Telling) -> Chapter:
    """Persons with dementia."""
    series = told.answer.dementia
    return Chapter(
        code="demens",
        title=_("Demens"),
        finding=_("I %(year)d venter vi %(persons)s personer med demens, %(change)s. Nå regner vi med %(now)s.")
        % {
            "year": told.then,
            "persons": told.later(series),
            "change": told.change(series),
            "now": told.now(series),
        },
        charts=(needs.dementia(told.answer, source=told.source),),
        tables=(told.table(_("Personer med demens"), [(_("I alt"), series)]),),
        remarks=(
            _("Andelene etter alder er antatt: %(source)s. Spennet gjelder folketallet, ikke andelene.")
            % {"source": prevalence().source},
        ),
        assumed=True,
    )


def _waiting(told: Telling, waited: Series) -> str:
    place = find(told.answer.places, waited.code)
    return _("I %(year)d venter vi at %(wanted)s trenger «%(service)s». Med dagens plasser står %(waiting)s i kø.") % {
        "year": told.then,
        "wanted": told.later(place),
        "service": told.answer.titles[waited.code],
        "waiting": told.later(waited),
    }


def _titled(told: Telling, every: tuple[Series, ...]) -> list[tuple[str, Series]]:
    return [(told.answer.titles[one.code], one) for one in every]
