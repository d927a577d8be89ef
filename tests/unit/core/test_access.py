"""The gate on plain facts: who may do what, where, on which day."""

from datetime import date

import pytest

from mestring.core.access import PUBLIC, Actor, Held, Permission, Purpose, Role, may, system

DAY = date(2026, 11, 22)
EDIT = Permission(code="t.edit", sentence="endre", purpose=Purpose.PLANNING, roles=frozenset({Role.PLAN_OWNER}))
FOLLOW_UP = Permission(
    code="t.follow",
    sentence="følge opp",
    purpose=Purpose.PLANNING,
    roles=frozenset({Role.PLAN_OWNER}),
    unit_roles=frozenset({Role.UNIT_LEADER}),
)


def actor(role: Role, *, starts=date(2020, 1, 1), ends=None, units=None, where=1) -> Actor:
    held = Held(role=role, municipality_id=where, starts=starts, ends=ends, unit_ids=units)
    return Actor(key="user:x", name="X", municipality_id=where, held=(held,), user_id=7)


@pytest.mark.parametrize(
    ("who", "municipality", "expected"),
    [
        (actor(Role.PLAN_OWNER), None, True),
        (actor(Role.PLAN_OWNER), 1, True),
        (actor(Role.PLAN_OWNER), 2, False),
        (actor(Role.ANALYST), 1, False),
        (actor(Role.UNIT_LEADER), 1, False),
        (PUBLIC, 1, False),
        (PUBLIC, None, False),
        (system("demo"), 2, True),
        (system("demo", municipality_id=1), 1, True),
        (system("demo", municipality_id=1), 2, False),
    ],
)
def test_a_role_reaches_its_own_municipality_and_no_other(who, municipality, expected):
    assert may(who, EDIT, municipality_id=municipality, on=DAY) is expected


@pytest.mark.parametrize(
    ("starts", "ends", "expected"),
    [
        (date(2026, 11, 22), None, True),
        (date(2026, 11, 23), None, False),
        (date(2020, 1, 1), date(2026, 11, 22), True),
        (date(2020, 1, 1), date(2026, 11, 21), False),
    ],
)
def test_a_role_counts_from_its_first_day_to_its_last(starts, ends, expected):
    assert may(actor(Role.PLAN_OWNER, starts=starts, ends=ends), EDIT, on=DAY) is expected


@pytest.mark.parametrize(
    ("units", "asked", "expected"),
    [
        (frozenset({3, 4}), [4], True),
        (frozenset({3, 4}), [5], False),
        (frozenset({3, 4}), [], False),
        (frozenset({3, 4}), None, True),
        (None, [5], True),
    ],
)
def test_a_unit_leader_reaches_the_units_led(units, asked, expected):
    assert may(actor(Role.UNIT_LEADER, units=units), FOLLOW_UP, unit_ids=asked, on=DAY) is expected


def test_a_role_in_another_municipality_does_not_follow_one_home():
    held = Held(role=Role.PLAN_OWNER, municipality_id=2, starts=date(2020, 1, 1))
    visitor = Actor(key="user:x", name="X", municipality_id=1, held=(held,), user_id=7)
    assert not may(visitor, EDIT, on=DAY)
    assert visitor.roles(on=DAY) == frozenset()
