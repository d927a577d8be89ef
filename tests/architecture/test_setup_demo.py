"""./demo as a newcomer meets it: which port it takes, what it says, and that nothing is left behind when it stops."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.architecture.setup_scripts import ROOT, bash, copy_of_project, pretend_environment, real_python, run

Demo = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def listening() -> Iterator[Callable[[int], int]]:
    """Takes a port (0: any) as another program would, and says which."""
    sockets = []

    def listen(port: int) -> int:
        one = socket.socket()
        one.bind(("127.0.0.1", port))
        one.listen()
        sockets.append(one)
        return one.getsockname()[1]

    yield listen
    for one in sockets:
        one.close()


def is_free(port: int) -> bool:
    with socket.socket() as one:
        try:
            one.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def two_ports_in_a_row() -> int:
    """The first of two neighbouring ports that are free just now, seldom the same for two who ask."""
    for _attempt in range(100):
        with socket.socket() as one:
            one.bind(("127.0.0.1", 0))
            port = one.getsockname()[1]
        if port < 65_535 and is_free(port) and is_free(port + 1):
            return port
    return pytest.fail("no two free ports in a row")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    project = copy_of_project(tmp_path)
    pretend_environment(project)
    return project


def test_the_first_port_is_used_when_it_is_free(project):
    port = two_ports_in_a_row()
    done = bash(project, f'FIRST_PORT={port}; choose_port; echo "$port"', sources="port")
    assert done.stdout == f"{port}\n"


def test_the_next_free_port_is_used_and_said_when_the_first_is_taken(project, listening):
    port = listening(two_ports_in_a_row())
    done = bash(project, f'FIRST_PORT={port}; choose_port; echo "$port"', sources="port")
    said, chosen = done.stdout.splitlines()
    assert f"Port {port} er opptatt" in said
    assert chosen == str(port + 1)
    assert chosen in said


def test_a_port_one_has_asked_for_is_not_swapped_for_another(project, listening):
    port = listening(0)
    done = bash(project, f"wanted_port={port}; choose_port", sources="port")
    assert done.returncode == 1
    assert f"Port {port} er opptatt" in done.stderr
    assert "--port" in done.stderr


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy that runs the product's own code, with the demo's data in it, as after a first start."""
    project = copy_of_project(tmp_path_factory.mktemp("demo"))
    pretend_environment(project, python=f'export PYTHONPATH="{ROOT}/src"\n{real_python()}')
    (project / "src").rmdir()
    (project / "src").symlink_to(ROOT / "src")
    done = run(project, "demo", "--prepare-only", env={**os.environ})
    assert "Alt er gjort klart" in done.stdout, done.stdout + done.stderr
    return project


def hear_signals() -> None:
    """As in a terminal: what is started in the background inherits deafness, which bash cannot undo."""
    for one in (signal.SIGINT, signal.SIGHUP):
        signal.signal(one, signal.SIG_DFL)


@pytest.fixture
def start(loaded: Path) -> Iterator[Demo]:
    """Starts ./demo on that copy."""
    started = []

    def demo(*options: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [str(loaded / "demo"), *options],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            preexec_fn=hear_signals,  # noqa: PLW1509 - the tests start it from no thread
        )
        started.append(process)
        return process

    yield demo
    for process in started:
        if process.poll() is None:
            process.kill()
        process.stdout.close()
        process.wait(timeout=20)


def said_until(process: subprocess.Popen[str], word: str) -> str:
    """What the demo says, up to and with the line that has the word."""
    said = ""
    for line in process.stdout:
        said += line
        if word in line:
            return said
    return pytest.fail(f"The demo ended without saying «{word}»:\n{said}")


def is_answered(port: int) -> bool:
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0


def wait_until_unanswered(port: int) -> None:
    for _attempt in range(200):
        if not is_answered(port):
            return
        time.sleep(0.1)
    pytest.fail(f"somebody still answers on port {port}")


def test_the_demo_answers_where_it_says_and_tells_who_one_can_be(start):
    port = two_ports_in_a_row()
    said = said_until(start("--port", str(port)), "Stopp med Ctrl-C")
    assert f"Åpne http://127.0.0.1:{port}\n" in said
    assert "Du kan logge inn som" in said
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=20) as answer:
        assert answer.status == 200


@pytest.mark.parametrize("wish", [signal.SIGINT, signal.SIGHUP], ids=lambda wish: wish.name)
def test_the_demo_stops_in_order_on_ctrl_c_and_when_its_terminal_is_closed(start, wish):
    port = two_ports_in_a_row()
    demo = start("--port", str(port))
    said_until(demo, "Stopp med Ctrl-C")
    demo.send_signal(wish)
    assert "Demoen er stoppet" in demo.stdout.read()
    assert demo.wait(timeout=30) == 0
    assert not is_answered(port)


@pytest.mark.skipif(shutil.which("setpriv") is None, reason="setpriv is what ties the server's life to ours")
def test_a_demo_that_is_killed_leaves_no_server_behind(start):
    port = two_ports_in_a_row()
    demo = start("--port", str(port))
    said_until(demo, "Stopp med Ctrl-C")
    demo.kill()
    wait_until_unanswered(port)


def test_starting_over_waits_for_a_demo_that_is_running(start):
    demo = start("--port", str(two_ports_in_a_row()))
    said_until(demo, "Stopp med Ctrl-C")
    other = start("--fresh")
    assert "En demo kjører alt" in other.stdout.read()
    assert other.wait(timeout=30) == 1


def test_a_demo_does_not_touch_the_database_of_another_installation(start, monkeypatch, tmp_path):
    others = tmp_path / "drift.sqlite3"
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{others}")
    monkeypatch.setenv("MESTRING_MODE", "production")
    assert "Alt er gjort klart" in start("--prepare-only").stdout.read()
    assert not others.exists()
