"""Chapters on how sure it is: what it hangs on, what is assumed, and where the numbers come from."""

from __future__ import annotations

from django.utils.translation import gettext as _

from mestring.knowledge.inputs import Assumption
from mestring.knowledge.pictures import sureness
from mestring.knowledge.presenters.base.document import Chapter, Numbers
from mestring.knowledge.presenters.base.telling import Telling
from mestring.projection import Status

SHOWN = ("fte", "levels", "over_80")


def hangs_on(told: Telling) -> Chapter:
    """The parameters that move the answer most."""
    most = told.answer.matters["fte"][0]
    return Chapter(
        code="henger-pa",
        title=_("Hva svaret henger på"),
        finding=_("Svaret om årsverk i %(year)d henger mest på én størrelse: %(what)s.")
        % {"year": told.answer.matters_year, "what": most.title[0].lower() + most.title[1:]},
        charts=tuple(sureness.hangs_on(told.answer, figure=figure, source=told.source) for figure in SHOWN),
        remarks=(
            _(
                "Spennene for folketallet er kalibrert: satt så brede som feilene har vært når framskrivninger ti år "
                "tilbake holdes mot det som skjedde. De øvrige er antatt."
            ),
        ),
    )


def assumed(told: Telling) -> Chapter:
    """What is assumed, and how sure each is."""
    every = told.inputs.assumptions
    unsourced = len(told.inputs.unsourced)
    return Chapter(
        code="antatt",
        title=_("Hva som er antatt, og hvor sikkert det er"),
        finding=_(
            "Regnestykket bruker %(all)d tall som ikke er kommunens egne. %(unsourced)d av dem har ingen kilde, "
            "og ingen er kontrollert mot kilden av et menneske. Bytt dem ut med egne tall der dere har dem."
        )
        % {"all": sum(1 for one in every if one.status is Status.ASSUMPTION), "unsourced": unsourced}
        if every
        else _("Alle tallene er oppdiktet."),
        tables=tuple(_table(chapter, every) for chapter in dict.fromkeys(one.chapter for one in every)),
        points=told.inputs.thin,
        remarks=(
            _("Hvor sikkert: A offisiell tabell, B lest i sammendrag eller presse, C regnet ut av oss, D svakt."),
        ),
        assumed=True,
    )


def sources(told: Telling) -> Chapter:
    """The releases the numbers were read in."""
    answer = told.answer
    rows = tuple(
        (one.title, one.file_name, f"{one.at:%d.%m.%Y}", _("oppdiktet") if one.synthetic else one.source)
        for one in told.inputs.rests_on
    )
    return Chapter(
        code="kilder",
        title=_("Kilder"),
        finding=_("Tallene bygger på det som er hentet inn her, og på det som er antatt i kapittelet foran."),
        tables=(
            (
                Numbers(
                    _("Utgaver i bruk"), (_("Tabell"), _("Fil"), _("Hentet inn"), _("Kilde")), rows, of_numbers=False
                ),
            )
            if rows
            else ()
        ),
        remarks=(
            _("%(draws)d trekninger fra %(first)d til %(last)d. Fingeravtrykk: %(fingerprint)s.")
            % {
                "draws": answer.draws,
                "first": answer.first_year,
                "last": answer.until,
                "fingerprint": answer.fingerprint[:16],
            },
        ),
    )


def _table(chapter: str, every: tuple[Assumption, ...]) -> Numbers:
    rows = tuple(
        (
            f"{one.about}: {one.what}" if one.about else one.what,
            f"{one.value} {one.unit}",
            (_("Kommunens egne: ") if one.status is Status.SOURCED else "") + (one.source or _("Ingen kilde")),
            one.sure or "–",
        )
        for one in every
        if one.chapter == chapter
    )
    header = (_("Hva"), _("Verdi"), _("Hvor fra"), _("Sikkert"))
    return Numbers(f"{chapter} ({len(rows)})", header, rows, folded=True, of_numbers=False)
