"""A strategy on a page: themes in capitals, objectives under them, and what is to be done as bullets, by whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from matters.reading.blocks import Block, BlockKind, blocks, width_of
from matters.reading.document import Line
from matters.reading.grammar.labelling.cells import cells_of
from matters.reading.grammar.planning.columns import Role
from matters.reading.grammar.planning.drafts import Carried, PlanDraft
from matters.reading.grammar.planning.headings import is_objective, stands_alone
from matters.reading.grammar.planning.running import ITEMS
from matters.reading.grammar.planning.sayings import is_aim
from matters.reading.record.stated import Stated
from matters.reading.sections import Section
from matters.reading.tidy import join, tidy
from matters.reading.vocabulary.plan_words import ONE_PAGE_TITLES

REACH = 200
COLUMNS_WITHIN = 5
"""So soon under its title a page shows whether it is set in columns."""
LONGEST_TITLE = 300
FEWEST = 3
"""A page with fewer themes and actions together is none."""

_TITLE = re.compile("|".join(f"(?:{title})" for title in ONE_PAGE_TITLES), re.IGNORECASE)
_WILL = re.compile(r"(?P<lead>[A-Z].{2,90}?) (?:will|shall|must|are to|is to)(?: each| all| also)?:")
_STEM_BEHIND = re.compile(r"(?<=[.]) (?=(?:[A-Z][^.•]{2,60} will(?: each| all| also)?|As [^.•]{4,90}):$)")
"""A stem that stands on the last line of the bullet before it."""
_NESTED = re.compile(r"\s*[o○◦▫]\s+(?=\S)")
_AS = re.compile(r"As (?P<lead>[^,]{2,60}), .{2,80}:")


def page_plans(section: Section) -> Iterator[PlanDraft]:
    """The strategies on a page of a section."""
    lines = section.lines
    titles = [
        i
        for i, line in enumerate(lines)
        if len(line.text) <= LONGEST_TITLE and "page" in line.text.casefold() and _heads_page(lines, i)
    ]
    for i, following in pairwise((*titles, len(lines))):
        line = lines[i]
        page = list(lines[i + 1 : min(following, i + 1 + REACH)])
        plan = _Page(PlanDraft(Stated(tidy(line.text), line.span), [line]))
        columns = any(line.cells for line in page[:COLUMNS_WITHIN])
        if columns:
            page = [part for line in page for part in _columns(line)]
        plan.read(blocks(page, section.wrapped and not columns, width_of(lines)))
        if len(plan.themes) > 1 and len(plan.draft.actions) >= FEWEST:
            yield plan.draft


def _columns(line: Line) -> Iterator[Line]:
    """The lines of a page's columns, one column after another, where its columns are the cells of a row."""
    if line.cells is None:
        yield line
        return
    for cell in line.cells:
        for part in (part for entry in cell.split("\n") for part in _STEM_BEHIND.split(entry)):
            nested = _NESTED.match(part)
            text = f"• {part[nested.end() :]}" if nested else part
            if text.strip():
                yield replace(line, text=text.strip(), cells=None, indent=4 if nested else 0, gap=1)


def _heads_page(lines: Sequence[Line], i: int) -> bool:
    return cells_of(lines[i]) is None and stands_alone(lines, i) and bool(_TITLE.fullmatch(tidy(lines[i].text)))


def _headings_apart(block: Block) -> Iterator[Block]:
    """A theme and the objective printed on the next line as two headings."""
    if block.kind is BlockKind.HEADING and any(is_objective(tidy(line.text)) for line in block.lines[1:]):
        for line in block.lines:
            yield Block(BlockKind.HEADING, tidy(line.text), (line,))
    else:
        yield block


@dataclass(slots=True)
class _Page:
    draft: PlanDraft
    themes: list[str] = field(default_factory=list)
    carried: Carried = field(default_factory=Carried)
    edge: float = 99
    """How far in the outermost bullets stand."""
    under: float | None = None
    """How far in the bullet stands that ends in a colon, and that those below it belong to."""

    def read(self, found: Sequence[Block]) -> None:
        """Read blocks until one that belongs to no plan on a page."""
        for block in (part for whole in found for part in _headings_apart(whole)):
            if block.kind is BlockKind.ROW:
                break
            if block.kind in ITEMS:
                self._bullet(block)
            elif not self._running(block):
                break

    def _running(self, block: Block) -> bool:
        """Read a line that is no bullet; False where the plan is over."""
        text = block.text
        if is_objective(text):
            self.carried.keep(Role.OBJECTIVE, text, block.lines)
            self.carried.end(Role.LEAD)
        elif text.isupper():
            self.themes.append(text)
            self.carried.keep(Role.THEME, text, block.lines)
        elif text.endswith(":"):
            lead = _WILL.fullmatch(text) or _AS.fullmatch(text)
            self.carried.end(Role.LEAD)
            if lead:
                self.carried.keep(Role.LEAD, lead["lead"], block.lines)
        elif self.themes and Role.OBJECTIVE not in self.carried.fields:
            self.carried.keep(Role.OBJECTIVE, text, block.lines)
        elif self.themes and block.kind is BlockKind.PARAGRAPH and is_aim(text.rpartition(": ")[2]):
            self._bullet(replace(block, text=text.rpartition(": ")[2]))
        else:
            return not self.themes
        return True

    def _bullet(self, block: Block) -> None:
        if not self.themes:
            return
        indent = block.lines[0].indent
        self.edge = min(self.edge, indent)
        last = self.draft.actions[-1] if self.draft.actions else None
        if last and self.under is not None and indent >= self.under and indent > self.edge:
            last.fields[Role.ACTION] = join([last.text(Role.ACTION), block.text])
            last.lines.extend(block.lines)
        else:
            self.under = indent if block.text.endswith(":") else None
            self.draft.actions.append(self.carried.draft({Role.ACTION: block.text}, block.lines))
        self.draft.lines.append(block.lines[-1])
