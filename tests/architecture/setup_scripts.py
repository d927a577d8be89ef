"""Copies of the root scripts in folders of their own, and machines that lack what a test wants them to lack."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ("demo", "check", "mestring")
NEEDED = (*SCRIPTS, "setup", "requirements", "package.json", "package-lock.json", ".npmrc")

# What any Debian has; neither Python, uv, node, a browser nor apt-get.
PLAIN_TOOLS = (
    *(
        "awk",
        "bash",
        "cat",
        "cksum",
        "cut",
        "date",
        "df",
        "dirname",
        "env",
        "flock",
        "grep",
        "head",
        "id",
        "kill",
        "ls",
    ),
    *("ls", "mkdir", "mktemp", "readlink", "rm", "sed", "seq", "setpriv", "sh", "sleep", "tail", "timeout", "tr"),
)


def copy_of_project(folder: Path) -> Path:
    """The scripts and what they read, in a folder with a space in its name. No environment."""
    project = folder / "en kopi"
    project.mkdir(parents=True)
    for name in NEEDED:
        source = ROOT / name
        shutil.copytree(source, project / name) if source.is_dir() else shutil.copy2(source, project / name)
    (project / "src").mkdir()
    return project


def machine(folder: Path, **programs: str) -> dict[str, str]:
    """The environment of a machine with plain tools, and with ``programs`` (a name, and the shell lines it runs)."""
    tools = folder / "bin"
    tools.mkdir(parents=True, exist_ok=True)
    for name in PLAIN_TOOLS:
        if (path := shutil.which(name)) and not (tools / name).exists():
            (tools / name).symlink_to(path)
    for name, lines in programs.items():
        program = tools / name
        program.unlink(missing_ok=True)
        program.write_text(f"#!/bin/sh\n{lines}\n")
        program.chmod(0o755)
    home = folder / "home"
    home.mkdir(exist_ok=True)
    return {"PATH": str(tools), "HOME": str(home)}


def real_python() -> str:
    """Shell lines that run the Python the tests run on."""
    return f'exec "{sys.executable}" "$@"'


def pretend_environment(project: Path, *, python: str | None = None) -> Path:
    """Gives a copy an environment and page assets that count as made from its lock files."""
    python_file = project / ".venv" / "bin" / "python"
    python_file.parent.mkdir(parents=True)
    python_file.write_text(f"#!/bin/sh\n{python or real_python()}\n")
    python_file.chmod(0o755)
    (project / "node_modules").mkdir()
    for stamp in ("environment_stamp run", "environment_stamp check", "assets_stamp run", "assets_stamp check"):
        Path(bash(project, stamp).stdout).touch()
    return python_file


def bash(project: Path, lines: str, *, sources: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
    """Runs shell lines with the set-up's functions at hand, in a copy of the project."""
    extra = "".join(f"source setup/{name}.sh\n" for name in sources.split())
    script = f"set -euo pipefail\nsource setup/project.sh\n{extra}{lines}\n"
    return subprocess.run(
        ["bash", "-c", script],
        cwd=project,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=60,
        check=False,
    )


def run(project: Path, *command: str, env: dict[str, str], cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Runs one of the root scripts without a terminal."""
    return subprocess.run(
        [str(project / command[0]), *command[1:]],
        cwd=cwd or project,
        env=env,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=120,
        check=False,
    )
