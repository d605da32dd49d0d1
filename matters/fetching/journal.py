"""What was fetched from a site, so that a run goes on where one stopped and the next asks only for what changed.

One small SQLite file a site. Each entry is written whole or not at all and after what it speaks of is kept, so a run
that is killed at any point leaves at worst an entry too few: something is then asked for again. Losing the file costs
time and nothing else.
"""

from __future__ import annotations

import sqlite3
import zlib
from pathlib import Path

from matters.fetching.client import Answer
from matters.fetching.plan import Held, Tags

SCHEMA = """
CREATE TABLE IF NOT EXISTS page (url TEXT PRIMARY KEY, etag TEXT, last_modified TEXT, data BLOB);
CREATE TABLE IF NOT EXISTS document (
  url TEXT PRIMARY KEY, sha256 TEXT, etag TEXT, last_modified TEXT, reader TEXT, told TEXT
);
PRAGMA user_version = 1;
"""
VERSION = 1


class Journal:
    """Open it with `with`. A file of another version, or that is damaged, is begun anew."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> Journal:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._open()
        except sqlite3.DatabaseError:
            self._path.unlink(missing_ok=True)
            self._open()
        return self

    def __exit__(self, *_: object) -> None:
        self._db.close()

    def _open(self) -> None:
        self._db = sqlite3.connect(self._path, timeout=30, isolation_level=None)
        self._db.execute("PRAGMA journal_mode = WAL")
        held = self._db.execute("PRAGMA user_version").fetchone()[0]
        if held not in (0, VERSION):
            self._db.executescript("DROP TABLE IF EXISTS page; DROP TABLE IF EXISTS document;")
        self._db.executescript(SCHEMA)

    def page(self, url: str) -> Answer | None:
        """The page as it came last, with its tags; None where it has none or never came."""
        row = self._db.execute("SELECT data, etag, last_modified FROM page WHERE url = ?", [url]).fetchone()
        if row is None:
            return None
        try:
            return Answer(zlib.decompress(row[0]), Tags(row[1], row[2]), is_same=True)
        except zlib.error:
            return None

    def keep_page(self, url: str, answer: Answer) -> None:
        """Remember a page that can be asked for by its tags."""
        if answer.tags:
            row = [url, answer.tags.etag, answer.tags.last_modified, zlib.compress(answer.data)]
            self._db.execute("REPLACE INTO page VALUES (?, ?, ?, ?)", row)

    def document(self, url: str, reader: str) -> Held | None:
        """A document that came before. One that could not be read is forgotten when the reader is another."""
        row = self._db.execute(
            "SELECT sha256, etag, last_modified, reader, told FROM document WHERE url = ?", [url]
        ).fetchone()
        if row is None or (row[4] and row[3] != reader):
            return None
        return Held(row[0], Tags(row[1], row[2]), is_kept=not row[4], told=row[4])

    def keep_document(self, url: str, held: Held, reader: str) -> None:
        """Remember a document. Call it after the store has what came of it."""
        row = [url, held.sha256, held.tags.etag, held.tags.last_modified, reader, held.told]
        self._db.execute("REPLACE INTO document VALUES (?, ?, ?, ?, ?, ?)", row)
