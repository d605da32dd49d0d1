"""Labels and their values, however the tool that extracted them laid them out.

"Report to:" and "Date of Meeting:" head a grid whose cells come out as tab-separated rows, as two columns wrapped into
one stream of lines, as columns held apart by spaces, or as bold words in a sentence. One reader meets them all.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from matters.reading.document import Line, Span
from matters.reading.grammar.cells import cells_of
from matters.reading.tidy import ends_sentence, goes_on, tidy

Closing = Callable[[str], int]
"""How many characters of a text are one whole value of a field; 0 where it does not begin with one."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """What stands behind one label: the text on one line, where, and the label as printed."""

    value: str
    span: Span
    label: str


HEAD = 3
"""First letters that are looked at before a text is compared with every label."""


class LabelBook:
    """The labels of a form by field, compiled once.

    `labels` gives each field its wordings without colon; case, spaces and a final "?" or ":" do not matter. `closings`
    says of some fields where their value ends: what follows then belongs to the label before, whose column went on.
    `answer` is a pattern; before a line that ends in it a label needs no colon ("Exempt/Confidential No"). `spoken` is
    one of labels that need none at the head of a line where a capital follows ("Report to Cabinet"). `small_letters`
    are labels that may stand in a sentence without a capital ("For a copy please contact: Jo Moss").
    """

    def __init__(
        self,
        labels: Mapping[str, Iterable[str]],
        closings: Mapping[str, Closing] | None = None,
        answer: str = r"(?!)",
        spoken: str = r"(?!)",
        small_letters: Iterable[str] = (),
    ) -> None:
        self.fields = {_key(words): name for name, wordings in labels.items() for words in wordings}
        self.closings = dict(closings or {})
        self._prefixes = {key[: gap.start()] for key in self.fields for gap in _WORD_ENDS.finditer(key)}
        self._heads = {key[:HEAD] for key in (*self.fields, *self._prefixes)}
        keys = sorted(self.fields, key=len, reverse=True)
        one = "|".join(map(_pattern, keys))
        small = {_key(words) for words in small_letters}
        long = "|".join(_pattern(key) for key in keys if key in small) or r"(?!)"
        self._flow = re.compile(
            rf"(?:^|(?<=\s))((?-i:(?=[^\W\d_a-z]))(?:{one})|{long})(?:\s?\?\s?:?|\s?:)(?![/\d:]\S)"
            rf"|^({one})(?:(?=\s+(?:{answer})\s*$)|[ \t]*$)"
            rf"|^({spoken})\s+(?:the\s+)?(?-i:(?=[^\W\d_a-z]))",
            re.IGNORECASE | re.MULTILINE,
        )
        self._start = re.compile(rf"({one})\s*[?:]+\s*|({spoken})\s+(?:the\s+)?(?-i:(?=[^\W\d_a-z]))", re.IGNORECASE)

    def field_of(self, text: str) -> str | None:
        """The field whose label the whole text is.

        >>> LabelBook({"wards": ["Ward(s) affected"]}).field_of("Ward(s)  Affected:")
        'wards'
        """
        return self.fields.get(_key(text)) if self._may_be(text) else None

    def begins(self, text: str) -> tuple[str, str] | None:
        """The label that a text begins with and closes with a colon, and the rest of the text."""
        found = self._start.match(text) if self._may_be(text) else None
        return (found[1] or found[2], text[found.end() :]) if found else None

    def has_colon(self, text: str) -> bool:
        """Whether a text begins with a label and its colon, and not with one that is only spoken."""
        found = self._start.match(text)
        return bool(found and found[1])

    def may_go_on(self, text: str) -> bool:
        """Whether a label begins with these whole words, so that a further line may complete it."""
        return self._may_be(text) and not text.rstrip().endswith((":", "?")) and _key(text) in self._prefixes

    def _may_be(self, text: str) -> bool:
        """Whether the first letters are those of a label: a quick no for nearly every line."""
        head = text[:HEAD].casefold()
        return head in self._heads or head.rstrip(":\t ") in self._heads

    def labels_in(self, text: str) -> list[re.Match[str]]:
        """The labels of a running text; they begin with a capital unless the book says that they need not."""
        found: list[re.Match[str]] = []
        match = self._flow.search(text)
        while match:
            later = self._later_label(match)
            if later is None and (match[1] or (match[2] or match[3])[0].isupper()) and self._alone(match):
                found.append(match)
            match = self._flow.search(text, match.end() if later is None else later)
        return found

    def _later_label(self, match: re.Match[str]) -> int | None:
        """Where a label begins that only seems to begin on the line above: "... Committee" / "Date: 3 May"."""
        text, start = match.string, match.start()
        line = text.rfind("\n", start, match.end()) + 1
        if line <= start or text[start - 1 : start] in ("", "\n"):
            return None
        parts = (_key(text[match.start() : line]), _key(text[line : match.end()]))
        return line if all(part in self.fields for part in parts) else None

    def _alone(self, match: re.Match[str]) -> bool:
        """Whether a label without a colon is one: not a lone word of a value, nor half of a longer label."""
        if not match[2]:
            return True
        at_end = match.string[match.end() : match.end() + 1] in ("", "\n")
        following = match.string[match.end() :].lstrip().split(None, 1)
        longer = f"{_key(match[2])} {_key(following[0])}" if following else ""
        return not (at_end and " " not in match[2]) and longer not in self._prefixes and longer not in self.fields


def read_labels(lines: Sequence[Line], book: LabelBook, wrapped: bool) -> dict[str, Labelled]:
    """Each labelled field of these lines; of two the first. A label without a value is left out.

    >>> from matters.reading.sources.text import text_document
    >>> book = LabelBook({"to": ["Report to"], "date": ["Date of Meeting"]})
    >>> text = b"Report to:\\tCabinet\\tDate of Meeting:\\t3 May 2022\\n\\tAudit Committee\\t\\t4 May 2022"
    >>> {name: found.value for name, found in read_labels(text_document(text).lines, book, True).items()}
    {'to': 'Cabinet Audit Committee', 'date': '3 May 2022 4 May 2022'}
    """
    found: dict[str, Labelled] = {}
    for grid, run in _runs(lines, book):
        pairs = _grid_pairs(run, book) if grid else _flow_pairs([line for line, _ in run], book, wrapped)
        for name, labelled in pairs:
            if labelled.value and name not in found:
                found[name] = labelled
    return found


_Run = list[tuple[Line, tuple[str, ...]]]


def _runs(lines: Sequence[Line], book: LabelBook) -> Iterable[tuple[bool, _Run]]:
    """The lines in runs of grid rows and of running text."""
    columns = _columns(lines, book)
    run: _Run = []
    grid = False
    for line in lines:
        cells = cells_of(line) or (_by_column(line, columns) if columns else None)
        if run and grid != (cells is not None):
            yield grid, run
            run = []
        grid = cells is not None
        run.append((line, cells or ()))
    if run:
        yield grid, run


_SPACES = re.compile(r"\s{2,}")
_COLUMN_SLACK = 2


def _columns(lines: Sequence[Line], book: LabelBook) -> list[int]:
    """Where the columns of a layout text begin: labels and values held apart by spaces in two lines or more."""
    starts: list[int] = []
    rows = 0
    for line in lines:
        parts = _parts(line)
        labels = [text for _, text in parts if book.begins(text) or book.field_of(text) or book.may_go_on(text)]
        if len(parts) > 1 and labels:
            rows += 1
            starts += [at for at, _ in parts]
    columns: list[int] = []
    for at in sorted(starts):
        if not columns or at - columns[-1] > _COLUMN_SLACK:
            columns.append(at)
    return columns if rows > 1 else []


def _parts(line: Line) -> list[tuple[int, str]]:
    """The parts of a layout line that runs of spaces hold apart, each with its column."""
    parts: list[tuple[int, str]] = []
    start = 0
    for gap in _SPACES.finditer(line.text):
        parts.append((int(line.indent) + start, line.text[start : gap.start()]))
        start = gap.end()
    parts.append((int(line.indent) + start, line.text[start:]))
    return parts


def _by_column(line: Line, columns: Sequence[int]) -> tuple[str, ...]:
    cells = [""] * len(columns)
    for at, text in _parts(line):
        i = max(0, bisect_right(columns, at + _COLUMN_SLACK) - 1)
        cells[i] = f"{cells[i]} {text}".strip()
    return tuple(cells)


@dataclass(slots=True)
class _Slot:
    """One label of a grid and what has been found of its value."""

    label: str
    span: Span
    value: list[str] = field(default_factory=list)


class _Grid:
    """Labels by the column they stand in, values by theirs, row after row."""

    def __init__(self, book: LabelBook) -> None:
        self.book = book
        self.slots: list[_Slot] = []
        self.label_columns: dict[int, _Slot] = {}
        self.value_columns: dict[int, _Slot] = {}

    def take(self, line: Line, cells: Sequence[str]) -> None:
        """Read one row; an empty cell leaves its column as it is."""
        waiting: _Slot | None = None
        for i, text in enumerate(cells):
            if not text:
                continue
            opened = self._opens(i, text, line, bool(waiting))
            if opened:
                waiting = None if opened.value else opened
            elif waiting:
                self.value_columns[i] = waiting
                waiting.value.append(text)
                waiting = None
            elif i in self.value_columns and self._goes_on(i, text, line):
                self.value_columns[i].value.append(text)
            elif i in self.label_columns:
                self._close_beside(i)

    def _opens(self, i: int, text: str, line: Line, waiting: bool) -> _Slot | None:
        """The slot that this cell opens, or whose broken label it completes."""
        book = self.book
        before = self.label_columns.get(i)
        if before and book.may_go_on(before.label):
            joined = f"{before.label} {text}"
            if book.field_of(joined) or book.may_go_on(joined):
                before.label = joined
                return before
        begun = book.begins(text)
        if begun is None and (waiting or not (book.field_of(text) or (book.may_go_on(text) and self._new(i)))):
            return None
        slot = _Slot(*((f"{begun[0]}:", line.span, [begun[1]] if begun[1] else []) if begun else (text, line.span)))
        self.slots.append(slot)
        self.label_columns[i] = slot
        self._close_beside(i)
        self.value_columns.pop(i, None)
        if slot.value:
            self.value_columns[i] = slot
        return slot

    def _close_beside(self, i: int) -> None:
        """A new label, known or not, ends the value that stood to its right."""
        for j in [j for j in self.value_columns if j > i and not any(i < k <= j for k in self.label_columns)]:
            del self.value_columns[j]

    def _goes_on(self, i: int, text: str, line: Line) -> bool:
        """Whether text in a value's column belongs to it: after a gap only where the value stands in its own column."""
        slot = self.value_columns[i]
        if not line.gap or self.label_columns.get(i) is not slot or goes_on(slot.value[-1], text):
            return True
        del self.value_columns[i]
        return False

    def _new(self, i: int) -> bool:
        return i not in self.value_columns


def _grid_pairs(run: _Run, book: LabelBook) -> Iterable[tuple[str, Labelled]]:
    grid = _Grid(book)
    for line, cells in run:
        grid.take(line, cells)
    for slot in grid.slots:
        name = book.field_of(slot.label)
        if name:
            yield name, Labelled(_closed(book, name, tidy(" ".join(slot.value))), slot.span, slot.label)


def _closed(book: LabelBook, name: str, value: str) -> str:
    """The value, cut where one of its field is whole."""
    closing = book.closings.get(name)
    end = closing(value) if closing else 0
    return value[:end].rstrip() if end else value


def _flow_pairs(lines: Sequence[Line], book: LabelBook, wrapped: bool) -> Iterable[tuple[str, Labelled]]:
    texts = [tidy(line.text) for line in lines]
    starts = [0, *accumulate(len(text) + 1 for text in texts)]
    flow = "\n".join(texts)
    labels = book.labels_in(flow)
    ends = [*(label.start() for label in labels[1:]), len(flow)][: len(labels)]
    slots: list[_Slot] = []
    before = 0
    for label, end in zip(labels, ends, strict=True):
        first, last = (bisect_right(starts, at) - 1 for at in (label.end(), end - 1))
        on_line = flow[label.end() : starts[first + 1]].strip()
        broken = next(
            (i for i in range(first + (1 if on_line else 2), last + 1) if _parts_from(lines[i], texts[i - 1], wrapped)),
            None,
        )
        value = flow[label.end() : end]
        words = label[1] or label[2] or label[3]
        closing = book.closings.get(book.fields[_key(words)])
        whole = closing(value) if closing else 0
        if broken and not whole:
            value = flow[label.end() : starts[broken]]
        if whole:
            beside = bool(slots) and "\n" not in flow[before : label.start()]
            rest = _OTHER_LINE.split(value[whole:])[0]
            if beside and rest.strip():
                slots[-1].value.append(rest)
            value = value[:whole]
        slots.append(_Slot(words, lines[bisect_right(starts, label.start()) - 1].span, [value]))
        before = label.start()
    for slot in slots:
        yield book.fields[_key(slot.label)], Labelled(tidy(" ".join(slot.value)), slot.span, tidy(slot.label))


FAR = 4
"""Blank lines that part a value from what follows even in a text that sets blank lines anywhere."""
_OTHER_LINE = re.compile(r"\n(?=[A-Z][\w/&'’() -]{1,40}:(?:\s|$))")
_PLAINLY_A_LABEL = re.compile(r"[A-Z][\w/&'’()-]*(?: [\w/&'’()-]+)* [a-z][\w/&'’()-]+(?: [\w/&'’()-]+)*:(?:\s|$)")
_OTHER_LABEL = re.compile(r"[A-Z][\w/&'’() -]{1,40}:(?:\s|$)|[A-Z][^.:?]{8,90}\?(?:\s|$)")


def _parts_from(line: Line, before: str, wrapped: bool) -> bool:
    """Whether a line without a label of the book stands apart from the value above it.

    What looks like a label of another form does ("Reference number: 4"), but a title may wrap before a colon of its
    own ("Strategic Needs" / "Assessment: Falls"): without a gap a label shows itself by its small letters.
    The gaps of a PDF are measured on the page; those of a layout text may be the extraction's own.
    """
    text = tidy(line.text)
    if _OTHER_LABEL.match(text) and (line.gap or "?" in text or _PLAINLY_A_LABEL.match(text)):
        return True
    if not line.gap or not before:
        return False
    if not wrapped or line.gap >= FAR or ends_sentence(before.rstrip(":;")):
        return True
    return line.span.line is None and not goes_on(before, line.text)


_WORD_ENDS = re.compile(r"\s|(?<=/)")
_SLASH = re.compile(r"\s*/\s*")


def _key(words: str) -> str:
    return _SLASH.sub("/", tidy(words).rstrip("?: ").casefold())


def _pattern(key: str) -> str:
    return re.escape(key).replace(r"\ ", r"\s+").replace("/", r"\s*/\s*")
