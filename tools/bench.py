"""`make bench`: pages a second for reading a PDF, beside `pdftotext -layout` and pdfplumber on the same file.

    python -m tools.bench                   a pack of the demo borough, of some 150 pages
    python -m tools.bench PACK.pdf          any PDF
    python -m tools.bench --runs 9 --pages 20 PACK.pdf

Each round runs every contestant once, so that a busy moment of the machine falls on all of them; the medians count.
"Reading" is one call of `read` in a process that is already running, as an import of many packs makes it; "command"
is `matters read`, Python's start and imports included. pdfplumber takes long over a pack, so it is given some of the
pages, spread over the file, in a process of its own, and its time (without its start) is multiplied up;
`--pages 0` gives it all.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from matters.reading.read import read
from matters.reading.sources.pdf import pdf_document

MATTERS = Path(sys.executable).with_name("matters")
AT_MOST_PDFTOTEXT, AT_LEAST_PDFPLUMBER, AT_LEAST_PAGES = 3.0, 20.0, 250
"""What reading is held to: times `pdftotext -layout`, how many times less than pdfplumber, pages a second."""

DEMO_PAGES = 150

PLUMB = """
import sys, time, pdfplumber
start = time.perf_counter()
with pdfplumber.open(sys.argv[1]) as document:
    for number in map(int, sys.argv[2:]):
        page = document.pages[number]
        page.extract_text()
        page.extract_tables()
        page.close()
print(time.perf_counter() - start)
"""


@dataclass(slots=True)
class Contestant:
    """A way to read the file; `once` reads it and returns the seconds it took."""

    name: str
    once: Callable[[], float]
    note: str = ""
    times: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        """Seconds."""
        return statistics.median(self.times)


def main(argv: list[str] | None = None) -> int:
    """Run the rounds and print the table; 1 where a bound is missed."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("pdf", type=Path, nargs="?")
    parser.add_argument("--runs", type=int, default=5, help="rounds; the medians count (5)")
    parser.add_argument("--pages", type=int, default=15, help="pages for pdfplumber, 0 for all (15)")
    arguments = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        return bench(arguments.pdf or demo_pack(Path(folder)), arguments.runs, arguments.pages)


def demo_pack(folder: Path) -> Path:
    """The pack of the demo borough that comes nearest to 150 pages, typeset."""
    from matters.demo.history import History
    from matters.demo.printing.lay_out import lay_out
    from matters.demo.printing.pdf import pdf
    from matters.demo.world.invent import invent

    laid_out = [(pack, lay_out(pack)) for pack in History(invent(1, 0), 1).packs()]
    pack, layout = min(laid_out, key=lambda pair: abs(len(pair[1].pages) - DEMO_PAGES))
    path = folder / f"{pack.name}.pdf"
    path.write_bytes(pdf(pack, layout)[0])
    return path


def bench(pdf: Path, runs: int, sliced: int) -> int:
    """Alternate the contestants, print their medians and the ratios."""
    data = pdf.read_bytes()
    pages = len(pdf_document(data).pages)
    chosen = range(pages) if not 0 < sliced < pages else range(0, pages, pages // sliced)[:sliced]
    part = f"from {len(chosen)} of its pages" if len(chosen) < pages else ""
    reading = Contestant("matters: reading", lambda: _timed(lambda: read(data, pdf.name)))
    source = Contestant("  of which PDF to lines", lambda: _timed(lambda: pdf_document(data)))
    command = Contestant("matters: command", lambda: _timed(lambda: _run(MATTERS, "read", pdf, "--format", "json")))
    layout = Contestant("pdftotext -layout", lambda: _timed(lambda: _run("pdftotext", "-layout", pdf, "-")))
    plumber = Contestant("pdfplumber text, tables", lambda: _plumbed(pdf, chosen) * pages / len(chosen), part)
    everyone = (reading, source, command, layout, plumber)
    for contestant in everyone[:-1]:
        contestant.once()  # warms the file cache and compiles
    for _ in range(runs):
        for contestant in everyone:
            contestant.times.append(contestant.once())
    print(f"{pdf.name}: {pages} pages, {len(data) / 1e6:.1f} MB; medians of {runs} alternating runs\n")
    for contestant in everyone:
        speed = pages / contestant.median
        print(f"{contestant.name:<26}{contestant.median:8.3f} s{speed:8.0f} pages/s  {contestant.note}".rstrip())
    return _verdict(pages, reading, command, layout, plumber)


def _verdict(pages: int, reading: Contestant, command: Contestant, layout: Contestant, plumber: Contestant) -> int:
    print()
    for one in (reading, command):
        slower, less = one.median / layout.median, plumber.median / one.median
        print(f"{one.name:<26}{slower:8.2f} times pdftotext{less:8.1f} times less than pdfplumber")
    kept = (
        reading.median <= AT_MOST_PDFTOTEXT * layout.median
        and reading.median * AT_LEAST_PDFPLUMBER <= plumber.median
        and pages >= AT_LEAST_PAGES * reading.median
    )
    bounds = f"at most {AT_MOST_PDFTOTEXT:.0f} times, at least {AT_LEAST_PDFPLUMBER:.0f} times less"
    bounds += f", at least {AT_LEAST_PAGES} pages a second"
    print(f"reading is held to {bounds}: {'kept' if kept else 'MISSED'}")
    return 0 if kept else 1


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _run(*words: str | Path) -> None:
    subprocess.run([str(word) for word in words], stdout=subprocess.DEVNULL, check=True)


def _plumbed(pdf: Path, pages: Sequence[int]) -> float:
    words = [sys.executable, "-c", PLUMB, str(pdf), *map(str, pages)]
    return float(subprocess.run(words, stdout=subprocess.PIPE, check=True).stdout)


if __name__ == "__main__":
    sys.exit(main())
