"""What is said when other machines cannot be used."""

from __future__ import annotations

import sys

import pytest

from mestring.projection import Cancelled, InputError, invented_municipality
from mestring.projection.cluster import ClusterError, Task, Tls, project_many
from mestring.projection.cluster.many import _same_code
from mestring.projection.cluster.reaching import result_of
from mestring.projection.cluster.task import code_fingerprint

TASK = Task(municipality=invented_municipality(persons=500), until=2028, draws=5)


def test_without_the_package_it_says_how_to_install_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ClusterError, match=r"requirements/cluster\.lock"):
        project_many([TASK], scheduler="tcp://127.0.0.1:8786")


def test_an_encrypted_address_needs_certificates_and_certificates_an_encrypted_address(tmp_path):
    with pytest.raises(ClusterError, match="Oppgi sertifikatene"):
        project_many([TASK], scheduler="tls://127.0.0.1:8786")
    tls = Tls(authority=tmp_path / "ca.pem", certificate=tmp_path / "own.pem", key=tmp_path / "own.key")
    with pytest.raises(ClusterError, match="Skriv tls://"):
        project_many([TASK], scheduler="tcp://127.0.0.1:8786", tls=tls)


def test_a_scheduler_that_is_lost_on_the_way_is_told_in_a_sentence():
    client = pytest.importorskip("distributed.client", reason="Trenger «distributed»")

    class Lost:
        def result(self):
            raise client.FutureCancelledError("block", reason="scheduler-connection-lost")

    with pytest.raises(ClusterError, match="Mistet kontakten"):
        result_of(Lost())


def test_a_worker_with_other_code_is_refused():
    _same_code(code_fingerprint())
    with pytest.raises(ClusterError, match="annen utgave"):
        _same_code("0" * 12)


def test_blocks_hold_every_draw_once_and_need_at_least_one_each():
    assert TASK.blocks(2) == [range(2), range(2, 4), range(4, 5)]
    with pytest.raises(InputError, match="minst én trekning"):
        project_many([TASK], block=0)


def test_what_the_listener_raises_stops_the_work():
    def stop(done, of):
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        project_many([TASK], block=1, told=stop)
