"""Scoring a reading: against the shared labels by their own scorer, against demo labels by exact comparison."""

from __future__ import annotations

import importlib.util
import sys
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

Json = Any


@dataclass(frozen=True, slots=True)
class Score:
    """One section of one document: F1 between 0 and 1, how many labels it has, and what was missed and added."""

    f1: float
    labels: int
    missed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()


@cache
def shared_scorer() -> ModuleType:
    """The scorer that lies beside the labels, as a module. Call only where `SHARED` exists."""
    spec = importlib.util.spec_from_file_location("shared_score", SHARED / "eval" / "score.py")
    if spec is None or spec.loader is None:
        message = f"{SHARED / 'eval' / 'score.py'} cannot be loaded."
        raise FileNotFoundError(message)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def score_shared(gold: Json, record: Json) -> dict[str, Score]:
    """Every section that the gold labels hold something for, by the shared scorer."""
    tallies = shared_scorer().score(gold, record)
    return {
        section: Score(round(tally.scores[2], 4), tally.gold, tuple(tally.missed), tuple(tally.extra))
        for section, tally in tallies.items()
        if tally.gold
    }


SECTIONS = (
    *("meeting", "agenda", "minutes", "reports", "work_programme", "forward_plan", "tables", "registers", "plans"),
    *("declarations", "appendices", "petitions", "public_questions", "verbal_updates"),
)
"""The sections that the demo labels and the reader both fill, as keys of the record."""


def score_exact(gold: Json, record: Json) -> dict[str, Score]:
    """The share of labels that were read exactly, places aside, a section; 0 where there is nothing to find.

    >>> score_exact({"meeting": {"date": "2030-01-08"}}, {"meeting": {"date": "2030-01-08"}})["meeting"].f1
    1.0
    """
    scores: dict[str, Score] = {}
    for section in SECTIONS:
        if section not in gold:
            continue
        want, have = Counter(statements(gold[section])), Counter(statements(record.get(section)))
        if want or have:
            hit = (want & have).total()
            f1 = 2 * hit / (want.total() + have.total())
            missed, added = sorted((want - have).elements()), sorted((have - want).elements())
            scores[section] = Score(round(f1, 4), want.total(), tuple(missed), tuple(added))
    return scores


UNLABELLED = {"line", "page", "blanks", "flags", "note"}
"""What a record says besides its values: places, and what is odd about a cell or row."""


def statements(value: Json, path: str = "") -> list[str]:
    """Every value of a record as "path = value"; positions in a list are left out of the path.

    >>> statements({"a": [{"b": 1, "line": 7}, {"b": None}]})
    ['a.b = 1']
    """
    if isinstance(value, dict):
        return [s for k, v in value.items() if k not in UNLABELLED for s in statements(v, f"{path}.{k}".lstrip("."))]
    if isinstance(value, list):
        return [s for v in value for s in statements(v, path)]
    return [] if value is None else [f"{path} = {value}"]


def values(value: Json) -> Json:
    """A record without places, and without what is said by silence: to compare two in order and shape.

    >>> values({"a": [{"b": 1, "line": 7}], "c": None, "d": []})
    {'a': [{'b': 1}]}
    """
    if isinstance(value, dict):
        kept = {k: values(v) for k, v in value.items() if k not in UNLABELLED}
        return {k: v for k, v in kept.items() if v not in (None, [], {})}
    return [values(v) for v in value] if isinstance(value, list) else value
