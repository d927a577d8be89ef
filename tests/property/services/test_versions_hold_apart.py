"""Whatever is done to a service, in whatever order and on whatever day, what holds on a day is one thing."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.descriptions import template

from mestring.core import clock
from mestring.core.access import Actor, Role
from mestring.core.models import AuditEvent
from mestring.core.states import MoveNotPossibleError
from mestring.services.actions.begin_draft import new_draft, put_back
from mestring.services.actions.changing import open_change
from mestring.services.actions.discard_draft import discard_draft
from mestring.services.actions.edit_draft import edit_draft
from mestring.services.actions.last_day import end, reopen
from mestring.services.actions.publish import publish
from mestring.services.actions.withdraw import withdraw
from mestring.services.content import as_content
from mestring.services.models import Service, Version
from mestring.services.refusals import NotPossibleError

pytestmark = pytest.mark.django_db
QUIET = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    deadline=None,
    max_examples=25,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
START = date(2026, 12, 28)
DAYS = [START + timedelta(days=n) for n in range(-5, 120)]

version = st.integers(0, 3)
ahead = st.integers(-2, 12)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("say anew"), st.integers(1, 4)),
        st.tuples(st.just("say anew"), st.integers(1, 4)),
        st.tuples(st.just("say anew"), st.integers(1, 4)),
        st.tuples(st.just("publish"), ahead),
        st.tuples(st.just("draft"), st.just(0)),
        st.tuples(st.just("put back"), version),
        st.tuples(st.just("edit"), st.integers(0, 99)),
        st.tuples(st.just("end"), ahead),
        st.tuples(st.just("reopen"), version),
        st.tuples(st.just("withdraw"), version),
        st.tuples(st.just("withdraw"), version),
        st.tuples(st.just("discard"), st.just(0)),
        st.tuples(st.just("days pass"), st.integers(1, 4)),
    ),
    min_size=6,
    max_size=25,
)


@contextmanager
def rolled_back():
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


ON_THE_DRAFT = {
    "publish": lambda draft, _number, day, by: publish(draft, valid_from=day, by=by),
    "edit": lambda draft, number, _day, by: edit_draft(draft, {"nb.summary": f"Utgave {number}"}, by=by),
    "discard": lambda draft, _number, _day, by: discard_draft(draft, by=by),
}
ON_ANY = {
    "draft": lambda one, _day, by: new_draft(one.service, by=by),
    "put back": lambda one, _day, by: put_back(one, by=by),
    "end": lambda one, day, by: end(one, last_day=day, by=by),
    "reopen": lambda one, _day, by: reopen(one, by=by),
    "withdraw": lambda one, _day, by: withdraw(one, by=by),
}


@dataclass
class Story:
    """One service, the day it is, and what the public has been told on each day that has passed."""

    service: Service
    by: Actor
    today: date = START
    told: dict[date, str] = field(default_factory=dict)
    frozen: dict[int, object] = field(default_factory=dict)

    def do(self, what: str, number: int) -> None:
        versions = list(self.service.versions.order_by("number"))
        named, draft = versions[number % len(versions)], next((one for one in versions if one.state == "draft"), None)
        day = self.today + timedelta(days=number)
        if what == "days pass":
            self.pass_days(number)
        elif what == "say anew":
            last = max((one.valid_from for one in versions if one.valid_from), default=self.today)
            begins = max(last, self.today) + timedelta(days=number)
            publish(draft or new_draft(self.service, by=self.by), valid_from=begins, by=self.by)
        elif draft and what in ON_THE_DRAFT:
            ON_THE_DRAFT[what](draft, number, day, self.by)
        elif what in ON_ANY:
            ON_ANY[what](versions[-1] if what == "end" else named, day, self.by)

    def pass_days(self, number: int) -> None:
        for _ in range(number):
            said = self.says(self.today)
            self.told |= {self.today: said} if said else {}
            self.today += timedelta(days=1)

    def says(self, day: date) -> str | None:
        return said_on(day, list(self.service.versions.all()))

    def keeps_its_promises(self) -> None:
        versions = list(self.service.versions.all())
        said = {day: said_on(day, versions) for day in DAYS}
        assert {day: said[day] for day in self.told} == self.told
        assert len([one for one in versions if one.state == "draft"]) <= 1
        # What is withdrawn is a draft again, and may be written anew.
        frozen = {one.pk: one.content for one in versions if one.public}
        assert {pk: content for pk, content in self.frozen.items() if pk in frozen} == {
            pk: content for pk, content in frozen.items() if pk in self.frozen
        }
        self.frozen = frozen


def said_on(day: date, versions: list[Version]) -> str | None:
    holding = [one for one in versions if one.holds(on=day)]
    assert len(holding) <= 1, day
    return holding[0].description.nb.summary if holding else None


def moment(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 0, 0, 1, tzinfo=ZoneInfo("Europe/Oslo"))


def state_of(service: Service) -> list[tuple[object, ...]]:
    return list(service.versions.order_by("pk").values_list("pk", "state", "valid_from", "valid_to", "own", "content"))


@given(STEPS)
@QUIET
def test_one_thing_holds_on_a_day_and_what_has_been_told_is_never_rewritten(municipality, people, steps):
    by = people.actor(municipality, Role.SERVICE_EDITOR)
    with rolled_back():
        service = Service.objects.create(municipality=municipality, code="prove", kind="service")
        first = Version(
            service=service,
            number=1,
            template=as_content(template()),
            saved_at=clock.now(),
            saved_by_name=by.name,
        )
        open_change(service, what="Begynte", by=by).create(first)
        story = Story(service, by)
        for what, number in steps:
            with clock.stopped_at(moment(story.today)):
                before, noted = state_of(service), AuditEvent.objects.count()
                with suppress(NotPossibleError, MoveNotPossibleError), transaction.atomic():
                    story.do(what, number)
                # What was done is in the audit, and what was refused has left no trace.
                assert (AuditEvent.objects.count() > noted) == (state_of(service) != before)
                story.keeps_its_promises()
