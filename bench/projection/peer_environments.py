"""Other packages that simulate persons: each in an environment of its own, made the first time, on the same workload.

.venv/bin/python bench/projection/peer_environments.py                    # installs them, which takes some minutes
.venv/bin/python bench/projection/run.py --peers --rounds 3   # and measures them beside the project's own
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
# In var/, which git does not see.
ENVIRONMENTS = HERE.parents[1] / "var" / "bench"
PYTHON = "python3.12"


class PeerMissingError(RuntimeError):
    """A peer cannot be installed or run; the text says why."""


@dataclass(frozen=True)
class Peer:
    """A package and the script that runs the workload in it."""

    name: str
    requirement: str
    script: str

    @property
    def folder(self) -> Path:
        """Its environment."""
        return ENVIRONMENTS / self.name

    @property
    def python(self) -> Path:
        """The Python of its environment."""
        return self.folder / "bin" / "python"

    @property
    def installed(self) -> bool:
        """Whether exactly this version has been installed to the end."""
        done = self.folder / "installed"
        return done.exists() and done.read_text() == self.requirement


PEERS = (
    Peer("neworder", "neworder==1.7.2", "by_neworder.py"),
    Peer("starsim", "starsim==3.7.2", "by_starsim.py"),
    Peer("vivarium", "vivarium-engine==5.19.1", "by_vivarium.py"),
)


def install(peer: Peer, python: str) -> None:
    """Make its environment anew with the Python given. PeerMissingError with what the installer said."""
    if peer.installed:
        return
    shutil.rmtree(peer.folder, ignore_errors=True)
    _run([python, "-m", "venv", str(peer.folder)])
    _run([str(peer.python), "-m", "pip", "install", "--quiet", peer.requirement])
    (peer.folder / "installed").write_text(peer.requirement)


def newer_python(wanted: str) -> str:
    """The Python the peers need, on the path or as given. PeerMissingError when there is none that runs."""
    found = shutil.which(wanted)
    if found and subprocess.run([found, "-c", ""], capture_output=True, check=False).returncode == 0:
        return found
    raise PeerMissingError(f"The peers need Python 3.12, and «{wanted}» does not run here. Name one with --python.")


def measured_peer(peer: Peer, persons: int) -> dict[str, float]:
    """What the peer's script told. PeerMissingError when it is not installed or fails."""
    if not peer.installed:
        raise PeerMissingError(f"{peer.name} is not installed. Run bench/projection/peer_environments.py first.")
    told = _run([str(peer.python), str(HERE / "peers" / peer.script), str(persons)])
    found: dict[str, float] = json.loads(told.splitlines()[-1])
    return found


def _run(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise PeerMissingError(f"{' '.join(command)} failed:\n{done.stderr[-2000:]}")
    return done.stdout


def main() -> None:
    """Install every peer, and say which could not be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--python", default=PYTHON, help="a Python 3.12, if it is not on the path")
    python = newer_python(parser.parse_args().python)
    for peer in PEERS:
        install(peer, python)
        print(f"{peer.requirement} is in {peer.folder}", flush=True)


if __name__ == "__main__":
    try:
        main()
    except PeerMissingError as missing:
        raise SystemExit(str(missing)) from None
