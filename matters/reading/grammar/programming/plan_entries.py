"""The decisions of a forward plan as labels with their values: cells of a grid, running text, or rows of a table."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from matters.reading.document import Line, Span, span_of
from matters.reading.grammar.labelling.label_book import key_of
from matters.reading.grammar.programming.entries import Entry
from matters.reading.grammar.programming.plan_labels import (
    BOOK,
    ONCE,
    begins,
    field_of,
    flow_field,
    flow_pattern,
    guessed_field,
    may_open,
)
from matters.reading.tidy import tidy

_RULE = re.compile(r"[-–—_=\s]+")
DECIDES = {"decision_maker", "decision_expected"}
FEWEST_FIELDS = 3
"""Labels in one row from which it is the heading of a table."""


@dataclass
class Value:
    """What stands behind one label, part by part as printed; a `heading` stands over labels and has none."""

    name: str
    lines: list[Line]
    parts: list[str] = field(default_factory=list)
    label: str = ""

    def add(self, text: str, lines: Sequence[Line]) -> None:
        """Take more of it."""
        self.parts.append(text)
        self.lines.extend(line for line in lines if line is not self.lines[-1])

    @property
    def raw(self) -> str:
        """The whole, with the line ends that the author set."""
        return " ".join(part for part in self.parts if part)

    @property
    def span(self) -> Span:
        """From its label to its end."""
        return span_of(self.lines)


@dataclass
class Decision:
    """One decision's values by field, and the heading that stands over it where it has no title of its own."""

    values: dict[str, Value] = field(default_factory=dict)
    heading: Value | None = None

    def take(self, value: Value) -> None:
        """Keep a value; the first of a field is the field's own. "Decision" before "Purpose" says the title."""
        opened = self.heading is None and next(iter(self.values), "") == "description"
        if opened and value.name == "description" and not self.values.keys() & {"title", "subject"}:
            self.values = {"title": self.values.pop("description"), **self.values}
        self.values.setdefault(value.name, value)

    @property
    def lines(self) -> list[Line]:
        """All its lines."""
        return [line for value in self.values.values() for line in value.lines]

    @property
    def span(self) -> Span:
        """From its first line to its last."""
        return span_of(self.lines)


class Gatherer:
    """Puts labels and values together in printed order, and tells the decisions apart afterwards."""

    def __init__(self) -> None:
        self.values: list[Value] = []
        self.rows: list[Decision] = []
        self._open: Value | None = None
        self._columns: dict[int, str] = {}

    def row(self, entry: Entry) -> None:
        """Take a row of cells."""
        cells = entry.cells or ()
        if all(_RULE.fullmatch(cell) for cell in cells if cell):
            return
        columns = table_columns(cells)
        if columns:
            self._columns, self._open = columns, None
            return
        if self._columns:
            self._table_row(entry)
            return
        waiting = False
        for i, cell in enumerate(cells):
            text = tidy(cell)
            if not text:
                continue
            opened = self._label(text, entry, i, waiting)
            if opened is not None:
                waiting = not opened.parts and opened.name != "criteria"
            else:
                if self._open is not None:
                    self._open.add(cell, entry.lines)
                waiting = False

    def _label(self, text: str, entry: Entry, i: int, waiting: bool) -> Value | None:
        """The value whose label this cell is, or goes on with."""
        if i == 0 and self._completes(text):
            return self._open
        begun = begins(text) if ":" in text or "?" in text else None
        if waiting and not (begun and begun[0] in CRITERIA and begun[1]):
            return None
        name = field_of(text)
        if name is None and begun and (i == 0 or begun[1]):
            return self.open(begun[0], entry.lines, begun[1], text[: len(text) - len(begun[1])])
        if name is None and i == 0:
            name = self._guess(text, entry)
        return self.open(name, entry.lines, "", text) if name else None

    def _completes(self, text: str) -> bool:
        """Whether a first cell goes on with the label of the row above."""
        last = self._open
        if not last or not last.label or not BOOK.may_go_on(last.label):
            return False
        joined = f"{last.label} {text}"
        if not BOOK.field_of(joined) and not BOOK.may_go_on(joined):
            return False
        last.label, last.name = joined, BOOK.field_of(joined) or last.name
        return True

    def _guess(self, text: str, entry: Entry) -> str | None:
        """The field of a label that is half printed or in a wording of its own; what is neither ends the value."""
        if BOOK.may_go_on(text):
            return "other"
        guess = guessed_field(text) if self.values and len(entry.filled) == 2 else None
        if guess is None:
            self._open = None
        return guess

    def open(self, name: str, lines: Sequence[Line], value: str, label: str) -> Value:
        """Take a label, and its value where that stands with it."""
        self._open = Value(name, list(lines), [value] if value else [], label)
        self.values.append(self._open)
        return self._open

    def line(self, entry: Entry) -> None:
        """A running line between rows: it may head the next decision."""
        self._columns = {}
        self.values.append(Value(HEADING, list(entry.lines), [_NUMBERED.sub("", entry.text.strip("#* "))]))

    def _table_row(self, entry: Entry) -> None:
        cells = entry.cells or ()
        key = min(i for i, name in self._columns.items() if name in ONCE)
        begun = key < len(cells) and bool(tidy(cells[key]))
        filled = {i: cell for i, cell in enumerate(cells) if tidy(cell) and i in self._columns}
        cut = entry.lines[0].after_cut and bool(self.rows) and len(filled) < len(self.rows[-1].values)
        own = DECIDES & set(self._columns.values())
        sentence = begun and (tidy(cells[key]).endswith(".") or tidy(cells[key])[:1].islower())
        more = bool(self.rows and own) and sentence and not own & {self._columns[i] for i in filled}
        if begun and not more and not (cut and tidy(cells[key])[:1].islower()):
            self.rows.append(Decision())
        elif not self.rows:
            return
        values = self.rows[-1].values
        for i, cell in filled.items():
            name = self._columns[i]
            if name in values:
                values[name].add(f"\n{cell}" if more and i == key else cell, entry.lines)
            else:
                values[name] = Value(name, list(entry.lines), [cell])

    def decisions(self) -> list[Decision]:
        """The rows of tables, or the labels told apart by the one that opens each decision."""
        if self.rows:
            return self.rows
        opener = self._opener()
        if opener is None:
            return []
        found: list[Decision] = []
        heading: Value | None = None
        for value in self.values:
            if value.name == HEADING:
                heading = value
                continue
            if key_of(value.label) == opener:
                found.append(Decision(heading=heading))
                heading = None
            if found:
                found[-1].take(value)
        return found

    def _opener(self) -> str | None:
        """The wording that opens each decision: of those that name it the most frequent before who decides and when.

        Of two as frequent it is the later, so that a report's own subject is none; but a title directly before.
        """
        headed = self._headed()
        if headed:
            return headed
        labels = [value for value in self.values if value.name != HEADING]
        places: dict[str, list[int]] = {}
        for k, value in enumerate(labels):
            ahead = {other.name for other in labels[k + 1 : k + 1 + REACH]}
            if ahead & DECIDES and (value.name in ONCE or not any(v.name in ONCE for v in labels)):
                places.setdefault(key_of(value.label), []).append(k)
        if not places:
            return None
        most = max(map(len, places.values()))
        first = max(found[0] for found in places.values() if len(found) == most)
        untitled = not any(v.name in ("title", "subject") for v in labels)
        while first and labels[first - 1].name in ONCE and (untitled or labels[first - 1].name != labels[first].name):
            if len(places.get(key_of(labels[first - 1].label), ())) < most:
                break
            first -= 1
        if labels[first].name not in ONCE:
            first = min(found[0] for found in places.values() if len(found) == most)
        return key_of(labels[first].label)

    def _headed(self) -> str | None:
        """The wording that follows a heading again and again, where no label names the decision."""
        if any(value.name in ("title", "subject") for value in self.values):
            return None
        behind = Counter(key_of(b.label) for a, b in pairwise(self.values) if a.name == HEADING != b.name)
        if not behind:
            return None
        wording, times = behind.most_common(1)[0]
        whole = sum(key_of(value.label) == wording for value in self.values if value.name != HEADING)
        return wording if times > 1 and times == whole else None


HEADING = "heading"
CRITERIA = {"financial", "community_impact"}
REACH = 5
"""Labels behind the one that opens a decision, among which who decides and when stand."""


def table_columns(cells: Sequence[str]) -> dict[int, str]:
    """The fields of a table's columns where a row is its heading; {} where it is none.

    >>> table_columns(("Title", "Decision taker", "Decision due", "Contact"))
    {0: 'title', 1: 'decision_maker', 2: 'decision_expected', 3: 'contacts'}
    >>> table_columns(("Decision", "What is to be decided", "Decision taker", "Decision due"))
    {0: 'title', 1: 'description', 2: 'decision_maker', 3: 'decision_expected'}
    """
    names = {i: field_of(tidy(cell)) for i, cell in enumerate(cells) if tidy(cell)}
    known = {i: name for i, name in names.items() if name}
    about = [i for i, name in known.items() if name == "description"]
    if about and not {"title", "subject"} & set(known.values()):
        known[about[0]] = "title" if len(about) > 1 else "subject"
    fields = set(known.values())
    if len(fields) < FEWEST_FIELDS or len(known) * 3 < len(names) * 2 or not fields & set(ONCE):
        return {}
    found: dict[int, str] = {}
    for i, name in known.items():
        if name not in found.values():
            found[i] = name
    return found if fields & DECIDES else {}


def flow(lines: Sequence[Line], gatherer: Gatherer) -> None:
    """Read labels at the heads of running lines, each value up to the next label.

    A label that stands behind another's value, held apart by spaces, heads a line of its own; a numbered heading
    between two values heads the next decision.
    """
    pieces = [(line, piece) for line in lines for piece in _pieces(line)]
    texts = [piece for _, piece in pieces]
    starts = [0, *accumulate(len(text) + 1 for text in texts)]
    text = "\n".join(texts)
    found: list[re.Match[str]] = []
    headings: list[int] = []
    for k, (own, start) in enumerate(zip(texts, starts, strict=False)):
        if found and start < found[-1].end():
            continue
        match = flow_pattern().match(text, start) if may_open(own) else None
        if match and _stands(match, text):
            found.append(match)
        elif heads_decision(pieces[k][0], own):
            headings.append(k)
    cuts = sorted((*(match.start() for match in found), *(starts[k] for k in headings), len(text)))
    labels = {match.start(): match for match in found}
    for start, end in pairwise(cuts):
        first, last = (bisect_right(starts, at) - 1 for at in (start, max(start, end - 1)))
        printed = [line for line, _ in pieces[first : last + 1]]
        match = labels.get(start)
        if match:
            value, words = text[match.end() : end].strip(), match["long"] or match["short"]
            gatherer.open(flow_field(match), printed, value, words)
        else:
            gatherer.values.append(Value(HEADING, printed[:1], [_NUMBERED.sub("", texts[first])]))


_NUMBERED = re.compile(r"(?:item )?\d{1,3}[.)]\s+(?=[A-Z])", re.IGNORECASE)
_APART = re.compile(r"\s{2,}")
LONGEST_HEADING = 110


def heads_decision(line: Line, text: str) -> bool:
    """Whether a line is a numbered heading, and no clause."""
    short = len(text) <= LONGEST_HEADING and not text.endswith((".", ";"))
    return bool(_NUMBERED.match(text)) and bool(line.gap or line.after_cut) and short


def _pieces(line: Line) -> list[str]:
    """A line, cut before each further label that closes with a colon and stands apart by spaces."""
    pieces: list[str] = []
    for part in _APART.split(line.text):
        if pieces and not begins(tidy(part)):
            pieces[-1] = f"{pieces[-1]} {part}"
        else:
            pieces.append(part)
    return [tidy(piece) for piece in pieces]


def _stands(match: re.Match[str], text: str) -> bool:
    """Whether a label at the head of a line is none that goes on with a sentence."""
    before = text[: match.start()].rstrip("\n")
    word = match["long"] or match["short"]
    if text[match.end() : match.end() + 1].islower() and not match[0].rstrip().endswith((":", "?")):
        return len(re.findall(r"\b[A-Z]", word)) > 1 and word[:1].isupper()
    return word[:1].isupper() and not before.endswith(("the", " a", " of", ","))
