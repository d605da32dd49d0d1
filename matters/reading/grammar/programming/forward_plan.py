"""The executive's forward plan: its period, its index, and each decision in its fields."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from matters.reading.document import Line, span_of
from matters.reading.grammar.labelling.label_grid import by_column, columns_among
from matters.reading.grammar.naming.body_names import names_a_council
from matters.reading.grammar.programming.entries import Entry, entry_of
from matters.reading.grammar.programming.plan_entries import Decision, Gatherer, flow, heads_decision, table_columns
from matters.reading.grammar.programming.plan_index import (
    heads_index,
    index_label,
    index_line,
    index_of_lines,
    index_of_rows,
)
from matters.reading.grammar.programming.plan_labels import BOOK, begins, field_of, flow_field, flow_pattern, may_open
from matters.reading.grammar.programming.plan_values import (
    Period,
    answer_of,
    criterion_in,
    day_of,
    grounds_of,
    period_in,
    split_subject,
)
from matters.reading.grammar.programming.years import MunicipalYear
from matters.reading.grids.grid import Sheet
from matters.reading.record import ForwardPlan, PlannedDecision, Stated, Text
from matters.reading.sections import Section, SectionKind
from matters.reading.tidy import join, mentions, tidy
from matters.reading.vocabulary.forward_plans import HEADINGS

_HEADING = re.compile(rf".*\b(?:{'|'.join(HEADINGS)})\b.*", re.IGNORECASE)
_HINTS = ("plan", "decision", "notice", "programme", "blaen")
"""Each heading has one of these: a quick no for nearly every line."""
_PAGE = re.compile(r"(?:appendix|annexe?|atodiad)\b.{0,4}|\d{1,3}|page \d+.*", re.IGNORECASE)
"""What heads or numbers a page. A longer number may be the end of a telephone's."""
LONGEST_HEADING = 140
FEWEST = 3
"""Fields of a decision, one of them who decides or when."""
_FOR_PERIOD = re.compile(r"[\W_]*for the (?:[\w-]+ ){0,4}period\b", re.IGNORECASE)
_SAYS_PERIOD = re.compile(r"[\W_]*(?:for|covering|period|plan)\b.*", re.IGNORECASE)
_DECIDES = re.compile(r"(?:^|[\t|>])\W*(?:\w+ ){0,4}(?:deci|taken|made|when|date|due|who)", re.IGNORECASE)
"""Without a label of this kind no decision is told."""
PERIOD_REACH = 8
"""Lines behind a heading that may say the period."""


def read_forward_plan(
    sections: Sequence[Section], met: dt.date | None, sheets: Sequence[Sheet] = ()
) -> ForwardPlan | None:
    """The forward plan; of several the one with most decisions. `met` is the day of the pack's meeting.

    `sheets` are the sections' grids: a layout text's table with a row a decision is found among them alone.

    >>> from matters.reading.sections import split
    >>> from matters.reading.sources.text import text_document
    >>> text = b"FORWARD PLAN\\n\\nTitle\\tRoads\\nDecision maker\\tCabinet\\nDecision due\\t3 May 2030\\n"
    >>> plan = read_forward_plan(split(text_document(text)), None)
    >>> plan.items[0].title.value, plan.items[0].decision_expected.value.isoformat()
    ('Roads', '2030-05-03')
    """
    base = MunicipalYear.of(met) if met else None
    found = [plan for lines in _parts(sections) if (plan := _Plan(lines, base).read())]
    found = found or [plan for sheet in sheets if (plan := _of_sheet(sheet, base))]
    return max(found, key=lambda plan: len(plan.items), default=None)


def _of_sheet(sheet: Sheet, base: MunicipalYear | None) -> ForwardPlan | None:
    """The plan whose decisions are the rows of a section's grids, behind its heading."""
    lines = sheet.section.lines
    first = next((i for i, line in enumerate(lines) if _opens_plan(line)), None)
    if first is None or sheet.section.kind in (SectionKind.AGENDA, SectionKind.MINUTES):
        return None
    plan = _Plan(lines[first:], base)
    for grid in sheet.grids:
        if grid.start >= first and any(table_columns(row.cells) for row in grid.rows):
            for row in grid.rows:
                plan.gatherer.row(Entry(row.lines, row.cells))
    return plan.made() if plan.gatherer.rows else None


def _parts(sections: Sequence[Section]) -> Iterator[list[Line]]:
    """The lines from the first heading of a plan in each section on, with the sections that a stamp begins."""
    lines: list[Line] = []
    for section in sections:
        if section.kind is not SectionKind.OTHER:
            yield lines
            lines = []
        if section.kind in (SectionKind.AGENDA, SectionKind.MINUTES):
            continue
        first = next((i for i, line in enumerate(section.lines) if lines or _opens_plan(line)), None)
        if first is not None:
            lines.extend(section.lines[first:])
    yield lines


def _opens_plan(line: Line) -> bool:
    """Whether a plan begins here: with its heading, or with its period where the heading was lost to furniture."""
    return is_plan_heading(line) or says_period(line)


def says_period(line: Line) -> bool:
    """Whether a line says which months a forward plan is for.

    >>> from matters.reading.document import Span
    >>> says_period(Line("FOR THE FOUR MONTH PERIOD 1 JULY 2029 - 31 OCTOBER 2029", Span(line=1)))
    True
    """
    return bool(_FOR_PERIOD.match(line.text) and period_in(tidy(line.text)))


def is_plan_heading(line: Line) -> bool:
    """Whether a line names a forward plan as a heading does: no sentence, no field of a report."""
    text = line.text.strip("#*| ")
    if len(text) > LONGEST_HEADING or line.cells or text.endswith((".", ";", ",", "?", ":")):
        return False
    if not text[:1].isupper() or not mentions(text.casefold(), _HINTS):
        return False
    return bool(_HEADING.fullmatch(tidy(text))) and not _opens(tidy(text))


class _Plan:
    """One plan, read from its heading on."""

    def __init__(self, lines: Sequence[Line], base: MunicipalYear | None) -> None:
        self.lines, self.base = lines, base
        self.index: tuple[Text, ...] = ()
        self.gatherer = Gatherer()
        self._run: list[Line] = []
        self._rows: list[Entry] = []
        self._in_index = False

    def read(self) -> ForwardPlan | None:
        """The plan; None where no decision is found."""
        if not any(_DECIDES.search(line.text) for line in self.lines):
            return None
        for line in self.lines:
            entry = entry_of(line)
            if entry is None or (entry.cells is None and _PAGE.fullmatch(entry.text)):
                continue
            if entry.cells is not None:
                self._row(entry)
            else:
                self._line(entry)
        self._end_run()
        self._end_index()
        return self.made()

    def made(self) -> ForwardPlan | None:
        """The plan of what was gathered."""
        period = self._period()
        decisions = [d for d in self.gatherer.decisions() if _is_decision(d)]
        items = tuple(self._item(d, period.value if period else None) for d in decisions)
        if not items:
            return None
        span = span_of([self.lines[0], *(line for d in decisions for line in d.lines)])
        return ForwardPlan(span, period, self.index, items)

    # --- lines

    def _row(self, entry: Entry) -> None:
        if self._in_index or index_label(entry.cells or ()):
            columns = table_columns(entry.cells or ())
            if not columns and field_of(entry.filled[0] if entry.filled else "") in (None, "title", "description"):
                self._end_run()
                self._in_index = True
                self._rows.append(entry)
                return
        self._end_index()
        self._end_run()
        self.gatherer.row(entry)

    def _line(self, entry: Entry) -> None:
        text = entry.text
        if heads_index(text):
            self._end_run()
            self._in_index = True
            return
        if is_plan_heading(entry.lines[0]) or (text.isupper() and names_a_council(text)):
            self._end_run()
            self._end_index()
            return
        self._run.append(entry.lines[0])
        if self._in_index and _opens(text) and not index_line(text):
            self._run.pop()
            self._end_run()
            self._end_index()
            self._run.append(entry.lines[0])

    def _end_index(self) -> None:
        if self._rows:
            self.index = self.index or index_of_rows(self._rows)
        self._rows, self._in_index = [], False

    def _end_run(self) -> None:
        run, self._run = self._run, []
        if not run:
            return
        if self._in_index:
            self.index = self.index or index_of_lines(run)
            return
        if len(run) == 1:
            entry = Entry((run[0],))
            begun = begins(entry.text)
            if begun is None:
                self._lone(entry)
                return
        columns = columns_among(run, BOOK)
        if columns:
            for line in run:
                if heads_decision(line, tidy(line.text)):
                    self.gatherer.line(Entry((line,)))
                else:
                    self.gatherer.row(Entry((line,), by_column(line, columns)))
        else:
            flow(run, self.gatherer)

    def _lone(self, entry: Entry) -> None:
        if len(entry.text) <= LONGEST_HEADING:
            self.gatherer.line(entry)

    # --- values

    def _period(self) -> Stated[Period] | None:
        """The months that the plan is for: on a line that says so, or close behind a heading."""
        near = 0
        for i, line in enumerate(self.lines):
            if is_plan_heading(line):
                near = i + PERIOD_REACH
            if i >= near and not _SAYS_PERIOD.match(line.text):
                continue
            for part in (self.lines[i : i + 1], self.lines[i : i + 2]):
                found = period_in(" ".join(tidy(line.text) for line in part))
                if found:
                    return Stated(found, span_of(part))
        return None

    def _item(self, decision: Decision, period: Period | None) -> PlannedDecision:
        texts = {
            name: Stated(text, value.span)
            for name, value in decision.values.items()
            if name not in ("criteria", "reason", "other", "subject") and (text := join(value.raw.split("\n")))
        }
        title, description = texts.get("title"), texts.get("description")
        subject = decision.values.get("subject")
        if subject and tidy(subject.raw):
            known = [t.value for t in self.index] + [d.value for d in (texts.get("documents"),) if d]
            name, about = split_subject(subject.raw, [title.value] if title else known)
            title = title or (Stated(name, subject.span) if name else None)
            description = description or (Stated(about, subject.span) if about else None)
        printed = decision.values.get("description")
        about_raw = printed.raw if printed and description and title is None else ""
        if description and "\n" in about_raw and decision.heading is None:
            name, about = split_subject(about_raw, [t.value for t in self.index])
            title = Stated(name, description.span) if name and about else None
            description = Stated(about, description.span) if title and about else description
        if title is None and decision.heading:
            title = Stated(tidy(decision.heading.raw), decision.heading.span)
        expected = texts.get("decision_expected")
        day = day_of(expected.value, period, self.base) if expected else None
        financial, community = self._grounds(decision)
        return PlannedDecision(
            decision.span,
            title=title,
            description=description,
            decision_maker=texts.get("decision_maker"),
            decision_expected=Stated(day, expected.span) if day and expected else None,
            financial=financial,
            community_impact=community,
            exempt=texts.get("exempt"),
            wards=texts.get("wards"),
            scrutiny_area=texts.get("scrutiny_area"),
            consultees=texts.get("consultees"),
            methods=texts.get("methods"),
            documents=texts.get("documents"),
            contacts=texts.get("contacts"),
        )

    def _grounds(self, decision: Decision) -> tuple[Stated[bool] | None, Stated[bool] | None]:
        found: list[Stated[bool] | None] = []
        reason, criteria = decision.values.get("reason"), decision.values.get("criteria")
        said = grounds_of(tidy(reason.raw)) if reason else (None, None)
        for name, own in zip(("financial", "community_impact"), said, strict=True):
            value = decision.values.get(name)
            answer = answer_of(tidy(value.raw)) if value else None
            if value is None and criteria:
                value, answer = criteria, criterion_in(tidy(criteria.raw), name)
            if value and answer is not None:
                found.append(Stated(answer, value.span))
            else:
                found.append(Stated(own, reason.span) if reason and own is not None else None)
        return found[0], found[1]


def _is_decision(decision: Decision) -> bool:
    fields = {name for name, value in decision.values.items() if tidy(value.raw)}
    return len(fields - {"other"}) >= FEWEST and bool(fields & {"decision_maker", "decision_expected"})


def _opens(text: str) -> bool:
    """Whether a running line opens a decision with one of the longer labels."""
    found = flow_pattern().match(text) if may_open(text) else None
    return found is not None and flow_field(found) != "other"
