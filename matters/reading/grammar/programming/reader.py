"""One work programme, entry by entry: a grid, a table or list a meeting, or a table with a column of dates."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from matters.reading.blocks import BlockKind, blocks
from matters.reading.document import Line, Span
from matters.reading.grammar.labelling.cells import columns_of
from matters.reading.grammar.programming.columns import Columns, grid_head, role_of, table_head
from matters.reading.grammar.programming.drafts import Draft
from matters.reading.grammar.programming.entries import Entry
from matters.reading.grammar.programming.lists import by_line, parts_of_cell
from matters.reading.grammar.programming.marks import is_down, is_tick
from matters.reading.grammar.programming.meeting_heads import meeting_head
from matters.reading.grammar.programming.officers import names_people, split_behind_dash
from matters.reading.grammar.programming.undated import heads_month, heads_unscheduled
from matters.reading.grammar.programming.years import MunicipalYear, days_in, head_date
from matters.reading.markers import marker
from matters.reading.record import Stated, Text, WorkProgramme
from matters.reading.sources.text import TAB_WIDTH
from matters.reading.tidy import goes_on, tidy
from matters.reading.vocabulary.programmes import BANDS

_NUMBER = re.compile(r"\d{1,3}[.)]?|[a-z][.)]|[ivx]+[.)]")
_BAND = re.compile("|".join(BANDS), re.IGNORECASE)
_NUMBERED = re.compile(r"(?:^|\s)(\d{1,2})\.\s+(?=\S)")
_APART = re.compile(r"(?:appendix|annexe?|atodiad)\b[^.]*\s[A-Za-z]", re.IGNORECASE)
LONGEST_BAND = 90
LONGEST_ITEM = 160
LISTED = (BlockKind.BULLET, BlockKind.CLAUSE)


class ProgrammeReader:
    """Feed it the entries behind a heading, then ask for the `programme`. `base` completes dates without a year."""

    def __init__(self, printed: Stated[MunicipalYear] | None, base: MunicipalYear | None, wrapped: bool) -> None:
        self.printed, self.year, self.wrapped = printed, printed.value if printed else base, wrapped
        self.drafts: list[Draft] = []
        self.meetings: list[Stated[dt.date]] = []
        self.columns: Columns | None = None
        self.meeting: Stated[dt.date] | None = None
        self.undated = False
        self.by_month = False
        self.band: Text | None = None
        self.cut = False
        self._number = 0
        self._left: Stated[dt.date] | None = None
        self._row_above: Entry | None = None
        self._run: list[Line] = []
        self._last: Span | None = None

    @property
    def begun(self) -> bool:
        """Whether anything has been read that is down for a meeting or may be."""
        return bool(self.drafts or self._run)

    # --- entries

    def take(self, entry: Entry) -> None:
        """Read one more entry."""
        self.cut = self.cut or entry.lines[0].after_cut
        if entry.page_part:
            self.cut = True
            return
        if entry.cells is None:
            self._line(entry)
            return
        self._flush()
        self._row(entry)
        self._row_above = entry
        self.cut = False

    def _row(self, entry: Entry) -> None:
        grid = grid_head(entry, self._row_above, self.year)
        if grid:
            self._drop_bands_since_last_item()
            self.columns, self.meeting, self.undated = grid, None, False
            self._meet(grid.meetings.values())
            return
        head = table_head(entry)
        if head:
            self.columns = head
            return
        if len(entry.filled) == 1 and (self._opens_meeting(entry) or self._opens_undated(entry)):
            return
        if "\n" in entry.cells[0] and self._stacked(entry):  # type: ignore[index]
            return
        columns = self.columns
        if columns and columns.meetings:
            self._grid_row(entry, columns)
        elif columns and columns.date is not None:
            self._dated_row(entry, columns)
        elif self.meeting or self._left or self.undated:
            self._meeting_row(entry)
        elif len(entry.filled) > 1 and head_date((entry.cells or ("",))[0], self.year):
            cells = entry.cells or ()
            officer = next((i for i in range(len(cells) - 1, 1, -1) if names_people(cells[i])), None)
            self._dated_row(entry, Columns(1, officer, 0))

    def _stacked(self, entry: Entry) -> bool:
        """A whole table in one row, a line a row: its rules were lost, and its numbers tell the rows apart."""
        first, *rest = (entry.cells or ("",))[0].split("\n")
        day = meeting_head(first, self.year)
        numbered = _NUMBERED.split("\n".join(rest))[1:]
        if day is None or [int(n) for n in numbered[::2]] != list(range(1, len(numbered) // 2 + 1)):
            return False
        self.meeting, self.columns, self.band = Stated(day, entry.span), None, None
        self._meet([self.meeting])
        by = [line for cell in (entry.cells or ())[1:] for line in cell.split("\n") if line and not role_of(line)]
        titles = numbered[1::2]
        for i, title in enumerate(titles):
            officer = by[i] if len(by) == len(titles) else None
            self._add(Draft(tidy(title), entry.span, officer, [self.meeting], in_brackets=False))
        return True

    def _opens_meeting(self, entry: Entry) -> bool:
        day = meeting_head(entry.text, self.year)
        if day is None:
            return False
        self.meeting, self.columns, self._number, self.band = Stated(day, entry.span), None, 0, None
        self._left, self.undated = None, False
        self._meet([self.meeting])
        return True

    def _opens_undated(self, entry: Entry) -> bool:
        """Whether a heading says that what follows has no day yet, or only a month: that is its band."""
        month = heads_month(entry.text)
        if not month and not (self.drafts and heads_unscheduled(entry.text)):
            return False
        columns = self.columns
        if columns and (columns.meetings or (columns.date is not None and month)):
            return False
        self.meeting, self._left, self._number, self.undated = None, None, 0, True
        self.by_month = self.by_month or month
        self.band = _band(entry.text, entry.span)
        return True

    def _meet(self, days: Iterable[Stated[dt.date]]) -> None:
        known = {day.value for day in self.meetings}
        self.meetings += [day for day in days if day.value not in known]

    # --- rows

    def _grid_row(self, entry: Entry, columns: Columns) -> None:
        cells = entry.cells or ()
        title = cells[columns.item] if columns.item < len(cells) else ""
        officer = self._officer(cells, columns)
        days = [day for i, day in columns.meetings.items() if i < len(cells) and is_down(cells[i])]
        if not tidy(title):
            left = [i for i in range(min(columns.meetings)) if i < len(cells) and i != columns.officer]
            title = next((cells[i] for i in left), "")
        if not tidy(title) or role_of(title) == "item":
            self._go_on(officer, days, bool(tidy(title)))
            return
        if self.drafts and self.cut and not days and goes_on(self.drafts[-1].title, tidy(title)):
            self.drafts[-1].go_on(title, officer)
            return
        draft = Draft(title, entry.span, officer, days, in_brackets=columns.officer is None)
        if not days and not draft.names_officer:
            draft.band_like = entry.bold or len(entry.filled) == 1
            draft.band_like = draft.band_like and (entry.bold or self._is_band(tidy(title)))
        self._add(draft)

    def _go_on(self, officer: str | None, days: list[Stated[dt.date]], labelled: bool) -> None:
        if labelled or not self.drafts:
            return
        last = self.drafts[-1]
        last.go_on("", officer)
        last.dates += [day for day in days if day not in last.dates]

    def _dated_row(self, entry: Entry, columns: Columns) -> None:
        cells = entry.cells or ()
        date = cells[columns.date] if columns.date is not None and columns.date < len(cells) else ""
        title = cells[columns.item] if columns.item < len(cells) else ""
        officer = self._officer(cells, columns)
        found = [Stated(day.value, entry.span) for day in days_in(tidy(date), self.year)]
        if tidy(date):
            self._left = None
            self.meeting = found[0] if len(found) == 1 else None
            self._meet(found)
        elif self.meeting and tidy(title):
            found = [self.meeting]
        if not tidy(title) or (self.cut and not tidy(date) and self.drafts and goes_on(self.drafts[-1].title, title)):
            if self.drafts and not tidy(date):
                self.drafts[-1].go_on(tidy(title), officer)
            return
        if len(entry.filled) == 1 and not tidy(date) and self._is_band(tidy(title)):
            self.band = _band(title, entry.span)
            return
        for part, by in parts_of_cell(title, officer):
            self._add(Draft(part, entry.span, by, list(found), in_brackets=columns.officer is None))

    def _meeting_row(self, entry: Entry) -> None:
        cells = [tidy(cell) for cell in entry.cells or ()]
        number = next((int(d[0]) for c in cells[:1] if _NUMBER.fullmatch(c) and (d := re.findall(r"\d+", c))), 0)
        if self.meeting is None and not self.undated:
            if number != self._number + 1 or number == 1:
                self._left = None
                return
            self.meeting, self._left = self._left, None
        self._number = number or self._number
        columns = self.columns or _plain_columns(cells)
        title = cells[columns.item] if columns.item < len(cells) else ""
        officer = self._officer(cells, columns)
        if len(entry.filled) == 1 and not title:
            self.band = _band(entry.text, entry.span) if self._is_band(entry.text) else self.band
            return
        carried = self.cut and not number and self.drafts and goes_on(self.drafts[-1].title, title)
        if not title or carried:
            if self.drafts:
                self.drafts[-1].go_on(title, officer)
            return
        if self.meeting or self.undated:
            raw = (entry.cells or ())[columns.item]
            for part, by in parts_of_cell(raw, officer):
                self._add(Draft(part, entry.span, by, self._days(), in_brackets=officer is None))

    @staticmethod
    def _officer(cells: Sequence[str], columns: Columns) -> str | None:
        i = columns.officer
        return tidy(cells[i]) or None if i is not None and i < len(cells) else None

    def _days(self) -> list[Stated[dt.date]]:
        return [self.meeting] if self.meeting else []

    def _add(self, draft: Draft) -> None:
        draft.band = draft.band or self.band
        self.drafts.append(draft)
        self._last = draft.span

    # --- running lines

    def _line(self, entry: Entry) -> None:
        if self._opens_meeting_line(entry):
            self._flush()
            self.cut = False
            self._opens_meeting(entry)
        elif self.columns and self.columns.meetings:
            self._line_in_grid(entry)
        elif self._heads_undated(entry):
            self.cut = False
        elif _APART.match(entry.text) or (self.columns and self.columns.date is not None):
            if entry.bold or entry.lines[0].level or len(entry.text) > LONGEST_BAND or _APART.match(entry.text):
                self._flush()
                self.columns = self.meeting = None
                self.undated = False
        elif self.meeting or self.undated:
            self._run.append(entry.lines[0])

    def _opens_meeting_line(self, entry: Entry) -> bool:
        text = entry.text
        if marker(text) and not text[:2].isdigit():
            return False
        return len(text) < LONGEST_ITEM and meeting_head(text, self.year) is not None

    def _heads_undated(self, entry: Entry) -> bool:
        if not (heads_month(entry.text) or heads_unscheduled(entry.text)) or marker(entry.text):
            return False
        self._flush()
        return self._opens_undated(entry)

    def _line_in_grid(self, entry: Entry) -> None:
        text = entry.text.strip("#* ")
        if _APART.match(text):
            self.columns = None
            return
        if len(text) > LONGEST_BAND or text.startswith(("(", "*", "http")) or (text.endswith(".") and " " in text):
            if len(text) > LONGEST_BAND:
                self.columns = None
            return
        if self.drafts and goes_on(self.drafts[-1].title, text) and not self.cut and text[:1].islower():
            self.drafts[-1].go_on(text)
            return
        if is_tick(text):
            self._crossed(entry.lines[0])
            return
        draft = Draft(text, entry.span)
        draft.band_like = not draft.names_officer
        self._add(draft)

    def _crossed(self, line: Line) -> None:
        """A cross alone on its row, whose empty cells are now its indent."""
        day = self.columns.meetings.get(int(line.indent) // TAB_WIDTH) if self.columns else None
        if day and self.drafts and day not in self.drafts[-1].dates:
            self.drafts[-1].dates.append(day)

    def _drop_bands_since_last_item(self) -> None:
        """What stands over the heading of a grid on a new page is the page's own."""
        while self.drafts and self.drafts[-1].band_like and not self.drafts[-1].dates:
            if self._row_above is not None and self.drafts[-1].span == self._row_above.span:
                return
            self.drafts.pop()

    def _flush(self) -> None:
        """The running lines under a meeting, as the list that they are."""
        run, self._run = self._run, []
        if not run or not (self.meeting or self.undated):
            return
        found = blocks(run, self.wrapped)
        if not any(block.kind in LISTED for block in found):
            found = tuple(by_line(run))
        bulleted = any(block.kind in LISTED for block in found)
        for i, block in enumerate(found):
            listed = block.kind in LISTED
            if self.undated and not listed and (bulleted or block.lines[0].gap):
                self.undated = False
                return
            text = block.text.strip("*# ")
            if len(text) > LONGEST_ITEM or (not listed and (text.endswith(".") or (bulleted and i > 0))):
                self._end_meeting()
                return
            if not listed and (text.isupper() or self._is_band(text)):
                if _BAND.fullmatch(text.rstrip(": ")) or text.endswith(":"):
                    self.band = _band(text, block.span)
                    continue
                self._end_meeting()
                return
            self._listed(text, block.lines, block.span)

    def _end_meeting(self) -> None:
        self._left, self.meeting, self.undated = self.meeting, None, False

    def _listed(self, text: str, lines: Sequence[Line], span: Span) -> None:
        parts = [part for part in columns_of(lines[0]) if part] if len(lines) == 1 else []
        if len(parts) == 2 and names_people(parts[1]):
            title, officer = parts[0], parts[1]
        else:
            title, by = split_behind_dash(text)
            officer = by or ""
        if (self.meeting or self.undated) and title:
            self._add(Draft(title, span, officer or None, self._days(), in_brackets=False))

    def _is_band(self, text: str) -> bool:
        return text.endswith(":") or text.isupper() or bool(_BAND.fullmatch(text.rstrip(": ")))

    # --- the whole

    def programme(self) -> WorkProgramme | None:
        """What was read; None where nothing is down for any meeting."""
        self._flush()
        items = [draft.item() for draft in self._settled()]
        if not items or not (self.by_month or any(item.dates for item in items)):
            return None
        meetings = tuple(sorted(self.meetings, key=lambda day: day.value))
        span = (self.printed.span if self.printed else items[0].title.span).through(self.drafts[-1].span)
        return WorkProgramme(span, self._year(meetings), meetings, tuple(items))

    def _year(self, meetings: Sequence[Stated[dt.date]]) -> Text | None:
        if self.printed:
            return Stated(str(self.printed.value), self.printed.span)
        if not meetings:
            return None
        first = meetings[0]
        return Stated(str(MunicipalYear.of(first.value)), first.span, 0.8)

    def _settled(self) -> list[Draft]:
        """The rows with their bands; a band under which nothing stands is none."""
        drafts = self.drafts
        while drafts and drafts[-1].band_like and not drafts[-1].dates:
            drafts = drafts[:-1]
        sure = any(draft.band_like for draft in drafts)
        kept: list[Draft] = []
        band: Text | None = None
        for i, draft in enumerate(drafts):
            untold = not sure and not draft.dates and not draft.names_officer and not draft.band
            follows = i + 1 < len(drafts) and bool(drafts[i + 1].dates)
            if draft.band_like or (untold and follows):
                band = _band(draft.title, draft.span)
                continue
            draft.band = draft.band or band
            kept.append(draft)
        return kept


def _band(text: str, span: Span) -> Text:
    """The heading of a group of rows, without its colon."""
    return Stated(tidy(text).strip("*#: "), span)


def _plain_columns(cells: Sequence[str]) -> Columns:
    """The columns of a table without headings: a number, the item, the officer."""
    first = 1 if cells and (_NUMBER.fullmatch(cells[0]) or not cells[0]) and len(cells) > 1 else 0
    officer = next((i for i in range(len(cells) - 1, first, -1) if cells[i] and names_people(cells[i])), None)
    return Columns(first, officer)
