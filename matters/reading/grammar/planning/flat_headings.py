"""The words of a heading whose columns a tool printed one after another, told apart by what heads a plan's columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from matters.reading.grammar.planning.columns import Role, role_of
from matters.reading.grammar.planning.flat_cells import Word


def headings_in(words: Sequence[Word]) -> tuple[str, ...]:
    """The words of a heading as those of its columns: the way that tells most of them apart; () where there is none.

    >>> headings_in([Word(text, 0, True, False, False) for text in "Ref Action Lead officer By when".split()])
    ('Ref', 'Action', 'Lead officer', 'By when')
    """
    best: list[tuple[int, tuple[str, ...], frozenset[Role]] | None] = [(0, (), frozenset())]
    for stop in range(1, len(words) + 1):
        found: tuple[int, tuple[str, ...], frozenset[Role]] | None = None
        for first in range(max(0, stop - 5), stop):
            before = best[first]
            if before is None:
                continue
            for text in dict.fromkeys((_said(words[first:stop], " "), _said(words[first:stop], ""))):
                role = role_of(text)
                if role:
                    score = before[0] - 1 + 2 * (role not in before[2])
                    if found is None or score > found[0]:
                        found = score, (*before[1], text), before[2] | {role}
        best.append(found)
    last = best[-1]
    return last[1] if last else ()


def _said(words: Sequence[Word], glue: str) -> str:
    """Some words as one text; `glue` joins what two lines hold, for a narrow column may break a word."""
    text = words[0].text
    for before, word in pairwise(words):
        text += (" " if before.line == word.line else glue) + word.text
    return text
