"""Plans whose first column is filled in down the page: an objective, how it is measured, what is to be done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from matters.reading.document import Line
from matters.reading.grammar.labelling.cells import cells_of
from matters.reading.grammar.planning.columns import Role
from matters.reading.grammar.planning.drafts import Carried, Draft, PlanDraft
from matters.reading.grammar.planning.headings import title_over
from matters.reading.grammar.planning.items import (
    begins_with_bullet,
    measured,
    names_term,
    opens_with_term,
    pledges,
)
from matters.reading.tidy import ends_sentence, tidy
from matters.reading.vocabulary.plan_words import ROW_LABELS, THEMES

NEAR = 8
"""Within so many lines the labels of one objective follow one another."""
SET_IN = 4
"""Running text that stands so far in goes on with the second column."""
LONGEST_THEME = 60

_LABELS = {
    Role(name): re.compile("|".join(f"(?:{wording})" for wording in wordings), re.IGNORECASE)
    for name, wordings in ROW_LABELS.items()
}
_RULE = re.compile(r"[-\s|:]+")
_GAP = re.compile(r"\s{2,}")
_NAMED = re.compile(rf"(?:{'|'.join(THEMES)})s?\s*:\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Piece:
    """One printed row: its label's role, the text beside it, raw; a theme stands alone."""

    role: Role | None
    raw: str
    line: Line


def label_plans(lines: Sequence[Line]) -> Iterator[PlanDraft]:
    """The plans of some lines that are printed so, in printed order."""
    i = 0
    while i < len(lines):
        if _label(lines[i]) in (Role.OBJECTIVE, Role.MEASURE, Role.ACTION) and _is_plan(lines, i):
            stop, pieces = _pieces(lines, i)
            plan = _plan(lines, i, pieces)
            if plan.actions:
                plan.lines.append(lines[stop - 1])
                yield plan
            i = stop
        else:
            i += 1


def _label(line: Line) -> Role | None:
    """The role of the label in the first column."""
    if line.cells is None and "  " not in line.text and "|" not in line.text:
        return None
    cells = cells_of(line)
    if cells is None:
        parts = _GAP.split(line.text, maxsplit=1)
        cells = (tidy(parts[0]), parts[1]) if len(parts) > 1 else ()
    if len(cells) < 2 or not any(cells[1:]) or len([cell for cell in cells if cell]) > 2:
        return None
    return role_of_label(cells[0])


def role_of_label(text: str) -> Role | None:
    """What stands beside or below a label: an objective, measures, actions; None where a text is no label.

    >>> role_of_label("How we will know:"), role_of_label("KPIs"), role_of_label("Roads")
    (<Role.MEASURE: 'measure'>, <Role.MEASURE: 'measure'>, None)
    """
    bare = text.strip(" :*#")
    return next((role for role, pattern in _LABELS.items() if bare and pattern.fullmatch(bare)), None)


def _is_plan(lines: Sequence[Line], first: int) -> bool:
    """Whether the label of an objective or its measures and that of its actions stand near one another."""
    roles = {_label(line) for line in lines[first : first + NEAR]}
    return Role.ACTION in roles and bool(roles & {Role.OBJECTIVE, Role.MEASURE})


def _pieces(lines: Sequence[Line], first: int) -> tuple[int, list[_Piece]]:
    """The rows from the first label on, and the place after the last."""
    start = first
    while start > 0 and first - start < 3 and _theme(lines[start - 1]):
        start -= 1
    pieces: list[_Piece] = []
    stop = last = start
    for i in range(start, len(lines)):
        piece = _piece(lines[i], bool(pieces))
        if piece is None:
            break
        if piece.role is not Role.THEME:
            last = i + 1
        elif not any(_label(line) or _unlabelled(line) for line in lines[i + 1 : i + NEAR]):
            break
        if pieces and pieces[-1].role is not Role.THEME and piece.role is None and _wraps(lines[i], lines[i - 1]):
            before = pieces[-1]
            pieces[-1] = _Piece(before.role, f"{before.raw} {piece.raw}", before.line)
        elif piece.raw:
            pieces.append(piece)
        stop = last
    return stop, pieces


def _wraps(line: Line, before: Line) -> bool:
    """Whether running text goes on from the line above: a cell that no rule was drawn around."""
    running = line.cells is None and before.cells is None and not line.gap
    return running and not line.text.startswith("<") and not opens_with_term(line.text)


def _unlabelled(line: Line) -> bool:
    """Whether only the second column of a row holds text; some tools print it set in as a line."""
    cells = cells_of(line)
    return line.indent >= SET_IN if cells is None else len(cells) == 2 and not cells[0] and bool(cells[1])


def _piece(line: Line, begun: bool) -> _Piece | None:
    """A line as a piece of the plan; None where it cannot be one. A rule between rows has no text."""
    theme = _theme(line)
    if theme:
        return _Piece(Role.THEME, theme, line)
    role = _label(line)
    if line.cells is None:
        if role:
            return _Piece(role, _GAP.split(line.text, maxsplit=1)[1], line)
        return _Piece(None, line.text, line) if begun and line.indent >= SET_IN else None
    if _RULE.fullmatch(line.text):
        return _Piece(None, "", line)
    beside = [cell for cell in line.cells[1:] if cell]
    return _Piece(role, " ".join(beside), line) if len(beside) < 2 and (role or not line.cells[0]) else None


def _theme(line: Line) -> str | None:
    """The theme that a line of its own names: "PRIORITY: PEOPLE", or a word or two in capitals."""
    cells = cells_of(line) or (tidy(line.text),)
    filled = [cell for cell in cells if cell]
    if len(filled) != 1 or not cells[0] or len(filled[0]) > LONGEST_THEME or line.indent >= SET_IN:
        return None
    named = _NAMED.match(filled[0])
    if named and filled[0][named.end() :]:
        return filled[0][named.end() :]
    return filled[0] if filled[0].isupper() and len(filled[0]) > 3 and not role_of_label(filled[0]) else None


def _plan(lines: Sequence[Line], first: int, pieces: Sequence[_Piece]) -> PlanDraft:
    titled = title_over(lines, first - sum(piece.role is Role.THEME for piece in pieces[:3]))
    plan = PlanDraft(titled[1] if titled else None, [lines[titled[0]] if titled else pieces[0].line])
    filler = _Filler(plan)
    for n, piece in enumerate(pieces):
        filler.add(piece, pieces[n + 1].raw if n + 1 < len(pieces) else "")
    return plan


@dataclass(slots=True)
class _Filler:
    """The objective being filled in."""

    plan: PlanDraft
    carried: Carried = field(default_factory=Carried)
    role: Role | None = None
    last: Draft | None = None
    """The item added last, which a row without a label may go on with."""

    def add(self, piece: _Piece, following: str) -> None:
        """Read one row into the plan; `following` is what the next row says."""
        if piece.role is Role.THEME:
            if piece.raw != self.carried.fields.get(Role.THEME):
                self.carried.keep(Role.THEME, piece.raw, (piece.line,))
                self.last = self.role = None
            return
        if piece.role is None and self._goes_on(piece.raw):
            self._continue(piece)
            return
        self.role = piece.role or self._role_of(piece.raw, following)
        if self.role is Role.OBJECTIVE:
            self.carried.keep(Role.OBJECTIVE, tidy(piece.raw), (piece.line,))
            self.last = None
        elif self.role is Role.MEASURE:
            for text in measured(piece.raw):
                self.last = Draft({Role.MEASURE: text}, [piece.line])
                self.plan.measures.append(self.last)
        elif self.role is Role.ACTION:
            self._act(piece, pledges(piece.raw))
        else:
            self.carried.keep(self.role, tidy(piece.raw), (piece.line,))

    def _act(self, piece: _Piece, texts: Sequence[str]) -> None:
        for text in texts:
            self.last = self.carried.draft({Role.ACTION: text}, [piece.line])
            self.plan.actions.append(self.last)

    def _goes_on(self, raw: str) -> bool:
        """Whether a row without a label begins with the rest of the item before it."""
        text = tidy(raw)
        if self.last is None or begins_with_bullet(raw) or opens_with_term(raw) or not text:
            return False
        own = self.last.text(Role.ACTION) or self.last.text(Role.MEASURE)
        return text[0].islower() or not ends_sentence(own)

    def _continue(self, piece: _Piece) -> None:
        last = self.last
        if last is None:
            return
        acts = Role.ACTION in last.fields
        rest, *more = (pledges if acts else measured)(piece.raw)
        last.extend({Role.ACTION if acts else Role.MEASURE: rest}, [piece.line])
        if acts:
            self._act(piece, more)
        else:
            self.plan.measures += [Draft({Role.MEASURE: text}, [piece.line]) for text in more]

    def _role_of(self, raw: str, following: str) -> Role:
        """What a row without its label holds, from its own words and from what follows."""
        if names_term(raw):
            return Role.MEASURE
        if not begins_with_bullet(raw) and (Role.OBJECTIVE not in self.carried.fields or opens_with_term(following)):
            return Role.OBJECTIVE
        if re.search(r"\bwe will\b", raw, re.IGNORECASE):
            return Role.ACTION
        return self.role if self.role and self.role is not Role.OBJECTIVE else Role.MEASURE
