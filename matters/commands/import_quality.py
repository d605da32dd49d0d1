"""The quality report with which an import ends, as text and as JSON."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from matters.checking.quality import Quality
from matters.commands.import_report import FAILED, FileResult, freshness_lines, quality_lines

if TYPE_CHECKING:
    from matters.council.quality.of_bodies import BodyFreshness
    from matters.council.writing.transaction import Actor

HELD = "already held"


def note(results: Sequence[FileResult], actor: Actor) -> None:
    """Keep what became of the files, unless nothing did: all were held already."""
    from django.db import DatabaseError

    from matters.council.writing.import_pack import bare_name
    from matters.council.writing.note_import import ImportedFile, note_import

    if any(result.outcome not in (HELD, FAILED) for result in results):
        files = [
            ImportedFile(bare_name(r.name), r.outcome, r.sha256, r.told if r.outcome == FAILED else "") for r in results
        ]
        try:
            note_import(files, actor)
        except DatabaseError as error:  # the packs are held all the same, and their quality is told below
            print(f"matters import: this import could not be noted ({error}).", file=sys.stderr)


def tell_quality(results: Sequence[FileResult]) -> None:
    """Print the quality of what was imported or read anew, and how fresh its committees are."""
    changed = [result for result in results if result.outcome not in (HELD, FAILED)]
    qualities = qualities_of(changed)
    if not qualities:
        return
    print("\nQuality of the reading")
    for result in changed:
        for line in quality_lines(PurePath(result.name).name, qualities[result.sha256]):
            print(line)
    print("\nHow fresh the committees are")
    for found in bodies_of(changed):
        for line in freshness_lines(found.body.name, found.fresh):
            print(line)


def import_plain(results: Sequence[FileResult]) -> dict[str, Any]:
    """The whole report as JSON: every file with its outcome and quality, the totals, the committees."""
    from matters.council.quality.plain import body_plain, quality_plain

    qualities = qualities_of(results)
    return {
        "files": [
            {
                "name": result.name,
                "outcome": result.outcome,
                "sha256": result.sha256 or None,
                "meetings": list(result.meetings),
                "why_not": result.told if result.is_failure else None,
                "quality": quality_plain(qualities[result.sha256]) if result.sha256 in qualities else None,
            }
            for result in results
        ],
        "totals": {
            "files": len(results),
            "outcomes": dict(Counter(result.outcome for result in results)),
            "partly_read": sum(bool(result.gaps) for result in results),
        },
        "committees": [body_plain(found) for found in bodies_of(results)],
    }


def qualities_of(results: Iterable[FileResult]) -> dict[str, Quality]:
    """The quality of each file's reading by its SHA-256, once all are held."""
    from matters.council.papers.models import Reading
    from matters.council.quality.of_reading import quality_of_reading

    held = [result.sha256 for result in results if result.sha256]
    readings = Reading.objects.filter(original__sha256__in=held, is_current=True).select_related("original")
    return {reading.original.sha256: quality_of_reading(reading) for reading in readings}


def bodies_of(results: Iterable[FileResult]) -> list[BodyFreshness]:
    """How fresh the committees are whose papers these are, as everybody may see it."""
    from django.conf import settings
    from django.utils import timezone

    from matters.council.quality.of_bodies import freshness_of_bodies

    addresses = {"/".join(meeting.split("/")[:2]) + "/" for result in results for meeting in result.meetings}
    today = settings.TODAY or timezone.localdate()
    return [found for found in freshness_of_bodies(None, today) if found.body.get_absolute_url() in addresses]
