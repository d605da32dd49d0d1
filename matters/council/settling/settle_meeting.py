"""A meeting settled: all that its documents state becomes its rows, by whatever order the documents came."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matters.council.audit.corrected import corrected_fields
from matters.council.meetings.models import Listing, Meeting, MinuteItem
from matters.council.papers.models import Source
from matters.council.people.match_names import YearsName
from matters.council.people.printed_names import PrintedName, name_in
from matters.council.people.settle_names import Names, settle_names
from matters.council.settling.align import Node, merge
from matters.council.settling.births import (
    Birth,
    agenda_birth,
    matter_birth,
    minute_birth,
    minutes_year,
    no_birth,
    report_birth,
    resolution_birth,
)
from matters.council.settling.choose import agreed, paragraphs_of, shown_values
from matters.council.settling.entries import Kind
from matters.council.settling.keep_rows import Changes, Kept, Owner, Wanted, cut, keep_rows
from matters.council.settling.link_parts import clause_of_matter, item_of_report, link_parents, place_of_report
from matters.council.settling.placing import Place
from matters.council.settling.shapes import MEETING_FIELDS, SHAPES
from matters.council.settling.sources import Speaker, speakers_of
from matters.council.settling.spoken_rows import from_json
from matters.council.settling.state_statements import state_statements
from matters.council.visibility import Visibility
from matters.timing.municipal_year import municipal_year

ON_THE_MEETING = (Kind.SEAT, Kind.AGENDA_ITEM, Kind.REPORT, Kind.ATTENDANCE, Kind.DECLARATION, Kind.MINUTE_ITEM)
BELOW = {
    Kind.RECOMMENDATION: Kind.REPORT,
    Kind.QUESTION: Kind.MINUTE_ITEM,
    Kind.RESOLUTION: Kind.MINUTE_ITEM,
    Kind.MATTER: Kind.MINUTE_ITEM,
}


def settle_meeting(meeting: Meeting, read: dict[int, list[Place]], changes: Changes) -> bool:
    """Make the rows of a meeting what its documents and corrections say. False where it has no documents.

    `read` holds what readings say that are at hand, and takes up those that are loaded. Runs inside a transaction;
    the names of the body are settled with it. Needs `body`.
    """
    speakers = speakers_of(meeting, read)
    if not speakers:
        return False
    root = merge([(i, speaker.tree) for i, speaker in enumerate(speakers)])
    _settle_fields(meeting, speakers, root, changes)
    settling = _Settling(meeting, root, speakers, changes)
    for kind in ON_THE_MEETING:
        settling.keep(kind, [(meeting, root)])
    for kind, above in BELOW.items():
        settling.keep(kind, [(kept.row, kept.node) for kept in settling.kept[above]])
    link_parents(settling.kept[Kind.RESOLUTION])
    state_statements(meeting, root, settling.kept, speakers)
    return True


class _Settling:
    """The keeping of one meeting's things, kind after kind; `kept` are those that have their rows."""

    def __init__(self, meeting: Meeting, root: Node, speakers: Sequence[Speaker], changes: Changes) -> None:
        self.meeting, self.speakers, self.changes = meeting, speakers, changes
        self.kept: dict[Kind, list[Kept]] = {}
        self.year = municipal_year(meeting.date).start
        self.names: Names = settle_names(meeting.body, [YearsName(self.year, who) for who in _named(root)])
        self.minutes_year = minutes_year(meeting, root.of(Kind.MINUTE_ITEM))

    def keep(self, kind: Kind, owners: Sequence[tuple[Owner, Node]]) -> None:
        """Keep the things of one kind that belong to these owners."""
        wanted = [
            self._wanted(node, owner, position)
            for owner, above in owners
            for position, node in enumerate(above.of(kind))
        ]
        self.kept[kind] = keep_rows(kind, self.meeting, wanted, self.changes, self._name_of)

    def _wanted(self, node: Node, owner: Owner, position: int) -> Wanted:
        values, under = self._values(node), None
        if node.kind is Kind.MATTER:
            under = clause_of_matter(node, owner, self.kept[Kind.RESOLUTION])
            values["resolution_id"] = under.pk if under else None
        return Wanted(node, owner, position, values, self._birth(node, owner), under)

    def _name_of(self, text: str) -> int | None:
        """The name that a corrected text prints; made where papers print it nowhere."""
        who = name_in(text)
        if who is None:
            return None
        if (self.year, who.key) not in self.names:
            self.names = settle_names(self.meeting.body, [YearsName(self.year, who)])
        return self.names[self.year, who.key].pk

    def _values(self, node: Node) -> dict[str, object]:
        shape = SHAPES[node.kind]
        said = shown_values(node)
        values = {name: said.get(name, default) for name, default in shape.fields.items()} | node.first.fixed
        values["own_visibility"] = max(entry.visibility for _, entry in node.entries)
        if node.kind is Kind.MINUTE_ITEM:
            values["text"] = "\n\n".join(paragraphs_of(node))
        if node.kind is Kind.REPORT:
            values |= place_of_report(node, self.speakers[node.entries[0][0]].reading)
            item = item_of_report(node, self.kept[Kind.AGENDA_ITEM])
            values["agenda_item_id"] = item.pk if item else None
        if shape.who:
            who = node.first.who
            values[f"{shape.who}_id"] = self.names[self.year, who.key].pk if who else None
        return values

    def _birth(self, node: Node, owner: Owner) -> Birth:
        match node.kind:
            case Kind.AGENDA_ITEM:
                return agenda_birth(self.meeting, node)
            case Kind.REPORT:
                return report_birth(node, item_of_report(node, self.kept[Kind.AGENDA_ITEM]))
            case Kind.MINUTE_ITEM:
                return minute_birth(node, self.minutes_year)
            case Kind.RESOLUTION:
                return resolution_birth(node)
            case Kind.MATTER:
                assert isinstance(owner, MinuteItem)
                owner.meeting = self.meeting
                return matter_birth(owner, node)
            case _:
                return no_birth


def _named(node: Node) -> Iterator[PrintedName]:
    """Everybody whom the shown entries of a tree name."""
    if node.first.who:
        yield node.first.who
    for child in node.children:
        yield from _named(child)


def _settle_fields(meeting: Meeting, speakers: Sequence[Speaker], root: Node, changes: Changes) -> None:
    """The meeting's own fields. The venue is where it was held, so there the minutes, the later word, have it."""
    claims = [(speakers[i].part, said) for i, entry in root.entries for said in entry.says]
    values = dict[str, object]()
    for name, default in MEETING_FIELDS.items():
        of_field = [(part, said) for part, said in claims if said.field == name]
        later = [said for part, said in of_field if part == Source.Part.MINUTES]
        chosen = later if name == "venue" and later else [said for _, said in of_field]
        values[name] = cut(Meeting, name, agreed(chosen)) if chosen else default
    parts = {speaker.part for speaker in speakers}
    is_off = Listing.objects.filter(meeting=meeting, is_off=True).exists()
    values["state"] = state_after(meeting, parts, is_off=is_off)
    values["visibility"] = Visibility.PUBLIC
    values |= {name: from_json(Meeting, name, value) for name, value in corrected_fields(meeting).items()}
    differing = {name: value for name, value in values.items() if getattr(meeting, name) != value}
    for name, value in differing.items():
        changes.note(meeting, name, getattr(meeting, name), value)
        setattr(meeting, name, value)
    if differing:
        meeting.save(update_fields=list(differing))


READ_STATES = (
    Meeting.State.PLANNED,
    Meeting.State.AGENDA_PUBLISHED,
    Meeting.State.MINUTES_PUBLISHED,
    Meeting.State.CANCELLED,
)


def state_after(meeting: Meeting, parts: set[str], *, is_off: bool) -> str:
    """How far a meeting has come by what is published of it; a state that only a person can set stays.

    Minutes say that it was held, whatever the council's site says of it (`is_off`: that it does not take place).
    """
    if meeting.state not in READ_STATES:
        return meeting.state
    if Source.Part.MINUTES in parts:
        return Meeting.State.MINUTES_PUBLISHED
    return Meeting.State.CANCELLED if is_off else Meeting.State.AGENDA_PUBLISHED
