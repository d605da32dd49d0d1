"""A file that a person offers: its bytes, or one sentence that says why there are none."""

from __future__ import annotations

import argparse
from pathlib import Path

from matters.reading.errors import EmptyFileError, UnreadableError


class NoFileError(UnreadableError):
    """Nothing that can be opened stands under this name."""


def add_ocr(parser: argparse.ArgumentParser) -> None:
    """The option by which scanned pages have their text recognised; its value, or None, goes to `offered`."""
    parser.add_argument(
        "--ocr",
        nargs="?",
        const="eng",
        metavar="LANGUAGES",
        help='recognise the text of scanned pages: English, or Tesseract\'s names of others ("eng+cym")',
    )


def offered(path: Path, *, recognise: str | None = None) -> bytes:
    """The bytes of a file; of a scan, a copy with its text recognised in these languages, if asked for.

    Raises `UnreadableError` with a sentence for the person.

    >>> offered(Path("no-such-pack.pdf"))
    Traceback (most recent call last):
    ...
    matters.commands.offered.NoFileError: there is no file of that name. Check the name and the folder.
    """
    try:
        if path.is_dir():
            raise NoFileError("that is a folder. Name one file in it.")
        if path.is_char_device() or path.is_block_device():
            raise NoFileError("that is a device and not a file. Name a file.")
        data = path.read_bytes()
    except FileNotFoundError:
        raise NoFileError("there is no file of that name. Check the name and the folder.") from None
    except PermissionError:
        raise NoFileError("you may not read this file. Ask its owner, or copy it to where you may.") from None
    except (OSError, ValueError) as error:  # a null character in a name is a ValueError
        reason = getattr(error, "strerror", None) or str(error)
        raise NoFileError(f"the file could not be read ({reason}). Copy it elsewhere and try again.") from None
    if not data.strip():
        raise EmptyFileError("the file is empty. Fetch it again.")
    if recognise:
        from matters.recognising.ocr import with_text

        return with_text(data, recognise)
    return data
