"""The quality report of one import: what became of each file, as far as a user may see it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from matters.checking.quality import Quality
from matters.council.audit.models import Event
from matters.council.papers.models import Original, Reading
from matters.council.quality.of_reading import quality_of_reading
from matters.council.visibility import Viewer, may_correct_papers
from matters.council.writing.note_import import ACTION, ImportedFile


@dataclass(frozen=True, slots=True)
class FileQuality:
    """One file of an import and the quality of its reading now; None where it is not held."""

    file: ImportedFile
    quality: Quality | None


@dataclass(frozen=True, slots=True)
class ImportQuality:
    """An import: its number, when and by whom, and its files."""

    number: int
    at: str
    actor: str
    files: tuple[FileQuality, ...]

    @property
    def counts(self) -> Mapping[str, int]:
        """How many files of each outcome. Each file counts once."""
        return dict(Counter(each.file.outcome for each in self.files))


def imports(user: Viewer, most: int = 20) -> list[ImportQuality]:
    """The newest imports without the quality of each file, those in which this user may see nothing left out."""
    events = Event.objects.filter(action=ACTION).order_by("-number")[:most]
    found = [ImportQuality(e.number, e.at, e.actor, tuple(_files(user, e, with_quality=False))) for e in events]
    return [each for each in found if each.files]


def import_quality(user: Viewer, number: int) -> ImportQuality | None:
    """One import by its number, or None where there is none or the user may see nothing of it."""
    event = Event.objects.filter(action=ACTION, number=number).first()
    if event is None:
        return None
    files = tuple(_files(user, event, with_quality=True))
    return ImportQuality(event.number, event.at, event.actor, files) if files else None


def _files(user: Viewer, event: Event, *, with_quality: bool) -> Iterable[FileQuality]:
    files = [ImportedFile(**each) for each in json.loads(event.after)["files"]]
    seen = Original.objects.visible_to(user).filter(sha256__in=[file.sha256 for file in files])
    readings = {
        reading.original.sha256: reading
        for reading in Reading.objects.filter(original__in=seen, is_current=True).select_related("original")
    }
    for file in files:
        if file.sha256 in readings:
            yield FileQuality(file, quality_of_reading(readings[file.sha256]) if with_quality else None)
        elif not file.sha256 and may_correct_papers(user):
            yield FileQuality(file, None)
