"""Writes the rows of the invented borough, each with the position, key and visibility that it needs."""

from __future__ import annotations

import hashlib

from django.utils import timezone

from matters.council.meetings.models import Meeting, PartOfMeeting
from matters.council.papers.models import Original, Reading, SourcePage, Statement
from matters.council.people.models import Authority, Body, Name, Person
from matters.council.visibility import Visibility
from matters.reading.document import Document, SourceKind
from matters.reading.sources.detect import document_of

LINES_A_STRETCH = 100


class Builder:
    """Writes the rows, keeping the positions and statements that each thing needs."""

    def __init__(self) -> None:
        self.authority = Authority.objects.create(key="ostleby", name="Ostleby Borough Council", slug="ostleby")
        self.position = 0

    @classmethod
    def over_existing(cls) -> Builder:
        """A builder that goes on where another stopped."""
        builder = cls.__new__(cls)
        builder.authority = Authority.objects.get()
        builder.position = 1000
        return builder

    def body(self, name: str, slug: str, remit: str = "") -> Body:
        return Body.objects.create(authority=self.authority, key=slug, name=name, slug=slug, remit=remit)

    def person(self, name: str, title: str = "", **values: object) -> Person:
        slug = name.lower().replace(" ", "-").replace(".", "")
        return Person.objects.create(
            authority=self.authority, key=slug, name=name, title=title, slug=slug, is_councillor=bool(title), **values
        )

    def name(self, body: Body, person: Person, year: int = 2024) -> Name:
        key = person.key
        printed = f"Councillor {person.name.split()[-1]}" if person.is_councillor else person.name
        values = {
            "printed": printed,
            "surname": person.name.split()[-1],
            "person": person,
            "rule": "test",
            "is_councillor": person.is_councillor,
        }
        return Name.objects.get_or_create(body=body, year=year, key=key, defaults=values)[0]

    def place(self, thing: PartOfMeeting) -> None:
        """Save something; it is public unless it says otherwise."""
        self.position += 1
        thing.position, thing.key = self.position, f"k{self.position}"
        thing.visibility = Visibility.PUBLIC if thing.visibility == Visibility.OFFICERS else thing.visibility
        thing.save()

    def original(self, name: str, data: bytes, media_type: str, visibility: int = Visibility.PUBLIC) -> Original:
        sha = hashlib.sha256(data).hexdigest()
        original = Original(
            sha256=sha,
            name=name,
            size=len(data),
            media_type=media_type,
            received_at=timezone.now(),
            visibility=visibility,
        )
        original.path.parent.mkdir(parents=True, exist_ok=True)
        original.path.write_bytes(data)
        original.save()
        return original

    def reading(self, original: Original, gaps: list[dict[str, object]] | None = None) -> Reading:
        reading = Reading.objects.create(
            original=original, reader_version="1", record={}, gaps=gaps or [], kind="text", read_at=timezone.now()
        )
        document = document_of(original.path.read_bytes(), original.name)
        pages = pages_of(document) if document.kind is SourceKind.PDF else stretches_of(document)
        for page in pages:
            page.reading, page.visibility = reading, original.visibility
            page.save()
        return reading

    def statement(
        self,
        reading: Reading,
        thing: PartOfMeeting | Meeting,
        field: str,
        line: int | None = None,
        page: int | None = None,
    ) -> Statement:
        self.position += 1
        return Statement.objects.create(
            reading=reading,
            path=f"p{self.position}",
            thing_kind=thing._meta.label_lower,
            thing_id=thing.pk,
            field=field,
            visibility=Visibility.PUBLIC,
            line=line,
            page=page,
            rects=[reading.pages.get(number=page).lines[1]["rect"]] if page else [],
        )


def pages_of(document: Document) -> list[SourcePage]:
    """The pages of a PDF; each calls itself ten more than it is, as pages of a supplement do."""
    return [
        SourcePage(
            number=page.number,
            label=str(page.number + 10),
            width=page.width,
            height=page.height,
            lines=stored(document, page.number),
        )
        for page in document.pages
    ]


def stretches_of(document: Document) -> list[SourcePage]:
    """A text in stretches."""
    lines = stored(document, None)
    last = max(int(str(line["n"])) for line in lines)
    starts = range(1, last + 1, LINES_A_STRETCH)
    return [
        SourcePage(
            number=number,
            first_line=start,
            last_line=start + LINES_A_STRETCH - 1,
            lines=[line for line in lines if start <= int(str(line["n"])) < start + LINES_A_STRETCH],
        )
        for number, start in enumerate(starts, 1)
    ]


def stored(document: Document, page: int | None) -> list[dict[str, object]]:
    """The lines of one page, or all those of a text, as the store holds them."""
    return [
        {
            "n": line.span.line,
            "text": line.text,
            "rect": list(line.span.rects[0]) if line.span.rects else None,
            "level": line.level,
            "furniture": False,
        }
        for line in document.lines
        if line.span.page == page
    ]
