"""Plans printed as tables: headings in any order, themes as bands or in merged cells, rows that pages broke."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from matters.reading.document import Gap, Line
from matters.reading.grammar.planning.columns import Heading, Role, measures_of, role_of
from matters.reading.grammar.planning.drafts import Carried, Draft, Fields, PlanDraft
from matters.reading.grammar.planning.dues import due_of
from matters.reading.grammar.planning.headings import (
    heads_plan,
    is_bare,
    is_legend,
    is_objective,
    is_theme,
    themes_over,
    title_over,
)
from matters.reading.grammar.planning.standing import is_standing
from matters.reading.grammar.planning.tell import HEADING_ROWS, heading_at, heads_actions, heads_measures
from matters.reading.grammar.reporting.report_header import names_a_report
from matters.reading.grids.grid import Grid, GridKind, Row, Sheet
from matters.reading.record.stated import Stated
from matters.reading.sections import SectionKind
from matters.reading.tidy import goes_on, tidy
from matters.reading.vocabulary.plan_words import BLANKS

FAR = 30
"""Two tables of one plan have no more running lines between them."""
BETWEEN_ROWS = 4
"""Rows that go on without their headings have no more lines before them."""

_BLANK = re.compile("|".join(f"(?:{blank})" for blank in BLANKS), re.IGNORECASE)
_GRADE = re.compile(r"(?:very )?(?:high|medium|low|urgent|critical|essential|desirable|[1-5]|[a-d])", re.IGNORECASE)
_CARRIED = (Role.THEME, Role.OBJECTIVE)
"""What is printed once for several rows, in a merged cell."""


def table_plans(sheets: Sequence[Sheet]) -> Iterator[PlanDraft]:
    """The plans that are printed as tables, in printed order. The stamp of a page may part one plan in two sections."""
    reader = _Tables(tuple(line for sheet in sheets for line in sheet.section.lines))
    offset = 0
    for sheet in sheets:
        if sheet.section.kind is SectionKind.REPORT:
            reader.stop = 0
        for grid in sheet.grids:
            reader.read(grid, offset + grid.start)
        offset += len(sheet.section.lines)
    for plan in reader.plans:
        plan.drop_unsaid()
        if plan.actions or plan.measures:
            yield plan


@dataclass(slots=True)
class _Tables:
    """What is known while the grids are read, first to last."""

    lines: Sequence[Line]
    plans: list[PlanDraft] = field(default_factory=list)
    heading: Heading | None = None
    measures: Heading | None = None
    carried: Carried = field(default_factory=Carried)
    stop: int = 0
    """Where the last grid of the open plan ended; 0 where none is open."""

    def read(self, grid: Grid, start: int) -> None:
        """Read one grid, which begins at `start` among the lines: a new plan, more of the open one, or neither."""
        near = bool(self.plans and self.stop) and start - self.stop <= FAR
        opens = grid.kind is not GridKind.REGISTER and (heads_actions(grid) or (not near and heads_measures(grid)))
        titled = title_over(self.lines, start, self.stop if near else 0) if opens else None
        if opens and not (near and not (titled and self._is_other(titled[1].value))):
            first = self.lines[titled[0]] if titled else grid.rows[0].lines[0]
            self.plans.append(PlanDraft(titled[1] if titled else None, [first]))
            self.carried, self.heading, self.measures = Carried(), None, None
            self._themes(titled[0] + 1 if titled else max(self.stop, start - len(grid.above)), start)
        elif near and (opens or self._belongs(grid, start)):
            self._themes(self.stop, start)
        else:
            self.stop = 0
            return
        self._rows(grid)
        self.plans[-1].lines.append(grid.rows[-1].lines[-1])
        self.stop = self._after(grid, start)

    def _after(self, grid: Grid, start: int) -> int:
        """Where the line after a grid stands. It may lie in another section than the grid's beginning."""
        last = grid.rows[-1].lines[-1]
        stop = start + grid.stop - grid.start
        return next((i + 1 for i in range(start, len(self.lines)) if self.lines[i] is last), stop)

    def _is_other(self, title: str) -> bool:
        """Whether a title between two tables begins another plan: not the same again, nor a theme of it."""
        own = self.plans[-1].title
        same = own is not None and (
            title.casefold() in own.value.casefold() or own.value.casefold() in title.casefold()
        )
        return not same and bool(re.search(r"\b(?:plan|tracker|timeline|strategy|milestones)\b", title, re.IGNORECASE))

    def _belongs(self, grid: Grid, start: int) -> bool:
        """Whether a grid without a plan's headings goes on with the open plan: its measures, or more rows."""
        if any(measures_of(row.cells) for row in grid.rows[:HEADING_ROWS]):
            return True
        heading = self.measures or self.heading
        if heading is None or grid.width != len(heading) or start - self.stop > BETWEEN_ROWS:
            return False
        first = grid.rows[0].cells
        return not any(role_of(cell) or cell.endswith(":") for cell in first)

    def _themes(self, first: int, stop: int) -> None:
        theme, objective = themes_over(self.lines, first, stop)
        own = self.plans[-1].title
        if theme and not (own and tidy(theme.text) == own.value):
            self.carried.keep(Role.THEME, tidy(theme.text), (theme,))
        if objective:
            self.carried.keep(Role.OBJECTIVE, tidy(objective.text), (objective,))

    def _rows(self, grid: Grid) -> None:
        skip = 0
        for i, row in enumerate(grid.rows):
            if row.cells[0].endswith(":") and names_a_report(row.lines[0]):
                return
            if skip:
                skip -= 1
            elif len(row.filled) > 1 and (heading := heading_at(grid.rows, i)):
                self.heading, self.measures, skip = heading[1], None, heading[0] - 1
            elif measures := measures_of(row.cells):
                self.measures = measures
            elif self.measures:
                self._measure(row, self.measures)
            elif self.heading:
                self._row(row, self.heading)
            elif len(row.filled) == 1:
                self._over(row)

    def _row(self, row: Row, heading: Heading) -> None:
        if self._is_band(row, heading):
            at = row.cells.index(row.filled[0])
            self._band(row, heading[at] if at < len(heading) else None)
            return
        fields = self._fields(row, heading)
        actions = self.plans[-1].actions
        if actions and _goes_on_with(actions[-1], fields):
            if not actions[-1].text(Role.ACTION):
                actions[-1].lines.clear()  # its place is where its own text stands
            actions[-1].extend(fields, row.lines)
            return
        told = any(fields.get(role) for role in (Role.DUE, Role.LEAD, Role.RAG))
        if not fields.get(Role.ACTION) and fields.get(Role.OBJECTIVE) and told:
            fields[Role.ACTION] = fields[Role.OBJECTIVE]
        for role in _CARRIED:
            if fields.get(role):
                self.carried.keep(role, fields[role], row.lines)
        if fields.get(Role.ACTION) or told:
            actions.append(self.carried.draft(fields, row.lines))
            self._check(row, heading, fields)

    def _fields(self, row: Row, heading: Heading) -> Fields:
        fields: Fields = {}
        for role, cell in zip(heading, row.cells, strict=False):
            if role and cell:
                joined = role is Role.LEAD and fields.get(role)
                fields[role] = f"{fields[role]} {cell}" if joined else cell
        if _GRADE.fullmatch(fields.get(Role.THEME, "")):
            del fields[Role.THEME]  # how pressing it is, and no theme
        if Role.REF in fields:
            fields[Role.REF] = fields[Role.REF].rstrip(". ")
        return fields

    def _is_band(self, row: Row, heading: Heading) -> bool:
        if len(row.filled) != 1 or len(row.cells) < 2:
            return False
        text = row.filled[0]
        at = row.cells.index(text)
        if is_theme(text) or is_objective(text) or is_legend(text):
            return heading[at : at + 1] != (Role.ACTION,) or is_legend(text) or at == 0
        if at >= len(heading) or heading[at] in (Role.ACTION, Role.LEAD, Role.OUTPUT):
            return row.lines[0].bold and at == 0
        return at == 0 and not goes_on(self._last_text(heading[at]), text) and not text[0].islower()

    def _last_text(self, role: Role | None) -> str:
        actions = self.plans[-1].actions
        return actions[-1].text(role) if actions and role else ""

    def _band(self, row: Row, role: Role | None) -> None:
        text, own = row.filled[0], self.plans[-1].title
        if is_legend(text) or is_bare(text) or (own and text == own.value):
            return
        if is_objective(text) or (role is Role.OBJECTIVE and not is_theme(text)):
            self.carried.keep(Role.OBJECTIVE, text, row.lines)
        else:
            self.carried.keep(Role.THEME, text, row.lines)

    def _over(self, row: Row) -> None:
        """Read a row above the headings: the plan's title, where it has none, or a theme."""
        plan, text = self.plans[-1], row.filled[0]
        if plan.title is None and heads_plan(Line(text, row.span)) and not is_theme(text):
            plan.title = Stated(text, row.span)
        else:
            self._band(row, None)

    def _check(self, row: Row, heading: Heading, fields: Fields) -> None:
        """Flag a row whose cells stand under the wrong headings; it is kept as printed."""
        cells = list(row.cells)
        while cells and not cells[-1]:
            cells.pop()
        rag, due, action = (fields.get(role, "") for role in (Role.RAG, Role.DUE, Role.ACTION))
        what = ""
        if len(cells) > len(heading):
            what = f"this row of a plan has {len(cells)} cells under {len(heading)} headings"
        elif (
            (due_of(rag) and not due_of(due))
            or is_standing(action)
            or (Role.RAG in heading and is_standing(due) and not is_standing(rag))
        ):
            what = "the cells of this row of a plan seem to stand under the wrong headings"
        if what:
            self.plans[-1].flags.append(Gap(f"{what}; it is kept as printed. Compare it with the page.", row.span))

    def _measure(self, row: Row, heading: Heading) -> None:
        fields = {role: cell for role, cell in zip(heading, row.cells, strict=False) if role and cell}
        for role in (Role.TARGET, Role.ACTUAL, Role.BASELINE):
            if _BLANK.fullmatch(fields.get(role, "")):
                del fields[role]
        measures = self.plans[-1].measures
        last = measures[-1] if measures else None
        text = fields.get(Role.MEASURE, "")
        if last and not fields.get(Role.REF) and (not text or goes_on(last.text(Role.MEASURE), text)):
            last.extend(fields, row.lines)
        elif text and len(row.filled) > 1:
            measures.append(Draft(fields, list(row.lines)))


def _goes_on_with(last: Draft, fields: Fields) -> bool:
    """Whether a row is the rest of the one before it: a cell that runs on, or one that lacks what the other has."""
    if fields.get(Role.REF) or fields.get(Role.THEME):
        return False
    action, own = fields.get(Role.ACTION, ""), last.text(Role.ACTION)
    if action and own and (fields.get(Role.OBJECTIVE) or not goes_on(own, action)):
        return False
    if not action and not own:
        return False
    # Two dates, or two colours, are two actions.
    return not any(fields.get(role) and last.text(role) for role in (Role.DUE, Role.RAG))
