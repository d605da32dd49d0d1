"""Grids: ruling lines put together to the tables that they draw.

Two kinds are met. Ruled tables have lines both ways. Open tables have only lines across, one a row or one at head and
foot, whole or drawn cell by cell; where they are drawn cell by cell, the joints show the columns.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from matters.reading.document import Rect
from matters.reading.sources.pdf.lines import BY_LEFT
from matters.reading.sources.pdf.runs import Run

TOUCH = 3.0
"""Points within which two rules meet, and two places are one."""

MOST_RULES = 1_500
"""After joining. A page with more shows a chart or a plan."""


EDGE = 12.0
"""Points from a table's edge within which a line of running text starts."""

TEXT_WIDE = 0.6
"""The share of a table's width from which a line in it is running text, if another is so too."""

ROW = 1.3
"""Times the height of a table's rows within which a row without a rule of its own stands above or beneath them."""

BENEATH = 12.0
"""Points: no underline stands further beneath its text."""


@dataclass(slots=True)
class Rule:
    """A line across (`at` is its y) or down (`at` is its x). `joints` are the places where it was drawn on."""

    at: float
    start: float
    end: float
    joints: list[float]


@dataclass(frozen=True, slots=True)
class Grid:
    """The skeleton of a table: its column and row edges, and the rules among them.

    `across` and `down` are the rules themselves; `down` is empty for an open table. An open table without joints has
    only its outer two columns edges: its columns are found from the text.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    across: tuple[Rule, ...] = ()
    down: tuple[Rule, ...] = ()

    @property
    def box(self) -> Rect:
        """Its outer edges."""
        return Rect(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])


def grids(rules: Iterable[Rect], runs: Sequence[Run]) -> list[Grid]:
    """The tables that these rules draw, from the top of the page. Underlines of the runs are not taken for rules."""
    across, down = _both_ways(rules)
    if not across or len(across) + len(down) > MOST_RULES:
        return []
    across = _without_underlines(across, runs)
    ruled, loose = _crossing(across, down)
    found = [grid for group in ruled if (grid := _ruled(*group))]
    tops = sorted(grid.ys[0] for grid in found)
    parts = (part for stack in _stacks(loose) for part in _parts(stack, runs, tops))
    found.extend([_open(_with_head(part, loose, runs), runs) for part in parts])
    return sorted(found, key=lambda grid: grid.ys[0])


def _both_ways(rules: Iterable[Rect]) -> tuple[list[Rule], list[Rule]]:
    across: list[tuple[float, float, float]] = []
    down: list[tuple[float, float, float]] = []
    for left, top, right, bottom in rules:
        if right - left >= bottom - top:
            across.append(((top + bottom) / 2, left, right))
        else:
            down.append(((left + right) / 2, top, bottom))
    return _joined(across), _joined(down)


def _joined(pieces: list[tuple[float, float, float]]) -> list[Rule]:
    """Pieces on one line that touch, as one rule each."""
    joined: list[Rule] = []
    same: list[tuple[float, float, float]] = []
    for piece in sorted(pieces):
        if same and piece[0] - same[-1][0] > TOUCH / 2:
            joined.extend(_chained(same))
            same = []
        same.append(piece)
    joined.extend(_chained(same))
    return joined


def _chained(same: list[tuple[float, float, float]]) -> list[Rule]:
    chains: list[Rule] = []
    for at, start, end in sorted(same, key=lambda piece: piece[1]):
        last = chains[-1] if chains else None
        if last and start <= last.end + TOUCH:
            if end > last.end:
                if start > last.start + TOUCH:
                    last.joints.append((start + last.end) / 2)
                last.end = end
        else:
            chains.append(Rule(at, start, end, []))
    return chains


def _without_underlines(rules: list[Rule], runs: Sequence[Run]) -> list[Rule]:
    """The rules that are not the underline of a run: just beneath it and no longer than it."""
    by_baseline = sorted(runs, key=lambda run: run.baseline)
    baselines = [run.baseline for run in by_baseline]
    kept = []
    for rule in rules:
        above = by_baseline[bisect_left(baselines, rule.at - BENEATH) : bisect_right(baselines, rule.at)]
        if not any(
            rule.at - run.baseline <= 0.35 * run.size and run.left - 2 <= rule.start and rule.end <= run.right + 2
            for run in above
        ):
            kept.append(rule)
    return kept


def _crossing(across: list[Rule], down: list[Rule]) -> tuple[list[tuple[list[Rule], list[Rule]]], list[Rule]]:
    """Rules that hang together by crossing or touching, and the rules across that touch no rule down."""
    group_of = list(range(len(across) + len(down)))

    def root(i: int) -> int:
        while group_of[i] != i:
            group_of[i] = group_of[group_of[i]]
            i = group_of[i]
        return i

    ats = [rule.at for rule in across]
    for j, stile in enumerate(down, len(across)):
        for i in range(bisect_left(ats, stile.start - TOUCH), bisect_right(ats, stile.end + TOUCH)):
            if across[i].start - TOUCH <= stile.at <= across[i].end + TOUCH:
                group_of[root(i)] = root(j)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for i, rule in enumerate(across):
        groups.setdefault(root(i), ([], []))[0].append(rule)
    for j, rule in enumerate(down, len(across)):
        groups.setdefault(root(j), ([], []))[1].append(rule)
    ruled = [group for group in groups.values() if group[0] and group[1]]
    loose = [group[0][0] for group in groups.values() if not group[1]]
    return ruled, sorted(loose, key=lambda rule: rule.at)


def _ruled(across: list[Rule], down: list[Rule]) -> Grid | None:
    """A table with lines both ways; None where they make no cell."""
    xs = _places([rule.at for rule in down] + [rule.start for rule in across] + [rule.end for rule in across])
    ys = _places([rule.at for rule in across] + [rule.start for rule in down] + [rule.end for rule in down])
    return Grid(xs, ys, tuple(across), tuple(down)) if len(xs) > 1 and len(ys) > 1 else None


def _stacks(loose: list[Rule]) -> list[list[Rule]]:
    """Rules across that stand one under another and agree where columns meet.

    A rule agrees that has the ends of those above it and joints where they have theirs (a cell over several columns has
    fewer), and one that is shorter, under a heading over some of the columns, if it begins and ends at theirs.
    """
    stacks: list[_Stack] = []
    for rule in loose:
        for stack in reversed(stacks):
            if stack.takes(rule):
                stack.add(rule)
                break
        else:
            stacks.append(_Stack(rule))
    kept: list[_Stack] = []
    for stack in sorted(stacks, key=lambda stack: stack.width, reverse=True):
        around = next((wider for wider in kept if all(map(wider.holds, stack.rules))), None)
        if around:
            around.rules.extend(stack.rules)
        elif len(stack.whole) > 1:
            kept.append(stack)
    return [sorted(stack.rules, key=lambda rule: rule.at) for stack in kept]


def _parts(stack: list[Rule], runs: Sequence[Run], tops: Sequence[float]) -> list[list[Rule]]:
    """A stack cut where nothing, running text or another table stands between two rules, of one table and the next.

    `tops` are where the tables with lines both ways begin.
    """
    if any(rule.joints for rule in stack):
        return [stack]
    left, right = min(rule.start for rule in stack), max(rule.end for rule in stack)
    wide = TEXT_WIDE * (right - left)
    within = [run for run in runs if left < run.right and run.left < right]
    baselines = sorted(run.baseline for run in within)
    text = sorted(run.baseline for run in within if run.left < left + EDGE and run.right - run.left > wide)
    parts = [[stack[0]]]
    for above, rule in pairwise(stack):
        other = _between(tops, above, rule)
        if other or not _between(baselines, above, rule) or _between(text, above, rule) > 1:
            parts.append([])
        parts[-1].append(rule)
    return [part for part in parts if len(part) > 1]


def _between(baselines: Sequence[float], above: Rule, below: Rule) -> int:
    return bisect_left(baselines, below.at) - bisect_left(baselines, above.at)


class _Stack:
    """Rules of one open table as they are found, from the top. `whole` are those as wide as the table."""

    def __init__(self, first: Rule) -> None:
        self.rules = [first]
        self.whole = [first]
        self._edges = _edges(first)

    @property
    def width(self) -> float:
        return self.whole[0].end - self.whole[0].start

    def takes(self, rule: Rule) -> bool:
        first = self.whole[0]
        edges = _edges(rule)
        if abs(first.start - rule.start) <= TOUCH and abs(first.end - rule.end) <= TOUCH:
            return _within(edges, self._edges) or _within(self._edges, edges)
        return len(self._edges) > 2 and len(edges) <= len(self._edges) and _within(edges, self._edges)

    def add(self, rule: Rule) -> None:
        self.rules.append(rule)
        if abs(self.whole[0].start - rule.start) <= TOUCH and abs(self.whole[0].end - rule.end) <= TOUCH:
            self.whole.append(rule)
            if len(_edges(rule)) > len(self._edges):
                self._edges = _edges(rule)

    def holds(self, rule: Rule) -> bool:
        """Whether a shorter rule lies inside the table, as under a heading over some of its columns."""
        first, last = self.whole[0], self.whole[-1]
        inside = first.start - TOUCH <= rule.start and rule.end <= first.end + TOUCH
        return inside and first.at < rule.at < last.at and rule.end - rule.start < first.end - first.start - TOUCH


def _edges(rule: Rule) -> list[float]:
    return [rule.start, *rule.joints, rule.end]


def _within(few: Sequence[float], many: Sequence[float]) -> bool:
    return all(any(abs(a - b) <= TOUCH for b in many) for a in few)


def _with_head(stack: list[Rule], loose: Sequence[Rule], runs: Sequence[Run]) -> list[Rule]:
    """The stack, and a shorter rule that stands one row above it, under a heading over some of the columns."""
    top, height = stack[0], stack[1].at - stack[0].at
    for rule in loose:
        if 0 < top.at - rule.at <= ROW * height and top.start <= rule.start + TOUCH and rule.end <= top.end + TOUCH:
            beneath = [run for run in runs if rule.at < run.baseline < top.at and rule.start <= run.left <= rule.end]
            if beneath and rule.end - rule.start < top.end - top.start - TOUCH:
                return [rule, *stack]
    return stack


def _open(stack: list[Rule], runs: Sequence[Run]) -> Grid:
    """An open table; where no rule stands over its heading or under its last row, that row's own edge is one."""
    left, right = min(rule.start for rule in stack), max(rule.end for rule in stack)
    xs = _places([left, right, *(joint for rule in stack for joint in rule.joints)])
    ys = list(_places([rule.at for rule in stack]))
    if len(ys) > 2 and len(xs) == 2:
        height = ROW * max(below - above for above, below in pairwise(ys))
        within = [run for run in runs if left - TOUCH <= run.left and run.right <= right + TOUCH]
        head = _row_of([run for run in within if ys[0] - height < run.baseline <= ys[0]], below=False)
        foot = _row_of([run for run in within if ys[-1] < run.top < ys[-1] + height], below=True)
        if len(head) > 1:
            ys.insert(0, min(run.top for run in head) - 1)
        if len(foot) > 1 and foot[0].left <= left + EDGE:
            ys.append(max(run.bottom for run in foot) + 1)
    return Grid(xs, tuple(ys), tuple(stack))


def _row_of(runs: Sequence[Run], *, below: bool) -> list[Run]:
    """The runs of the first line, or of the last, from left to right."""
    if not runs:
        return []
    base = min(run.baseline for run in runs) if below else max(run.baseline for run in runs)
    return sorted((run for run in runs if abs(run.baseline - base) < TOUCH), key=BY_LEFT)


def _places(values: Iterable[float]) -> tuple[float, ...]:
    """Values that are near enough to be one place, as one each.

    >>> _places([10.0, 100.5, 10.5, 100.0])
    (10.25, 100.25)
    """
    places: list[list[float]] = []
    for value in sorted(values):
        if places and value - places[-1][-1] <= TOUCH:
            places[-1].append(value)
        else:
            places.append([value])
    return tuple(sum(place) / len(place) for place in places)
