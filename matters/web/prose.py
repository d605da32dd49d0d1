"""The running text of a minuted item: what its minutes say besides the questions and decisions shown as such."""

from __future__ import annotations

import re

from matters.council.meetings.models import MinuteItem


def prose_of(item: MinuteItem) -> list[str]:
    """The paragraphs of an item that are not a question or a clause of its decision said again.

    Needs its questions and resolutions, best fetched along.
    """
    shown = {_bare(question.text) for question in item.questions.all()}
    for clause in item.resolutions.all():
        shown |= {_bare(clause.text), _bare(f"{clause.label} {clause.text}")}
    return [paragraph for paragraph in paragraphs_of(item.text) if _bare(paragraph) not in shown]


def paragraphs_of(text: str) -> list[str]:
    """A text cut at its blank lines.

    >>> paragraphs_of("One\\nstill one\\n\\nTwo")
    ['One\\nstill one', 'Two']
    """
    return [part for part in re.split(r"\n\s*\n", text.strip()) if part]


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
