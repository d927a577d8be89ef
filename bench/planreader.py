"""How fast the plan reader is, and how much memory it takes, beside markitdown and pdfplumber's text extraction alone.

    .venv/bin/python bench/planreader.py --pages 10 50 100 250 500

Makes plans of so many pages as PDF, and lets each reader read each of them in a process of its own.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

READERS = ("mestring", "mestring, text only", "pdfplumber", "markitdown")
_HOW_TO_INSTALL = "markitdown is not installed: uv pip install -r requirements/bench.in"


def make_pdf(pages: int, folder: Path) -> Path:
    """A plan of about this many pages: goals with text, strategies, points, and a table with owner and deadline."""
    import typst  # noqa: PLC0415

    source = folder / f"plan-{pages}.typ"
    parts = ['#set page(paper: "a4")\n#set text(size: 11pt, lang: "nb")\n= Helseplan for Storvik 2025–2037\n']
    for page in range(1, pages + 1):
        parts.append(_page(page))
    source.write_text("\n".join(parts), encoding="utf-8")
    target = folder / f"plan-{pages}.pdf"
    typst.compile(str(source), output=str(target))
    return target


def _page(number: int) -> str:
    prose = " ".join(
        f"I grend {number} av Storvik er det {number * 7 + line} innbyggere som sier noe eget om sak {line}."
        for line in range(12)
    )
    rows = "\n".join(
        f"[{number}.{row}], [Etablere tilbud {number}-{row} i grenda], [Enhet {row}], [{2025 + row}],"
        for row in range(1, 6)
    )
    return f"""#pagebreak(weak: true)
== Mål {number}: Innbyggerne i grend {number} mestrer hverdagen
{prose}

=== Strategi {number}.1: Samarbeid i grend {number}
- Opprette møteplass {number} innen {2026 + number % 9}
- Vurdere behovet for tilbud nummer {number}

#table(columns: 4, [Nr], [Tiltak], [Ansvar], [Frist],
{rows}
)
"""


def read_with(reader: str, file: Path) -> int:
    """Reads the file with this reader; gives the number of characters or nodes it came to."""
    readers: dict[str, Callable[[Path], int]] = {
        "mestring": _mestring,
        "mestring, text only": _mestring_text,
        "pdfplumber": _pdfplumber,
        "markitdown": _markitdown,
    }
    return readers[reader](file)


def _mestring(file: Path) -> int:
    from mestring.planreader import read_plan_file  # noqa: PLC0415

    return sum(read_plan_file(file).receipt.counts.values())


def _mestring_text(file: Path) -> int:
    from mestring.planreader.opening import open_document  # noqa: PLC0415

    return len(open_document(file.read_bytes(), name=file.name).blocks)


def _pdfplumber(file: Path) -> int:
    import pdfplumber  # noqa: PLC0415

    read = 0
    with pdfplumber.open(file) as document:
        for page in document.pages:
            read += len(page.extract_text() or "")
            page.close()
    return read


def _markitdown(file: Path) -> int:
    from markitdown import MarkItDown  # noqa: PLC0415

    return len(MarkItDown(enable_plugins=False).convert(str(file)).text_content)


def measure_here(reader: str, file: Path) -> None:
    """Runs in the process of its own: prints seconds, peak memory and what was read."""
    _warm(reader)
    # Processor time, so that what else the machine does is not counted.
    start = time.process_time()
    read = read_with(reader, file)
    seconds = time.process_time() - start
    print(json.dumps({"seconds": seconds, "peak_mb": peak_mb(), "read": read}))


def peak_mb() -> float:
    """The most memory this process has held. Not ru_maxrss, which on Linux remembers the parent's from before exec."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 / (1024 if sys.platform == "darwin" else 1)


def _warm(reader: str) -> None:
    """Imports before the clock starts: start-up time is not reading time."""
    __import__("markitdown" if reader == "markitdown" else "pdfplumber")
    if reader.startswith("mestring"):
        __import__("mestring.planreader")


def measured(reader: str, file: Path) -> dict[str, float] | None:
    """What a process of its own says it took; None when it could not."""
    done = subprocess.run(
        [sys.executable, __file__, "--reader", reader, "--file", str(file)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        print(f"{reader} failed: {done.stderr.strip().splitlines()[-1:]}", file=sys.stderr)
        return None
    return json.loads(done.stdout.splitlines()[-1])


def main() -> None:
    """Measures and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, nargs="+", default=[10, 50, 100, 250, 500])
    parser.add_argument(
        "--rounds", type=int, default=3, help="each is measured so many times, in turn; the best counts"
    )
    parser.add_argument("--reader", help=argparse.SUPPRESS)
    parser.add_argument("--file", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.reader:
        measure_here(arguments.reader, arguments.file)
        return
    readers = [one for one in READERS if one != "markitdown" or importlib.util.find_spec("markitdown")]
    if "markitdown" not in readers:
        print(_HOW_TO_INSTALL, file=sys.stderr)
    with tempfile.TemporaryDirectory() as folder:
        compare([make_pdf(pages, Path(folder)) for pages in arguments.pages], readers, arguments.rounds)


def compare(files: list[Path], readers: list[str], rounds: int) -> None:
    """A line for each file and reader, with the ratio to pdfplumber's text extraction of the same file."""
    print("| Pages | Reader | CPU seconds | Pages/s | Peak MB | Times pdfplumber |")
    print("|---:|---|---:|---:|---:|---:|")
    for file in files:
        pages = _pages_of(file)
        best: dict[str, dict[str, float]] = {}
        for _ in range(rounds):
            for reader in readers:
                one = measured(reader, file)
                if one and (reader not in best or one["seconds"] < best[reader]["seconds"]):
                    best[reader] = one
        for reader, one in best.items():
            ratio = one["seconds"] / best["pdfplumber"]["seconds"]
            speed = f"{one['seconds']:.2f} | {pages / one['seconds']:.0f}"
            print(f"| {pages} | {reader} | {speed} | {one['peak_mb']:.0f} | {ratio:.2f} |", flush=True)


def _pages_of(file: Path) -> int:
    import pdfplumber  # noqa: PLC0415

    with pdfplumber.open(file) as document:
        return len(document.pages)


if __name__ == "__main__":
    main()
