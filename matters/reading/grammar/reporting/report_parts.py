"""What a report declares about itself: clearances, the climate grid, appendices, background papers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from matters.reading.blocks import Block, BlockKind, blocks
from matters.reading.document import Line
from matters.reading.record import Climate, Stated, Text
from matters.reading.tidy import tidy
from matters.reading.vocabulary.report_labels import NO, YES
from matters.reading.vocabulary.report_parts import CLEARANCES, CLIMATE_ROWS, CLIMATE_WORDS, LEAD_INS, NOTHING

_CLEARANCE = re.compile(rf"({'|'.join(CLEARANCES)})[\s.:]*(\d{{3,6}})(?:\s?/\s?(\d\d(?:\d\d)?)\b)?")
"""A pattern that opens with its letters is looked for by them, several times faster than one that opens with "\\b"."""
_IN_WORD = re.compile(r"\w")
_ANSWER = "|".join(re.escape(word) for word in sorted(YES | NO, key=len, reverse=True))
_ROWS = "|".join(rf"(?P<{name}>{row})".replace(" ", r"\s+") for name, row in CLIMATE_ROWS.items())
_ROW = re.compile(rf"(?<!\w)(?:{_ROWS})", re.IGNORECASE)
_ANSWERED = re.compile(rf"[\s:?–-]*({_ANSWER})(?!\w)", re.IGNORECASE)
_NOTHING = re.compile("|".join(NOTHING), re.IGNORECASE)
_EACH_APPENDIX = re.compile(r"(?<=\S)\s+(?=(?:Appendix|Annex|Atodiad) (?:[A-Z]|\d{1,2})\s?[-–:(])")
_LEAD_IN = re.compile(rf"(?:{'|'.join(LEAD_INS)})(?: ?[:;–-]+)?", re.IGNORECASE)


class FlowingText:
    """Some lines as one text, each place in it leading back to its line."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        texts = [tidy(line.text) for line in lines]
        self.text = "\n".join(texts)
        self._starts = [0, *accumulate(len(text) + 1 for text in texts)]

    def start_of(self, line: int) -> int:
        """The place where a line begins, by its index; that of the first or the end for one beyond."""
        return self._starts[min(max(line, 0), len(self._starts) - 1)]

    def line_at(self, place: int) -> Line:
        """The line that holds this character."""
        return self.lines[bisect_right(self._starts, place) - 1]


def clearance_references(flow: FlowingText) -> tuple[Text, ...]:
    """Finance and legal clearance numbers, as "FD 7154/23" whatever stood between letters and digits.

    >>> from matters.reading.document import Span
    >>> lines = [Line("consulted (FD.7154/23...) and (LD", Span(line=1)), Line("5354/23)", Span(line=2))]
    >>> [reference.value for reference in clearance_references(FlowingText(lines))]
    ['FD 7154/23', 'LD 5354/23']
    """
    found: dict[str, Text] = {}
    for match in _CLEARANCE.finditer(flow.text):
        if _IN_WORD.match(flow.text, max(match.start() - 1, 0), match.start()):
            continue
        reference = f"{match[1]} {match[2]}" + (f"/{match[3]}" if match[3] else "")
        found.setdefault(reference, Stated(reference, flow.line_at(match.start()).span))
    return tuple(found.values())


def climate_grid(flow: FlowingText) -> Climate | None:
    """The four answers of the climate grid; None where no row of it is answered.

    Where rows were run together their answers follow in the same order ("Have a positive impact Have a neutral impact
    No Yes").

    >>> from matters.reading.document import Span
    >>> grid = climate_grid(FlowingText([Line("Have a neutral impact\\tYes", Span(line=1))]))
    >>> grid.neutral.value, grid.positive
    (True, None)
    """
    answers: dict[str, Stated[bool]] = {}
    waiting: list[re.Match[str]] = []
    for row in _ROW.finditer(flow.text, *_grid_region(flow)):
        between = flow.text[waiting[-1].end() : row.start()] if waiting else ""
        if between.strip() or "\n" in between:
            waiting = []
        waiting.append(row)
        at = row.end()
        while waiting and (answer := _ANSWERED.match(flow.text, at)):
            asked = waiting.pop(0)
            at = answer.end()
            span = flow.line_at(asked.start()).span
            answers.setdefault(str(asked.lastgroup), Stated(answer[1].casefold() in YES, span))
    return Climate(**answers) if answers else None


def _grid_region(flow: FlowingText) -> tuple[int, int]:
    """Where in a text rows of the grid may stand: near the lines with words that each row has.

    To look for rows in the whole of every report took twenty times as long.
    """
    small = flow.text.casefold()
    words = small.replace("\n", " ")
    first = min((at for word in CLIMATE_WORDS if (at := words.find(word)) >= 0), default=None)
    if first is None:
        return 0, 0
    last = max(words.rfind(word) for word in CLIMATE_WORDS)
    lines = small.count("\n", 0, first), small.count("\n", 0, last)
    return flow.start_of(lines[0] - WRAPPED), flow.start_of(lines[1] + 1 + WRAPPED)


WRAPPED = 12
"""Lines over which a row of the grid may be wrapped in a narrow column: as many as it has words."""


def listed(lines: Sequence[Line], wrapped: bool) -> tuple[Text, ...]:
    """What a list of appendices or background papers names, one text an entry; empty where it says there is nothing.

    >>> from matters.reading.sources.text import text_document
    >>> text = b"The following appendices are attached:\\n\\nAppendix A - Scorecard"
    >>> [entry.value for entry in listed(text_document(text).lines, True)]
    ['Appendix A - Scorecard']
    """
    found: list[Text] = []
    all_blocks = blocks(lines, wrapped)
    for i, block in enumerate(all_blocks):
        if _opens_the_text(block, all_blocks[i + 1] if i + 1 < len(all_blocks) else None):
            break
        found += [
            Stated(text, block.span)
            for text in _EACH_APPENDIX.split(block.text)
            if text and not _NOTHING.fullmatch(text) and not _LEAD_IN.fullmatch(text)
        ]
    return tuple(found)


LONG_PARAGRAPH = 200


def _opens_the_text(block: Block, following: Block | None) -> bool:
    """Whether a numbered line is no entry but the first heading of the report's text."""
    if block.kind is BlockKind.HEADING or len(block.text) > 2 * LONG_PARAGRAPH:
        return True
    if block.kind is not BlockKind.CLAUSE or not block.marker:
        return False
    number = block.marker.rstrip(".")
    if "." in number:
        return True
    return following is not None and (
        (following.marker or "").startswith(f"{number}.")
        or (following.kind is BlockKind.PARAGRAPH and len(following.text) > LONG_PARAGRAPH)
    )
