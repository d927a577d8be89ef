"""A mimic provider and a sign-in started at it."""

import pytest
from tests.provider.mimic import NOW, MimicProvider

from mestring.accounts.oidc.request import Attempt


@pytest.fixture
def provider() -> MimicProvider:
    return MimicProvider()


@pytest.fixture
def attempt() -> Attempt:
    return Attempt.new(redirect_uri="https://mestring.eksempel.test/tilbake", now=NOW)
