"""`make bench`: pages a second for reading a PDF, beside `pdftotext -layout` and pdfplumber on the same file.

    python -m tools.bench                   a pack of the demo borough, of some 150 pages
    python -m tools.bench PACK.pdf          any PDF
    python -m tools.bench --runs 9 --pages 20 PACK.pdf

Each round runs every contestant once, so that a busy moment of the machine falls on all of them; the medians count.
pdfplumber takes minutes over a pack, so it is given some of the pages, spread over the file, and its time is
multiplied up; `--pages 0` gives it all.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pdfplumber
import pypdfium2

from matters.reading.read import read
from matters.reading.sources.pdf import pdf_document

MATTERS = Path(sys.executable).with_name("matters")
AT_MOST_PDFTOTEXT, AT_LEAST_PDFPLUMBER = 3.0, 20.0
"""What reading is held to: times `pdftotext -layout`, and a share of pdfplumber."""


@dataclass(slots=True)
class Contestant:
    """A way to read the file. `scale` multiplies the time of one that was given only some of the pages."""

    name: str
    once: Callable[[], object]
    scale: float = 1.0
    times: list[float] = field(default_factory=list)

    def run(self) -> None:
        """Read once and keep the time, in seconds."""
        start = time.perf_counter()
        self.once()
        self.times.append((time.perf_counter() - start) * self.scale)

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
    """A pack of the demo borough, typeset."""
    raise SystemExit("bench: there is no demo borough to typeset a pack of yet. Name a PDF.")


def bench(pdf: Path, runs: int, sliced: int) -> int:
    """Alternate the contestants, print their medians and the ratios."""
    data = pdf.read_bytes()
    with pypdfium2.PdfDocument(data) as document:
        pages = len(document)
    chosen = range(pages) if not 0 < sliced < pages else range(0, pages, pages // sliced)[:sliced]
    inside = Contestant("matters, inside one process", lambda: read(data, pdf.name))
    source = Contestant("  of which: PDF to lines", lambda: pdf_document(data))
    whole = Contestant("matters read --format json", lambda: _command(MATTERS, "read", pdf, "--format", "json"))
    layout = Contestant("pdftotext -layout", lambda: _command("pdftotext", "-layout", pdf, "-"))
    plumber = Contestant("pdfplumber, text and tables", lambda: _plumb(pdf, chosen), pages / len(chosen))
    everyone = (inside, source, whole, layout, plumber)
    for contestant in everyone:
        contestant.once()  # warm the file cache and the imports
    for _ in range(runs):
        for contestant in everyone:
            contestant.run()
    print(f"{pdf.name}: {pages} pages, {len(data) / 1e6:.1f} MB; medians of {runs} alternating runs\n")
    for contestant in everyone:
        part = f"  (from {len(chosen)} of its pages)" if contestant.scale > 1 else ""
        print(f"{contestant.name:<30} {contestant.median:8.3f} s {pages / contestant.median:8.0f} pages/s{part}")
    return _verdict(inside, whole, layout, plumber)


def _verdict(inside: Contestant, whole: Contestant, layout: Contestant, plumber: Contestant) -> int:
    print()
    kept = True
    for one in (inside, whole):
        slower, faster = one.median / layout.median, plumber.median / one.median
        kept = kept and slower <= AT_MOST_PDFTOTEXT and faster >= AT_LEAST_PDFPLUMBER
        print(f"{one.name:<30} {slower:8.2f} times pdftotext   {faster:8.1f} times less than pdfplumber")
    slowest, fastest = f"at most {AT_MOST_PDFTOTEXT:.0f} times", f"at least {AT_LEAST_PDFPLUMBER:.0f} times less"
    print(f"{'bounds':<30} {slowest} pdftotext, {fastest} than pdfplumber: {'kept' if kept else 'MISSED'}")
    return 0 if kept else 1


def _command(*words: str | Path) -> None:
    subprocess.run([str(word) for word in words], stdout=subprocess.DEVNULL, check=True)


def _plumb(pdf: Path, pages: Iterable[int]) -> None:
    with pdfplumber.open(pdf) as document:
        for number in pages:
            page = document.pages[number]
            page.extract_text()
            page.extract_tables()
            page.close()


if __name__ == "__main__":
    sys.exit(main())
