"""What a council's own site says of a meeting or a file, for the pages that link back to it."""

from __future__ import annotations

from urllib.parse import urlsplit

from matters.council.meetings.models import Listing, Meeting
from matters.council.papers.models import Original, Publication
from matters.council.visibility import Viewer


def listings_of(user: Viewer, meeting: Meeting) -> list[tuple[str, Listing]]:
    """The site's host and what it says of the meeting, for each site that lists it."""
    found = Listing.objects.visible_to(user).filter(meeting=meeting).order_by("site", "number")
    return [(host_of(listing.url), listing) for listing in found if host_of(listing.url)]


def publications_of(original: Original) -> list[tuple[str, Publication]]:
    """Where a file stands or stood, by host. Call it for a file that may be seen."""
    found = original.publications.select_related("listing")
    return [(host_of(each.url), each) for each in found if host_of(each.url)]


def host_of(url: str) -> str:
    """The host of a web address, "" where it is none that a page should link to.

    >>> host_of("https://democracy.exshire.gov.uk/ieListDocuments.aspx"), host_of("javascript:alert(1)")
    ('democracy.exshire.gov.uk', '')
    """
    parts = urlsplit(url)
    return parts.netloc if parts.scheme in ("http", "https") else ""
