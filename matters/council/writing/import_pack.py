"""Importing a pack: its bytes kept, read, and settled into the lasting things. Twice is once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePath

from django.conf import settings
from django.utils import timezone

from matters.council.audit.chain import Change
from matters.council.audit.corrected import kind_of
from matters.council.papers.keep import digest_of, keep
from matters.council.papers.models import Original, Reading, SourcePage, Statement
from matters.council.papers.passages import pages_of
from matters.council.papers.recordform import dump_record, storable
from matters.council.settling.keep_rows import Changes
from matters.council.settling.placing import Unplaced, places_of
from matters.council.settling.settle_reading import settle_reading
from matters.council.writing.transaction import Actor, writing
from matters.reading.document import SourceKind
from matters.reading.errors import NotAPackError
from matters.reading.read import READER_VERSION, read
from matters.reading.read import Reading as ReadPack

MEDIA_TYPES = {
    SourceKind.PDF: "application/pdf",
    SourceKind.TEXT: "text/plain",
    SourceKind.HTML: "text/html",
    SourceKind.WORD: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


class Outcome(StrEnum):
    """What an import did."""

    IMPORTED = "imported"
    UPDATED = "updated"
    HELD = "already held"


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader and its version: figures, with stops between parts, that grow."""

    read: Callable[[bytes, str], ReadPack]
    version: str


READER = Reader(read, READER_VERSION)


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one file: the outcome, the meetings it speaks of by address, and what could not be read of it."""

    outcome: Outcome
    sha256: str
    meetings: tuple[str, ...]
    gaps: tuple[str, ...]


def import_pack(
    data: bytes, name: str, actor: Actor, reader: Reader = READER, told: Mapping[str, str] | None = None
) -> Imported:
    """Keep a pack and all it says. One transaction: it is held whole or not at all; importing it again changes nothing.

    `told` is what the site that it was fetched from says of it (`Original.told`). A pack that an older reader read is
    read anew. Raises `UnreadableError` where nothing can be read, `OSError` or `DatabaseError` where the disk is full:
    nothing is half kept then, and the next import completes it.
    """
    sha256 = digest_of(data)
    if held := _held(sha256, reader, told):
        return _imported(Outcome.HELD, held)
    pack = reader.read(data, name)
    if not any(places_of(pack.record)):
        raise NotAPackError("no meeting, agenda, minutes or report was found in it. Check that it is an agenda pack.")
    keep(Path(settings.VAR) / "originals", data)
    with writing(actor) as under_way:
        if held := _held(sha256, reader, told):
            return _imported(Outcome.HELD, held)
        before = Reading.objects.filter(original__sha256=sha256, is_current=True).first()
        original = before.original if before else _new_original(sha256, data, name, pack)
        if told and original.told != told:
            original.told = dict(told)
            original.save(update_fields=["told"])
        is_read = before is not None and _is_new_enough(before, reader)
        reading = before if before and is_read else _new_reading(original, pack, reader.version)
        changes = Changes()
        unplaced = settle_reading(reading, changes)
        _note_unplaced(reading, unplaced)
        under_way.change = _change(reading, before, changes)
        return _imported(
            Outcome.UPDATED if before and changes else Outcome.HELD if before else Outcome.IMPORTED, reading
        )


def reread(original: Original, actor: Actor, reader: Reader = READER) -> Imported:
    """Read an original anew with a newer reader. Nothing changes that a person corrected.

    Raises as `import_pack` does, and `OSError` where the bytes are no longer there.
    """
    return import_pack(original.path.read_bytes(), original.name, actor, reader)


def due_for_rereading(reader: Reader = READER) -> list[Original]:
    """The originals that an older reader read, the longest held first; those that were replaced stay as they are."""
    current = (
        Reading.objects.filter(is_current=True, original__superseded_by=None)
        .select_related("original")
        .order_by("original__received_at")
    )
    newest = version_order(reader.version)
    return [r.original for r in current.defer("record") if version_order(r.reader_version) < newest]


def version_order(version: str) -> tuple[int, ...]:
    """A reader version to compare by.

    >>> version_order("1.10") > version_order("1.9")
    True
    """
    return tuple(int(part) for part in version.split("."))


def _held(sha256: str, reader: Reader, told: Mapping[str, str] | None) -> Reading | None:
    """The current reading of these bytes, unless an older reader made it, or not knowing what their site says."""
    reading = Reading.objects.filter(original__sha256=sha256, is_current=True).select_related("original").first()
    if reading and told and not reading.original.told:
        return None
    return reading if reading and _is_new_enough(reading, reader) else None


def _is_new_enough(reading: Reading, reader: Reader) -> bool:
    return version_order(reading.reader_version) >= version_order(reader.version)


def _new_original(sha256: str, data: bytes, name: str, pack: ReadPack) -> Original:
    original, _ = Original.objects.get_or_create(
        sha256=sha256,
        defaults={
            "name": bare_name(name),
            "size": len(data),
            "media_type": MEDIA_TYPES[pack.document.kind],
            "received_at": timezone.now(),
        },
    )
    return original


def bare_name(name: str) -> str:
    """A file's own name: folders and control characters left off. It is shown and never used as a path.

    >>> bare_name("../../etc/pack.txt")
    'pack.txt'
    """
    bare = PurePath(name.replace("\\\\", "/")).name
    return "".join(c for c in storable(bare) if c.isprintable())[:300] or "unnamed"


def _new_reading(original: Original, pack: ReadPack, version: str) -> Reading:
    """The reading and its pages, in the place of an earlier one, whose pages and statements go."""
    earlier = Reading.objects.filter(original=original)
    Statement.objects.filter(reading__in=earlier).delete()
    SourcePage.objects.filter(reading__in=earlier).delete()
    earlier.filter(is_current=True).update(is_current=False)
    reading = Reading.objects.create(
        original=original,
        reader_version=version,
        record=dump_record(pack.record),
        gaps=[{"what": storable(g.what), "line": g.span.line, "page": g.span.page} for g in pack.gaps],
        kind=pack.document.kind.value,
        read_at=timezone.now(),
    )
    SourcePage.objects.bulk_create(pages_of(pack.document, reading), batch_size=100)
    return reading


def _note_unplaced(reading: Reading, unplaced: list[Unplaced]) -> None:
    if unplaced:
        reading.gaps += [{"what": part.what, "line": None, "page": None} for part in unplaced]
        reading.save(update_fields=["gaps"])


def _change(reading: Reading, before: Reading | None, changes: Changes) -> Change:
    original = reading.original
    after = {
        "sha256": original.sha256,
        "name": original.name,
        "reader": reading.reader_version,
        "meetings": _meetings(reading),
        "made": changes.made,
        "changed": changes.after,
    }
    was = {"reader": before.reader_version, "changed": changes.before, "removed": changes.removed} if before else None
    return Change(
        "reread" if before else "import_pack", kind_of(original), original.pk, before=was or changes.before, after=after
    )


def _imported(outcome: Outcome, reading: Reading) -> Imported:
    gaps = tuple(f"{gap['what']}{_where(gap)}" for gap in reading.gaps)
    return Imported(outcome, reading.original.sha256, tuple(_meetings(reading)), gaps)


def _where(gap: dict[str, object]) -> str:
    place = f"line {gap['line']}" if gap["line"] else f"page {gap['page']}" if gap["page"] else ""
    return f" ({place})" if place else ""


def _meetings(reading: Reading) -> list[str]:
    sources = reading.sources.select_related("meeting__body").order_by("part")
    return list(dict.fromkeys(source.meeting.get_absolute_url() for source in sources))
