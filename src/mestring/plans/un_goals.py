"""The UN's seventeen goals for sustainable development, by number, in the words of the Norwegian translation."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

UN_GOALS: dict[int, Promise] = dict(
    enumerate(
        (
            _("Utrydde fattigdom"),
            _("Utrydde sult"),
            _("God helse og livskvalitet"),
            _("God utdanning"),
            _("Likestilling mellom kjønnene"),
            _("Rent vann og gode sanitærforhold"),
            _("Ren energi til alle"),
            _("Anstendig arbeid og økonomisk vekst"),
            _("Industri, innovasjon og infrastruktur"),
            _("Mindre ulikhet"),
            _("Bærekraftige byer og lokalsamfunn"),
            _("Ansvarlig forbruk og produksjon"),
            _("Stoppe klimaendringene"),
            _("Livet i havet"),
            _("Livet på land"),
            _("Fred, rettferdighet og velfungerende institusjoner"),
            _("Samarbeid for å nå målene"),
        ),
        start=1,
    )
)


def un_goal_name(number: int) -> str:
    """What the goal is called, with its number: "3 God helse og livskvalitet"."""
    return f"{number} {UN_GOALS[number]}"
