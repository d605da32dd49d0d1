"""A page, or a row of a table of minutes, that extraction left on one line, cut into lines again.

Some tools write a whole document, or a whole page, as a single line: furniture, headings and paragraphs run into each
other. The numbers of its items, the labels and the markings are still there, and a title ends where a sentence starts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from matters.reading.document import Document, Line
from matters.reading.grammar.attending.attendance_labels import labels_inside
from matters.reading.vocabulary.decisions import FORMULA_WORDS
from matters.reading.vocabulary.run_on import LABELS, STARTERS
from matters.reading.vocabulary.stamps import MARKINGS
from matters.reading.vocabulary.titles import STANDING_TITLES

LONGEST_PARAGRAPH = 1500
"""A line of more characters than any paragraph has, with item numbers in it, is a page."""
LONE_LINE = 500
"""In a file of a line or two, this many characters are enough."""
LONGEST_TITLE = 160

_FURNITURE = re.compile(
    rf"\b(?:{'|'.join(marking.upper() for marking in MARKINGS)})\b(?: \d{{1,3}} of \d{{1,3}})?"
    r"|\b[Pp]age \d{1,3} of \d{1,3}\b|(?<=[.:;] )\d{1,3} of \d{1,3}(?= [A-Z])"
)
_LABEL = re.compile(rf"(?<=\s)(?:{'|'.join(LABELS)}) ?[:–-]")
_DATE = re.compile(r"(?<=\s)(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? \d{4}")
_PERSON = re.compile(r"(?<=\s)(?:Councillors?|Cllrs?) (?=[A-Z])")
_CLOSING = re.compile(
    r"(?<=[.)] )The (?:\w+ )?meeting (?:closed|ended|concluded|finished)\b|(?<=[.] )Chair(?:man)?(?= |$)"
)
_ITEM_ROW = re.compile(r"\|\s*\*{0,2}\d{1,4}[a-z]?\.?\*{0,2}\s*\|[^|]*<br ?/?>", re.IGNORECASE)
_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
_HEADING = re.compile(r"(?<=\s)(?:MINUTES|Minutes)(?= Present)")
_MINUTES_OF = re.compile(r"(?<=\s)(?:MINUTES|Minutes|NOTES|Notes) (?:of|OF)\b(?! (?:the|THE) (?:last|LAST|previous))")
_NUMBERS = (
    re.compile(r"(?<=\s)(?P<number>\d{1,4})/\d{2,4}\.? (?=[A-Z0-9])"),
    re.compile(r"(?:(?<=\s)|^)(?P<number>\d{1,3})\. ?(?=[A-Z])"),
    re.compile(r"(?<=[.;:)] )(?P<number>\d{1,4}) (?=[A-Z]{3,}[ ,])"),
)
_PARAGRAPH = re.compile(
    r"(?<=\s)(?:(?P<item>\d{1,4})\.(?P<decimal>\d{1,3})\.? |\((?P<first>1)\) "
    r"|(?<=[.?!’”\"] )\((?P<bracketed>\d{1,2})\) )(?=[A-Z‘“\"])"
)
_BULLET = re.compile(r"(?<=[:;]) (?=[-–] )|(?<=[;,] (?:and|nor)) (?=[-–] )|(?<=[;,] or) (?=[-–] )| (?=[•●▪◦] )")
_STANDING = re.compile(rf"(?:{'|'.join(STANDING_TITLES)})(?= [A-Z0-9])", re.IGNORECASE)
_STARTER = re.compile(rf"(?<=[\w)’'?]) (?=(?:{'|'.join(STARTERS)})\b)")
_DECISION = re.compile(rf"(?<=\S) (?=(?:{'|'.join(FORMULA_WORDS).upper()})\b)")
_AFTER_CAPITALS = re.compile(r"(?<=[A-Z)\d]) (?=[A-Z][a-z]|[A-Z] [a-z])")


def unfold(document: Document) -> Document:
    """The document with its run-on lines cut up; any other document as it is. Each piece keeps the line's place.

    >>> from matters.reading.sources.text import text_document
    >>> page = "PANEL 4 May 2030 1/30 Apologies None. 2/30 Roads The Panel spoke. 3/30 Parks It did. " + "x" * 1500
    >>> [line.text for line in unfold(text_document(page.encode())).lines][1:5]
    ['1/30 Apologies', 'None.', '2/30 Roads', 'The Panel spoke.']
    """
    longest = LONGEST_PARAGRAPH if len(document.lines) > 3 else LONE_LINE
    if not any(_runs_on(line, longest) for line in document.lines):
        return document
    lines = tuple(piece for line in document.lines for piece in _pieces(line, longest))
    return replace(document, lines=lines, wrapped=False)


def _runs_on(line: Line, longest: int) -> bool:
    return _is_page(line, longest) or bool(_ITEM_ROW.match(line.text))


def _is_page(line: Line, longest: int) -> bool:
    return len(line.text) > longest and line.cells is None and len(_items(line.text)) > 1


def _pieces(line: Line, longest: int) -> Iterator[Line]:
    text = line.text
    if _ITEM_ROW.match(text):
        number, *cells = [cell.strip() for cell in text.strip("|").split("|")]
        texts = [piece.strip() for cell in cells for piece in _BREAK.split(cell)]
        texts[0] = f"{number} {texts[0]}"
    elif _is_page(line, longest):
        texts = [text[a:b].strip() for a, b in pairwise(sorted({0, len(text), *_breaks(text)}))]
    else:
        yield line
        return
    yield from (replace(line, text=piece, gap=1) for piece in texts if piece)


def _breaks(text: str) -> Iterator[int]:
    """Where a line must have begun."""
    for found in _FURNITURE.finditer(text):
        yield from (found.start(), found.end())
    for pattern in (_LABEL, _DATE, _CLOSING, _HEADING):
        yield from (found.start() for found in pattern.finditer(text))
    items = _items(text)
    if items:
        yield from (found.start() for found in _PERSON.finditer(text, 0, items[0][0]))
        yield from (found.start() for found in _MINUTES_OF.finditer(text, 0, items[0][0]))
        yield from (at for at, _ in labels_inside(text[: items[0][0]]))
    for (start, end), (stop, _) in pairwise((*items, (len(text), 0))):
        yield start
        paragraphs = _paragraphs(text, start, end, stop)
        yield from paragraphs
        title_end = _title_end(text, end)
        if title_end and not (paragraphs and paragraphs[0] < title_end):
            yield title_end
    for found in _BULLET.finditer(text):
        yield found.end()


def _paragraphs(text: str, start: int, end: int, stop: int) -> list[int]:
    """Where the numbered paragraphs of an item begin: "4.1", "4.2" of item 4, or "(1)", "(2)" after a sentence."""
    number = text[start:end].strip(" .")
    found = [m for m in _PARAGRAPH.finditer(text, end, stop) if not m["item"] or m["item"] == number]
    places: list[int] = []
    for paragraph in found:
        if int(paragraph["decimal"] or paragraph["first"] or paragraph["bracketed"]) == len(places) + 1:
            places.append(paragraph.start())
    return places


def _items(text: str) -> list[tuple[int, int]]:
    """The item numbers that count upwards through the text: where each begins and its title begins."""
    return max((_run(pattern, text) for pattern in _NUMBERS), key=len)


def _run(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    """The longest run of one form in which each number is one more than the number before."""
    best: dict[int, _Link] = {}
    for found in pattern.finditer(text):
        number = int(found["number"])
        before = best.get(number - 1)
        length = before.length + 1 if before else 1
        if number not in best or length > best[number].length:
            best[number] = _Link(length, found.span(), before)
    last = max(best.values(), key=lambda link: link.length, default=None)
    return last.run() if last else []


class _Link(NamedTuple):
    """The last number of a run: how long the run is, where the number stands, and the number before."""

    length: int
    span: tuple[int, int]
    before: _Link | None

    def run(self) -> list[tuple[int, int]]:
        """Where each number of the run stands, the first first."""
        spans = [self.span]
        link = self.before
        while link:
            spans.append(link.span)
            link = link.before
        return spans[::-1]


def _title_end(text: str, start: int) -> int | None:
    """Where a title that starts here is over: after a usual title, before a label, or before the first sentence."""
    reach = min(len(text), start + LONGEST_TITLE)
    standing = _STANDING.match(text, start)
    if standing:
        return standing.end()
    first_word = text[start:reach].split(" ", 1)[0]
    patterns = (
        (_AFTER_CAPITALS, _DECISION, _LABEL) if first_word.isupper() and len(first_word) > 1 else (_LABEL, _STARTER)
    )
    ends = [found.start() for pattern in patterns if (found := pattern.search(text, start, reach))]
    return min(ends, default=None)
