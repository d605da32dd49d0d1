"""Recognised pages: what text recognition does to a printed page, undone where the form of the page tells.

A recognised page is a picture with its text written invisibly over it. Letters were guessed from their shapes: sizes
waver from line to line, the rules and specks of the page became letters, bullets became the letters they look like.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from matters.reading.sources.pdf.lines import rows_of
from matters.reading.sources.pdf.runs import Run
from matters.reading.vocabulary.recognition import BROKEN_WORDS, BULLET_SHAPES, RING_SHAPES, STROKES, WORD_SHAPES

SMALL = 0.6
"""The share of the usual size under which a few letters are specks or a drawing."""

SAME_SIZE = 0.25
"""The share of the usual size by which recognised sizes waver."""

WORD_SPACE = 0.95
"""Font sizes between two words of a line, at most."""

_STROKES = re.compile(rf"^[{STROKES}\s]+(?=\S)|(?<=\S)\s+[{STROKES}]+$|^[{STROKES}\s]+$")
_BULLET = re.compile(rf"(?:{BULLET_SHAPES})(?=\s+[A-Z‘“\"(]|$)")
_RING = re.compile(rf"(?:{RING_SHAPES})(?=\s+[A-Z‘“\"(]|$)")
_NUMBER = re.compile(
    r"\(?(?=[\dlI|O]*\d)[\dlI|O]{1,4}[.)](?=\s|$)|[l|][.)](?=\s+[A-Z])|\([lI|]\)(?=\s|$)|[lI|](?:\.[\dlI|]{1,2})+\.?(?=\s|$)"
)
_DIGITS = str.maketrans("lI|O", "1110")
_BROKEN = re.compile("|".join(r"\b" + " ?".join(word) + r"\b" for word in BROKEN_WORDS))
_WORDS = [(re.compile(shape), word) for shape, word in WORD_SHAPES]


def mended(runs: Sequence[Run]) -> list[Run]:
    """The runs of a recognised page as the page printed them, as far as its form tells. No word is guessed at.

    >>> def run(text: str, left: float) -> Run:
    ...     return Run(text, left, left + 5 * len(text), 100, 10, False)
    >>> [one.text for one in mended([run("e", 50), run("Clir Ash spoke", 70), run("|", 300)])]
    ['•', 'Cllr Ash spoke']
    """
    if not runs:
        return []
    usual = median([run.size for run in runs for _ in range(max(1, len(run.text) // 8))])
    whole = [run._replace(size=_size(run.size, usual)) for run in runs if not _is_speck(run, usual)]
    mended_runs = (_mended(run, first=not at) for line in rows_of(whole) for at, run in enumerate(_joined(line)))
    return [run for run in mended_runs if run]


def _is_speck(run: Run, usual: float) -> bool:
    return run.size < SMALL * usual and len(run.text) <= 3


def _size(size: float, usual: float) -> float:
    return usual if abs(size - usual) <= SAME_SIZE * usual else size


def _joined(line: Sequence[Run]) -> list[Run]:
    """A line whose words stand a little apart put together: recognised sizes are less than the printed ones."""
    joined = [line[0]]
    for run in line[1:]:
        last = joined[-1]
        if run.left - last.right <= WORD_SPACE * run.size:
            joined[-1] = last._replace(text=f"{last.text} {run.text}", right=max(last.right, run.right))
        else:
            joined.append(run)
    return joined


def _mended(run: Run, *, first: bool) -> Run | None:
    text = _STROKES.sub("", run.text)
    if not text:
        return None
    if first:
        text = (
            _NUMBER.sub(lambda found: found.group().translate(_DIGITS), text, count=1) if _NUMBER.match(text) else text
        )
        text = _RING.sub("◦", text, count=1) if _RING.match(text) else text
        text = _BULLET.sub("•", text, count=1) if _BULLET.match(text) else text
    text = _BROKEN.sub(lambda found: found.group().replace(" ", ""), text)
    for shape, word in _WORDS:
        text = shape.sub(word, text)
    return run if text == run.text else run._replace(text=text)
