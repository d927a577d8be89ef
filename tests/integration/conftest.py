"""What tests with a database share."""

import pytest
from django.core import signals
from django.db import close_old_connections


@pytest.fixture
def kept_connection():
    """The test's own connection, with its transaction, stays open between requests, as with the test client."""
    signals.request_started.disconnect(close_old_connections)
    signals.request_finished.disconnect(close_old_connections)
    yield
    signals.request_started.connect(close_old_connections)
    signals.request_finished.connect(close_old_connections)
