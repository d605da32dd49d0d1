"""Pages of PDFs as pictures, drawn once and kept.

A pack is somebody else's file, and a drawing library may be made to crash or to run for ever. So each page is drawn in
a process of its own, with a limit on its time, its memory and the size of its picture: the worst a pack can do is to
have no picture. The lines of the page are shown as text in any case.
"""

from __future__ import annotations

import contextlib
import logging
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from threading import BoundedSemaphore

from django.conf import settings

log = logging.getLogger(__name__)

SECONDS = 20
AT_ONCE = BoundedSemaphore(2)
"""So many pages are drawn at a time; further readers wait, and find the picture kept when they were after the same."""


class PictureError(Exception):
    """The page could not be drawn."""


def picture_of(original: Path, number: int) -> bytes:
    """The PNG of one page, 1-based. Raises `PictureError`."""
    kept = Path(settings.VAR) / "pictures" / original.name[:2] / original.name / f"{number}.png"
    with contextlib.suppress(OSError):
        return kept.read_bytes()
    with AT_ONCE:
        with contextlib.suppress(OSError):
            return kept.read_bytes()
        png = _draw(original, number)
    _keep(png, kept)
    return png


def _draw(original: Path, number: int) -> bytes:
    command = [sys.executable, "-m", "matters.web.draw_page", str(original), str(number)]
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=True)  # noqa: S603 - our own module
    except subprocess.SubprocessError as error:
        log.warning("Page %s of %s could not be drawn: %s", number, original.name, error)
        raise PictureError from error
    return done.stdout


def _keep(png: bytes, kept: Path) -> None:
    """Keep a picture whole or not at all; a full disk costs only the time to draw it again."""
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=kept.parent, delete=False) as part:
            part.write(png)
        os.replace(part.name, kept)  # noqa: PTH105 - the name is a string already
    except OSError as error:
        log.warning("The picture %s could not be kept: %s", kept, error)
