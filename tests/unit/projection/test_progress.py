"""How far a projection has come is told as draws end, and who listens may stop it."""

from __future__ import annotations

import pytest

from mestring.projection import Cancelled, invented_municipality, project

STORVIK = invented_municipality(persons=1000)


def test_every_draw_is_told_once_in_rising_order_whatever_the_threads():
    heard = []
    project(STORVIK, until=2028, draws=12, threads=2, told=lambda done, of: heard.append((done, of)))
    assert heard == [(done, 12) for done in range(13)]


def test_who_listens_may_stop_it_and_no_more_draws_are_told():
    heard = []

    def stop_at_three(done, of):
        heard.append(done)
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        project(STORVIK, until=2028, draws=500, threads=2, told=stop_at_three)
    assert heard == [0, 1, 2, 3]


def test_an_error_in_who_listens_is_hers_and_not_hidden():
    def broken(done, of):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        project(STORVIK, until=2028, draws=3, told=broken)
