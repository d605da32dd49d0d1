"""The lines under a heading to entries: one a person where each has a line, one a list where names run on.

A printed line breaks where it is full, so a person goes over two lines ("Cabinet Member – Children's / Social Care");
a row of a table is one person with post and initials, or several people in columns.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from matters.reading.document import Line
from matters.reading.grammar.naming.joined import Joined
from matters.reading.grammar.naming.names import (
    heads_document,
    is_body,
    is_name,
    is_party,
    opens_person,
    opens_post,
    people_in,
)
from matters.reading.grammar.naming.phrases import Phrase, phrases
from matters.reading.grammar.naming.prose import sentences
from matters.reading.grammar.naming.titles import opens_half_name, shared_title, title_of
from matters.reading.vocabulary.attendance import COLUMN_HEADS, FINITE, KINDS, NONE_WORDS, SAME_AGAIN
from matters.reading.vocabulary.people import NOT_NAMES, PARTICLES, POST_WORDS, ROLE_WORDS


@dataclass(frozen=True, slots=True)
class Entry:
    """Lines that belong together. `single` says that they are one person, as a table's row is, and no list."""

    lines: tuple[Line, ...]
    single: bool = False

    @property
    def joined(self) -> Joined:
        """The entry as one text."""
        return Joined.of(self.lines)


_GAP = re.compile(r"\s{2,}|\t|\s\|\s")
_ROW_GAP = re.compile(r"\s{3,}|\t|\s\|\s")
_HANGING = re.compile(r"(?:[,;&(–—/-]|['’]s|s['’]|\b(?:and|of|for|the|with|to|in|at|from|a|ac|o|dros|yng?))$", re.I)
_GOES_ON = re.compile(r"[^\W\d_A-ZÀ-Þ]|[(&–—-]|and\b|And\b")
_ASIDE = re.compile(r"\([^)]*\)?|\s[–—-]\s.*")
_WORDS = re.compile(r"[\w'’&-]+")
_SAME_AGAIN = re.compile(SAME_AGAIN, re.IGNORECASE)
_SURNAME_FIRST = re.compile(r"[^\W\d_a-z][\w'’-]+, (?:(?:Mrs|Ms|Miss|Mr|Dr|Rev)\.? )?(?:[^\W\d_a-z]\.? ?){1,3}(?:\(|$)")
_PREFIX = re.compile(r"(?P<who>[^:()]{2,70}?)(?P<mark>\s*:\s*-?|\s[–—-])\s+(?P<rest>\S.*)")


def entries(lines: Sequence[Line], shared: str | None = None, *, posts: bool = False) -> Iterator[Entry]:
    """The entries of a group in order, headings of its parts ("Labour Group", "Health Trust") left out.

    Reading stops at a line that is neither a person nor the rest of one. `shared` as in `names.people_in`;
    `posts`: people may be listed by their post alone.
    """
    widest = max((line.indent + len(line.text) for line in lines), default=0)
    current: list[Entry] = []
    by_body = bool(lines) and _is_body(lines[0].text)
    for i, line in enumerate(lines):
        if heads_document(line.text) and not (current and _HANGING.search(current[-1].lines[-1].text)):
            break
        new = _row(line, shared)
        heading = _is_heading(lines, i, by_body=by_body)
        if new is None and current and _joins(current[-1].lines, line, widest, shared) and not (heading and by_body):
            current[-1] = replace(current[-1], lines=(*current[-1].lines, line))
            continue
        yield from current
        current = new or []
        if new is None and not heading:
            start = _started(line, shared) or (Entry((line,)) if posts and opens_post(line.text) else None)
            if not start:
                return
            current = [start]
    yield from current


def is_statement(text: str) -> bool:
    """Whether the text is a sentence about people and no list of them.

    >>> is_statement("Ms Hall had left"), is_statement("Ms Hall (who had left)"), is_statement("Ms Hall – left at 7")
    (True, False, False)
    """
    return bool({word.lower() for word in _WORDS.findall(_ASIDE.sub("", text)) if word[0].islower()} & FINITE)


def _row(line: Line, shared: str | None) -> list[Entry] | None:
    """The entries of a table's row, none of its head; None where the line is no row."""
    cells = _cells(line, _GAP)
    if len(cells) > 1 and _are_columns(cells, shared):
        return [Entry((replace(line, text=cell, cells=None),)) for cell in cells]
    cells = _cells(line, _ROW_GAP)
    if len(cells) < 2 or (line.cells is None and any(cell[-1] in ",;" for cell in cells)):
        return None
    if all(cell.lower() in COLUMN_HEADS for cell in cells):
        return []
    if not _is_start(cells[0], shared) and opens_person(cells[1]):
        cells = cells[1:]
    pair = phrases(cells[0])
    if not _is_start(cells[0], shared) and not (len(pair) > 1 and all(is_name(phrase.text) for phrase in pair)):
        return None
    single = not shared_title(cells[0]) and len(phrases(cells[0])) == 1
    return [Entry((replace(line, text=" ".join(cells), cells=None),), single=single)]


def _cells(line: Line, gap: re.Pattern[str]) -> list[str]:
    parts = line.cells if line.cells is not None else gap.split(line.text)
    return [part.strip() for part in parts if part.strip()]


def _are_columns(cells: Sequence[str], shared: str | None) -> bool:
    """Whether each cell is a person of its own: "A J Hall   Mrs K Moss   D Kay"."""
    if not all(len(phrases(cell)) == 1 and _stands_alone(cell, shared) for cell in cells):
        return False
    titled = [bool(title_of(cell)) for cell in cells]
    return not titled[0] or bool(shared) or any(titled[1:])


def _stands_alone(cell: str, shared: str | None) -> bool:
    if title_of(cell):
        return True
    return is_name(cell, listed=bool(shared)) and not is_party(cell) and (bool(shared) or " " in cell)


def _joins(before: Sequence[Line], line: Line, widest: float, shared: str | None) -> bool:
    """Whether a line goes on with the entry before it."""
    text, last = line.text, Joined.of(before).text
    if len(_cells(line, _ROW_GAP)) > 1:
        return False
    if _HANGING.search(last) or opens_half_name(last) or last.count("(") > last.count(")") or _GOES_ON.match(text):
        return True
    if _after_prefix(text, None) or is_party(text) or _names_nobody(text) or (line.gap and is_statement(text)):
        return False
    if last.endswith(".") and not title_of(last.split()[-1] + " X"):
        return False
    words = _WORDS.findall(text)
    if all(word.lower() in NOT_NAMES | PARTICLES for word in words) and not (line.gap and _is_body(text)):
        return True
    is_full = before[-1].indent + len(before[-1].text) + 1 + len(words[0] if words else "") >= widest
    listed = phrases(last)
    open_list = len(listed) > 1 and listed[-1].joiner == "," and len(people_in(last, shared)) == len(listed)
    open_list = open_list and not title_of(text) and not shared_title(text)
    broken = _breaks_a_name(listed, text, {person.start for person in people_in(last, shared)})
    return broken or (open_list and (is_full or not opens_person(text))) or (_is_body(text) and not line.gap)


def _breaks_a_name(listed: Sequence[Phrase], text: str, starts: Collection[int]) -> bool:
    """Whether a list of full names breaks off within one: "Ida Innes, Jo Jones and Kit / Kane"."""
    if len(listed) < 2 or listed[-1].start in starts:
        return False
    return all(" " not in part and is_name(part) for part in (listed[-1].text, phrases(text)[0].text))


def _is_heading(lines: Sequence[Line], i: int, *, by_body: bool) -> bool:
    """Whether a line names a part of the group (a party, an organisation), or says that there is nobody.

    `by_body`: the group begins with an organisation, so that any other heads a part of it.
    """
    text = lines[i].text.strip().rstrip(":").strip()
    if _names_nobody(text) or is_party(text) or (i == 0 and text.lower() in COLUMN_HEADS):
        return True
    if _is_body(text):
        return i + 1 < len(lines) and (lines[i].gap > 0 or by_body or lines[i].text.endswith(":"))
    return lines[i].text.endswith(":") and not opens_person(text)


def _names_nobody(text: str) -> bool:
    """Whether a line says that there is nobody: "None.", "Green Group: none"."""
    return text.rpartition(":")[2].strip(" .").lower() in NONE_WORDS


def _is_body(text: str) -> bool:
    """Whether a line is an organisation's name and no person of one: "Health Trust", not "Ann Hall, Health Trust"."""
    return is_body(text) and not opens_person(text) and not _after_prefix(text, None)


def _after_prefix(text: str, shared: str | None) -> tuple[str, bool] | None:
    """The people behind a party, body or office, and whether they are to be kept with it; None where nothing leads.

    "Labour: Councillor Hall" and "Parish Representative: Councillor Hall" are Councillor Hall; "Clerk: Ann Moss" stays
    whole.
    """
    found = None if title_of(text) or shared_title(text) else _PREFIX.fullmatch(text)
    if not found or not _is_start(found["rest"], shared) or is_statement(found["rest"]):
        return None
    words = [word.lower() for word in _WORDS.findall(found["who"])]
    said = set(words)
    kind = ":" in found["mark"] and words[-1] in KINDS
    if said & (ROLE_WORDS | POST_WORDS) and not is_party(found["who"]) and not kind:
        return text, True
    led = kind or ":" in found["mark"] or is_party(found["who"]) or is_body(found["who"])
    return (found["rest"], False) if led else None


def _started(line: Line, shared: str | None) -> Entry | None:
    """The entry that a line starts, without the party or body printed before the people; None for anything else."""
    if _SURNAME_FIRST.match(line.text):
        return Entry((line,), single=True)
    led = _after_prefix(line.text, shared)
    if led:
        return Entry((replace(line, text=led[0]),), single=led[1])
    cells = _cells(line, _ROW_GAP) if line.cells is not None else []
    return Entry((line,)) if _is_start(cells[0] if cells else line.text, shared) else None


def _is_start(text: str, shared: str | None) -> bool:
    text = next((sentence.text for sentence in sentences(text)), "")
    if opens_person(text) or is_statement(text) or _SAME_AGAIN.match(text):
        return True
    first = phrases(text)[:1]
    return bool(first) and is_name(first[0].text, listed=bool(shared)) and (bool(shared) or "," in text or "(" in text)
