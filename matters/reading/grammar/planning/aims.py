"""Plans printed as lists: themes, and under a label of each what is to be done, and how it is measured."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from matters.reading.blocks import Block, BlockKind, width_of
from matters.reading.document import Line
from matters.reading.grammar.planning.columns import Role
from matters.reading.grammar.planning.drafts import Carried, Draft, PlanDraft
from matters.reading.grammar.planning.headings import heads_plan, is_objective, is_theme, stands_alone, title_over
from matters.reading.grammar.planning.label_plans import role_of_label
from matters.reading.grammar.planning.running import ITEMS, Running, folded
from matters.reading.grammar.planning.sayings import is_aim
from matters.reading.sections import Section
from matters.reading.tidy import tidy
from matters.reading.vocabulary.plan_words import AIM_LABELS, LEADS_BEHIND, WE_WILL

LONGEST_LABEL = 60
REACH = 120
"""A theme's aims take no more lines."""
ABOVE = 4
"""How many lines above the label of its aims a theme may stand."""
BETWEEN = 12
"""So many lines may stand between the aims of one theme and the next theme of a plan."""

_AIMS = re.compile("|".join(f"(?:{label})" for label in (*AIM_LABELS, *WE_WILL)), re.IGNORECASE)
_WE_WILL = re.compile("|".join(f"(?:{label})" for label in WE_WILL), re.IGNORECASE)
_LED = re.compile(
    rf"(?P<theme>.+?)\s*[–—(:-]\s*(?:{'|'.join(LEADS_BEHIND)})\s*(?:[–—:-]|is\b)?\s*(?P<lead>[A-Z].+?)[.)]*",
    re.IGNORECASE,
)
_LEAD = re.compile(rf"(?:{'|'.join(LEADS_BEHIND)})\s*[:–—-]\s*(?P<lead>[A-Z].+?)\.?", re.IGNORECASE)
_MAY_BEGIN = re.compile(
    r"[\W\d]*(?:our |the |key |strategic |agreed |planned |together )*"
    r"(?i:priority (?:aims|actions)|aims|actions|how |what |we |beth )"
)
"""A glance tells the lines that may be such a label."""


def aim_plans(section: Section) -> Iterator[PlanDraft]:
    """The plans that a section prints so, in printed order: themes that follow one another are one plan."""
    lines = section.lines
    labels = [i for i, line in enumerate(lines) if _is_label(line)]
    if not labels:
        return
    reader = _Reader(Running(lines, section.wrapped, width_of(lines)))
    over = [_over(lines, i) for i in labels]
    for n, (label, theme) in enumerate(zip(labels, over, strict=True)):
        if theme is not None:
            stop = next((above for above in over[n + 1 :] if above is not None), len(lines))
            reader.read(theme, label, min(stop, label + 1 + REACH))
    yield from (plan for plan in reader.plans if plan.actions)


def _is_label(line: Line) -> bool:
    if line.cells is not None or len(line.text) > LONGEST_LABEL or not _MAY_BEGIN.match(line.text):
        return False
    return bool(_AIMS.fullmatch(_bare(line)))


def _bare(line: Line) -> str:
    return tidy(line.text).strip(" :*#")


def _over(lines: Sequence[Line], label: int) -> int | None:
    """The theme close above the label of some aims; the name of a lead and an objective may stand between.

    "We will:" heads ordinary lists too: it needs a theme that calls itself one, in a plan that says it is one.
    """
    for i in range(label - 1, max(-1, label - 1 - ABOVE), -1):
        bare = tidy(lines[i].text).rstrip(".")
        if _LEAD.fullmatch(bare) or is_objective(bare):
            continue
        if is_theme(bare) or _LED.fullmatch(bare) or stands_alone(lines, i):
            weak = _WE_WILL.fullmatch(_bare(lines[label])) is not None
            return None if weak and not (is_theme(bare) and _in_plan(lines, i)) else i
        return None
    return None


def _in_plan(lines: Sequence[Line], theme: int) -> bool:
    titled = title_over(lines, theme)
    return titled is not None and heads_plan(lines[titled[0]])


@dataclass(slots=True)
class _Reader:
    """The plans so far, and where the last theme's list ended."""

    text: Running
    plans: list[PlanDraft] = field(default_factory=list)
    end: int = -1

    def read(self, theme: int, label: int, stop: int) -> None:
        """Read the lists under one theme."""
        lines = self.text.lines
        lists = list(_lists(self.text.blocks(label + 1, stop)))
        if not lists or lists[0][0] is not Role.ACTION:
            return
        if not self.plans or theme - self.end > BETWEEN:
            titled = title_over(lines, theme)
            self.plans.append(PlanDraft(titled[1] if titled else None, [lines[titled[0] if titled else theme]]))
        plan, carried = self.plans[-1], _carried(lines, theme, label)
        for role, block in lists:
            if role is Role.ACTION:
                plan.actions.append(carried.draft({role: block.text}, block.lines))
            else:
                plan.measures.append(Draft({role: block.text}, list(block.lines)))
        last = lists[-1][1].lines[-1]
        plan.lines.append(last)
        self.end = next(i for i in range(label, len(lines)) if lines[i] is last)


def _carried(lines: Sequence[Line], theme: int, label: int) -> Carried:
    """The theme, with who leads it and its objective, each where it is printed."""
    carried = Carried()
    heading = tidy(lines[theme].text)
    led = _LED.fullmatch(heading)
    carried.keep(Role.THEME, led["theme"] if led else heading, (lines[theme],))
    if led:
        carried.keep(Role.LEAD, led["lead"], (lines[theme],))
    for line in lines[theme + 1 : label]:
        text = tidy(line.text)
        lead = _LEAD.fullmatch(text)
        if lead:
            carried.keep(Role.LEAD, lead["lead"], (line,))
        elif is_objective(text):
            carried.keep(Role.OBJECTIVE, text, (line,))
    return carried


def _lists(found: Sequence[Block]) -> Iterator[tuple[Role, Block]]:
    """What is to be done, and behind a label of its own how it is measured: bullets, and paragraphs that say so."""
    role: Role | None = Role.ACTION
    items: list[tuple[Role, Block]] = []
    for block in found:
        label = role_of_label(block.text) if len(block.text) <= LONGEST_LABEL else None
        if label in (Role.ACTION, Role.MEASURE):
            role = label
        elif block.kind in ITEMS or (block.kind is BlockKind.PARAGRAPH and _says(role, block.text)):
            if block.depth and items and items[-1][1].text.endswith(":"):
                items[-1] = items[-1][0], folded(items[-1][1], [block])
            elif role:
                items.append((role, block))
        elif items or not block.text.endswith(":"):
            break
    yield from items


def _says(role: Role | None, text: str) -> bool:
    return role is Role.ACTION and is_aim(text) and not text.endswith(":")
