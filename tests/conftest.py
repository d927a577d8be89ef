"""Fixtures every kind of test may use: an invented municipality, its units, and actors of every role."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import settings

from mestring.accounts.models import Assignment, User
from mestring.accounts.selectors import actor_for
from mestring.core.access import Actor, Role
from mestring.core.models import Municipality, Unit

# How long an example takes says how busy the machine is, and nothing of the code.
settings.register_profile("mestring", deadline=None)
settings.load_profile("mestring")


@pytest.fixture
def municipality(db: None) -> Municipality:
    return Municipality.objects.create(number="9998", name="Prøvevik kommune", slug="provevik", invented=True)


@pytest.fixture
def other_municipality(db: None) -> Municipality:
    return Municipality.objects.create(number="9997", name="Annendal kommune", slug="annendal", invented=True)


@pytest.fixture
def unit(municipality: Municipality) -> Unit:
    return Unit.objects.create(municipality=municipality, code="hjemme", name="Hjemmetjenesten")


class People:
    """Makes signed-in people with a role, as users and as the gate knows them."""

    def user(self, municipality: Municipality, role: Role | str | None, *, unit: Unit | None = None) -> User:
        user = User.objects.create(municipality=municipality, name=f"Prøve {role or 'Uten rolle'}")
        if role is not None:
            Assignment.objects.create(
                user=user, municipality=municipality, role=str(role), unit=unit, starts=date(2020, 1, 1)
            )
        return user

    def actor(self, municipality: Municipality, role: Role | str | None, *, unit: Unit | None = None) -> Actor:
        return actor_for(self.user(municipality, role, unit=unit))


@pytest.fixture
def people() -> People:
    return People()


@pytest.fixture
def plan_owner(people: People, municipality: Municipality) -> Actor:
    return people.actor(municipality, Role.PLAN_OWNER)


@pytest.fixture
def signed_in(client, people: People, municipality: Municipality):
    """A function that signs the test client in as a role, and gives the client."""

    def sign_in(
        role: Role | str | None = Role.PLAN_OWNER, *, where: Municipality | None = None, unit: Unit | None = None
    ):
        user = people.user(where or municipality, role, unit=unit)
        client.force_login(user, backend="mestring.accounts.backend.SignedInBackend")
        return client

    return sign_in
