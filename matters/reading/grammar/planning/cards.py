"""Plans that print each action as a card: its own words behind a label, then who leads it, by when, how it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from matters.reading.document import Line
from matters.reading.grammar.labelling.cells import cells_of
from matters.reading.grammar.planning.columns import Role, role_of
from matters.reading.grammar.planning.drafts import Carried, Draft, PlanDraft
from matters.reading.grammar.planning.headings import is_theme, title_over
from matters.reading.sections import Section
from matters.reading.tidy import goes_on, tidy

FEWEST = 2
"""One action behind a label is a note of minutes."""
OF_A_CARD = frozenset({Role.LEAD, Role.DUE, Role.RAG})
FIELDS = OF_A_CARD | {Role.REF, Role.OBJECTIVE, Role.OUTPUT}

_LABEL = re.compile(r"(?P<label>[A-Z][\w /()'’-]{2,40}?)(?: ?(?P<number>\d{1,2}(?:\.\d{1,2})*))? ?: +(?P<value>\S.*)")
_MAY_BEGIN = re.compile(r"[\W\d]*(?i:\w+ )?(?i:action|task|activity|cam)\b")


def card_plans(section: Section) -> Iterator[PlanDraft]:
    """The plans of a section that are printed so."""
    lines = section.lines
    if not any(_MAY_BEGIN.match(line.text) for line in lines):
        return
    reader = _Reader()
    for line in lines:
        reader.add(line)
    cards = [card for card in reader.cards if len(OF_A_CARD & set(card.fields)) >= FEWEST]
    if len(cards) >= FEWEST:
        start = next(i for i, line in enumerate(lines) if line is cards[0].lines[0])
        titled = title_over(lines, start)
        plan = PlanDraft(titled[1] if titled else None, [lines[titled[0] if titled else start]])
        plan.actions += cards
        plan.lines.append(cards[-1].lines[-1])
        yield plan


@dataclass(slots=True)
class _Reader:
    """The cards so far; the last is open until a line that is none of it."""

    cards: list[Draft] = field(default_factory=list)
    carried: Carried = field(default_factory=Carried)
    open: Role | None = None
    """The field that the next line may go on with."""

    def add(self, line: Line) -> None:
        """Read the next line."""
        text = tidy(line.text)
        if is_theme(text) and line.cells is None:
            self.carried.keep(Role.THEME, text, (line,))
            self.open = None
            return
        role, number, value = _labelled(line)
        if role is Role.OBJECTIVE:
            self.carried.keep(role, value, (line,))
            self.open = None
        elif role is Role.ACTION:
            self.cards.append(self.carried.draft({Role.ACTION: value, Role.REF: number}, [line]))
            self.open = role
        elif role in FIELDS and self.open:
            self._fill(role, value, line)
        elif self.open and line.cells is None and not line.gap and goes_on(self.cards[-1].text(self.open), text):
            self.cards[-1].extend({self.open: text}, [line])
        else:
            self.open = None

    def _fill(self, role: Role, value: str, line: Line) -> None:
        card = self.cards[-1]
        card.fields[role] = value
        card.lines.append(line)
        self.open = role


def _labelled(line: Line) -> tuple[Role | None, str, str]:
    """The role of a line's label, the number in it, and what stands behind it."""
    cells: Sequence[str] = cells_of(line) or ()
    filled = [cell for cell in cells if cell]
    text = f"{filled[0].rstrip(': ')}: {filled[1]}" if len(filled) == 2 and cells[0] else tidy(line.text)
    found = _LABEL.fullmatch(text) if not cells or len(filled) == 2 else None
    role = role_of(found["label"]) if found else None
    if found is None or role is None:
        return None, "", ""
    settled = {Role.OUTCOME: Role.OBJECTIVE, Role.SUCCESS: Role.OUTPUT, Role.MILESTONE: Role.DUE}
    return settled.get(role, role), found["number"] or "", found["value"]
