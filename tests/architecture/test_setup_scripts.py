"""The root scripts as scripts: they can be run, explain themselves, and touch nothing outside the folder."""

from __future__ import annotations

import json
import os
import re
import subprocess

import pytest
from tests.architecture.setup_scripts import ROOT, SCRIPTS, bash, copy_of_project, machine, pretend_environment, run

LOCKS = sorted(ROOT.glob("requirements/*.lock")) + sorted(ROOT.glob("setup/*.lock.txt"))
BASH_FILES = [*(ROOT / name for name in SCRIPTS), ROOT / ".ci" / "run", *sorted((ROOT / "setup").glob("*.sh"))]
ENTRIES = [path for path in BASH_FILES if path.suffix != ".sh"]


def pins(lock: str) -> dict[str, str]:
    text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
    return dict(re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE))


@pytest.mark.parametrize("path", ENTRIES, ids=lambda path: path.name)
def test_a_root_script_can_be_run_and_stops_at_the_first_fault(path):
    assert os.access(path, os.X_OK)
    text = path.read_text(encoding="utf-8")
    assert text.startswith("#!/usr/bin/env bash\n# ")
    assert "\nset -euo pipefail\n" in text


@pytest.mark.parametrize("path", BASH_FILES, ids=lambda path: path.name)
def test_a_script_is_well_formed(path):
    done = subprocess.run(["bash", "-n", str(path)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("name", ["demo", "check"])
def test_help_needs_nothing_installed_and_changes_nothing(name, tmp_path):
    project = copy_of_project(tmp_path)
    before = sorted(project.rglob("*"))
    done = run(project, name, "--help", env=machine(tmp_path))
    assert done.returncode == 0
    options = re.findall(r"--[a-z-]+(?=\)| \|| *\|)", (project / "setup" / f"{name}.sh").read_text(encoding="utf-8"))
    assert options
    assert [option for option in options if option not in done.stdout] == []
    assert sorted(project.rglob("*")) == before


def test_an_unknown_option_is_refused_with_a_hint(tmp_path):
    done = run(copy_of_project(tmp_path), "demo", "--frsh", env=machine(tmp_path))
    assert done.returncode == 1
    assert "«--frsh»" in done.stderr
    assert "--help" in done.stderr


@pytest.mark.parametrize("value", ["", "abc", "0", "65536", "80800000", "-1"])
def test_a_port_that_is_not_a_port_is_refused(value, tmp_path):
    done = run(copy_of_project(tmp_path), "demo", "--port", value, env=machine(tmp_path))
    assert done.returncode == 1
    assert "1 til 65535" in done.stderr


def test_what_the_product_runs_on_is_what_the_checks_ran_on():
    run_pins, check_pins = pins("run.lock"), pins("check.lock")
    assert run_pins
    assert {name: version for name, version in run_pins.items() if check_pins.get(name) != version} == {}


@pytest.mark.parametrize(
    "path", sorted(ROOT.glob("requirements/*.lock")) + sorted(ROOT.glob("setup/*.lock.txt")), ids=str
)
def test_every_locked_package_is_known_by_its_content(path):
    blocks = re.split(r"^(?=[\w.-]+==)", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    assert blocks
    assert [block.split()[0] for block in blocks if "--hash=sha256:" not in block] == []


def test_page_assets_are_known_by_their_content_and_not_by_an_address():
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    fetched = {name: package for name, package in packages.items() if name and not package.get("link")}
    assert fetched
    assert [name for name, package in fetched.items() if not package.get("integrity") or "resolved" in package] == []


def test_what_is_made_from_these_lock_files_is_not_made_again(tmp_path):
    project = copy_of_project(tmp_path)
    pretend_environment(project)
    done = bash(project, "prepare_environment run; prepare_environment check; prepare_assets run; prepare_assets check")
    assert (done.returncode, done.stdout.count("klart fra før")) == (0, 4)


@pytest.mark.parametrize(
    ("lock", "question"),
    [("requirements/run.lock", "environment_stamp run"), ("package-lock.json", "assets_stamp run")],
)
def test_a_changed_lock_file_is_noticed(lock, question, tmp_path):
    project = copy_of_project(tmp_path)
    pretend_environment(project)
    with (project / lock).open("a", encoding="utf-8") as file:
        file.write("\n")
    assert bash(project, f'[ -e "$({question})" ]').returncode == 1


def test_the_command_line_stays_where_the_caller_stands_and_leaves_stdout_alone(tmp_path):
    project = copy_of_project(tmp_path)
    pretend_environment(project, python='case $1 in -S) exit 0 ;; esac; pwd; printf "%s\\n" "$@"; exit 7')
    elsewhere = tmp_path / "et annet sted"
    elsewhere.mkdir()
    done = run(project, "mestring", "plan", "read", "min plan.docx", env=machine(tmp_path), cwd=elsewhere)
    assert done.returncode == 7
    assert done.stdout.splitlines() == [str(elsewhere), "-P", "-m", "mestring", "plan", "read", "min plan.docx"]


def test_the_command_line_can_be_reached_through_a_link(tmp_path):
    project = copy_of_project(tmp_path)
    pretend_environment(project, python='case $1 in -S) exit 0 ;; esac; echo "$4"')
    link = tmp_path / "m"
    link.symlink_to(project / "mestring")
    assert run(tmp_path, "m", "audit", env=machine(tmp_path)).stdout == "audit\n"


def test_continuous_integration_runs_the_same_check(tmp_path):
    project = copy_of_project(tmp_path)
    (project / ".ci").mkdir()
    (project / ".ci" / "run").write_bytes((ROOT / ".ci" / "run").read_bytes())
    (project / "check").write_text('#!/bin/sh\necho "CI=$CI"\nexit 3\n')
    done = subprocess.run(
        ["bash", str(project / ".ci" / "run")], env=machine(tmp_path), capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.returncode) == ("CI=true\n", 3)
