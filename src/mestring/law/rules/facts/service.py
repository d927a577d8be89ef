"""What kind of service a case is about, as far as the rules tell kinds apart."""

from __future__ import annotations

from enum import StrEnum


class ServiceKind(StrEnum):
    """Where in the act on health and care services it stands; the provision is given in each line."""

    HOME_HEALTH_CARE = "home_health_care"  # hol § 3-2 nr. 6 a
    PERSONAL_ASSISTANCE = "personal_assistance"  # hol § 3-2 nr. 6 b: practical help, training, companion
    SHORT_STAY = "short_stay"  # hol § 3-2 nr. 6 c
    LONG_STAY = "long_stay"  # hol §§ 3-2 a and 3-2 nr. 6 c
    BPA = "bpa"  # hol § 3-8
    TRAINING_OF_CARERS = "training_of_carers"  # hol § 3-6 nr. 1
    RESPITE = "respite"  # hol § 3-6 nr. 2
    CARER_ALLOWANCE = "carer_allowance"  # hol § 3-6 nr. 3
    OTHER = "other"


FOR_CARERS = (ServiceKind.TRAINING_OF_CARERS, ServiceKind.RESPITE, ServiceKind.CARER_ALLOWANCE)
IN_INSTITUTION = (ServiceKind.SHORT_STAY, ServiceKind.LONG_STAY)
# The services of pbrl § 2-7, and of § 3-1 second paragraph, which names the same ones.
NAMED_IN_LAW = tuple(kind for kind in ServiceKind if kind is not ServiceKind.OTHER)
