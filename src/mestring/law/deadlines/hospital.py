"""The hospital's early notice to the municipality of a patient who may need its help."""

from __future__ import annotations

from datetime import datetime

from mestring.law.deadlines.counted import counted_in_hours
from mestring.law.deadlines.deadline import Deadline
from mestring.law.view import Law


def early_notice(*, admitted: datetime, law: Law) -> Deadline:
    """When the hospital must have given early notice, in hours on the clock from admission.

    Where the need became clear only later, that moment is given instead (§ 8, first paragraph, last sentence).
    """
    return counted_in_hours("early_notice", event=admitted, law=law)
