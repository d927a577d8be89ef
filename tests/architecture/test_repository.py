"""What must never stand in the repository, and what every module must have."""

import ast
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TRACKED = [ROOT / name for name in subprocess.check_output(["git", "ls-files"], cwd=ROOT, text=True).splitlines()]
MODULES = [p for p in TRACKED if p.suffix == ".py" and p.is_file() and "src" in p.parts and "migrations" not in p.parts]
# Put together here, so that this file does not hold what it looks for.
REGISTRIES = ["pypi" + ".org", "python" + "hosted.org", "registry." + "npmjs", "npm" + "js.org", "deb." + "debian.org"]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_modules_first_line_says_what_it_is(path):
    source = path.read_text(encoding="utf-8")
    if source.strip():
        assert ast.get_docstring(ast.parse(source)), f"{path} mangler en første linje som sier hva den er."


def test_no_registry_host_is_named():
    named = []
    for path in TRACKED:
        if path.is_file() and path.stat().st_size < 2_000_000:
            text = path.read_bytes().decode("utf-8", errors="ignore")
            named += [f"{path.relative_to(ROOT)}: {host}" for host in REGISTRIES if host in text]
    assert named == []


def test_no_third_party_code_or_secret_is_tracked():
    names = [path.relative_to(ROOT).as_posix() for path in TRACKED]
    assert [
        name for name in names if "node_modules/" in name or name.endswith((".key", ".pem", ".sqlite3", ".env"))
    ] == []


def test_only_the_clock_asks_what_day_it_is():
    asking = []
    for path in MODULES:
        if path.name == "clock.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr in {"today", "now", "utcnow", "localdate"}:
                owner = node.value
                name = owner.id if isinstance(owner, ast.Name) else getattr(owner, "attr", "")
                if name in {"date", "datetime", "timezone"}:
                    asking.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert asking == []
