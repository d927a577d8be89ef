"""Deadlines after a serious incident."""

from __future__ import annotations

from datetime import date

from mestring.law.deadlines.counted import counted
from mestring.law.deadlines.deadline import Deadline
from mestring.law.view import Law


def incident_notice(*, happened: date, law: Law) -> Deadline:
    """When notice of the incident must be sent. Saturday counts as a working day; the other reading is told too."""
    return counted("incident_notice", event=happened, law=law)


def incident_report(*, notified: date, law: Law) -> Deadline:
    """When Statsforvalteren must have the report, from the day the notice was sent."""
    return counted("incident_report", event=notified, law=law)


def incident_meeting(*, happened: date, law: Law) -> Deadline:
    """When the patient, user or next of kin must have been offered a meeting."""
    return counted("incident_meeting", event=happened, law=law)
