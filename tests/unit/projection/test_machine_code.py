"""Machine code is kept where this user may write, and never beside the source."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import mestring.projection as package
from mestring.projection.compiling import cache_folder, compiled

SOURCE = Path(package.__file__).parent
# A small function of the engine: compiled in a second, so that a process of its own can afford it.
TRY = "from mestring.projection.engines.luck import U, mix; print(int(mix(U(1))))"


def test_it_goes_to_the_folder_that_is_chosen_and_not_beside_the_source(tmp_path):
    chosen = {**os.environ, "NUMBA_CACHE_DIR": str(tmp_path), "PYTHONPATH": str(SOURCE.parents[1])}
    done = subprocess.run([sys.executable, "-c", TRY], env=chosen, capture_output=True, text=True, check=True)
    assert int(done.stdout) == 0x5692161D100B05E5  # the finaliser of splitmix64 on 1
    assert list(tmp_path.rglob("*.nbi"))
    assert not list(SOURCE.rglob("*.nbi"))


def test_a_change_to_any_compiled_file_is_another_folder(monkeypatch, tmp_path):
    def named(text):
        (tmp_path / "one.py").write_text(text)
        monkeypatch.setattr("mestring.projection.compiling._SOURCE", tmp_path)
        cache_folder.cache_clear()
        try:
            return cache_folder()
        finally:
            cache_folder.cache_clear()

    assert named("@compiled\ndef f(): return 1") != named("@compiled\ndef f(): return 2")
    assert named("x = 1") == named("x = 2")


def test_others_who_use_numba_keep_their_own_folder():
    from numba.core import config  # noqa: PLC0415

    before = config.CACHE_DIR

    @compiled
    def doubled(number: int) -> int:
        return number * 2

    assert before == config.CACHE_DIR
    assert doubled(21) == 42
