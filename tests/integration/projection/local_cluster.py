"""A scheduler and workers as processes of their own, each reached by address, as if they were other machines."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from importlib import import_module
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[3] / "src"
_PATIENCE = 60


@contextmanager
def _process(*arguments, log):
    # Standard output to a file: a pipe that nobody reads would stop the process when it is full.
    with log.open("w") as into:
        process = subprocess.Popen(
            [sys.executable, "-m", "dask", *arguments],
            env={**os.environ, "PYTHONPATH": str(SOURCE), "OMP_NUM_THREADS": "1"},
            stdout=into,
            stderr=subprocess.STDOUT,
        )
        try:
            yield process
        finally:
            process.kill()
            process.wait()


@contextmanager
def local_cluster(folder, *, workers):
    """The scheduler's address and the workers' processes, when all of them are ready."""
    told = folder / "scheduler.json"
    with ExitStack() as stack:
        listening = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(told))
        stack.enter_context(_process("scheduler", *listening, log=folder / "scheduler.log"))
        started = [
            stack.enter_context(
                _process(
                    *("worker", "--scheduler-file", str(told), "--no-nanny", "--no-dashboard", "--nthreads", "1"),
                    *("--local-directory", str(folder), "--preload", "mestring.projection.cluster.ready"),
                    log=folder / f"worker-{number}.log",
                )
            )
            for number in range(workers)
        ]
        until = time.monotonic() + _PATIENCE
        while not (told.exists() and told.read_text()):
            assert time.monotonic() < until, (folder / "scheduler.log").read_text()
            time.sleep(0.05)
        address = json.loads(told.read_text())["address"]
        _wait_for_workers(address, workers)
        yield address, started


def _wait_for_workers(address, workers):
    with import_module("distributed").Client(address) as client:
        client.wait_for_workers(workers, timeout=_PATIENCE)
