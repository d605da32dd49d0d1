"""Numbers set large with their caption under them, and the bullets that go with them, as booklets print them.

A number alone on a line, more of them near, no paragraph of prose between: among these a bullet that begins with a
number ("45 nurseries") or ends with one ("Pupils on roll 40,047") counts something as well. Elsewhere none does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from matters.reading.document import Line, Span
from matters.reading.grammar.tabulating.values import figures_of, is_year
from matters.reading.record import NumberCell, NumberTable
from matters.reading.record.stated import Stated, Text
from matters.reading.sections import Section, SectionKind
from matters.reading.tidy import join, tidy
from matters.reading.vocabulary.number_words import COMPARING, COUNTED_WITH

FEWEST = 2
APART = 45
"""So many lines may lie between two numbers of one page."""
PROSE = 240
"""A paragraph of so many characters is text, and no caption."""
LONGEST_CAPTION = 160

_FIGURE = r"[£€$]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s?(?:%|[km]\b|bn\b|million\b)?"
_ALONE = re.compile(_FIGURE)
_TELLING = re.compile(r"[%,.£€$km]")
_BULLET = re.compile(r"[■•▪●◦‣➢►\-–*·]\s+(?=\S)")
_ASIDE = re.compile(rf"\s*\((?!{_FIGURE}\))[^()]*\)")
_AT_END = re.compile(
    rf"(?P<label>[^\d:]{{4,100}}?)[\s:]+(?P<first>{_FIGURE})(?:\s\((?P<second>{_FIGURE})\))?(?:\s[A-Za-z]+)?\.?"
)
_COUNTED = re.compile(
    rf"(?:^|(?P<joint>(?:\b(?:{'|'.join(COUNTED_WITH)})|[,;])\s+|\()|(?P<against>\b(?:{'|'.join(COMPARING)})\s+))"
    rf"(?P<figure>{_FIGURE})(?=\s)(?:\s+x\s)?",
    re.IGNORECASE,
)
_SHARE = re.compile(r"(?<=[a-z] )(?P<joint>)(?P<against>)(?P<figure>\d[\d.]*%)(?=\s)")
_EDGES = " .,;:()–-"
_JOINTS = re.compile(rf"[\s,;(]+(?:{'|'.join((*COUNTED_WITH, *COMPARING))})?[\s,;(]*$", re.IGNORECASE)
_OF_PLACE = re.compile(r"\b(?:in|across)\s+(?:the\s+)?(?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)")
_PLACE = re.compile(r"(?:in|for|across|of)\s+(?:the\s+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Infographic:
    """A group of such numbers, and where it begins in the lines of its section."""

    start: int
    table: NumberTable


def infographics(section: Section) -> Iterator[Infographic]:
    """The groups of a section, in printed order; none in minutes and agendas, where a lone number is an item's.

    >>> from matters.reading.sections import split
    >>> from matters.reading.sources.text import text_document
    >>> text = "4,120\\nPUPILS\\n\\n\u2022 12 primary schools\\n\\n46%\\nlive in\\nthe north\\n".encode()
    >>> for section in split(text_document(text)):
    ...     print([(c.row, c.value.value, c.unit) for i in infographics(section) for c in i.table.cells])
    [(('PUPILS',), 4120.0, None), (('PUPILS', 'primary schools'), 12.0, None), (('live in the north',), 46.0, '%')]
    """
    if section.kind in {SectionKind.MINUTES, SectionKind.AGENDA}:
        return
    anchors = [i for i, line in enumerate(section.lines) if _is_anchor(section.lines, i)]
    for group in _near(anchors, section.lines):
        figures = [section.lines[i].text for i in group]
        if len(group) >= FEWEST and any(_TELLING.search(text) for text in figures) and not _count_up(figures):
            yield from _Page(section.lines, group).tables()


def _is_anchor(lines: Sequence[Line], i: int) -> bool:
    """Whether a number stands alone on a line, set large or apart from what is before, and words right under it."""
    text = lines[i].text
    if (
        not text
        or not (text[0].isdigit() or text[0] in "£€$")
        or lines[i].cells is not None
        or not _ALONE.fullmatch(text)
    ):
        return False
    if is_year(text) or (text[0] == "0" and text[1:2].isdigit()) or i + 1 == len(lines):
        return False
    after = lines[i + 1]
    apart = bool(lines[i].level) or (not after.gap and (lines[i].gap > 0 or lines[i].indent > after.indent or not i))
    return apart and after.cells is None and after.text[:1].isalpha() and len(after.text) <= LONGEST_CAPTION


def _near(anchors: Sequence[int], lines: Sequence[Line]) -> Iterator[list[int]]:
    group: list[int] = []
    for i in anchors:
        if group and (i - group[-1] > APART or _has_prose(lines[group[-1] + 1 : i])):
            yield group
            group = []
        group.append(i)
    if group:
        yield group


def _has_prose(lines: Sequence[Line]) -> bool:
    return any(len(block.text) > PROSE for block in _blocks(lines) if not block.bullet)


def _count_up(figures: Sequence[str]) -> bool:
    """Whether the numbers are those of items or pages."""
    whole = [int(text) for text in figures if text.isdigit()]
    return len(whole) > len(figures) // 2 and any(b - a == 1 for a, b in pairwise(whole))


@dataclass(slots=True)
class _Block:
    """A bullet, a caption, a heading or a paragraph, over one line or several."""

    lines: list[Line]
    bullet: bool

    @property
    def text(self) -> str:
        texts = [line.text for line in self.lines]
        return join([_BULLET.sub("", texts[0], count=1), *texts[1:]])

    def span_of(self, figure: str) -> Span:
        """The line that prints a number."""
        return next((line.span for line in self.lines if figure.strip() in line.text), self.lines[0].span)


def _blocks(lines: Sequence[Line]) -> list[_Block]:
    blocks: list[_Block] = []
    for line in lines:
        bullet = bool(_BULLET.match(line.text))
        if blocks and not bullet and not line.gap and not line.level and not _is_set_off(blocks[-1], line):
            blocks[-1].lines.append(line)
        else:
            blocks.append(_Block([line], bullet))
    return blocks


def _is_set_off(block: _Block, line: Line) -> bool:
    """Whether a line is set in further than the caption before it: a page may begin with it."""
    return not block.bullet and line.indent > block.lines[0].indent


@dataclass(slots=True)
class _Group:
    """What stands under one caption or heading."""

    start: int
    title: Text
    path: tuple[str, ...]
    place: str | None = None
    cells: list[NumberCell] = field(default_factory=list)


class _Page:
    """The lines from the first number to the last caption."""

    def __init__(self, lines: Sequence[Line], anchors: Sequence[int]) -> None:
        self.lines = lines
        self.anchors = anchors
        self.groups: list[_Group] = []

    def tables(self) -> Iterator[Infographic]:
        """One table a caption or heading with numbers."""
        for at, following in pairwise((*self.anchors, self._end())):
            blocks = _blocks(self.lines[at + 1 : following])
            self._caption(at, blocks[0])
            for block in blocks[1:]:
                self._block(block)
        for group in self.groups:
            if group.cells:
                span = group.title.span
                yield Infographic(group.start, NumberTable(span, group.title, tuple(group.cells)))

    def _end(self) -> int:
        """Where the last caption, its bullets and numbers end."""
        at = self.anchors[-1] + 1
        for n, block in enumerate(_blocks(self.lines[at : at + APART])):
            if n and not (block.bullet or _starts_with_figure(block.text)):
                break
            at += len(block.lines)
        return at

    def _caption(self, at: int, block: _Block) -> None:
        text = block.text
        inner = [match for match in _within(text) if match.start()]
        name = _said(_ASIDE.sub("", text)) if not inner else _said(text[: inner[0].start()])
        group = _Group(at, Stated(name, self.lines[at].span), (name,))
        self.groups.append(group)
        self._add(group, self.lines[at].text, self.lines[at].span, (name,))
        if not name.isupper():
            for label, figure, _ in _counted(text, inner):
                self._add(group, figure, block.span_of(figure), (name, label))

    def _block(self, block: _Block) -> None:
        text = block.text
        group = self.groups[-1]
        if not block.bullet and not _starts_with_figure(text):
            if len(text) <= LONGEST_CAPTION and text.isupper():
                self.groups.append(_Group(group.start, Stated(text, block.lines[0].span), ()))
            return
        plain = _ASIDE.sub("", text)
        lead, _, rest = plain.partition(": ")
        if rest and _starts_with_figure(rest):
            self._counted(group, block, (*group.path, _said(lead) + ":"), rest)
            return
        at_end = _AT_END.fullmatch(plain)
        if at_end:
            for figure in filter(None, (at_end["first"], at_end["second"])):
                self._add(group, figure, block.span_of(figure), (*group.path, _said(at_end["label"])))
        elif _starts_with_figure(plain):
            self._counted(group, block, group.path, plain)

    def _counted(self, group: _Group, block: _Block, path: tuple[str, ...], text: str) -> None:
        counted = list(_counted(text, list(_COUNTED.finditer(text))))
        compares = any(against for _, _, against in counted)
        first = counted[0][0] if counted else ""
        own = _OF_PLACE.search(first) if compares else None
        group.place = own["place"] if own else group.place
        for label, figure, against in counted:
            row = (*path, first) if against else (*path, label)
            self._add(
                group, figure, block.span_of(figure), row, label if against else group.place if compares else None
            )

    def _add(self, group: _Group, figure: str, span: Span, row: tuple[str, ...], column: str | None = None) -> None:
        for number in figures_of(figure.strip()):
            group.cells.append(NumberCell(Stated(number.value, span), row, column, number.unit))


def _within(text: str) -> list[re.Match[str]]:
    """The numbers of a caption: what is counted, and shares wherever they stand."""
    found = {match.end("figure"): match for match in (*_SHARE.finditer(text), *_COUNTED.finditer(text))}
    return [found[end] for end in sorted(found)]


def _starts_with_figure(text: str) -> bool:
    found = _COUNTED.match(text)
    return found is not None and not found["joint"] and not found["against"]


def _counted(text: str, found: Sequence[re.Match[str]]) -> Iterator[tuple[str, str, bool]]:
    """Each number of a text with what it counts, and whether it is only there to compare with."""
    comparing = False
    stops = [*(match.start() for match in found[1:]), len(text)]
    for match, following in zip(found, stops, strict=False):
        rest = text[match.end() : following]
        comparing = comparing or bool(match["against"])
        label = _said(_PLACE.sub("", rest, count=1) if comparing and _PLACE.match(rest) else rest)
        joint = (match["joint"] or "").strip()
        if "otal" in joint:
            label = f"{joint} {label}"
        if label:
            yield label, match["figure"], comparing


def _said(text: str) -> str:
    return tidy(_JOINTS.sub("", text).strip(_EDGES))
