"""What an hour costs when other people give it, fewer are sick, or more of the time is with users."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mestring.projection import Figure, InputError, Span, invented_municipality, lever, project
from mestring.projection.course import lay_course
from mestring.projection.needs.paying import dearer

UNTIL = 2032
MUNICIPALITY = invented_municipality(persons=3000)
COURSE = lay_course(MUNICIPALITY, last_year=UNTIL)


def staffed(**said: object):
    return replace(MUNICIPALITY, workforce=replace(MUNICIPALITY.workforce, **said))


def test_nothing_changed_costs_what_the_inputs_say_to_the_last_bit():
    assert (dearer(COURSE, MUNICIPALITY) == 1.0).all()


def test_half_the_sick_leave_by_hand():
    course = replace(COURSE, sick_leave=COURSE.sick_leave / 2)
    before, after = 1 + 0.5 * 0.09 / 0.91, 1 + 0.5 * 0.045 / 0.955
    assert dearer(course, MUNICIPALITY) == pytest.approx(after / before)


def test_where_all_is_refunded_sick_leave_costs_nothing():
    course = replace(COURSE, sick_leave=COURSE.sick_leave / 2)
    assert dearer(course, staffed(sick_pay_borne=0.0)) == pytest.approx(1.0)


def test_a_tenth_more_hours_with_users_makes_each_a_tenth_cheaper():
    course = replace(COURSE, hours_a_year=COURSE.hours_a_year * 1.1)
    assert dearer(course, MUNICIPALITY) == pytest.approx(1 / 1.1)


def test_an_hour_given_by_somebody_who_is_paid_half_costs_less_by_that_share():
    given_by = COURSE.given_by.copy()
    given_by[:, :, 0] -= 0.1
    given_by[:, :, 2] += 0.1
    pay = dict(zip(MUNICIPALITY.competences, (1.0, 1.0, 0.5), strict=True))
    usual = np.array([[one.given_by.get(group, 0) for group in pay] for one in MUNICIPALITY.services]) @ [1, 1, 0.5]
    found = dearer(replace(COURSE, given_by=given_by), staffed(relative_pay=pay))
    assert found == pytest.approx(np.broadcast_to((usual - 0.05) / usual, found.shape))


@pytest.mark.parametrize(
    ("code", "said"), [("full_time_culture", {}), ("task_sharing", {"on": ("nurse",), "to": "assistant"})]
)
def test_what_saves_staff_saves_kroner_too(code, said):
    pulled = lever(code).pulled(Span(0.1, 0.1, 0.1), first_year=2027, full_from=2027, reference="prøve", **said)
    without, within = (project(MUNICIPALITY, until=UNTIL, levers=one, draws=0) for one in ([], [pulled]))
    kroner = [one.middle(Figure.KRONER, in_all=True).at(year=UNTIL) for one in (within, without)]
    assert float(kroner[0]) < float(kroner[1])


@given(share=st.floats(0, 1), borne=st.floats(0, 1))
def test_fewer_sick_never_costs_more(share, borne):
    course = replace(COURSE, sick_leave=COURSE.sick_leave * share)
    assert (dearer(course, staffed(sick_pay_borne=borne)) <= 1 + 1e-12).all()


@pytest.mark.parametrize("said", [{"relative_pay": {"nurse": 0.0}}, {"sick_pay_borne": 1.2}])
def test_what_cannot_be_is_refused_with_a_sentence(said):
    with pytest.raises(InputError, match="må"):
        staffed(**said)
