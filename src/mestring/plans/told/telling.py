"""What was done, in sentences: the one line of a change, and each field from what to what."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from mestring.plans.models import BudgetLine, Edition, Element, Passage, Plan
from mestring.plans.typed.wishes import BUDGET

TITLE_SHOWN = 120

LABELS: dict[type[models.Model], dict[str, Promise]] = {
    Element: {
        "kind": gettext_lazy("Nivå"),
        "number": gettext_lazy("Nummer"),
        "title": gettext_lazy("Tittel"),
        "text": gettext_lazy("Tekst"),
        "sub_goal": gettext_lazy("Delmål"),
        "group": gettext_lazy("Gruppe"),
        "parent_id": gettext_lazy("Plassering"),
        "position": gettext_lazy("Rekkefølge"),
        "responsible_unit_id": gettext_lazy("Ansvarlig enhet"),
        "responsible_role": gettext_lazy("Ansvarlig rolle"),
        "contributors": gettext_lazy("Medvirkende"),
        "starts_on": gettext_lazy("Oppstart"),
        "deadline": gettext_lazy("Frist"),
        "indicator": gettext_lazy("Slik ser vi at det virker"),
        "figures": gettext_lazy("Måltall i planen"),
        "un_goals": gettext_lazy("FNs bærekraftsmål"),
        "national_guideline": gettext_lazy("Nasjonal føring"),
        "lever": gettext_lazy("Virker på i framskrivningen"),
        "kept_in": gettext_lazy("Ivaretatt i"),
        "kept_in_plan_id": gettext_lazy("Ivaretatt i planen"),
        "kept_in_link": gettext_lazy("Lenke"),
        "soft": gettext_lazy("Vag formulering"),
        "soft_note": gettext_lazy("Slik kan det følges opp"),
        "unlike": gettext_lazy("Ikke duplikat av"),
        "owner_as_written": gettext_lazy("Ansvar slik det står i planen"),
        "deadline_as_written": gettext_lazy("Frist slik den står i planen"),
        "status_as_written": gettext_lazy("Status slik den står i planen"),
        "source_name": gettext_lazy("Lest fra"),
        "source_page": gettext_lazy("Side"),
        "source_line": gettext_lazy("Linje"),
        "confidence": gettext_lazy("Hvor sikker lesingen er"),
    },
    BudgetLine: {"amount": gettext_lazy("Beløp"), "funded": gettext_lazy("Finansiert")},
    Passage: {"heading": gettext_lazy("Overskrift"), "text": gettext_lazy("Tekst")},
    Edition: {
        "title": gettext_lazy("Tittel"),
        "state": gettext_lazy("Tilstand"),
        "first_year": gettext_lazy("Første år"),
        "last_year": gettext_lazy("Siste år"),
        "adopted_on": gettext_lazy("Vedtatt"),
        "adopted_in": gettext_lazy("Sak"),
        "source_name": gettext_lazy("Lest fra"),
    },
    Plan: {
        "title": gettext_lazy("Tittel"),
        "kind": gettext_lazy("Plantype"),
        "focus_area_name": gettext_lazy("Navn på satsingsområder"),
        "goal_name": gettext_lazy("Navn på mål"),
        "strategy_name": gettext_lazy("Navn på strategier"),
        "measure_name": gettext_lazy("Navn på tiltak"),
    },
}
# Who changes what follows these, in the one line of a change.
SHORT: dict[str, Promise] = {
    "responsible_unit_id": gettext_lazy("ansvarlig"),
    "responsible_role": gettext_lazy("ansvarlig"),
    "deadline": gettext_lazy("frist"),
    "starts_on": gettext_lazy("oppstart"),
    BUDGET: gettext_lazy("budsjett"),
    "indicator": gettext_lazy("måling"),
    "soft_note": gettext_lazy("oppfølging"),
    "title": gettext_lazy("tittel"),
    "text": gettext_lazy("tekst"),
    "kept_in_plan_id": gettext_lazy("henvisning"),
    "kept_in_link": gettext_lazy("henvisning"),
    "unlike": gettext_lazy("duplikat"),
    "un_goals": gettext_lazy("bærekraftsmål"),
    "national_guideline": gettext_lazy("nasjonal føring"),
    "lever": gettext_lazy("virkning"),
}


def field_label(model: type[models.Model], name: str) -> str:
    """What a field is called in a sentence; its own name where nobody has said."""
    return str(LABELS.get(model, {}).get(name, name))


def deed(fields: Collection[str], titles: Sequence[str]) -> str:
    """The one line of an edit: "Endret ansvarlig og frist for 10 punkter"."""
    named = list(dict.fromkeys(str(SHORT[name]) for name in SHORT if name in fields))
    if not named or len(named) > 3 or not set(fields) <= SHORT.keys():
        named = [_("opplysninger")]
    return _("Endret %(fields)s for %(what)s") % {"fields": listed(named), "what": about(titles)}


def about(titles: Sequence[str]) -> str:
    """What something was done with: the title of one, the number of many."""
    if len(titles) == 1:
        return f"«{shortened(titles[0])}»"
    return ngettext("%(count)d punkt", "%(count)d punkter", len(titles)) % {"count": len(titles)}


def shortened(title: str) -> str:
    """A title that fits in a sentence, cut between words."""
    if len(title) <= TITLE_SHOWN:
        return title
    return title[:TITLE_SHOWN].rsplit(" ", 1)[0] + " …"


def listed(words: Sequence[Any]) -> str:
    """Words as a list in a sentence: "ansvarlig, frist og budsjett"."""
    if len(words) < 2:
        return "".join(map(str, words))
    return _("%(first)s og %(last)s") % {"first": ", ".join(map(str, words[:-1])), "last": words[-1]}
