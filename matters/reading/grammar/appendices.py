"""The papers behind a report, each by the label and title that its own first page prints.

A label stands alone at the head of a page ("APPENDIX A", often on every page of it), or opens a title ("Annex 1:
Roads"). A report also lists its appendices and speaks of them: neither begins one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from matters.reading.document import Line, Span, span_of
from matters.reading.record import Appendix, Stated
from matters.reading.sections import Section, SectionKind
from matters.reading.tidy import goes_on, join, tidy
from matters.reading.vocabulary.appendices import LISTED_UNDER, NAMES
from matters.reading.vocabulary.bodies import BODY_WORDS
from matters.reading.vocabulary.stamps import AGENDA_STAMPS, MARKINGS, NOTICES, PAGE_NUMBERS

_LABEL = rf"(?:{'|'.join(NAMES)})\s+(?:no\.?\s*)?(?:[A-Z]{{1,2}}|\d{{1,2}}|[ivx]{{1,4}})(?:[.-]?\d{{1,2}}|[a-z])?"
_MAY_BEGIN = re.compile(rf"[\W_]*(?:{'|'.join(NAMES)})", re.IGNORECASE)
"""A quick no for nearly every line."""
_ALONE = re.compile(rf"[\W_]*(?P<label>{_LABEL})[\W_]*", re.IGNORECASE)
_TITLED = re.compile(
    rf"[\W_]*(?P<label>{_LABEL})\s*(?:[-–—:.]+\s*|\s{{2,}}|\t)(?P<title>[^\W\d_].*|\d{{4}}.*)", re.IGNORECASE
)
_LISTED = re.compile(rf"[\W_]*(?:{'|'.join(LISTED_UNDER)})\s*:?[\W_]*", re.IGNORECASE)
_OF_PAGE = re.compile("|".join((*AGENDA_STAMPS, *PAGE_NUMBERS, *NOTICES, *MARKINGS, r"[\d\s./-]+")), re.IGNORECASE)
_BODY = re.compile(rf".*\b(?:{'|'.join(BODY_WORDS)})\b(?:\s*\([^()]*\))?", re.IGNORECASE)
"""A heading that is nothing but a body's name; the paper's own name follows."""
LONGEST = 140
LIST_REACH = 12
"""Lines behind the heading of a list of appendices."""
TITLE_REACH = 5
"""Lines behind a bare label among which its title stands."""


class _Printed(NamedTuple):
    """A line with the section that it is printed in; `furniture` was set aside as what runs through the pages."""

    line: Line
    section: int
    number: str | None
    furniture: bool


def read_appendices(sections: Sequence[Section], furniture: Sequence[Line] = ()) -> tuple[Appendix, ...]:
    """Every appendix in printed order; one whose label is printed on each of its pages once.

    >>> from matters.reading.sections import split
    >>> from matters.reading.sources.text import text_document
    >>> text = b"Report to:\\tCabinet\\n\\nIt is done.\\n\\nAnnex 1: Roads in the Vale\\n\\nMill Lane\\n"
    >>> [(a.label.value, a.title.value) for a in read_appendices(split(text_document(text)))]
    [('Annex 1', 'Roads in the Vale')]
    """
    printed = _printed(sections, furniture)
    starts: list[tuple[int, str, str | None]] = []
    last: tuple[str, str | None] | None = None
    for i, part in enumerate(printed):
        if len(part.line.text) > LONGEST or sections[part.section].kind not in BEHIND:
            continue
        label, title = _begins(printed, i)
        if label is None:
            continue
        key = (label.casefold(), part.number)
        if key == last:
            continue
        last = key
        starts.append((i, label, title))
    return tuple(_appendix(printed, starts, k) for k in range(len(starts)))


BEHIND = (SectionKind.REPORT, SectionKind.OTHER, SectionKind.FRONT)


def _printed(sections: Sequence[Section], furniture: Sequence[Line]) -> list[_Printed]:
    """All lines as printed, those that were set aside as furniture too, save stamps."""
    found: list[_Printed] = []
    number: str | None = None
    for k, section in enumerate(sections):
        number = section.agenda_number or number
        found += [_Printed(line, k, number, False) for line in section.lines]
    lost = [line for line in furniture if len(line.text) <= LONGEST and not _OF_PAGE.fullmatch(line.text)]
    if lost:
        keyed = [(_order(part.line), part) for part in found]
        in_order = sorted(keyed, key=itemgetter(0))
        orders = [order for order, _ in in_order]
        for line in lost:
            order = _order(line)
            before = bisect_right(orders, order)
            if before:
                above = in_order[before - 1][1]
                keyed.append((order, _Printed(line, above.section, above.number, True)))
        found = [part for _, part in sorted(keyed, key=lambda one: (one[1].section, one[0]))]
    return found


def _order(line: Line) -> tuple[int, int, float]:
    top = line.span.rects[0].top if line.span.rects else 0
    return line.span.page or 0, line.span.line or 0, top


def _begins(printed: Sequence[_Printed], i: int) -> tuple[str | None, str | None]:
    """The label and title of the appendix that begins on a line; (None, None) where none does."""
    line = printed[i].line
    if line.cells is not None and len([cell for cell in line.cells if cell]) > 1:
        return None, None
    if not _MAY_BEGIN.match(line.text):
        return None, None
    text = tidy(line.text.replace("\t", "  ")) if line.cells is None else tidy(line.text)
    alone = _ALONE.fullmatch(text)
    if alone and (line.gap or line.after_cut or printed[i].furniture or i == 0 or text.isupper()):
        return _plain(alone["label"]), None
    titled = _TITLED.fullmatch(line.text) if not alone else None
    if titled is None or not _heads(printed, i, titled["title"]):
        return None, None
    return _plain(titled["label"]), tidy(titled["title"]).strip("*#_ ")


def _plain(label: str) -> str:
    return tidy(label).strip("*#_ ")


def _heads(printed: Sequence[_Printed], i: int, title: str) -> bool:
    """Whether a label with a title heads its paper: no entry of a list, no sentence."""
    line = printed[i].line
    if title.rstrip().endswith((".", ";", ",", "; and")) or not (line.gap or line.after_cut or line.level):
        return False
    if line.text.lstrip()[:1] in "-•·*◦" and not line.text.lstrip().startswith("**"):
        return False
    near = [printed[k].line for k in range(max(0, i - 2), min(len(printed), i + 3)) if k != i]
    if any(_TITLED.fullmatch(other.text) for other in near):
        return False
    above = [printed[k].line for k in range(max(0, i - LIST_REACH), i)]
    return not any(_LISTED.fullmatch(other.text) for other in above)


def _appendix(printed: Sequence[_Printed], starts: Sequence[tuple[int, str, str | None]], k: int) -> Appendix:
    i, label, title = starts[k]
    part = printed[i]
    stop = starts[k + 1][0] if k + 1 < len(starts) else len(printed)
    body = [p.line for p in printed[i:stop] if p.section == part.section or p.number == part.number]
    found = _title_on(body, title) if title else _title_below(body)
    return Appendix(
        _whole(body),
        Stated(label, part.line.span),
        found,
        Stated(part.number, part.line.span) if part.number else None,
    )


def _title_on(body: Sequence[Line], title: str) -> Stated[str]:
    """A title that stands with its label, and the line to which the margin broke it."""
    second = body[1] if len(body) > 1 else None
    if second is None or second.gap or second.cells is not None or len(second.text) > LONGEST:
        return Stated(title, body[0].span)
    if second.level == body[0].level and (body[0].level or goes_on(title, second.text)):
        return Stated(join([title, tidy(second.text)]), span_of(body[:2]))
    return Stated(title, body[0].span)


def _whole(lines: Sequence[Line]) -> Span:
    return lines[0].span.through(lines[-1].span)


def _title_below(body: Sequence[Line]) -> Stated[str] | None:
    """The heading behind a bare label: the first that names more than a body, a date or the page."""
    body_name: Stated[str] | None = None
    i = 1
    while i < min(len(body), 1 + TITLE_REACH):
        lines = _heading_at(body, i)
        text = join([tidy(line.text).strip("*#_ ") for line in lines])
        i += len(lines) or 1
        if not lines:
            break
        if not text or _OF_PAGE.fullmatch(text) or _ALONE.fullmatch(text):
            continue
        stated = Stated(text, span_of(lines))
        if not _BODY.fullmatch(text):
            return stated
        body_name = body_name or stated
    return body_name


def _heading_at(body: Sequence[Line], i: int) -> list[Line]:
    """The lines of the heading at a place: short ones without a gap; [] where prose or a table stands there."""
    lines: list[Line] = []
    while i < len(body) and len(lines) < MOST_LINES:
        line = body[i]
        apart = bool(lines) and (line.gap or line.after_cut) and not goes_on(lines[-1].text, line.text)
        if line.cells is not None or len(line.text) > LONGEST or apart:
            break
        lines.append(line)
        i += 1
    text = " ".join(line.text for line in lines)
    following = body[i] if i < len(body) else None
    over = following is not None and not following.gap and following.cells is None and len(lines) == MOST_LINES
    prose = text.endswith((".", ";", ",")) or over or (len(text) > LONGEST_TITLE and not lines[0].level)
    return [] if not lines or prose else lines


MOST_LINES = 3
"""Lines of one heading."""
LONGEST_TITLE = 130
