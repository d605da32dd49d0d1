"""Grids: ruling lines put together to the tables that they draw.

Two kinds are met. Ruled tables have lines both ways. Open tables have only lines across, one a row or one at head and
foot, whole or drawn cell by cell; where they are drawn cell by cell, the joints show the columns.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from matters.reading.document import Rect
from matters.reading.sources.pdf.runs import Run

TOUCH = 3.0
"""Points within which two rules meet, and two places are one."""

MOST_RULES = 1_500
"""After joining. A page with more shows a chart or a plan."""


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
    across: tuple[Rule, ...]
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
    found.extend(_open(group) for group in _stacks(loose))
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
    """Rules across that stand one under another with the same ends and, where they have joints, some in common."""
    stacks: list[list[Rule]] = []
    for rule in loose:
        for stack in reversed(stacks):
            last = stack[-1]
            if abs(last.start - rule.start) <= TOUCH and abs(last.end - rule.end) <= TOUCH and _agree(last, rule):
                stack.append(rule)
                break
        else:
            stacks.append([rule])
    return [stack for stack in stacks if len(stack) > 1]


def _agree(one: Rule, other: Rule) -> bool:
    if not one.joints and not other.joints:
        return True
    return any(abs(a - b) <= TOUCH for a in one.joints for b in other.joints)


def _open(stack: list[Rule]) -> Grid:
    first = stack[0]
    xs = _places([first.start, first.end, *(joint for rule in stack for joint in rule.joints)])
    return Grid(xs, tuple(rule.at for rule in stack), tuple(stack))


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
