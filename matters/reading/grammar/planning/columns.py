"""What each column of a plan holds, from the words that head it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import lru_cache

from matters.reading.vocabulary import plan_columns as words


class Role(StrEnum):
    """What a column of a plan holds.

    A heading settles MILESTONE (a date or a thing to do), EVENT, SUCCESS and OUTCOME by the columns beside them.
    """

    REF = "ref"
    THEME = "theme"
    OBJECTIVE = "objective"
    ACTION = "action"
    LEAD = "lead"
    DUE = "due"
    RAG = "rag"
    OUTPUT = "output"
    SUCCESS = "success"
    OUTCOME = "outcome"
    MILESTONE = "milestone"
    EVENT = "event"
    MEASURE = "measure"
    BASELINE = "baseline"
    TARGET = "target"
    ACTUAL = "actual"
    FOREIGN = "foreign"


Heading = tuple[Role | None, ...]
"""The role of each column, None where its heading says nothing that a plan has."""

_ASKS = re.compile(r"(?:how|what) (?:will )?we(?:'ll| will)?\b", re.IGNORECASE)
"""How a column of actions is headed as a question or its answer."""
SHORTEST = 24
"""The name of a body or service that heads a column has no more letters."""
LONGEST_HEADING = 90
"""No column is headed by a longer text."""


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


_ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (Role.REF, _any_of(words.REF)),
    (Role.RAG, _any_of(words.RAG)),
    (Role.DUE, _any_of(words.DUE)),
    (Role.MILESTONE, _any_of(words.MILESTONE)),
    (Role.LEAD, _any_of(words.LEAD)),
    (Role.ACTION, _any_of(words.ACTION)),
    (Role.THEME, _any_of(words.THEME)),
    (Role.TARGET, _any_of(words.TARGET)),
    (Role.BASELINE, _any_of(words.BASELINE)),
    (Role.SUCCESS, _any_of(words.SUCCESS)),
    (Role.MEASURE, _any_of(words.MEASURE)),
    (Role.OUTCOME, _any_of(words.OUTCOME)),
    (Role.OBJECTIVE, _any_of(words.OBJECTIVE)),
    (Role.OUTPUT, _any_of(words.OUTPUT)),
    (Role.ACTUAL, _any_of(words.ACTUAL)),
    (Role.EVENT, _any_of(words.EVENT)),
    (Role.FOREIGN, _any_of(words.NO_PLAN)),
)
_ACTUAL = _any_of(words.ACTUAL)
_EDGES = " .:?*#-–—()[]"
_ASIDE = re.compile(r"\s*\([^()]{0,60}\)")


@lru_cache(maxsize=4096)  # the same headings again on every page
def role_of(heading: str) -> Role | None:
    """What a column with this heading holds.

    >>> role_of("Responsible Lead"), role_of("By when?"), role_of("Key actions"), role_of("2029/30")
    (<Role.LEAD: 'lead'>, <Role.DUE: 'due'>, <Role.ACTION: 'action'>, None)
    """
    if len(heading) > LONGEST_HEADING:
        return None
    bare = " ".join(heading.replace("’", "'").replace("(s)", "s").split())
    for text in dict.fromkeys((bare.strip(_EDGES), _ASIDE.sub("", bare).strip(_EDGES))):
        for role, pattern in _ROLES:
            if text and pattern.fullmatch(text):
                return role
    return None


def heading_of(cells: Sequence[str]) -> Heading | None:
    """The roles of a row of column headings over actions; None where the row heads no plan.

    A plan's table has a column for what is to be done and one that says by whom, by when or how it stands.

    >>> [role.value if role else None for role in heading_of(("Ref", "Action", "Owner", "Due", "Cost")) or ()]
    ['ref', 'action', 'lead', 'due', None]
    >>> heading_of(("Date", "Report", "Officer")), heading_of(("Risk", "Mitigating action", "Owner"))
    (None, None)
    """
    filled = [cell for cell in cells if cell]
    if len(filled) < 2:
        return None
    if _ASKS.match(filled[0]) and role_of(filled[0]) is Role.ACTION and all(map(_names_body, filled[1:])):
        return tuple(Role.ACTION if cell == filled[0] else Role.LEAD if cell else None for cell in cells)
    roles = _settled([role_of(cell) if cell else None for cell in cells])
    roles = _without_asking_date(cells, roles)
    known = {role for role in roles if role}
    if Role.ACTION not in known or Role.FOREIGN in known or not known & {Role.LEAD, Role.DUE, Role.RAG}:
        return None
    return tuple(roles) if sum(role is not None for role in roles) >= len(filled) / 2 else None


def _without_asking_date(cells: Sequence[str], roles: Sequence[Role | None]) -> list[Role | None]:
    """The roles without a plain "Date" ahead of an action that somebody leads: the day on which it was asked for."""
    if Role.LEAD not in roles or Role.ACTION not in roles:
        return list(roles)
    ahead = roles.index(Role.ACTION)
    return [
        None if i < ahead and cell.strip(_EDGES).lower() == "date" else role
        for i, (cell, role) in enumerate(zip(cells, roles, strict=True))
    ]


def _names_body(heading: str) -> bool:
    """Whether a column is headed by whose task it is: "How we will make this happen | Council | Schools"."""
    return len(heading) <= SHORTEST and role_of(heading) in (None, Role.FOREIGN, Role.LEAD)


def _settled(roles: list[Role | None]) -> list[Role | None]:
    """Roles that depend on their neighbours: a milestone beside actions and without a date of its own is one."""
    has = set(roles)
    become: dict[Role | None, Role | None] = {
        Role.OUTCOME: None if Role.OBJECTIVE in has else Role.OBJECTIVE,
        Role.SUCCESS: None if Role.OUTPUT in has else Role.OUTPUT,
    }
    if Role.ACTION in has:
        become |= {
            Role.MILESTONE: Role.OBJECTIVE if Role.DUE in has else Role.DUE,
            Role.MEASURE: become[Role.SUCCESS],
            Role.ACTUAL: become[Role.SUCCESS],
        }
    else:
        become[Role.MILESTONE] = Role.ACTION
        if Role.MILESTONE not in has and Role.DUE in has:
            become[Role.EVENT] = Role.ACTION
    settled = [become.get(role, role) for role in roles]
    return _told_apart(settled) if Role.ACTION in settled else settled


def _told_apart(roles: list[Role | None]) -> list[Role | None]:
    """Of two columns of one role the first holds it, save that an outcome behind the action is what came of it."""
    action = roles.index(Role.ACTION)
    for i, role in enumerate(roles):
        if i > action and role is Role.ACTION:
            roles[i] = Role.OUTPUT
        elif i > action and role is Role.OBJECTIVE:
            roles[i] = Role.OUTPUT if Role.OUTPUT not in roles else None
    return roles


def measures_of(cells: Sequence[str]) -> Heading | None:
    """The roles of a row of column headings over measures: what is measured, its target and how it stands.

    >>> [role.value for role in measures_of(("No.", "Measure", "Target", "Actual")) or () if role]
    ['ref', 'measure', 'target', 'actual']
    """
    roles = [role_of(cell) if cell else None for cell in cells]
    become: dict[Role | None, Role | None] = {Role.SUCCESS: Role.MEASURE}
    if Role.MEASURE in roles:
        # "Measure | What": the first is its number. "Measure | Success criteria": the first is what is measured.
        become = {Role.MEASURE: Role.REF, Role.EVENT: Role.MEASURE} if Role.EVENT in roles else {}
    elif not {Role.SUCCESS, Role.REF} <= set(roles):
        # "Outcome | Baseline | Target | Actual" heads measures as well.
        become |= {Role.OBJECTIVE: Role.MEASURE, Role.OUTCOME: Role.MEASURE, Role.EVENT: Role.MEASURE}
    roles = [become.get(role, role) for role in roles]
    roles = [
        Role.ACTUAL if role is Role.OUTPUT and _ACTUAL.fullmatch(cell.strip(_EDGES)) else role
        for cell, role in zip(cells, roles, strict=True)
    ]
    if roles.count(Role.MEASURE) != 1 or Role.ACTION in roles or Role.FOREIGN in roles:
        return None
    return tuple(roles) if Role.TARGET in roles else None
