"""./check itself: no step stops the next, a failure is never lost, and what could not be run is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.architecture.setup_scripts import bash, copy_of_project, machine, pretend_environment

JUNIT = '<testsuites><testsuite tests="{0}" failures="{1}" errors="{2}" skipped="{3}"/></testsuites>'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    project = copy_of_project(tmp_path)
    pretend_environment(project)
    (project / "var" / "check").mkdir(parents=True)
    (project / "var" / "log").mkdir()
    return project


def test_a_step_that_fails_does_not_stop_the_next_and_is_not_forgotten(project):
    done = bash(project, 'step "Først" false; step "Så" echo kjørt; tell_summary', sources="steps")
    assert "kjørt" in done.stdout
    assert "✗ Først" in done.stdout
    assert "1 steg feilet" in done.stdout
    assert done.returncode == 1


def test_steps_that_all_go_well_end_well(project):
    done = bash(project, 'step "Først" true; tell_summary', sources="steps")
    assert done.returncode == 0
    assert "✗" not in done.stdout


@pytest.mark.parametrize(("ci", "code"), [("", 0), ("false", 0), ("true", 1), ("1", 1)])
def test_what_cannot_be_run_is_a_remark_for_a_person_and_a_failure_in_ci(ci, code, project):
    done = bash(project, 'cannot_run "Tester i nettleser" "Installer chromium."; tell_summary', sources="steps", CI=ci)
    assert "Ikke kjørt – Tester i nettleser: Installer chromium." in done.stdout
    assert done.returncode == code


def test_all_tests_are_counted_together_on_a_line_of_their_own(project):
    (project / "var" / "check" / "a.xml").write_text(JUNIT.format(10, 1, 0, 2))
    (project / "var" / "check" / "b.xml").write_text(JUNIT.format(5, 0, 1, 0))
    done = bash(project, "count_tests", sources="steps")
    assert done.stdout == "11 passed, 2 failed, 2 skipped\n"  # 10 - 1 - 2 + 5 - 1 passed; 1 + 1 failed


def test_a_step_has_no_terminal_to_ask(project):
    assert "svar: <>" in bash(project, "step Spør bash -c 'read -r x; echo \"svar: <$x>\"'", sources="steps").stdout


def test_a_browser_that_only_says_how_to_install_one_is_passed_over(project, tmp_path):
    env = machine(tmp_path, **{"chromium-browser": "exit 1", "google-chrome": "echo 1.0"})
    lines = 'playwright_browser() { false; }; find_browser && echo "$CHROMIUM"'
    done = bash(project, lines, sources="browser", **env, CHROMIUM="")
    assert done.stdout == f"{tmp_path}/bin/google-chrome\n"


def test_the_browser_one_has_named_comes_first(project, tmp_path):
    env = machine(tmp_path, chromium="echo 1.0", min="echo 2.0")
    done = bash(project, 'find_browser && echo "$CHROMIUM"', sources="browser", **env, CHROMIUM="min")
    assert done.stdout == f"{tmp_path}/bin/min\n"


@pytest.mark.parametrize("address", ["", "sqlite:///x.sqlite3", "postgresql://ingen@127.0.0.1:9/ingen"])
def test_a_database_that_is_no_postgresql_that_answers_is_passed_over(address, project):
    assert bash(project, 'postgres_answers "$ADDRESS"', sources="postgres", ADDRESS=address).returncode == 1


def test_a_postgresql_of_our_own_starts_answers_and_is_gone_afterwards(project):
    lines = """
        find_uv_for_tools() { UV=false; }
        apt_install() { return 1; }
        find_postgres_programs || { rm -rf "$POSTGRES_HOME"; exit 77; }
        start_postgres
        ask_postgres "$POSTGRES_URL" "CREATE TABLE navn (navn text)"
        stop_postgres
        ask_postgres "$POSTGRES_SERVER" "SELECT 1" || echo "stoppet $POSTGRES_HOME"
    """
    done = bash(project, lines, sources="postgres")
    if done.returncode == 77:
        pytest.skip("no PostgreSQL programs on this machine; ./check fetches them in a package")
    assert done.returncode == 0, done.stderr
    said, folder = done.stdout.split()[-2:]
    assert said == "stoppet"
    assert not Path(folder).exists()


def test_two_checks_on_one_server_have_databases_of_their_own(tmp_path):
    lines = 'ask_postgres() { :; }; use_postgres "postgresql://u:p@h:1/x?sslmode=require"; echo "$POSTGRES_URL"'
    addresses = []
    for name in ("a", "b"):
        project = copy_of_project(tmp_path / name)
        pretend_environment(project)
        addresses.append(bash(project, lines, sources="postgres").stdout.strip())
    assert len(set(addresses)) == 2
    assert all(one.startswith("postgresql://u:p@h:1/mestring_") for one in addresses)
    assert all(one.endswith("?sslmode=require") for one in addresses)
