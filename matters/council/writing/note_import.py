"""Noting an import of several files: what became of each, so that its quality report can be looked up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from matters.council.audit.chain import Change
from matters.council.audit.models import Event
from matters.council.writing.transaction import Actor, writing

ACTION = "import_files"


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """One file of an import: its name, what became of it, its SHA-256 where it is held, and why where it is not."""

    name: str
    outcome: str
    sha256: str = ""
    told: str = ""


def note_import(files: Sequence[ImportedFile], actor: Actor) -> Event:
    """Keep what became of the files of one import. The event's number is the import's."""
    with writing(actor) as under_way:
        under_way.change = Change(ACTION, after={"files": [asdict(file) for file in files]})
    assert under_way.event
    return under_way.event
