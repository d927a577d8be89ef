"""What one tells of to have a charge worked out: one short form for each way to pay. Nothing of it is kept."""

from mestring.law.charges.kinds import ChargeKind
from mestring.services.forms.charges.charge_form import ChargeForm
from mestring.services.forms.charges.day_or_night_form import DayOrNightForm
from mestring.services.forms.charges.home_help_form import HomeHelpForm
from mestring.services.forms.charges.long_stay_form import LongStayForm
from mestring.services.forms.charges.short_stay_form import ShortStayForm

FORMS: dict[ChargeKind, type[ChargeForm]] = {
    ChargeKind.LONG_STAY: LongStayForm,
    ChargeKind.SHORT_STAY: ShortStayForm,
    ChargeKind.DAY_OR_NIGHT_STAY: DayOrNightForm,
    ChargeKind.HOME_HELP: HomeHelpForm,
}

__all__ = ["FORMS", "ChargeForm"]
