"""The wall: plans and knowledge cannot import a person, even by mistake, even in a context not built yet."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "mestring"
COUNTS = ("plans", "knowledge")
PERSONS = ("people", "casework", "careplan", "pathways", "quality", "workforce", "portal", "accounts")


def persons_imported(source: str) -> list[str]:
    """The person-knowing modules that a source file imports, at any depth of the file."""
    found = []
    for node in ast.walk(ast.parse(source)):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        found += [name for name in names for person in PERSONS if f"{name}.".startswith(f"mestring.{person}.")]
    return found


@pytest.mark.parametrize(
    "source",
    [
        "from mestring.people.models import Citizen",
        "import mestring.casework",
        "def f():\n    from mestring import people",
    ],
)
def test_the_check_sees_an_import_through_the_wall(source):
    assert persons_imported(source)


def test_the_check_lets_counts_through():
    assert persons_imported("from mestring.core.access import Role\nimport mestring.planreader") == []


@pytest.mark.parametrize("context", [context for context in COUNTS if (PACKAGE / context).exists()])
def test_no_file_of_a_context_of_counts_imports_persons(context):
    through = {
        str(path.relative_to(PACKAGE)): found
        for path in (PACKAGE / context).rglob("*.py")
        if (found := persons_imported(path.read_text(encoding="utf-8")))
    }
    assert through == {}


SPEAKING = ("urllib.request", "http.client", "httpx", "smtplib", "ftplib", "requests", "aiohttp")


ASKS_FOR_TABLES = "config/commands/knowledge_fetch.py"


def test_only_sign_in_and_the_command_line_speak_to_other_machines():
    speaking = []
    for path in PACKAGE.rglob("*.py"):
        where = path.relative_to(PACKAGE).as_posix()
        if where.startswith("accounts/oidc") or where == ASKS_FOR_TABLES:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            speaking += [f"{where}: {name}" for name in names if name.startswith(SPEAKING)]
    assert speaking == []
