"""What an hour with users costs when other people give it, or when more of the paid time is spent with users.

cost an hour with users  ~  pay · (1 + borne · s / (1 - s)) / H

where pay is the mean of the competence groups' relative pay over who gives the service, s the sick leave, borne the
share of the pay during it that the municipality bears, and H the hours a full-time equivalent is with users. Only the
ratio to the inputs counts, since the unit costs are those of the inputs.
"""

from __future__ import annotations

import numpy as np

from mestring.projection.course import Course
from mestring.projection.inputs import Municipality
from mestring.projection.labelled import Floats


def dearer(course: Course, municipality: Municipality) -> Floats:
    """The cost of an hour in each year against that of the inputs, year × service; 1 where nothing is changed."""
    workforce, groups = municipality.workforce, municipality.competences
    pay = np.array([workforce.pay_of(group) for group in groups])
    usual = np.array([[one.given_by.get(group, 0.0) for group in groups] for one in municipality.services])
    mix = (course.given_by @ pay) / (usual @ pay)
    now = _paid_time(course.sick_leave, course.hours_a_year, workforce.sick_pay_borne)
    before = _paid_time(workforce.sick_leave, workforce.hours_a_year, workforce.sick_pay_borne)
    return np.asarray(mix * np.asarray(now / before)[:, None])


def _paid_time(sick_leave: Floats | float, hours_a_year: Floats | float, borne: float) -> Floats | float:
    return (1 + borne * sick_leave / (1 - sick_leave)) / hours_a_year
