"""The law of a day: deadlines, charges and rules as dated data with references.

Pure: no Django, no database, no network, no clock. The day is always passed in.

    from mestring.law import national
    law = national().at(date(2026, 11, 22))
    law.amount("charges_regulation/home_help/cap")     # Decimal("245")
    str(law.period("patients_rights_act/appeal"))      # "4 uker"
    [(one.name, one.reference.title) for one in law.used]
"""

from mestring.law.book import NATIONAL, PROFILES, LawBook, national
from mestring.law.bracket import Bracket
from mestring.law.errors import (
    LawError,
    LawFileError,
    NotInForceError,
    NotRememberedError,
    UnknownParameterError,
    WrongKindError,
)
from mestring.law.memory import Used
from mestring.law.parameter import NATIONAL_OWNER, Locally, Parameter, Value
from mestring.law.period import Period, PeriodUnit
from mestring.law.profile import Profile, ProfileGroup
from mestring.law.reference import Provision, Reference
from mestring.law.units import Unit
from mestring.law.view import Law

__all__ = [
    "NATIONAL",
    "NATIONAL_OWNER",
    "PROFILES",
    "Bracket",
    "Law",
    "LawBook",
    "LawError",
    "LawFileError",
    "Locally",
    "NotInForceError",
    "NotRememberedError",
    "Parameter",
    "Period",
    "PeriodUnit",
    "Profile",
    "ProfileGroup",
    "Provision",
    "Reference",
    "Unit",
    "UnknownParameterError",
    "Used",
    "Value",
    "WrongKindError",
    "national",
]
