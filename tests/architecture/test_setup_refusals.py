"""What stands in the way of starting is said in a sentence with a way out, and never as a stack trace."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.architecture.setup_scripts import SCRIPTS, bash, copy_of_project, machine, real_python, run

OLD_PYTHON = 'case $1 in --version) echo "Python 3.9.2" ;; *) exit 1 ;; esac'
CLOSED = "http://127.0.0.1:9/simple"


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_python_that_is_too_old_is_named_with_its_version(name, tmp_path):
    project = copy_of_project(tmp_path)
    done = run(project, name, env=machine(tmp_path, python3=OLD_PYTHON))
    assert done.returncode == 1
    assert "Python 3.11" in done.stderr
    assert f"3.9.2 ({tmp_path}/bin/python3)" in done.stderr
    assert "MESTRING_PYTHON=" in done.stderr


def test_a_newer_python_beside_the_old_one_is_found(tmp_path):
    env = machine(tmp_path, **{"python3": OLD_PYTHON, "python3.12": real_python()})
    done = bash(copy_of_project(tmp_path), 'find_python; echo "$BASE_PYTHON"', **env)
    assert done.stdout == f"{tmp_path}/bin/python3.12\n"


def test_a_python_one_has_asked_for_is_not_swapped_for_another(tmp_path):
    env = machine(tmp_path, python3=real_python(), gammel=OLD_PYTHON)
    done = bash(copy_of_project(tmp_path), "find_python", **env, MESTRING_PYTHON="gammel")
    assert done.returncode == 1
    assert "3.9.2" in done.stderr


def test_no_python_at_all_is_said(tmp_path):
    done = run(copy_of_project(tmp_path), "demo", env=machine(tmp_path))
    assert done.returncode == 1
    assert "ingen Python" in done.stderr


def test_a_python_without_venv_tells_which_package_to_install(tmp_path):
    without = f'case "$*" in *ensurepip*|*" pip "*) exit 1 ;; esac; {real_python()}'
    done = run(copy_of_project(tmp_path), "demo", env=machine(tmp_path, python3=without))
    assert done.returncode == 1
    assert "apt-get install python3-venv" in done.stderr


def test_no_way_to_the_registry_is_said_with_what_to_do(tmp_path):
    env = machine(tmp_path, python3=real_python()) | {"PIP_INDEX_URL": CLOSED, "PIP_RETRIES": "0"}
    done = run(copy_of_project(tmp_path), "demo", env=env)
    assert done.returncode == 1
    assert "Får ikke kontakt med pakkelageret" in done.stderr
    assert "HTTPS_PROXY" in done.stderr
    assert "Traceback" not in done.stderr + done.stdout


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that other users of the machine can come into, unlike those of pytest."""
    folder = Path(tempfile.mkdtemp(prefix="mestring-test-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_folder_one_may_not_write_in_is_named(name, open_folder):
    project = copy_of_project(open_folder)
    program = project / name
    if os.getuid() == 0:  # root may write everywhere, so somebody else is asked to
        as_nobody = f'exec setpriv --reuid 65534 --regid 65534 --clear-groups "{program}" "$@"'
        program = open_folder / "bin" / "as_nobody"
        env = machine(open_folder, as_nobody=as_nobody)
    else:
        env = machine(open_folder)
        project.chmod(0o555)
    done = run(program.parent, program.name, env=env, cwd=open_folder)
    project.chmod(0o755)
    assert done.returncode == 1
    assert f"Kan ikke skrive i mappa {project}." in done.stderr
    assert "skrivetilgang" in done.stderr


def test_too_little_room_is_said_before_anything_is_fetched(tmp_path):
    full = "echo Filesystem 1024-blocks Used Available; echo /dev/x 9999999 9800000 102400"
    done = run(copy_of_project(tmp_path), "demo", env=machine(tmp_path, python3=real_python(), df=full))
    assert done.returncode == 1
    assert "bare 100 MB ledig" in done.stderr  # 102400 kB / 1024


@pytest.mark.parametrize(
    ("said_by_the_tool", "said_by_us"),
    [
        ("OSError: [Errno 28] No space left on device", "Disken ble full"),
        ("npm error code ENOSPC", "Disken ble full"),
        ("error: Hash mismatch for `django==5.2.19`", "ikke den som prosjektet har låst seg til"),
        ("npm error code EINTEGRITY", "ikke den som prosjektet har låst seg til"),
        ("invalid peer certificate: UnknownIssuer", "sertifikatet er ikke godkjent"),
        ("npm error code SELF_SIGNED_CERT_IN_CHAIN", "sertifikatet er ikke godkjent"),
        ("error sending request: dns error: failed to lookup address", "Får ikke kontakt med pakkelageret"),
        ("npm error code ENOTFOUND", "Får ikke kontakt med pakkelageret"),
        ("npm error network request failed, reason: connect ECONNREFUSED", "Får ikke kontakt med pakkelageret"),
        ("error: something nobody thought of", "stoppet av en annen grunn"),
    ],
)
def test_a_failed_fetch_is_explained(said_by_the_tool, said_by_us, tmp_path):
    project = copy_of_project(tmp_path)
    lines = 'mkdir -p var/log; fetch noe sh -c \'echo "$1" >&2; exit 2\' sh "$SAID"; echo unreached'
    done = bash(project, lines, SAID=said_by_the_tool)
    assert done.returncode == 1
    assert said_by_us in done.stderr
    assert "unreached" not in done.stdout


def test_a_fetch_that_goes_well_says_nothing(tmp_path):
    done = bash(copy_of_project(tmp_path), "mkdir -p var/log; fetch noe echo hentet; cat var/log/noe.log")
    assert (done.stdout, done.stderr) == ("hentet\n", "")


def test_the_registry_told_to_pip_is_used_by_uv_too(tmp_path):
    lines = 'pass_on_pip_settings; echo "$UV_DEFAULT_INDEX"'
    assert (
        bash(copy_of_project(tmp_path), lines, PIP_INDEX_URL=CLOSED, UV_INDEX_URL="", UV_DEFAULT_INDEX="").stdout
        == f"{CLOSED}\n"
    )
