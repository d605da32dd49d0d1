"""Plans printed as lists: themes with their aims, priorities of a year, areas for development that go into a plan."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from matters.reading.blocks import Block, BlockKind, blocks, width_of
from matters.reading.document import Line
from matters.reading.grammar.planning.columns import Role
from matters.reading.grammar.planning.drafts import Carried, Fields, PlanDraft
from matters.reading.grammar.planning.headings import is_theme, stands_alone, title_over
from matters.reading.grammar.planning.sayings import is_aim, is_done
from matters.reading.markers import marker
from matters.reading.record.stated import Stated
from matters.reading.sections import Section
from matters.reading.tidy import goes_on, tidy
from matters.reading.vocabulary.plan_words import (
    AIM_LABELS,
    FOLLOWING_AREAS,
    INTO_PLAN,
    LEADS_BEHIND,
    PRIORITY_TITLES,
)

LONGEST_LABEL = 60
REACH = 120
"""A theme's aims, or a year's priorities, take no more lines."""
ABOVE = 3
"""How many lines above the label of its aims a theme may stand."""

_AIMS = re.compile("|".join(f"(?:{label})" for label in AIM_LABELS), re.IGNORECASE)
_PRIORITIES = re.compile("|".join(f"(?:{title})" for title in PRIORITY_TITLES), re.IGNORECASE)
_FOLLOWING = re.compile(FOLLOWING_AREAS, re.IGNORECASE)
_INTO_PLAN = re.compile(INTO_PLAN, re.IGNORECASE)
_LED = re.compile(
    rf"(?P<theme>.+?)\s*[–—(:-]\s*(?:{'|'.join(LEADS_BEHIND)})\s*(?:[–—:-]|is\b)?\s*(?P<lead>[A-Z].+?)[.)]*",
    re.IGNORECASE,
)
_MAY_BEGIN = re.compile(
    r"[\W\d]*(?:our |the |key |strategic |agreed |planned )*"
    r"(?i:priority (?:aims|actions)|aims|actions|how |what |beth )"
    r"|.*(?:[Pp]riorities|PRIORITIES|[Aa]ctions|following )"
)
"""A glance tells the lines that may begin such a plan."""


@dataclass(frozen=True, slots=True)
class _Text:
    """The lines of a section and how they are to be cut into blocks."""

    lines: Sequence[Line]
    wrapped: bool
    width: float

    def blocks(self, first: int, stop: int) -> tuple[Block, ...]:
        """The blocks from one place to another. A PDF shows by its gaps where a paragraph begins."""
        parts: list[list[Line]] = []
        for line in self.lines[first:stop]:
            apart = line.span.line is None and line.gap and not line.after_cut and marker(line.text) is None
            if not parts or (apart and not goes_on(parts[-1][-1].text, line.text)):
                parts.append([])
            parts[-1].append(line)
        return tuple(block for part in parts for block in blocks(part, self.wrapped, self.width))


def list_plans(section: Section) -> Iterator[PlanDraft]:
    """The plans that a section prints as lists, in printed order."""
    lines = section.lines
    places = [i for i, line in enumerate(lines) if line.cells is None and _MAY_BEGIN.match(line.text)]
    if not places:
        return
    text = _Text(lines, section.wrapped, width_of(lines))
    yield from _themed(text, [i for i in places if _is_label(lines[i])])
    for i in places:
        heading = tidy(lines[i].text)
        if _PRIORITIES.fullmatch(heading) and stands_alone(lines, i):
            yield from _priorities(text, i)
        elif "following" in heading and _FOLLOWING.search(heading):
            yield from _areas(text, i)


def _is_label(line: Line) -> bool:
    return len(line.text) <= LONGEST_LABEL and bool(_AIMS.fullmatch(tidy(line.text).rstrip(" :*#")))


def _themed(text: _Text, labels: Sequence[int]) -> Iterator[PlanDraft]:
    """One plan of all the themes whose aims follow one another, each under its label."""
    plan: PlanDraft | None = None
    end = -1
    themes = [(i, _theme_above(text.lines, i)) for i in labels]
    for n, (label, theme) in enumerate(themes):
        if theme is None:
            continue
        following = next((above for _, above in themes[n + 1 :] if above is not None), len(text.lines))
        found = text.blocks(label + 1, min(following, label + 1 + REACH))
        aims = _leading(found, lambda block: is_aim(block.text))
        if not aims:
            continue
        if plan is None or theme > end + 1:
            if plan is not None:
                yield plan
            titled = title_over(text.lines, theme)
            plan = PlanDraft(titled[1] if titled else None, [text.lines[titled[0] if titled else theme]])
        carried = Carried()
        for role, said in _theme_and_lead(tidy(text.lines[theme].text)).items():
            carried.keep(role, said, (text.lines[theme],))
        plan.actions += [carried.draft({Role.ACTION: block.text}, block.lines) for block in aims]
        plan.lines.append(aims[-1].lines[-1])
        end = next(i for i in range(label, len(text.lines)) if text.lines[i] is aims[-1].lines[-1])
    if plan is not None:
        yield plan


def _theme_above(lines: Sequence[Line], label: int) -> int | None:
    """The heading close above the label of some aims."""
    for i in range(label - 1, max(-1, label - 1 - ABOVE), -1):
        bare = tidy(lines[i].text).rstrip(".")
        if stands_alone(lines, i) or is_theme(bare) or _LED.fullmatch(bare):
            return i
    return None


def _theme_and_lead(heading: str) -> Fields:
    led = _LED.fullmatch(heading)
    return {Role.THEME: led["theme"], Role.LEAD: led["lead"]} if led else {Role.THEME: heading}


def _leading(found: Sequence[Block], says: Callable[[Block], bool]) -> list[Block]:
    """The aims at the head of some blocks: bullets as they come, paragraphs that say what is to be done."""
    aims: list[Block] = []
    for block in found:
        item = block.kind in (BlockKind.BULLET, BlockKind.CLAUSE)
        if item or (block.kind is BlockKind.PARAGRAPH and says(block) and not block.text.endswith(":")):
            if block.depth and aims and aims[-1].text.endswith(":"):
                aims[-1] = _folded(aims[-1], [block])
            else:
                aims.append(block)
        elif aims or not block.text.endswith(":"):
            break
    return aims


def _folded(block: Block, under: Sequence[Block]) -> Block:
    """A block with the items under it: "Give guidance on - trips - transport"."""
    text = " - ".join((block.text, *(item.text for item in under)))
    lines = [line for item in (block, *under) for line in item.lines]
    return Block(block.kind, text, tuple(lines), block.marker, block.depth)


def _priorities(text: _Text, heading: int) -> Iterator[PlanDraft]:
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
        if block.kind in (BlockKind.BULLET, BlockKind.CLAUSE) and run and not done:
            run[-1] = _folded(run[-1], [block])
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


def _areas(text: _Text, first: int) -> Iterator[PlanDraft]:
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
