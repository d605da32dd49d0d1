"""The values of one document as a person reviews them: what was read, where, how surely, and what was said of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from django.apps import apps
from django.db import models

from matters.council.audit.corrected import ADDED, REJECTED, kind_of
from matters.council.audit.models import Correction
from matters.council.followup.models import Matter
from matters.council.meetings.models import Attendance, Meeting, PartOfMeeting, Seat
from matters.council.papers.models import Original, Reading, SourcePage, Statement
from matters.council.papers.recordform import load_record
from matters.council.review.places import PlaceRead, places_again
from matters.council.review.words import KINDS, field_words, section_words
from matters.council.settling.shapes import SHAPES
from matters.council.visibility import Viewer, VisibleModel
from matters.council.writing.fields import CORRECTABLE
from matters.council.writing.rulings import PLACING
from matters.reading.audit import statements as stated_in
from matters.reading.document import Rect, Span

UNSURE = 0.8
"""Below this confidence a value is put before a person as unsure."""


class State(StrEnum):
    """What has become of a value."""

    READ = "machine-read"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    ADDED = "added"
    REJECTED = "rejected"


STATES = {
    Correction.Act.CORRECT: State.CORRECTED,
    Correction.Act.CONFIRM: State.CONFIRMED,
    Correction.Act.REJECT: State.REJECTED,
    Correction.Act.ADD: State.ADDED,
}


@dataclass(frozen=True, slots=True)
class Value:
    """One value.

    `subject` and `field` are what a word on it is said of: a thing of the store, or the original and a path of its
    record (`is_place`). `paths` are all places of the record that make up one text or list. `read` is what this
    document says, `shown` what the site shows. `spans` are where it stands. `entry` is the thing that it belongs to, by
    kind and id or by path.
    """

    section: str
    entry: str
    label: str
    path: str
    read: str
    shown: str
    spans: tuple[Span, ...]
    confidence: float
    subject: models.Model | None
    field: str
    thing: models.Model | None = None
    is_place: bool = False
    correction: Correction | None = None
    paths: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What an address calls it by."""
        if self.is_place or self.subject is None:
            return f"at-{self.path}"
        return f"{kind_of(self.subject)}-{self.subject.pk}-{self.field}"

    @property
    def state(self) -> State:
        """What has become of it."""
        return STATES[Correction.Act(self.correction.act)] if self.correction else State.READ

    @property
    def is_unsure(self) -> bool:
        """Whether the reader was not sure, and no person has settled it."""
        return self.confidence < UNSURE and self.correction is None

    @property
    def reads_otherwise(self) -> bool:
        """Whether the site shows other words than this document was read to say."""
        return bool(self.read) and self.read.split() != self.shown.split()

    @property
    def place(self) -> Span:
        """Where it begins."""
        return self.spans[0] if self.spans else Span()

    def order(self) -> tuple[int, int, float, float]:
        """Its turn in printed order."""
        first = self.place.rects[0] if self.place.rects else Rect(0, 0, 0, 0)
        return self.place.page or 0, self.place.line or 0, first.top, first.left


def values_of(user: Viewer, reading: Reading) -> list[Value]:
    """Every value of a document that this user may see, in printed order.

    What stands in a part that the user may not see leaves no trace: neither value nor number.
    """
    settled = list(_settled(user, reading))
    said = _corrections(settled)
    judged = [_judged(value, said) for value in settled]
    added = list(_added(user, reading, judged))
    places = _places(user, reading, {value.path for value in _ungrouped(user, reading)})
    return sorted([*_grouped(judged), *places, *added], key=Value.order)


def _ungrouped(user: Viewer, reading: Reading) -> models.QuerySet[Statement]:
    return Statement.objects.reviewable_by(user).filter(reading=reading)


def _settled(user: Viewer, reading: Reading) -> Iterator[Value]:
    """What the document states of things of the store, a value each statement.

    Matters are not among them: they are found in what is shown here, and no part of the record.
    """
    rows = list(_ungrouped(user, reading).exclude(field="report").exclude(thing_kind=kind_of(Matter)))
    things = _things(user, rows)
    for row in rows:
        thing = things.get((row.thing_kind, row.thing_id))
        if thing is not None and not row.field.endswith(" not shown"):
            yield _value(row, thing, reading.original)


def _things(user: Viewer, rows: Iterable[Statement]) -> dict[tuple[str, int], models.Model]:
    ids: dict[str, set[int]] = {}
    for row in rows:
        ids.setdefault(row.thing_kind, set()).add(row.thing_id)
    found: dict[tuple[str, int], models.Model] = {}
    for kind, keys in ids.items():
        model = apps.get_model(kind)
        if issubclass(model, VisibleModel):
            things = model._default_manager.reviewable_by(user).filter(pk__in=keys)  # type: ignore[attr-defined]
            if issubclass(model, Seat):
                things = things.select_related("name__person")
            found |= {(kind, thing.pk): thing for thing in things}
    return found


def _value(row: Statement, thing: models.Model, original: Original) -> Value:
    subject, field = subject_of(row, thing, original)
    read = plain(row.value)
    return Value(
        section=section_words(row.path)[0],
        entry=f"{kind_of(thing)}-{thing.pk}",
        label=field_words(row.field),
        path=row.path,
        read=read,
        shown=read if isinstance(subject, Original | None) else plain(getattr(subject, field)),
        spans=(span_of(row),),
        confidence=row.confidence,
        subject=subject,
        field=field,
        thing=thing,
        paths=(row.path,),
    )


def subject_of(row: Statement, thing: models.Model, original: Original) -> tuple[models.Model | None, str]:
    """What a correction of a statement is made of: the thing, the person it names, or the document's own meeting."""
    if isinstance(thing, Meeting) and row.field in ("body", "committee", "date"):
        return original, "minutes_date" if row.path == "minutes.meeting_date" else row.field
    if isinstance(thing, Seat) and row.field in ("name", "title"):
        return thing.name.person, row.field
    return (thing if row.field in CORRECTABLE.get(kind_of(thing), ()) else None), row.field


def span_of(row: Statement) -> Span:
    """Where a statement stands."""
    return Span(row.line, row.page, row.last_line, row.last_page, tuple(Rect(*rect) for rect in row.rects))


def plain(value: object) -> str:
    """A value as a person reads it.

    >>> plain(True), plain(None), plain(["a", "b"])
    ('yes', '', 'a\\nb')
    """
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case list():
            return "\n".join(map(str, value))
        case _:
            return str(value.isoformat()[:16] if hasattr(value, "isoformat") else value)


def _corrections(values: Iterable[Value]) -> dict[tuple[str, int, str], Correction]:
    """The standing words on these values and on the things that they belong to."""
    ids: dict[str, set[int]] = {}
    for value in values:
        for thing in (value.subject, value.thing):
            if thing is not None:
                ids.setdefault(kind_of(thing), set()).add(thing.pk)
    chosen = models.Q(pk__in=[])
    for kind, keys in ids.items():
        chosen |= models.Q(thing_kind=kind, thing_id__in=keys)
    return {(c.thing_kind, c.thing_id, c.field): c for c in Correction.objects.filter(chosen, undone_at=None)}


def _judged(value: Value, said: Mapping[tuple[str, int, str], Correction]) -> Value:
    thing, subject = value.thing, value.subject
    rejected = said.get((kind_of(thing), thing.pk, REJECTED)) if thing is not None else None
    own = said.get((kind_of(subject), subject.pk, value.field)) if subject is not None else None
    shown = plain(own.value) if own and isinstance(subject, Original) else value.shown
    return replace(value, correction=rejected or own, shown=shown)


def _grouped(values: Iterable[Value]) -> list[Value]:
    """The paragraphs of a text and the parts of a list are one value."""
    together: dict[tuple[str, str], Value] = {}
    for value in values:
        key = (value.entry, value.label if value.subject is None else value.key)
        first = together.get(key)
        together[key] = (
            value
            if first is None
            else replace(
                first,
                read=f"{first.read}\n{value.read}",
                spans=first.spans + value.spans,
                paths=first.paths + value.paths,
                confidence=min(first.confidence, value.confidence),
            )
        )
    return list(together.values())


def _added(user: Viewer, reading: Reading, values: Sequence[Value]) -> Iterator[Value]:
    """What persons added at the meetings of this document, each where the neighbour or owner stands that they named."""
    at = {value.entry: value for value in reversed(values)}
    meetings = list(reading.sources.values_list("meeting", flat=True))
    for shape in SHAPES.values():
        words = Correction.objects.filter(thing_kind=kind_of(shape.model), field=ADDED, undone_at=None)
        afters = dict(words.values_list("thing_id", "value"))
        if not afters:
            continue
        rows: models.QuerySet[PartOfMeeting] = shape.model._default_manager.reviewable_by(user)  # type: ignore[attr-defined]
        above = shape.model.body_path.removesuffix("__body")
        for row in rows.filter(pk__in=afters, **{f"{above}__in": meetings}).order_by("position"):
            entry = f"{kind_of(row)}-{row.pk}"
            owner = f"{kind_of(shape_owner(row, shape.owner))}-{shape_owner(row, shape.owner).pk}"
            near = at.get(f"{kind_of(row)}-{afters[row.pk]}") or at.get(owner)
            if entry in at or near is None:
                continue
            correction = Correction.objects.get(
                thing_kind=kind_of(row), thing_id=row.pk, field=shape.text, undone_at=None
            )
            shown = plain(getattr(row, shape.text))
            at[entry] = Value(
                near.section, entry, field_words(shape.text), near.path, "", shown, near.spans, 1.0,
                row, shape.text, row, correction=correction,
            )  # fmt: skip
            yield at[entry]


def shape_owner(row: PartOfMeeting, owner: str) -> models.Model:
    """The thing that a row belongs to."""
    above: models.Model = getattr(row, owner)
    return above


def _places(user: Viewer, reading: Reading, settled: set[str]) -> Iterator[Value]:
    """The values of the record that no thing of the store holds, as far as their pages may be seen."""
    if not reading.record:
        return
    hidden = Statement.objects.filter(reading=reading).exclude(path__in=settled).values_list("path", flat=True)
    passed = settled | set(hidden)
    sees = Sees(user, reading)
    found = [(re.sub(r"\[(\d+)\]", r".\1", s.path), s) for s in stated_in(load_record(reading.record))]
    open_ = [(p, s) for p, s in found if p not in passed and f"{p}.0" not in passed and sees(s.span)]
    said = place_corrections(reading.original, [PlaceRead(p, s.value) for p, s in open_])
    for path, stated in open_:
        entry, label = entry_and_label(path)
        correction = said.get(path)
        yield Value(
            section=section_words(path)[0],
            entry=f"at-{entry}",
            label=label,
            path=path,
            read=stated.value,
            shown=plain(correction.value) if correction else stated.value,
            spans=(stated.span,),
            confidence=stated.confidence,
            subject=reading.original,
            field=path,
            is_place=True,
            correction=correction,
            paths=(path,),
        )


def place_corrections(original: Original, read: Sequence[PlaceRead]) -> dict[str, Correction]:
    """What persons said of places of an original's record, by the path that each has now."""
    standing = Correction.objects.filter(thing_kind=kind_of(original), thing_id=original.pk, undone_at=None)
    by_path = {c.field: c for c in standing.exclude(field__in=PLACING)}
    spoken = {path: str(c.machine_value) for path, c in by_path.items()}
    return {now: by_path[then] for then, now in places_again(spoken, read).items()}


def entry_and_label(path: str) -> tuple[str, str]:
    """The thing that a place belongs to, and what the place is called in it.

    >>> entry_and_label("work_programme.rows.3.topic"), entry_and_label("tables.0.rows.2")
    (('work_programme.rows.3', 'Topic'), ('tables.0', 'Rows 3'))
    >>> entry_and_label("meeting.venue")
    ('meeting', 'Venue')
    """
    parts = path.split(".")
    if parts[-1].isdigit():
        named = next((i for i in range(len(parts) - 1, -1, -1) if not parts[i].isdigit()), 0)
        where = " ".join(str(int(part) + 1) for part in parts[named + 1 :])
        return ".".join(parts[:named]), f"{field_words(parts[named])} {where}"
    last = max((i for i, part in enumerate(parts) if part.isdigit()), default=0)
    return ".".join(parts[: last + 1]), field_words(".".join(parts[last + 1 :]))


class Sees:
    """Which places of a reading a user may see, by the pages that they stand on."""

    def __init__(self, user: Viewer, reading: Reading) -> None:
        pages = SourcePage.objects.filter(reading=reading)
        seen = SourcePage.objects.visible_to(user).filter(reading=reading).values_list("pk", flat=True)
        fields = pages.exclude(pk__in=seen).values_list("number", "first_line", "last_line")
        self._hidden = list(fields)

    def __call__(self, span: Span) -> bool:
        """Whether no part of the place is hidden from the user."""
        return not any(_stands_on(span, *page) for page in self._hidden)


def _stands_on(span: Span, number: int, first: int | None, last: int | None) -> bool:
    if span.line is not None and first is not None and last is not None:
        return span.line <= last and first <= (span.last_line or span.line)
    if span.page is not None:
        return span.page <= number <= (span.last_page or span.page)
    return False


def title_of(entry: str, values: Sequence[Value]) -> str:
    """What an entry is called: its kind and the number or words that tell it."""
    thing = values[0].thing
    if isinstance(thing, PartOfMeeting):
        kind = KINDS.get(thing._meta.model_name or "", "")
        if isinstance(thing, Attendance):
            return thing.get_kind_display()
        return kind if len(values) == 1 else f"{kind} {getattr(thing, 'number', '') or getattr(thing, 'label', '')}"
    if isinstance(thing, Meeting):
        return "Meeting"
    numbers = [int(part) + 1 for part in entry.split(".") if part.isdigit()]
    words = section_words(values[0].path)[1]
    return f"{words} {'.'.join(map(str, numbers))}".strip()
