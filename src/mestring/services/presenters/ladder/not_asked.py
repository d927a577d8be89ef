"""What nobody has asked about yet, whether it can move the level or not."""

from __future__ import annotations

from django.utils.translation import gettext as _

from mestring.ladder import Needs
from mestring.ladder.needs import Answer
from mestring.services.presenters.service_page import listed


def not_asked(needs: Needs) -> tuple[str, ...]:
    """A question for each, to go on with."""
    risks = _risks_not_asked(needs)
    lacking = [
        (not needs.important_to_me, _("Hva er viktig for personen?")),
        (not needs.scores, _("Hva klarer personen selv, og hva trengs det hjelp til?")),
        (needs.presence == "unknown", _("Må noen være der, og når?")),
        (needs.course == "unknown", _("Er det som er blitt verre, varig, midlertidig eller akutt?")),
        (needs.next_of_kin.has is Answer.UNKNOWN, _("Hvem står personen nær, og hvordan har de det?")),
        (needs.housing.suits is Answer.UNKNOWN, _("Hvordan bor personen, og passer boligen?")),
        (bool(risks), _("Er det fare for %(risks)s?") % {"risks": listed(risks)}),
    ]
    return tuple(question for is_lacking, question in lacking if is_lacking)


def _risks_not_asked(needs: Needs) -> list[str]:
    asked = [
        (needs.risks.falls, _("fall")),
        (needs.risks.nutrition, _("for lite mat")),
        (needs.risks.loneliness, _("ensomhet")),
        (needs.risks.violence, _("vold")),
    ]
    return [name for answer, name in asked if answer is Answer.UNKNOWN]
