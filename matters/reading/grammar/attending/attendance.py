"""Who was there: the groups of people at the head of a set of minutes.

"PRESENT:" and "ALSO PRESENT:" with a person a line; voting and non-voting members; parties and organisations; tables
of name, post and initials, or of attendee, role and status; columns of names; one line that lost its breaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from matters.reading.document import Line
from matters.reading.grammar.attending.attendance_columns import one_below_the_other
from matters.reading.grammar.attending.attendance_labels import Group, Label, label_at, labels_inside
from matters.reading.grammar.attending.listed_people import listed_with_others
from matters.reading.grammar.attending.residue import bare
from matters.reading.grammar.naming.names import opens_person
from matters.reading.grammar.naming.titles import opens_office, title_of
from matters.reading.record import Text
from matters.reading.vocabulary.attendance import COLUMN_HEADS, PRESENT, REPRESENTED, STATUSES, TICKS


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who was present, who else was there, and whose apologies the head of the minutes gives."""

    present: tuple[Text, ...] = ()
    also_present: tuple[Text, ...] = ()
    apologies: tuple[Text, ...] = ()


@dataclass(slots=True)
class _Part:
    """The lines under one heading."""

    group: Group
    shared: str | None
    lines: list[Line] = field(default_factory=list)


LONGEST_TITLE = 6
"""Words of an item's title that only says that people are listed under it."""
_OFFICERS_TOO = (Group.ALSO_PRESENT, Group.ATTENDING)
_NOT_OF_THE_NAME = re.compile(
    r"\b(?:cllr|councillor|cyng|cynghorydd)\b|\((?:in the )?(?:vice-?|deputy )?chair\w*\)"
    r"|^(?:vice-?|deputy )?chair\w*(?=\W+\w)"
)
_ASIDE = re.compile(r"(?<=\w)\s*(?:\(|,|\s[–—-]\s|\s(?:for|as substitute)\s).*")
_LIST_OF_COUNCILLORS = re.compile(r"(?:councillors|cllrs|cynghorwyr|y cynghorwyr)\s*:", re.IGNORECASE)
_STAR = re.compile(r"(?<=\w)\s?\*(?=\W|$)")
_WERE_PRESENT = re.compile(r"\b(?:was|were) present\b|\bpresided\b|\btook the chair\b")
_LEADER = re.compile(r"\s*\.{4,}\s*")
_NUMBER = re.compile(r"\d{1,2}[.)]\s+")
_COLUMN_GAP = re.compile(r"\s{3,}|\t|\s\|\s")
_STATUS = re.compile(rf"(?:{'|'.join(sorted(STATUSES, key=len, reverse=True))})(?!\w)", re.IGNORECASE)
_RUNS_ON = re.compile(r"[,;(–-]$|\b(?:and|of|for|the)$")


def read_attendance(lines: Sequence[Line]) -> Attendance:
    """Everybody whom the head of the minutes names under a heading; lines before the first heading are passed over.

    >>> from matters.reading.sources.text import text_document
    >>> text = b"Present: Councillors Hall (Chair) and Moss\\nOfficers: Ann Kay, Clerk"
    >>> read = read_attendance(text_document(text).lines)
    >>> [who.value for who in read.present], [who.value for who in read.also_present]
    (['Councillor Hall (Chair)', 'Councillor Moss'], ['Ann Kay, Clerk'])
    """
    parts = _parts(lines)
    found: dict[Group, list[Text]] = {group: [] for group in Group}
    for part in parts:
        for who, other in listed_with_others(part.lines, part.shared, posts=part.group in _OFFICERS_TOO):
            found[Group.ALSO_PRESENT if other and part.group is Group.PRESENT else part.group].append(who)
    attending = Group.ALSO_PRESENT if found[Group.PRESENT] else Group.PRESENT
    found[attending] += found[Group.ATTENDING]
    return Attendance(
        *(tuple(once(found[group])) for group in (Group.PRESENT, Group.ALSO_PRESENT, Group.APOLOGIES)),
    )


def begins_attendance(line: Line) -> bool:
    """Whether a line heads the first group of people, so that the heading of the minutes ends before it."""
    words = bare([line])
    label = label_at(words[0].text) if words else None
    return bool(label and (label.lasting or opens_person(words[0].text[label.end :])))


def is_attendance(title: str) -> bool:
    """Whether an item with this title lists who was there.

    >>> is_attendance("PRESENT"), is_attendance("Attendance and apologies"), is_attendance("Apologies")
    (True, True, False)
    """
    first = title.split(":", maxsplit=1)[0].lower().split()
    return bool(first) and bool({word.strip(".,") for word in first[:3]} & PRESENT) and len(first) <= LONGEST_TITLE


def once(people: Sequence[Text]) -> list[Text]:
    """The people without those printed a second time.

    >>> from matters.reading.document import Span
    >>> from matters.reading.record import Stated
    >>> [who.value for who in once([Stated("Cllr Hall", Span()), Stated("Councillor Hall.", Span())])]
    ['Cllr Hall']
    """
    seen: dict[str, Text] = {}
    for who in people:
        seen.setdefault(_key(who.value), who)
    return list(seen.values())


def by_surname(who: Text, named: Sequence[Text]) -> bool:
    """Whether a person told by surname alone is one of those named in full.

    >>> from matters.reading.document import Span
    >>> from matters.reading.record import Stated
    >>> by_surname(Stated("Councillor Hall", Span()), [Stated("Councillor Ann Hall", Span())])
    True
    """
    key = _key(who.value)
    return bool(key) and " " not in key and any(_key(other.value).endswith(f" {key}") for other in named)


def _key(name: str) -> str:
    core = _ASIDE.sub("", _NOT_OF_THE_NAME.sub("", name.casefold()))
    return " ".join(re.findall(r"\w+", core))


def _parts(lines: Sequence[Line]) -> list[_Part]:
    """The groups in printed order, each with the lines under its heading."""
    parts: list[_Part] = []
    main: Group | None = None
    people = [_without_number(line) for line in one_below_the_other([_without_leader(line) for line in bare(lines)])]
    heads: tuple[str, ...] | None = None
    for line, following in zip(people, [*people[1:], None], strict=False):
        if _names_columns(line):
            heads = _cells_of(line)
            continue
        by_status = _by_tick(line, heads) or _by_status(line, heads)
        if by_status:
            parts += [by_status, _Part(main or Group.PRESENT, None)]
            main = main or Group.PRESENT
            continue
        before = _line_before(parts, following)
        for label, piece in _pieces(line, before):
            if label:
                main = label.group if label.lasting else main or Group.PRESENT
                parts.append(_Part(label.group or main or Group.PRESENT, label.shared))
            if not parts and _begins_list(piece.text):
                parts.append(_Part(Group.PRESENT, None))
            if parts and piece.text:
                parts[-1].lines.append(piece)
    return parts


def _begins_list(text: str) -> bool:
    """Whether a line lists those present though no heading says so: "Councillors: A, B", "Mrs Hall presided"."""
    told = bool(_WERE_PRESENT.search(text)) and opens_person(text)
    return told or opens_office(text) or bool(_LIST_OF_COUNCILLORS.match(text))


def _line_before(parts: Sequence[_Part], following: Line | None) -> str | None:
    """The line above within a group, "" at its start; None where there is no group yet and none begins here."""
    if parts:
        return parts[-1].lines[-1].text if parts[-1].lines else ""
    return "" if following and title_of(following.text) else None


def _without_leader(line: Line) -> Line:
    """A line without the row of dots that joins its columns, and without stars that refer to a note below."""
    text = _LEADER.sub("   ", line.text) if "...." in line.text else line.text
    return replace(line, text=_STAR.sub("", text)) if "*" in text or text != line.text else line


def _without_number(line: Line) -> Line:
    """A numbered person without the number."""
    number = _NUMBER.match(line.text)
    if not number or line.cells or not opens_person(line.text[number.end() :]):
        return line
    return replace(line, text=line.text[number.end() :])


def _pieces(line: Line, before: str | None) -> Iterator[tuple[Label | None, Line]]:
    """A line cut before each heading on it: the heading, and what follows it up to the next.

    `before` is the line above within a group, None before the first.
    """
    text = "\t".join(cell for cell in line.cells if cell) if line.cells else line.text
    label = label_at(text)
    if label and not label.lasting and not _heads_part(label, text, before):
        label = None
    at = label.end if label else 0
    for start, inner in labels_inside(text[at:]):
        if at + start < at:
            continue
        yield label, _rest(line, text, at, at + start)
        label, at = inner, at + start + inner.end
        yield from _pieces_after(line, text, label, at)
        return
    yield from _pieces_after(line, text, label, at)


def _pieces_after(line: Line, text: str, label: Label | None, at: int) -> Iterator[tuple[Label | None, Line]]:
    """What follows a heading, which may be another: "Present:  Voting Members"."""
    if not label:
        yield None, line
        return
    rest = _rest(line, text, at, len(text))
    if label_at(rest.text) or next(labels_inside(rest.text), None):
        yield label, replace(rest, text="", cells=None)
        yield from _pieces(rest, "")
    else:
        yield label, rest


def _rest(line: Line, text: str, start: int, end: int) -> Line:
    piece = text[start:end].strip()
    cells = tuple(piece.split("\t")) if line.cells and "\t" in piece else None
    return replace(line, text=piece, cells=cells, indent=line.indent + start, gap=line.gap if not start else 0)


def _heads_part(label: Label, text: str, before: str | None) -> bool:
    """Whether words such as "Parent Governors" head a part of a group.

    They do not where they end the person before ("Representative of / Parent Governors"), nor before any group, where
    "Cabinet - 4 May" names a meeting.
    """
    if before is None:
        return opens_person(text[label.end :])
    if before.count("(") > before.count(")"):
        return False
    return ":" in text[: label.end] or not _RUNS_ON.search(before)


def _by_status(line: Line, heads: tuple[str, ...] | None) -> _Part | None:
    """The person of a table's row of which a cell, the last if several, says whether they came.

    Whom they are there for goes with the name, if it stands before that cell in a column headed so.
    """
    cells = [cell.strip() for cell in _cells_of(line)]
    filled = [cell for cell in cells if cell]
    if len(filled) < 2 or not opens_person(filled[0]):
        return None
    said = [(i, found[0].lower()) for i, cell in enumerate(cells) if i and (found := _STATUS.match(cell))]
    if not said:
        return None
    at, status = said[-1]
    columns = zip(heads or (), cells[:at], strict=False)
    told = [cell for head, cell in columns if cell and _head(head) in REPRESENTED]
    kept = (filled[0], *told) if told else None
    return _Part(Group(STATUSES[status]), None, [replace(line, text=filled[0], cells=kept)])


def _names_columns(line: Line) -> bool:
    """Whether a row heads a table in which a cell, or a tick below "Present" or "Apologies", says who came."""
    cells = [_head(cell) for cell in _cells_of(line)]
    if len(cells) < 2 or cells[0] not in COLUMN_HEADS - set(STATUSES):
        return False
    label = label_at(cells[0])
    plain = all(cell in COLUMN_HEADS for cell in cells) and not (label and label.lasting)
    return plain or any(cell in STATUSES for cell in cells[1:])


def _cells_of(line: Line) -> tuple[str, ...]:
    return line.cells if line.cells is not None else tuple(_COLUMN_GAP.split(line.text))


def _head(cell: str) -> str:
    return cell.strip(" ?:").lower()


def _by_tick(line: Line, heads: tuple[str, ...] | None) -> _Part | None:
    """The person of a row that is ticked in the column of what they did."""
    if not heads or not line.cells or len(line.cells) != len(heads) or not opens_person(line.cells[0]):
        return None
    for head, cell in zip(heads[1:], line.cells[1:], strict=True):
        said = head.strip().lower()
        if said in STATUSES and cell.strip().lower() in TICKS:
            return _Part(Group(STATUSES[said]), None, [replace(line, text=line.cells[0].strip(), cells=None)])
    return None
