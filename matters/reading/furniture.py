"""Page furniture found and set aside: running headers, page numbers, stamps, markings, blank-page notices.

A sentence that a page break cut must come together again, and no grammar may take a header for a heading. What is
plainly furniture by its words is found first; then what repeats beside it. A name that heads the document is kept
even if later pages repeat it.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from matters.reading.document import Document, Line
from matters.reading.markers import marker
from matters.reading.tidy import goes_on, mentions
from matters.reading.vocabulary.bodies import BODY_WORDS, COUNCIL_INITIALS
from matters.reading.vocabulary.stamps import AGENDA_STAMPS, LOGO_PIECES, MARKINGS, NOTICES, PAGE_NUMBERS

LONGEST_FURNITURE = 160
LONGEST_STAMP = 80
"""Characters of what is furniture by its words alone: a number, a stamp, a marking, a notice on a blank page."""
HEAD_OF_DOCUMENT = 12
"""Lines at the head that name the meeting: a repeated name is kept there."""
SENTENCE = 4
"""Lines after which a sentence at the foot of a page is over."""
NEXT_PAGE = 3
"""A header that left and right pages share by turns, with a blank page between, comes again after so many."""
REACH = 3
"""How many lines from a page's edge a running header or footer may stand."""

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DATE = rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\d{{1,2}} ?(?:st|nd|rd|th)?,? {_MONTH},? \d{{4}}"
_DATE = rf"(?:{_DATE}|\d{{1,2}}[./]\d{{1,2}}[./](?:\d\d)?\d\d)"
_STAMP = re.compile("|".join(AGENDA_STAMPS), re.IGNORECASE)
_PLAIN = re.compile("|".join((*AGENDA_STAMPS, *PAGE_NUMBERS, *NOTICES, *MARKINGS)), re.IGNORECASE)
_NAMED = rf"[^.:;]*\b(?:{'|'.join(BODY_WORDS)})\b(?:\s*\([^()]*\))?"
_RUNNING = re.compile(rf"{_NAMED}(?:[^.:;]{{0,60}}?\s?[-–—,|]\s?|\s)(?:{_DATE})", re.IGNORECASE)
_BODY = re.compile(rf"\b(?:{'|'.join(BODY_WORDS)})\b", re.IGNORECASE)
_SAYS_HELD = re.compile(r"\b(?:held|meeting (?:at|in|on)|for the (?:[\w-]+ ){0,3}period)\b", re.IGNORECASE)
"""A line that says when a meeting was, or which months a plan is for, is none that runs through the pages."""
_DATE_ONLY = re.compile(_DATE, re.IGNORECASE)
_LONE_NUMBER = re.compile(r"\d{1,4}")
_REST = re.compile(r"[a-z]+(?: [a-z]+)*[.;,]?")
"""The rest of a paragraph on a line of its own."""
_REPORT_TO = re.compile(r"(?:reports? (?:to|for|of|by)|adroddiad i)\b[^:]{0,12}:", re.IGNORECASE)
"""Reports of a pack begin alike, each on a new page: that is no running header."""
_DIGITS = re.compile(r"\d+")
_SHORT_NAME = re.compile(rf"(?:[A-Z][\w'’&-]*,? ){{1,5}}(?:{'|'.join(COUNCIL_INITIALS)}|Council|COUNCIL)")
_PAGED_NAME = re.compile(
    r"(?:\d{1,4}(?: {2,}|\t))?(?P<name>\S.*?[^\W\d])"
    rf"(?:(?:\s+[-–]\s+|\s+){_DATE})?(?:(?: {{2,}}|\t)(?:\d{{1,4}}|\(\d{{1,4}}\)|[-–] ?\d{{1,4}} ?[-–]))?",
    re.IGNORECASE,
)
_LOGO_STARTS = {pieces[0] for pieces in LOGO_PIECES}


def strip(document: Document) -> Document:
    """The document without its page furniture, which moves to `Document.furniture` in printed order.

    The line after a removed one is marked `after_cut`. Nothing else changes, and no line is lost.

    >>> from matters.reading.sources.text import text_document
    >>> bare = strip(text_document(b"It was said that\\n\\nPage 7\\n\\nAgenda Item 3\\n\\nall was well."))
    >>> [line.text for line in bare.lines], [line.text for line in bare.furniture]
    (['It was said that', 'all was well.'], ['Page 7', 'Agenda Item 3'])
    """
    lines = document.lines
    marked = _Marks(lines)
    marked.plain()
    marked.running_headers()
    marked.numbered_headers()
    marked.head_again()
    marked.named_page_numbers()
    marked.repeated_at_edges()
    marked.neighbours()
    if not any(marked.marks):
        return document
    kept: list[Line] = []
    gap, cut = 0, False
    for line, mark in zip(lines, marked.marks, strict=True):
        if mark:
            gap, cut = max(gap, line.gap), True
            continue
        kept.append(replace(line, gap=max(gap, line.gap), after_cut=True) if cut else line)
        gap, cut = 0, False
    removed = tuple(line for line, mark in zip(lines, marked.marks, strict=True) if mark)
    return replace(document, lines=tuple(kept), furniture=document.furniture + removed)


def agenda_stamp(line: Line) -> str | None:
    """The agenda item number that a stamp names, or None where the line is no stamp.

    >>> from matters.reading.document import Span
    >>> agenda_stamp(Line("Agenda Item 10", Span(line=3)))
    '10'
    """
    found = _STAMP.fullmatch(line.text)
    return next((number for number in found.groups() if number), None) if found else None


class _Marks:
    """Which lines are furniture; each method marks one kind."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.marks = [False] * len(lines)
        self.headers = [False] * len(lines)
        self.short = [len(line.text) <= LONGEST_FURNITURE and line.cells is None for line in lines]
        self.keys = [
            _DIGITS.sub("#", line.text.casefold()) if s else "" for line, s in zip(lines, self.short, strict=True)
        ]
        self.counts = Counter(self.keys)

    def plain(self) -> None:
        """Furniture by its words alone."""
        for i, line in enumerate(self.lines):
            if self.short[i] and len(line.text) <= LONGEST_STAMP and _PLAIN.fullmatch(line.text):
                self.marks[i] = True
            elif self.keys[i] in _LOGO_STARTS:
                self._logo(i)

    def _logo(self, i: int) -> None:
        following = self.keys[i + 1 : i + 3]
        goes_on = following and following[-1 if len(following) == 1 else 0].startswith(("committee", "(", "report"))
        for pieces in LOGO_PIECES:
            if tuple(self.keys[i : i + len(pieces)]) == pieces and not (len(pieces) == 1 and goes_on):
                self.marks[i : i + len(pieces)] = [True] * len(pieces)
                return

    def running_headers(self) -> None:
        """ "COMMITTEE - DAY DATE", on one line or broken over two or three."""
        found: list[tuple[int, int]] = []
        years = [i for i, line in enumerate(self.lines) if line.text[-4:].isdigit()]
        near_year = {i - back for i in years for back in range(3)}
        for i, line in enumerate(self.lines):
            if i not in near_year or not self.short[i] or i < HEAD_OF_DOCUMENT // 3 or self.marks[i]:
                continue
            text, rest = line.text, ""
            for size in (1, 2, 3):
                if size > 1:
                    if i + size > len(self.lines) or not self.short[i + size - 1] or self.lines[i + size - 1].gap > 1:
                        break
                    rest = f"{rest} {self.lines[i + size - 1].text}".lstrip()
                    text = f"{line.text} {rest}"
                if not text[-4:].isdigit():
                    continue
                # "MEETING HELD AT THE COMMITTEE ROOM ON TUESDAY ..." heads the minutes: it is no running header.
                if _RUNNING.fullmatch(text) and not _SAYS_HELD.search(text) and not _RUNNING.fullmatch(rest):
                    found.append((i, size))
                break
        repeated = Counter(self._joined(i, size) for i, size in found)
        for i, size in found:
            if repeated[self._joined(i, size)] > 1 or self._interrupts(i, size):
                self._header(range(i, i + size))

    def _joined(self, i: int, size: int) -> str:
        return " ".join(self.keys[i : i + size])

    def _interrupts(self, i: int, size: int) -> bool:
        """Whether these lines stand where a page ended: beside a page number or in the middle of a sentence."""
        after = i + size
        if self.marks[i - 1] or (after < len(self.marks) and self.marks[after]) or self.lines[i].after_cut:
            return True
        return after < len(self.lines) and (
            self.lines[after].text[:1].islower() or self.lines[i - 1].text[-1:] not in ".:;?!”\"')"
        )

    def numbered_headers(self) -> None:
        """A lone number beside a line that repeats, the numbers growing: "17", "18", "19" under one name."""
        for step in (1, -1):
            seen: dict[str, list[int]] = {}
            for i, line in enumerate(self.lines):
                if len(line.text) > 4:
                    continue
                j = i + step
                if not 0 <= j < len(self.lines) or _REPORT_TO.match(self.lines[j].text):
                    continue
                if self.counts[self.keys[j]] > 1 and _LONE_NUMBER.fullmatch(line.text):
                    seen.setdefault(self.keys[j], []).append(i)
            for key, places in seen.items():
                numbers = [int(self.lines[i].text) for i in places]
                grows = all(0 < b - a < 20 for a, b in itertools.pairwise(numbers))
                if len(places) > 1 and grows and key != "#" and len(places) * 2 > self.counts[key]:
                    for i in places:
                        if i >= HEAD_OF_DOCUMENT // 3:
                            self._header(sorted((i, i + step)))

    def head_again(self) -> None:
        """The document's first line, and what follows it there, printed again where a page begins."""
        if not self.lines or not self.keys[0] or not _BODY.search(self.lines[0].text):
            return
        for i in range(HEAD_OF_DOCUMENT // 3, len(self.lines)):
            if self.keys[i] != self.keys[0] or self.marks[i]:
                continue
            if any(_SAYS_HELD.search(line.text) for line in self.lines[i : i + 2 * REACH]):
                continue  # the same body met a second time: its name heads the next minutes
            size = 1
            while size < REACH and self.keys[i + size : i + size + 1] == [self.keys[size]] and self.keys[size]:
                size += 1
            if size > 1 or self._interrupts(i, size) or _LONE_NUMBER.fullmatch(self.lines[i - 1].text):
                self._header(range(i, i + size))

    def named_page_numbers(self) -> None:
        """A page number set far from a name that heads the document, on one line: "Fenton Council        42"."""
        head = set(self.keys[:HEAD_OF_DOCUMENT]) - {""}
        bodies = [key for key in head if _BODY.search(key)]
        for i, line in enumerate(self.lines):
            if i < HEAD_OF_DOCUMENT // 3 or self.marks[i] or len(line.text) > LONGEST_FURNITURE:
                continue
            small = self.keys[i] or line.text.casefold()
            if not mentions(small, bodies):
                continue  # nearly every line
            found = _PAGED_NAME.fullmatch(line.text) if _DIGITS.search(line.text[-4:] + line.text[0]) else None
            name = found["name"] if found else line.text
            if name != line.text and name.casefold() in head and _BODY.search(name):
                self._header([i])

    def repeated_at_edges(self) -> None:
        """What stands again and again within reach of a page's edge."""
        edges = self._edges()
        counts = Counter(self.keys[i] for i in edges if self.short[i] and not self.marks[i])
        running = self._running(edges)
        for i in sorted(edges):
            key = self.keys[i]
            often = counts[key] > 2 and counts[key] * 5 >= self.counts[key] * 4
            often = often and not key.endswith(":") and not _REST.fullmatch(self.lines[i].text)
            often = often and not _REPORT_TO.match(self.lines[i].text)
            often = often and not marker(self.lines[i].text) and not self._opens_sentence(i)
            often = often and not self._is_led_to(i)
            if often and i >= HEAD_OF_DOCUMENT // 3 and not self.marks[i] and key.strip("# ") and key in running:
                self._header([i])

    def _running(self, edges: set[int]) -> set[str]:
        """The keys that come again on one page after another, and not once a paper as a template's words do."""
        pages: dict[str, list[int]] = {}
        page = 0
        for i in sorted(edges):
            page += self._begins_page(i)
            pages.setdefault(self.keys[i], []).append(page)
        return {
            key
            for key, on in pages.items()
            if sum(b - a <= NEXT_PAGE for a, b in itertools.pairwise(on)) * 2 >= len(on) - 1
        }

    def _opens_sentence(self, i: int) -> bool:
        """Whether a line of a PDF runs on, without a gap, to the end of a sentence: standing words of a template.

        A header stands apart from the text on the page; in a text file its gap may be lost.
        """
        following = self.lines[i + 1 : i + 1 + SENTENCE]
        if self.lines[i].span.line is not None or not following or not goes_on(self.lines[i].text, following[0].text):
            return False
        together = list(itertools.takewhile(lambda line: not line.gap, following))
        return any(line.text.endswith(".") for line in together)

    def _is_led_to(self, i: int) -> bool:
        """Whether the line above, on the same page, ends with a colon: "Resolved:" / "That the report be noted."."""
        return i > 0 and self.lines[i - 1].text.endswith(":") and not self._begins_page(i)

    def _begins_page(self, i: int) -> bool:
        return bool(self.lines[i].after_cut or (i and self.lines[i].span.page != self.lines[i - 1].span.page))

    def _edges(self) -> set[int]:
        edges: set[int] = set()
        for i in range(len(self.lines)):
            if self._begins_page(i):
                edges.update(range(max(0, i - REACH), min(len(self.lines), i + REACH)))
        return edges

    def neighbours(self) -> None:
        """A page number, a date or the council's name that touches a running header belongs to it."""
        for order in (range(len(self.lines)), range(len(self.lines) - 1, -1, -1)):
            before = -1
            for i in order:
                if self.headers[i]:
                    before = i
                elif self.marks[i]:
                    continue
                elif before >= 0 and abs(i - before) == 1 and i >= HEAD_OF_DOCUMENT // 3 and self._belongs(i):
                    self._header([i])
                    before = i

        self._last_number()

    def _last_number(self) -> None:
        """The number of the last page, which no header follows: one more than the page number before it."""
        last = len(self.lines) - 1
        if last < 1 or self.marks[last] or not _LONE_NUMBER.fullmatch(self.lines[last].text):
            return
        before = [line.text for line, mark in zip(self.lines, self.marks, strict=True) if mark]
        numbers = [int(text) for text in before if _LONE_NUMBER.fullmatch(text)]
        if numbers and int(self.lines[last].text) == numbers[-1] + 1:
            self._header([last])

    def _belongs(self, i: int) -> bool:
        text = self.lines[i].text
        if not self.short[i]:
            return False
        if _LONE_NUMBER.fullmatch(text) or _SHORT_NAME.fullmatch(text):
            return True
        return self.counts[self.keys[i]] > 1 and bool(_DATE_ONLY.fullmatch(text))

    def _header(self, places: Sequence[int]) -> None:
        for i in places:
            self.marks[i] = self.headers[i] = True
