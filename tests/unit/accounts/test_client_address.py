"""Failures are counted against the address they come from, also behind a proxy, whatever the asker claims."""

import pytest

from mestring.accounts.throttle import client_address


@pytest.mark.parametrize(
    ("behind_proxy", "forwarded", "expected"),
    [
        (False, None, "10.0.0.9"),
        (False, "198.51.100.7", "10.0.0.9"),
        (True, None, "10.0.0.9"),
        (True, "198.51.100.7", "198.51.100.7"),
        (True, "192.0.2.1, 198.51.100.7", "198.51.100.7"),
    ],
)
def test_whose_failure_it_is(behind_proxy, forwarded, expected, rf, settings):
    settings.BEHIND_PROXY = behind_proxy
    request = rf.get("/", REMOTE_ADDR="10.0.0.9")
    if forwarded is not None:
        request.META["HTTP_X_FORWARDED_FOR"] = forwarded
    assert client_address(request) == expected
