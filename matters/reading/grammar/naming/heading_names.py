"""Which council, and which of its bodies, the heading of a set of minutes names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from matters.reading.document import Line
from matters.reading.grammar.dates import dates_in
from matters.reading.grammar.naming.body_names import is_title_case
from matters.reading.grammar.naming.joined import Joined
from matters.reading.record import Stated, Text
from matters.reading.vocabulary import headings as words
from matters.reading.vocabulary.bodies import BODY_WORDS, COUNCIL_INITIALS, COUNCIL_WORDS

_COUNCIL = re.compile(rf"\b(?:{'|'.join(COUNCIL_WORDS)})\b|\b(?-i:{'|'.join(COUNCIL_INITIALS)})\b", re.IGNORECASE)
_PART = re.compile(
    rf"\b(?:{'|'.join(word for word in BODY_WORDS if word not in COUNCIL_WORDS)}|group|trust)\b", re.IGNORECASE
)
_OPENS_COUNCIL = re.compile(r"(?:cyngor|awdurdod)\b", re.IGNORECASE)
_MINUTES_OF = re.compile(
    rf"\s*(?:{words.MINUTES_OF}|{words.AT_A_MEETING_OF}|{words.BODY_LABELS}\s*:\s*|(?:\w+\s+){{0,2}}meeting\s*(?:of(?:\s+the)?\s|:)\s*)",
    re.IGNORECASE,
)
_HELD = re.compile(rf"\s*[,:]?\s*(?:\bmeeting\s+)?{words.HELD}.*|\s*\bheld$", re.IGNORECASE)
_ROOMS = re.compile(words.ROOMS, re.IGNORECASE)
_LABEL = re.compile(rf"(?:{words.PLACE_LABELS}|{words.OTHER_LABELS}|{words.DATE_LABELS})\s*:", re.IGNORECASE)
_NOTICE = re.compile(
    r"agenda and minutes|minutes|agenda|rhaglen|cofnodion"
    r"|notes of meeting.*|\W*|.*(?:[|>]|https?:).*|.*\bcall[ -]?in\b.*",
    re.IGNORECASE,
)
_PAPER = re.compile(words.PAPER, re.IGNORECASE)
_PAPER_BEHIND = re.compile(rf"(?<=\w)\s+{words.PAPER}[\s–—-]*$", re.IGNORECASE)
_MARKING = re.compile(
    r"(?:not protectively marked|official(?:[ -]+sensitive)?|unclassified|restricted)\s+", re.IGNORECASE
)
_GAP = re.compile(r"\s{2,}|\t|\s[–—-]\s")
_GLUED = re.compile(
    rf"(?P<council>\S+\s.*?\b(?:{'|'.join(COUNCIL_WORDS)}))\b\s+(?P<part>(?-i:[^\W\d_a-z]).*{_PART.pattern}.*)",
    re.IGNORECASE,
)
_OF_COUNCIL = re.compile(
    rf"(?P<part>.*{_PART.pattern}.*?)\s+of\s+(?:the\s+)?(?P<council>\S+\s.*{_COUNCIL.pattern})", re.IGNORECASE
)
_TELLS = re.compile(words.TELLS)
_HANGS = re.compile(r"(?:['’]s|['’]|[,&(–-]|\b(?:and|of|the|for|a))$", re.IGNORECASE)


def names_of(lines: Sequence[Line]) -> tuple[Text | None, Text | None]:
    """The council and the body that met. Where only the council is named it is the body that met.

    >>> from matters.reading.sources.text import text_document
    >>> council, body = names_of(text_document(b"NEWBY MBC - CORPORATE PARENTING BOARD").lines)
    >>> council.value, body.value
    ('NEWBY MBC', 'CORPORATE PARENTING BOARD')
    """
    councils: list[Text] = []
    parts: list[Text] = []
    met: list[Text] = []
    for joined in _names(lines):
        if _is_prose(joined.text):
            continue
        for text, said in _pieces(joined):
            stated = Stated(text, joined.lines[0].span if len(joined.lines) == 1 else joined.span(0, len(joined.text)))
            if _is_council(text):
                councils.append(stated)
            elif names_body(text):
                parts.append(stated)
            if said and names_body(text):
                met.append(stated)
    council = _longest(councils)
    part = _longest(met) or (parts[0] if parts else None)
    return council if council is not part or len(councils) > 1 else None, part or council


def _is_prose(text: str) -> bool:
    """Whether a line is part of a sentence, such as one that asks to read the pack "on the Council's website"."""
    body = _PART.search(text) or _COUNCIL.search(text)
    if body and _TELLS.search(text, body.end()):
        return True
    long = len(text.split()) > SHORT_OF_PROSE and next(dates_in(text), None) is None
    return long and (text[0].islower() or text.rstrip().endswith("."))


SHORT_OF_PROSE = 6
"""Words; a name with a stop behind it is no longer. A sentence with a date may say which meeting was held."""


def _longest(names: Sequence[Text]) -> Text | None:
    """The name of most words: "Newby County Council", where a running header says "County Council"."""
    return max(names, key=lambda name: len(name.value.split()), default=None)


def names_body(text: str) -> bool:
    """Whether the text holds a word for a council or one of its bodies.

    >>> names_body("PLANNING COMMITTEE"), names_body("Committee Room 2, Town Hall")
    (True, False)
    """
    text = _ROOMS.sub("", text)
    return bool(_COUNCIL.search(text) or _PART.search(text))


def _is_council(text: str) -> bool:
    """Whether a name is the council's own and not that of a part of it."""
    text = _ROOMS.sub("", text)
    return bool(_COUNCIL.search(text)) and (not _PART.search(text) or bool(_OPENS_COUNCIL.match(text)))


def _names(lines: Sequence[Line]) -> Iterator[Joined]:
    """Lines that may hold a name, broken ones whole again."""
    run: list[Line] = []
    for line in lines:
        if _NOTICE.fullmatch(line.text) or _LABEL.match(line.text):
            continue
        if run and not _goes_on(run, line):
            yield Joined.of(run)
            run = []
        run.append(line)
    if run:
        yield Joined.of(run)


def _goes_on(run: Sequence[Line], line: Line) -> bool:
    text = Joined.of(run).text
    if len(run) > 2 or next(dates_in(text), None):
        return False
    if _HANGS.search(text) or text.count("(") > text.count(")") or line.text.startswith("("):
        return True
    capitals = text.isupper() and line.text.isupper()
    title = len(text.split()) > 2 and is_title_case(text) and is_title_case(line.text)
    pair = (capitals or title) and not line.gap and line.text.split()[0].isalpha()
    return pair and not names_body(text) and names_body(line.text) and not text.isdigit()


def _pieces(joined: Joined) -> Iterator[tuple[str, bool]]:
    """The names on a line, each with whether the words "meeting of" stand before it."""
    text = joined.text
    if len(joined.lines) == 1:
        text = joined.lines[0].text
    text = _MARKING.sub("", text)
    said = _MINUTES_OF.match(text)
    text = text[said.end() :] if said else text
    date = next(dates_in(text), None)
    text = _HELD.sub("", text[: date.start] if date else text)
    glued = _GLUED.fullmatch(text)
    of_council = _OF_COUNCIL.fullmatch(text)
    if of_council:
        parts = [of_council["part"], of_council["council"]]
    else:
        parts = [glued["council"], glued["part"]] if glued and not _GAP.search(text) else _parts(text)
    for part in parts:
        name = _PAPER_BEHIND.sub("", re.sub(r"\s+", " ", part)).strip(" .,;:–—-")
        if name and len(name) < LONGEST_NAME and not _NOTICE.fullmatch(name):
            yield name, bool(said)


LONGEST_NAME = 140


def _parts(text: str) -> list[str]:
    """The text cut at gaps and dashes where each side names a body: "Newby Council - Audit Committee".

    What says which paper this is ("Cabinet - Record of Decisions") is left out.
    """
    parts = _GAP.split(text)
    names = [part for part in parts if not _PAPER.fullmatch(part.strip())]
    if names and len(names) < len(parts):
        return names
    return parts if len(parts) > 1 and all(names_body(part) for part in parts if part.strip()) else [text]
