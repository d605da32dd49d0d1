"""Noting where an original is published, and that another one has taken its place there."""

from __future__ import annotations

from dataclasses import dataclass

from matters.council.audit.chain import Change
from matters.council.audit.corrected import kind_of
from matters.council.meetings.models import Listing
from matters.council.papers.models import Original, Publication, Reading, Source, Statement
from matters.council.papers.recordform import storable
from matters.council.papers.settle_visibility import settle_visibility
from matters.council.search.collect import index_original
from matters.council.settling.keep_rows import Changes, cut
from matters.council.settling.settle_reading import settle_meetings
from matters.council.writing.transaction import Actor, writing


@dataclass(frozen=True, slots=True)
class Published:
    """An address at which a document stands, and what the site says of it; of which of the site's meetings it is."""

    url: str
    title: str
    kind: str
    site: str
    meeting: int
    published: str = ""


def publish_original(sha256: str, where: Published, actor: Actor) -> tuple[str, ...]:
    """Note that these bytes stand at an address now. What stood there before is superseded unless it stands elsewhere.

    Both are kept, and only what stands somewhere speaks of its meetings. Returns the digests of what was superseded.
    One transaction and one event, or none where it was known.
    """
    with writing(actor) as under_way:
        original = Original.objects.get(sha256=sha256)
        listing = Listing.objects.get(site=where.site, number=where.meeting)
        row = Publication.objects.filter(url=where.url, original=original).first()
        if row and row.is_current and row.listing_id == listing.pk and row.is_listed:
            return ()
        left = list(Publication.objects.filter(url=where.url, is_current=True).exclude(original=original))
        Publication.objects.filter(pk__in=[each.pk for each in left]).update(is_current=False)
        row = row or Publication(url=where.url, original=original)
        row.listing, row.kind, row.is_current, row.is_listed = listing, where.kind, True, True
        row.title = str(cut(Publication, "title", storable(where.title)))
        row.published = str(cut(Publication, "published", storable(where.published)))
        row.save()
        superseded = _supersede(original, [each.original for each in left])
        after = {"url": where.url, "sha256": sha256, "supersedes": [each.sha256 for each in superseded]}
        under_way.change = Change("publish_original", kind_of(original), original.pk, after=after)
    return tuple(each.sha256 for each in superseded)


def _supersede(original: Original, replaced: list[Original]) -> list[Original]:
    """Let what stands nowhere any more be silent, and what stands somewhere again speak."""
    silent = [each for each in replaced if not each.publications.filter(is_current=True).exists()]
    speaks_again = original.superseded_by_id is not None
    if not silent and not speaks_again:
        return []
    original.superseded_by = None
    original.save(update_fields=["superseded_by"])
    for each in silent:
        each.superseded_by = original
        each.save(update_fields=["superseded_by"])
    involved = [original, *silent]
    meetings = set(Source.objects.filter(reading__original__in=involved).values_list("meeting", flat=True))
    Statement.objects.filter(reading__original__in=silent).delete()
    settle_meetings(meetings, Changes())
    for reading in Reading.objects.filter(original__in=involved, is_current=True).select_related("original"):
        settle_visibility(reading)
    for each in involved:
        index_original(each)
    return silent
