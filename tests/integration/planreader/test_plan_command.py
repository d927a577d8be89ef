"""``mestring plan read`` reads documents without a database and says how it went by its exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PLAN = "# Helseplan 2025–2028\n\n## Mål 1: Trygge hjem\n\n### Tiltak\n\n- Bygge 12 omsorgsboliger\n"


def run(*args: str) -> subprocess.CompletedProcess[str]:
    """The command as a process of its own, with no Django settings to find."""
    environment = {key: value for key, value in os.environ.items() if key != "DJANGO_SETTINGS_MODULE"}
    code = "from mestring.config.commands.plan import plan; plan()"
    return subprocess.run(
        [sys.executable, "-c", code, *args],
        capture_output=True,
        encoding="utf-8",
        env={**environment, "PYTHONPATH": "src", "COLUMNS": "200"},
        check=False,
    )


@pytest.fixture
def plan_file(tmp_path: Path) -> Path:
    file = tmp_path / "plan.md"
    file.write_text(PLAN, encoding="utf-8")
    return file


def test_one_file_gives_the_tree_and_the_receipt(plan_file: Path) -> None:
    done = run("read", str(plan_file))
    assert done.returncode == 0
    assert "Mål 1 Trygge hjem" in done.stdout
    assert "Lest: 1 mål, 1 tiltak." in done.stdout


def test_json_of_one_file_is_one_object(plan_file: Path) -> None:
    done = run("read", str(plan_file), "--json")
    assert json.loads(done.stdout)["title"] == "Helseplan 2025–2028"


def test_json_of_several_files_is_one_object_a_line(plan_file: Path) -> None:
    done = run("read", str(plan_file), str(plan_file), "--json")
    assert [json.loads(line)["receipt"]["counts"]["measure"] for line in done.stdout.splitlines()] == [1, 1]


def test_a_file_that_cannot_be_read_is_told_of_and_the_others_are_still_read(plan_file: Path, tmp_path: Path) -> None:
    empty = tmp_path / "tom.docx"
    empty.write_bytes(b"")
    done = run("read", str(empty), str(plan_file), "--json")
    assert done.returncode == 1
    assert "tom.docx" in done.stderr
    assert "Traceback" not in done.stderr
    assert json.loads(done.stdout)["nodes"]


def test_no_file_at_all_is_wrong_use() -> None:
    assert run("read").returncode == 2
