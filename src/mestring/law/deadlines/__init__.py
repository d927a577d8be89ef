"""Deadlines as functions of events and the law of a day: which day, why that day, and how it was counted."""

from mestring.law.deadlines.appeals import appeal, latest_appeal
from mestring.law.deadlines.case_handling import cost_claim, interim_answer, own_review, worse_for_appellant
from mestring.law.deadlines.charges import home_help_charge_renewal, long_stay_charge
from mestring.law.deadlines.deadline import Deadline, Kind, OtherReading, Step
from mestring.law.deadlines.errors import EventError
from mestring.law.deadlines.evaluation import evaluation
from mestring.law.deadlines.hospital import early_notice
from mestring.law.deadlines.incidents import incident_meeting, incident_notice, incident_report
from mestring.law.deadlines.late_appeal import AppealTime, Standing, appeal_time
from mestring.law.deadlines.late_appeal_texts import Ground

__all__ = [
    "AppealTime",
    "Deadline",
    "EventError",
    "Ground",
    "Kind",
    "OtherReading",
    "Standing",
    "Step",
    "appeal",
    "appeal_time",
    "cost_claim",
    "early_notice",
    "evaluation",
    "home_help_charge_renewal",
    "incident_meeting",
    "incident_notice",
    "incident_report",
    "interim_answer",
    "latest_appeal",
    "long_stay_charge",
    "own_review",
    "worse_for_appellant",
]
