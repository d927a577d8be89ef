"""Measures the projection's engines beside NumPy and numba written by hand, on the same workload in the same run.

    .venv/bin/python bench/projection/run.py --persons 1e6 --threads 1 2 --rounds 3

Every engine runs in a process of its own, round after round in turn, so that a busy minute hits all of them. Compiling
is done before the clock starts, and told. ``--sweep`` runs ours from ten thousand to ten million persons, and
``--peers`` other packages too, when ``peer_environments.py`` has installed them.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Sequence
from pathlib import Path

from peer_environments import PEERS, Peer, measured_peer

HERE = Path(__file__).resolve().parent


def measure(engine: str, persons: int, threads: int) -> dict[str, float]:
    """Run one engine in this process: best of three after one to compile, and the memory it took."""
    from engines import ENGINES  # noqa: PLC0415
    from workload import chi_square, counted, person_years, population  # noqa: PLC0415

    run = ENGINES[engine]
    began = time.perf_counter()
    run(population(1000), threads)
    compiling = time.perf_counter() - began
    start = population(persons)
    seconds = []
    for _ in range(3):
        began = time.perf_counter()
        counts = run(start, threads)
        seconds.append(time.perf_counter() - began)
    tracemalloc.start()
    run(start, threads)
    most = tracemalloc.get_traced_memory()[1]
    return {
        "seconds": min(seconds),
        "compiling": compiling,
        "person_years": person_years(counts, persons),
        "bytes_a_person": most / persons,
        "chi_square": chi_square(counts, counted(*start)),
    }


def measured(engine: str, persons: int, threads: int) -> dict[str, float]:
    """The same in a process of its own."""
    command = [sys.executable, __file__, "--one", engine, "--persons", str(persons), "--threads", str(threads)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=HERE)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def compare(
    persons: int, threads: list[int], rounds: int, engines: list[str], peers: Sequence[Peer] = (), peer_persons: int = 0
) -> None:
    """A line for each engine and number of threads: the median of the rounds, and the ratio to NumPy and to a peer."""
    runs: dict[tuple[str, int], list[dict[str, float]]] = {}
    for _ in range(rounds):
        for number in threads:
            for engine in engines:
                runs.setdefault((engine, number), []).append(measured(engine, persons, number))
        for peer in peers:
            runs.setdefault((peer.name, 1), []).append(measured_peer(peer, peer_persons or persons))
    speed = {
        key: statistics.median(one["person_years"] / one["seconds"] for one in found) for key, found in runs.items()
    }
    numpy, neworder = speed.get(("NumPy by hand", threads[0])), speed.get(("neworder", 1))
    print("| Engine | Threads | Seconds | Million person-years/s | Times NumPy | Times neworder |", end="")
    print(" Bytes a person | Chi-square | Compiling, s |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|---:|")
    for (engine, number), found in runs.items():
        seconds = statistics.median(one["seconds"] for one in found)
        ratios = " | ".join(f"{speed[engine, number] / base:.1f}" if base else "-" for base in (numpy, neworder))
        memory = max(one["bytes_a_person"] for one in found)
        compiling = f"{found[0]['compiling']:.1f}" if "compiling" in found[0] else "-"
        print(f"| {engine} | {number} | {seconds:.4f} | {speed[engine, number] / 1e6:.1f} | {ratios}", end="")
        print(f" | {memory:.0f} | {found[0]['chi_square']:.2f} | {compiling} |", flush=True)


def main() -> None:
    """Read the arguments and measure."""
    from engines import ENGINES  # noqa: PLC0415

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--persons", type=lambda text: int(float(text)), default=1_000_000)
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--engines", nargs="+", default=list(ENGINES))
    parser.add_argument("--one", help="one engine, in this process")
    parser.add_argument("--sweep", action="store_true")
    parser.add_argument("--peers", nargs="*", help="all of them, or those named")
    parser.add_argument("--peer-persons", type=lambda text: int(float(text)), default=0, help="fewer, for slow peers")
    chosen = parser.parse_args()
    if chosen.one:
        print(json.dumps(measure(chosen.one, chosen.persons, chosen.threads[0])))
    elif chosen.sweep:
        for persons in (10_000, 100_000, 1_000_000, 10_000_000):
            print(f"\n{persons} persons\n")
            compare(persons, chosen.threads, chosen.rounds, ["mestring, independent", "mestring, coupled"])
    else:
        peers = [one for one in PEERS if chosen.peers is not None and (not chosen.peers or one.name in chosen.peers)]
        compare(chosen.persons, chosen.threads, chosen.rounds, chosen.engines, peers, chosen.peer_persons)


if __name__ == "__main__":
    main()
