"""A scanned PDF with its text recognised: OCRmyPDF, Tesseract and Ghostscript, where they are installed.

They come with the extra `ocr` (`pip install "matters-arising[ocr]"`) and, the latter two, with the system.
"""

from __future__ import annotations

import importlib.util
import io
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pikepdf

from matters.reading.errors import DamagedError, UnreadableError
from matters.reading.sources.detect import is_pdf
from matters.reading.sources.pdf import scanned_pages

NEEDED = ("tesseract", "gs")
"""Programs that OCRmyPDF runs."""

LONGEST = 3600
"""Seconds after which recognition is given up: some 1,000 pages."""

ENGLISH = "eng"

LAYER = "/OCR-"
"""What OCRmyPDF calls the text that it lays over a page, with chance letters after."""


class CannotRecogniseError(UnreadableError):
    """Text recognition is not installed, or could not be done."""


def with_text(data: bytes, languages: str = ENGLISH) -> bytes:
    """The file as it is, or a copy of it in which pages that are only pictures have their text.

    The copy looks the same, turned and set straight where it was askew; the same file gives the same copy.
    `languages` are Tesseract's names joined by a plus ("eng+cym").
    Raises `CannotRecogniseError` where there is something to recognise and it cannot be done.

    >>> with_text(b"a text")
    b'a text'
    """
    scanned = scanned_pages(data) if is_pdf(data) else ()
    if not scanned:
        return data
    missing = missing_programs()
    if missing:
        raise CannotRecogniseError(
            f"it has scanned pages, and text recognition is not installed ({', '.join(missing)}). Install it: "
            'pip install "matters-arising[ocr]"; apt-get install tesseract-ocr ghostscript'
        )
    with tempfile.TemporaryDirectory(prefix="matters-ocr-") as folder:
        scan, made = Path(folder, "scan.pdf"), Path(folder, "made.pdf")
        scan.write_bytes(data)
        _run(scan, made, scanned, languages)
        return _settled(made.read_bytes())


def missing_programs() -> list[str]:
    """What text recognition needs and this machine has not."""
    missing = [program for program in NEEDED if shutil.which(program) is None]
    return missing if importlib.util.find_spec("ocrmypdf") else ["ocrmypdf", *missing]


def _run(scan: Path, made: Path, scanned: Sequence[int], languages: str) -> None:
    """Recognise these pages whatever text they have: councils print page numbers on scans, which are text already."""
    words = [
        sys.executable, "-m", "ocrmypdf", "--force-ocr", "--pages", _ranges(scanned), "--deskew", "--rotate-pages",
        "--output-type", "pdf", "--optimize", "0", "--quiet", "--jobs", str(os.cpu_count() or 1),
        "--language", languages, str(scan), str(made),
    ]  # fmt: skip
    try:
        done = subprocess.run(words, capture_output=True, text=True, timeout=LONGEST, check=False)  # noqa: S603
    except subprocess.TimeoutExpired:
        raise CannotRecogniseError("text recognition took over an hour and was given up. Split the file.") from None
    if done.returncode or not made.exists():
        said = " ".join(done.stderr.split())[-300:] or f"exit code {done.returncode}"
        raise CannotRecogniseError(f"its text could not be recognised ({said}).")


def _ranges(numbers: Sequence[int]) -> str:
    """Numbers in order as ranges.

    >>> _ranges([1, 2, 3, 7])
    '1-3,7'
    """
    ends: list[list[int]] = []
    for number in numbers:
        if ends and number == ends[-1][1] + 1:
            ends[-1][1] = number
        else:
            ends.append([number, number])
    return ",".join(f"{first}-{last}" if last > first else f"{first}" for first, last in ends)


def _settled(data: bytes) -> bytes:
    """The PDF without what differs from run to run: the time it was made and the chance names of its text layers."""
    try:
        with pikepdf.open(io.BytesIO(data)) as document:
            if "/Metadata" in document.Root:
                del document.Root["/Metadata"]
            for key in ("/CreationDate", "/ModDate"):
                if key in document.docinfo:
                    del document.docinfo[key]
            for page in document.pages:
                _rename_layers(page)
            out = io.BytesIO()
            document.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
            return out.getvalue()
    except pikepdf.PdfError as error:
        raise DamagedError(f"text recognition left a damaged file ({error}). Fetch it again.") from None


def _rename_layers(page: pikepdf.Page) -> None:
    drawn: Any = page.resources.get("/XObject", {})
    chance = [name for name in drawn.keys() if name.startswith(LAYER)]  # noqa: SIM118 - a pikepdf dictionary
    if not chance:
        return
    page.contents_coalesce()
    content = page.Contents.read_bytes()
    for number, name in enumerate(chance):
        plain = f"{LAYER}{number}"
        drawn[plain] = drawn[name]
        del drawn[name]
        content = content.replace(name.encode(), plain.encode())
    page.Contents.write(content)
