"""An id_token that must be stored is unreadable without the installation's secret."""

import pytest

from mestring.accounts.oidc.sealing import sealed, unsealed

SECRET, TOKEN = "hemmelig" * 6, "hode.innhold-01810012345.signatur"


def test_what_is_sealed_comes_out_as_it_went_in():
    assert unsealed(sealed(TOKEN, secret=SECRET), secret=SECRET) == TOKEN


def test_a_seal_shows_nothing_and_never_looks_the_same_twice():
    one, two = sealed(TOKEN, secret=SECRET), sealed(TOKEN, secret=SECRET)
    assert one != two
    assert "01810012345" not in one


@pytest.mark.parametrize("spoilt", ["", "a.b.c.d.e", "tekst", "é", lambda s: s[:-6] + "AAAAAA", lambda s: s[20:]])
def test_a_spoilt_seal_gives_nothing(spoilt):
    assert unsealed(spoilt(sealed(TOKEN, secret=SECRET)) if callable(spoilt) else spoilt, secret=SECRET) == ""


def test_another_secret_does_not_open_it():
    assert unsealed(sealed(TOKEN, secret=SECRET), secret=SECRET[::-1]) == ""
