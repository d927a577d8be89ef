"""The deadlines one may count from a single day, by who must keep them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from mestring.law import Law, deadlines
from mestring.law.deadlines import Deadline

Count = Callable[[date, Law], Deadline]

# Two are not here: early notice runs in hours from a moment, and the day of an evaluation is set by each decision.
COUNTS: dict[str, Count] = {
    "appeal": lambda day, law: deadlines.appeal(knew=day, decided=day, law=law),
    "latest_appeal": lambda day, law: deadlines.latest_appeal(decided=day, law=law),
    "appeal_chapter_4a": lambda day, law: deadlines.appeal(knew=day, decided=day, law=law, chapter_4a=True),
    "cost_claim": lambda day, law: deadlines.cost_claim(notified=day, law=law),
    "interim_answer": lambda day, law: deadlines.interim_answer(received=day, law=law),
    "long_stay_charge": lambda day, law: deadlines.long_stay_charge(moved_in=day, law=law),
    "home_help_charge_renewal": lambda day, law: deadlines.home_help_charge_renewal(decided=day, law=law),
    "incident_notice": lambda day, law: deadlines.incident_notice(happened=day, law=law),
    "incident_meeting": lambda day, law: deadlines.incident_meeting(happened=day, law=law),
    "incident_report": lambda day, law: deadlines.incident_report(notified=day, law=law),
    "worse_for_appellant": lambda day, law: deadlines.worse_for_appellant(appeal_received=day, law=law),
    "own_review": lambda day, law: deadlines.own_review(decided=day, law=law),
}
GROUPS: Mapping[str | Promise, tuple[str, ...]] = {
    _("For deg som søker eller klager"): ("appeal", "latest_appeal", "appeal_chapter_4a", "cost_claim"),
    _("For kommunen"): (
        "interim_answer",
        "long_stay_charge",
        "home_help_charge_renewal",
        "incident_notice",
        "incident_meeting",
        "incident_report",
    ),
    _("For klageinstansen og Statsforvalteren"): ("worse_for_appellant", "own_review"),
}
