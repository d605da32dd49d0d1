"""Plans in layout text that name after each action whose task it is, at the end of its last line or on those below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from matters.reading.document import Line
from matters.reading.grammar.planning.columns import Role, role_of
from matters.reading.grammar.planning.drafts import Carried, Draft, PlanDraft
from matters.reading.grammar.planning.headings import is_theme, title_over
from matters.reading.sections import Section
from matters.reading.tidy import ends_sentence, join, tidy
from matters.reading.vocabulary.plan_words import SMALL_WORDS

FAR = 6
"""Two themes of one plan have no more lines between them."""
LONGEST_LEAD = 45
MOST_LINES = 8
"""An action takes no more lines: text that runs on longer is another paper's."""
FEWEST_LED = 3
"""So many actions with a lead show that the lines after actions are leads."""

_HEAD = re.compile(r"(?P<asks>[HhWw](?i:(?:ow|hat) (?:we|will)) .{4,40}?)(?: [A-Z][\w&/-]*){1,6}")
_TICKS = re.compile(r"\s*\b([a-zA-Z])\1{3,}\b")
"""Ticks of a symbol font come out as a letter over and over."""
_NAMES = re.compile(rf"[A-Z][\w'’.&/-]*(?: (?:[A-Z][\w'’.&/-]*|{'|'.join(SMALL_WORDS)}))*")
_BEHIND = re.compile(r"(?P<text>.*[a-z][,;]?) (?P<lead>[A-Z][\w'’&/-]*(?: [A-Z][\w'’&/-]*)+)")


def task_plans(section: Section) -> Iterator[PlanDraft]:
    """The plans of a section that are printed so."""
    lines = section.lines
    if not section.wrapped:
        return
    plan: PlanDraft | None = None
    after = i = 0
    while i < len(lines):
        if not _heads(lines[i]):
            i += 1
            continue
        above = next((j for j in range(i - 1, max(-1, i - 4), -1) if is_theme(tidy(lines[j].text))), None)
        first = i if above is None else above
        if plan is None or first - after > FAR:
            if plan and _is_led(plan):
                yield plan
            titled = title_over(lines, first)
            plan = PlanDraft(titled[1] if titled else None, [lines[titled[0] if titled else first]])
        carried = Carried()
        if above is not None:
            carried.keep(Role.THEME, tidy(lines[above].text), (lines[above],))
        stop = _next_theme(lines, i + 1)
        reader = _Reader(carried)
        after = i + 1 + reader.read(lines[i + 1 : stop])
        plan.actions += reader.done()
        plan.lines.append(lines[after - 1])
        i = max(after, i + 1)
    if plan and _is_led(plan):
        yield plan


def _next_theme(lines: Sequence[Line], first: int) -> int:
    """Where the next theme or heading stands, or the end."""
    places = (j for j in range(first, len(lines)) if is_theme(tidy(lines[j].text)) or _heads(lines[j]))
    return next(places, len(lines))


def _heads(line: Line) -> bool:
    """Whether a line asks what will be done and names the bodies whose columns follow."""
    if line.cells is not None or line.text[:1] not in "HhWw":
        return False
    found = _HEAD.fullmatch(tidy(line.text))
    return found is not None and role_of(found["asks"]) is Role.ACTION


def _is_led(plan: PlanDraft) -> bool:
    return sum(bool(draft.text(Role.LEAD)) for draft in plan.actions) >= FEWEST_LED


@dataclass(slots=True)
class _Task:
    """An action being gathered, with the lines that name who leads it."""

    lines: list[Line]
    leads: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class _Reader:
    carried: Carried
    tasks: list[_Task] = field(default_factory=list)

    def read(self, lines: Sequence[Line]) -> int:
        """Gather tasks from some lines; how many lines belong to them."""
        for n, line in enumerate(lines):
            text = _bare(line)
            if line.cells is not None or text.endswith(":"):
                return n
            task = self.tasks[-1] if self.tasks else None
            if task and is_lead(text) and not self._runs_on(task, line):
                task.leads.append(line)
            elif task is None or task.leads or self._ends(task, line, text):
                if text[:1].islower():
                    return n
                self.tasks.append(_Task([line]))
            elif len(task.lines) == MOST_LINES:
                self.tasks.pop()
                return n - MOST_LINES
            else:
                task.lines.append(line)
        return len(lines)

    def _runs_on(self, task: _Task, line: Line) -> bool:
        """Whether a line in capitals goes on with an action: the one before it stops in the middle."""
        last = tidy(task.lines[-1].text)
        return not task.leads and not line.gap and last.endswith(tuple(f" {word}" for word in SMALL_WORDS))

    def _ends(self, task: _Task, line: Line, text: str) -> bool:
        """Whether another action begins at a line: after a blank line or behind a lead."""
        last = tidy(task.lines[-1].text)
        begins = text[:1].isupper() and len(text.split()) > 1
        return begins and (line.gap > 0 or (_BEHIND.fullmatch(last) is not None and ends_sentence(last)))

    def done(self) -> Iterator[Draft]:
        """The tasks as actions; a lead at the end of an action's last line is cut off it."""
        known = {_bare(line) for task in self.tasks for line in task.leads}
        for task in self.tasks:
            text = _TICKS.sub("", join([line.text for line in task.lines]))
            text, lead = (text, " ".join(map(_bare, task.leads))) if task.leads else _cut(text, known)
            draft = self.carried.draft({Role.ACTION: text, Role.LEAD: lead}, task.lines)
            if task.leads:
                draft.places[Role.LEAD] = tuple(task.leads)
            yield draft


def _bare(line: Line) -> str:
    return _TICKS.sub("", tidy(line.text))


def is_lead(text: str) -> bool:
    """Whether a line is a name: of a service, a post or a person.

    >>> is_lead("Educational Psychology Service"), is_lead("Ensure places for ALL children")
    (True, False)
    """
    return len(text) <= LONGEST_LEAD and _NAMES.fullmatch(text) is not None


def _cut(text: str, known: set[str]) -> tuple[str, str]:
    """An action and the lead at its end: one that stands elsewhere, or two names or more in a row."""
    for lead in sorted(known, key=len, reverse=True):
        if text.endswith(f" {lead}"):
            return text.removesuffix(f" {lead}"), lead
    found = _BEHIND.fullmatch(text)
    return (found["text"], found["lead"]) if found else (text, "")
