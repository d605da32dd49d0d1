"""What a worker does: read the packs of a batch and write all that they say into a folder of the batch's own."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import threading
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from matters.archiving.batches import Batch, PackFile
from matters.archiving.rows import TABLES, Row, rows_of
from matters.reading.errors import UnreadableError
from matters.reading.jsonform import as_json
from matters.reading.plainform import Json
from matters.reading.read import READER_VERSION, read

READ, PARTLY, NOT_READ = "read", "partly read", "not read"
RECORDS = "records.jsonl"
OUTCOMES = "outcomes.jsonl"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one pack: `why` it was not read, the `gaps` of what was, pages and seconds it took."""

    key: str
    pack: str
    outcome: str
    why: str = ""
    gaps: tuple[str, ...] = ()
    sha256: str = ""
    pages: int = 0
    seconds: float = 0.0
    reader: str = READER_VERSION


def read_batch(batch: Batch, staging: str, limit: int = 0) -> tuple[Outcome, ...]:
    """Read a batch into the folder `staging`/NAME; returns what became of each pack.

    The folder takes its name only when it is whole. A pack that takes more than `limit` seconds ends this process
    (0: as long as it likes): what reads a PDF is another's code, which cannot be asked to stop.
    """
    made = Path(staging) / f"{batch.name}.{os.getpid()}-{threading.get_ident()}"
    made.mkdir(parents=True, exist_ok=True)
    outcomes: list[Outcome] = []
    rows: dict[str, list[Row]] = {name: [] for name in TABLES}
    with (made / RECORDS).open("w", encoding="utf8") as records:
        for pack in batch.packs:
            with _alarm(limit):
                outcome, record = read_pack(pack)
            outcomes.append(outcome)
            if record is not None:
                text, record = _encodable(record)
                records.write(f"{text}\n")
                for name, taken in rows.items():
                    taken.extend(rows_of(name, record, record["path"]))
    _write_rows(made, rows, outcomes)
    whole = Path(staging) / batch.name
    if not whole.exists():
        made.rename(whole)
    return tuple(outcomes)


def read_pack(pack: PackFile) -> tuple[Outcome, Json]:
    """Read one pack: what became of it, and its record in the exchange form or None."""
    started = time.perf_counter()
    try:
        data = Path(pack.path).read_bytes()
        reading = read(data, Path(pack.path).name)
    except (UnreadableError, OSError) as error:
        why = error.strerror or str(error) if isinstance(error, OSError) else str(error)
        return Outcome(pack.key, pack.path, NOT_READ, why), None
    gaps = tuple(gap.what for gap in reading.gaps)
    sha256 = hashlib.sha256(data).hexdigest()
    seconds = round(time.perf_counter() - started, 4)
    told = Outcome(
        pack.key, pack.path, PARTLY if gaps else READ, "", gaps, sha256, len(reading.document.pages), seconds
    )
    return told, {**as_json(reading.record), "path": pack.path, "sha256": sha256, "gaps": list(gaps)}


def _encodable(record: Json) -> tuple[str, Json]:
    """The record as JSON, and the record; a half of a surrogate pair, which no file can hold, is replaced in both."""
    text = json.dumps(record, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        text = text.encode("utf8", "replace").decode()
        record = json.loads(text)
    return text, record


class _alarm:  # noqa: N801 - used as a function
    """Ends the process where the block takes more than `seconds`; only in a main thread, where alarms are heard."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds if threading.current_thread() is threading.main_thread() else 0

    def __enter__(self) -> None:
        if self.seconds:
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            signal.alarm(self.seconds)

    def __exit__(self, *_: object) -> None:
        if self.seconds:
            signal.alarm(0)


def _write_rows(folder: Path, rows: dict[str, list[Row]], outcomes: list[Outcome]) -> None:
    from matters.archiving.parquet import write_table  # noqa: PLC0415 - an extra, needed here only

    for name, taken in rows.items():
        if taken:
            write_table(folder / f"{name}.parquet", TABLES[name].columns, taken)
    write_outcomes(folder, outcomes)


def write_outcomes(folder: Path, outcomes: list[Outcome]) -> None:
    """Note what became of each pack, one line a pack."""
    lines = (json.dumps(asdict(outcome)) for outcome in outcomes)  # a path may hold what UTF-8 cannot
    (folder / OUTCOMES).write_text("".join(f"{line}\n" for line in lines), encoding="utf8")


def outcomes_in(folder: Path) -> Iterator[Outcome]:
    """What became of the packs of a finished batch."""
    for line in (folder / OUTCOMES).read_text("utf8").splitlines():
        told = json.loads(line)
        yield Outcome(**{**told, "gaps": tuple(told["gaps"])})
