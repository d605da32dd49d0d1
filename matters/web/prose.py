"""The running text of a minuted item: what its minutes say besides the questions and decisions shown as such."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby

from matters.council.meetings.models import MinuteItem

FEWEST_ENTRIES = 2
LONGEST_ENTRY = 90


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph, or a list whose bullets the reading left out."""

    is_list: bool
    texts: list[str]


def prose_of(item: MinuteItem) -> list[Prose]:
    """What an item says that is not a question or a clause of its decision said again.

    Needs its questions and resolutions, best fetched along.
    """
    shown = {_bare(question.text) for question in item.questions.all()}
    for clause in item.resolutions.all():
        shown |= {_bare(clause.text), _bare(f"{clause.label} {clause.text}")}
    said = [paragraph for paragraph in paragraphs_of(item.text) if _bare(paragraph) not in shown]
    prose: list[Prose] = []
    for is_entry, group in groupby(said, _is_entry):
        texts = list(group)
        if is_entry and len(texts) >= FEWEST_ENTRIES:
            prose.append(Prose(True, texts))
        else:
            prose += [Prose(False, [text]) for text in texts]
    return prose


def _is_entry(paragraph: str) -> bool:
    """Whether a paragraph is as short as an entry of a list, and ends unlike a sentence or a heading."""
    return len(paragraph) <= LONGEST_ENTRY and paragraph[-1] not in ".:!?"


def paragraphs_of(text: str) -> list[str]:
    """A text cut at its blank lines.

    >>> paragraphs_of("One\\nstill one\\n\\nTwo")
    ['One\\nstill one', 'Two']
    """
    return [part for part in re.split(r"\n\s*\n", text.strip()) if part]


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
