"""Plans printed as lists without themes of their own: the priorities of a year, areas for development of a plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from matters.reading.blocks import Block, BlockKind, width_of
from matters.reading.grammar.planning.columns import Role
from matters.reading.grammar.planning.drafts import Carried, PlanDraft
from matters.reading.grammar.planning.dues import due_of
from matters.reading.grammar.planning.headings import is_theme, stands_alone, title_over
from matters.reading.grammar.planning.running import ITEMS, Running, folded
from matters.reading.grammar.planning.sayings import is_aim, is_done
from matters.reading.record.stated import Stated
from matters.reading.sections import Section
from matters.reading.tidy import mentions, tidy
from matters.reading.vocabulary.plan_words import FOLLOWING_AREAS, INTO_PLAN, MILESTONE_TITLES, PRIORITY_TITLES

REACH = 120
"""A year's priorities take no more lines."""

_PRIORITIES = re.compile("|".join(f"(?:{title})" for title in PRIORITY_TITLES), re.IGNORECASE)
_FOLLOWING = re.compile(FOLLOWING_AREAS, re.IGNORECASE)
_INTO_PLAN = re.compile(INTO_PLAN, re.IGNORECASE)
_MILESTONES = re.compile("|".join(f"(?:{title})" for title in MILESTONE_TITLES), re.IGNORECASE)
_DATED = re.compile(r"(?P<due>[^:–—]{3,40}?)\s*(?::|\s[–—-])\s*(?P<what>[A-Za-z].*)")
_MAY_HEAD = ("priorities", "actions", "milestones", "timeline", "timetable")
LONGEST_HEADING = 140


def _may_begin(text: str) -> bool:
    """A glance: whether a line may head such a plan, or say that one follows."""
    if len(text) > LONGEST_HEADING:
        return "following" in text
    small = text.casefold()
    return "following" in small or mentions(small, _MAY_HEAD)


def priority_plans(section: Section) -> Iterator[PlanDraft]:
    """The plans that a section prints so, in printed order."""
    lines = section.lines
    places = [i for i, line in enumerate(lines) if line.cells is None and _may_begin(line.text)]
    text = Running(lines, section.wrapped, width_of(lines) if places else 0)
    for i in places:
        heading = tidy(lines[i].text)
        if _PRIORITIES.fullmatch(heading) and stands_alone(lines, i):
            yield from _priorities(text, i)
        elif _MILESTONES.fullmatch(heading.rstrip(" :")):
            yield from _milestones(text, i)
        elif "following" in heading and _FOLLOWING.search(heading):
            yield from _areas(text, i)


def _priorities(text: Running, heading: int) -> Iterator[PlanDraft]:
    """The paragraphs under "Priorities for 2030", with what was done where it follows each."""
    line = text.lines[heading]
    plan = PlanDraft(Stated(tidy(line.text), line.span), [line])
    for run, done in _runs(text.blocks(heading + 1, heading + 1 + REACH)):
        carried = Carried()
        theme = len(run) > 1 and _heads(run, done)
        if theme:
            carried.keep(Role.THEME, run[0].text, run[0].lines)
        actions = run[1:] if theme else run
        if not any(is_aim(block.text) for block in actions):
            break
        for n, block in enumerate(actions):
            said = done[n : n + 1] if len(done) == len(actions) else done
            fields = {Role.ACTION: block.text, Role.OUTPUT: " ".join(item.text for item in said)}
            draft = carried.draft(fields, block.lines)
            if said:
                draft.places[Role.OUTPUT] = tuple(line for item in said for line in item.lines)
            plan.actions.append(draft)
        plan.lines.append((*actions, *done)[-1].lines[-1])
        if not (done or theme):
            break
    if len(plan.actions) > 1:
        yield plan


def _heads(run: Sequence[Block], done: Sequence[Block]) -> bool:
    """Whether the first of some paragraphs only heads the others, which were done since."""
    short = bool(done) and len(run[0].text.split()) <= 5 and run[0].text[-1] not in ".;:"
    return short or run[0].kind is BlockKind.HEADING


def _runs(found: Sequence[Block]) -> Iterator[tuple[list[Block], list[Block]]]:
    """Paragraphs that say what is to be done, each run with those after it that say what was done."""
    run: list[Block] = []
    done: list[Block] = []
    for block in found:
        if block.kind is BlockKind.ROW or is_theme(block.text):
            break
        if block.kind in ITEMS and run and not done:
            run[-1] = folded(run[-1], [block])
        elif is_done(block.text):
            if not run:
                return
            done.append(block)
        else:
            if done or (run and block.kind is BlockKind.HEADING):
                yield run, done
                run, done = [], []
            run.append(block)
    if run:
        yield ([block for block in run if is_aim(block.text)] if not done else run), done


def _areas(text: Running, first: int) -> Iterator[PlanDraft]:
    """The bullets under the headings that follow a sentence which says that they go into a plan."""
    found = text.blocks(first, first + REACH)
    if not found or not (_FOLLOWING.search(found[0].text) and _INTO_PLAN.search(found[0].text)):
        return
    titled = title_over(text.lines, first)
    plan = PlanDraft(titled[1] if titled else None, [text.lines[titled[0] if titled else first]])
    carried = Carried()
    for n, block in enumerate(found[1:], start=1):
        if block.kind is BlockKind.BULLET:
            plan.actions.append(carried.draft({Role.ACTION: block.text}, block.lines))
            plan.lines.append(block.lines[-1])
        elif n + 1 < len(found) and found[n + 1].kind is BlockKind.BULLET and not block.text.endswith("."):
            carried.keep(Role.THEME, block.text.rstrip(":"), block.lines)
        else:
            break
    if len(plan.actions) > 1:
        yield plan


def _milestones(text: Running, heading: int) -> Iterator[PlanDraft]:
    """The bullets under "Key milestones", where each begins with its date."""
    line = text.lines[heading]
    plan = PlanDraft(Stated(tidy(line.text).rstrip(" :"), line.span), [line])
    for block in text.blocks(heading + 1, heading + 1 + REACH):
        dated = _DATED.fullmatch(block.text)
        if not (dated and due_of(dated["due"])):
            break
        plan.actions.append(Carried().draft({Role.ACTION: dated["what"], Role.DUE: dated["due"]}, block.lines))
        plan.lines.append(block.lines[-1])
    if len(plan.actions) > 1:
        yield plan
