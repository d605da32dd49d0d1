"""`matters read`: one pack in, its record out, as JSON, as a summary, or with each statement beside its source."""

from __future__ import annotations

import argparse
import json
import re
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from matters.commands.offered import add_ocr, offered
from matters.commands.page_bar import page_bar
from matters.commands.terminal import printable
from matters.following.find import find
from matters.following.jsonform import followed
from matters.following.summary import asked_for
from matters.reading.audit import audit
from matters.reading.errors import NotThisKindError, UnreadableError
from matters.reading.jsonform import as_json
from matters.reading.read import Reading, read
from matters.reading.sources.detect import is_pdf
from matters.reading.summary import summary

_CONTROLS = re.compile("[\x7f-\x9f]")


def run(argv: Sequence[str]) -> int:
    """Read one pack. 0 it was read, 1 a part of it could not be, 2 nothing could be."""
    arguments = _parser().parse_args(argv)
    path: Path = arguments.file
    try:
        data, name = offered(path, recognise=arguments.ocr), path.name
        if arguments.attachment:
            data, name = _attached(data, arguments.attachment)
        with page_bar() as told:
            reading = read(data, name, told)
    except UnreadableError as error:
        _complain(path, str(error))
        return 2
    for gap in reading.gaps:
        _complain(path, gap.what)
    for file in reading.document.attachments:
        _complain(path, f"it carries {file.name} ({file.size:,} bytes). To read that: --attachment {file.number}")
    print(_shown(reading, arguments))
    return 1 if reading.gaps else 0


def _attached(data: bytes, number: int) -> tuple[bytes, str]:
    """The bytes and the name of a file that a PDF carries. Raises `UnreadableError` where there is none."""
    if not is_pdf(data):
        raise NotThisKindError("only a PDF carries other files, and it is none. Leave out --attachment.")
    from matters.reading.sources.pdf import attached, pdf_attachments

    carried = attached(data, number)
    return carried, pdf_attachments(data)[number - 1].name


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="matters read", description="Read one pack and print what it says.")
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="an agenda pack, agenda or minutes: PDF, Word, web page or text"
    )
    parser.add_argument("--format", choices=["json", "table"], default="table", help="json, or a table to look at")
    parser.add_argument("--only", choices=["reading"], help="reading: what the pack says, and not what was asked for")
    parser.add_argument("--audit", action="store_true", help="print each statement beside the lines it came from")
    parser.add_argument("--attachment", type=int, metavar="N", help="read the Nth file that a PDF carries, not the PDF")
    add_ocr(parser)
    return parser


def _shown(reading: Reading, arguments: argparse.Namespace) -> str:
    record, only_reading = reading.record, arguments.only == "reading"
    if arguments.audit:
        return printable(audit(record, reading.document, _width()))
    if arguments.format == "table":
        asked = "" if only_reading else asked_for(find(record), _width())
        return printable("\n\n".join(filter(None, [summary(record, _width()), asked])))
    text = json.dumps(as_json(record) if only_reading else followed(reading), ensure_ascii=False, indent=1)
    return _CONTROLS.sub(lambda found: f"\\u{ord(found.group()):04x}", text)  # JSON leaves these for a terminal to obey


def _width() -> int:
    return shutil.get_terminal_size((100, 40)).columns


def _complain(path: Path, what: str) -> None:
    """One line on the error output, whatever the file's name holds."""
    name = printable(str(path)).replace("\n", "\N{REPLACEMENT CHARACTER}").replace("\t", " ")
    print(f"matters: {name}: {what}", file=sys.stderr)
