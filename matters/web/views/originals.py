"""Original files: what each is, and its bytes exactly as they were published."""

from __future__ import annotations

import datetime as dt
import logging
from pathlib import Path

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators.http import condition, require_safe

from matters.council.meetings.models import Meeting
from matters.council.papers.models import Original, Reading, SourcePage, Statement
from matters.council.visibility import Viewer, may_correct_papers
from matters.council.writing.import_pack import MEDIA_TYPES
from matters.reading.document import SourceKind
from matters.reading.sources.text import UTF16_MARKS
from matters.web.navigation import Citation
from matters.web.on_site import publications_of
from matters.web.published import published

log = logging.getLogger(__name__)

SAVED = frozenset({MEDIA_TYPES[SourceKind.WORD]})
"""A file of these kinds is saved, and opened by its own program."""


@published
def original(request: HttpRequest, sha256: str) -> HttpResponse:
    """`/originals/<sha256>/`: the facts of a file, what was read from it, and what was not."""
    user = request.user
    thing = visible_original(user, sha256)
    reading = thing.readings.filter(is_current=True).first()
    return render(
        request,
        "originals/original.html",
        {
            "original": thing,
            "publications": publications_of(thing),
            "later": Original.objects.visible_to(user).filter(supersedes=thing).first(),
            "reading": reading,
            "gaps": [gap_of(thing, gap) for gap in reading.gaps] if reading else [],
            "meetings": meetings_in(user, reading) if reading else [],
            "pages": pages_of(user, reading) if reading else [],
            "may_review": may_correct_papers(user) and reading is not None,
            "statements": Statement.objects.visible_to(user).filter(reading=reading).count() if reading else 0,
            "citation": Citation(
                f"{thing.name}, SHA-256 {thing.sha256}, received {thing.received_at:%-d %B %Y}",
                request.build_absolute_uri(request.path),
            ),
        },
    )


def visible_original(user: Viewer, sha256: str) -> Original:
    """The original of this name, if the user may see it; else a 404."""
    found = Original.objects.visible_to(user).filter(sha256=sha256).first()
    if found is None:
        raise Http404
    return found


def meetings_in(user: Viewer, reading: Reading) -> list[tuple[str, Meeting]]:
    """The meetings that a reading speaks of: "agenda" or "minutes", and the meeting."""
    seen = Meeting.objects.visible_to(user).filter(sources__reading=reading).select_related("body")
    meetings = {meeting.pk: meeting for meeting in seen}
    parts = reading.sources.order_by("part").values_list("part", "meeting_id")
    return [(part, meetings[key]) for part, key in parts if key in meetings]


def pages_of(user: Viewer, reading: Reading) -> list[tuple[str, str]]:
    """The pages to look at: words and address."""
    shas = f"/originals/{reading.original.sha256}/"
    found = (
        SourcePage.objects.visible_to(user).filter(reading=reading).only("number", "label", "first_line", "last_line")
    )
    return [
        (
            f"{unit_of(reading).capitalize()}s {p.first_line} to {p.last_line}",
            f"{shas}lines/{p.first_line}-{p.first_line}/",
        )
        if p.first_line is not None
        else (f"Page {p.number}" + (f" (printed {p.label})" if p.label else ""), f"{shas}pages/{p.number}/")
        for p in found
    ]


def unit_of(reading: Reading) -> str:
    """What a reading counts: the lines of a text, the paragraphs of a Word file."""
    return "paragraph" if reading.kind == SourceKind.WORD else "line"


def gap_of(thing: Original, gap: dict[str, object]) -> tuple[str, str, str]:
    """Something that was not read: what, where in words, and the address of the place."""
    line, page = gap.get("line"), gap.get("page")
    if line:
        where = f"page {page}, paragraph {line}" if page else f"line {line}"
        return str(gap["what"]), where, f"/originals/{thing.sha256}/lines/{line}-{line}/"
    if page:
        return str(gap["what"]), f"page {page}", f"/originals/{thing.sha256}/pages/{page}/"
    return str(gap["what"]), "", ""


def _tag(request: HttpRequest, sha256: str) -> str | None:
    seen = Original.objects.visible_to(request.user).filter(sha256=sha256).exists()
    return f'"{sha256}"' if seen and not request.user.is_authenticated else None


def _time(request: HttpRequest, sha256: str) -> dt.datetime | None:
    return Original.objects.visible_to(request.user).filter(sha256=sha256).values_list("received_at", flat=True).first()


@require_safe
@condition(etag_func=_tag, last_modified_func=_time)
def download(request: HttpRequest, sha256: str) -> HttpResponseBase:
    """`/originals/<sha256>/file/`: the bytes.

    Packs are other people's files. A PDF is served as a PDF, a Word file to be saved; all else, web pages too, as
    plain text, so that nothing in it is ever run here.
    """
    thing = visible_original(request.user, sha256)
    try:
        response = FileResponse(thing.path.open("rb"), content_type=served_type(thing.media_type, thing.path))
    except OSError:
        log.exception("The original %s is recorded and its bytes are not there", sha256)
        return render(request, "originals/missing.html", {"original": thing}, status=500)
    to_save = thing.media_type in SAVED
    named = content_disposition_header(as_attachment=to_save, filename=safe_name(thing.name))
    response["Content-Disposition"] = named or "inline"
    if thing.media_type != "application/pdf":
        response["Content-Security-Policy"] = "default-src 'none'; sandbox; frame-ancestors 'none'"
    return response


def served_type(media_type: str, path: Path) -> str:
    """The type an original is served as: its own, or plain text in the encoding that its bytes are in."""
    if media_type == "application/pdf" or media_type in SAVED:
        return media_type
    data = path.read_bytes()
    if data.startswith(UTF16_MARKS):
        return "text/plain; charset=utf-16"
    try:
        data.decode()
    except UnicodeDecodeError:
        return "text/plain; charset=windows-1252"
    return "text/plain; charset=utf-8"


def safe_name(name: str) -> str:
    """A file's name without folders or control characters, for a browser to save it under.

    >>> safe_name("../../etc/pack\\r\\n.pdf"), safe_name("/")
    ('pack.pdf', 'original')
    """
    bare = name.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(c for c in bare if c.isprintable()).strip(". ") or "original"
