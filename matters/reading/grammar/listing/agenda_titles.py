"""The title of an agenda item, whole where it runs over lines, and where its description begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from matters.reading.document import Line
from matters.reading.grammar.listing.agenda_papers import describes_behind_dash
from matters.reading.markers import marker
from matters.reading.sections import Section
from matters.reading.tidy import ends_sentence, goes_on, join, last_word
from matters.reading.vocabulary.agenda_words import SPEAKS
from matters.reading.vocabulary.sentences import RUNNING_ON

LONGEST_TITLE = 250
MOSTLY = 0.7
"""Share of items that must be set one way for the others to be read by it."""

DESCRIBES = re.compile(
    rf"\(?(?:{'|'.join(SPEAKS)}|to (?:receive|consider|note|approve|agree|confirm|discuss)\b"
    r"|minutes of\b|members (?:are|of)\b)",
    re.IGNORECASE,
)
"""How a description begins that no title goes on with."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How an agenda is set: whether lines wrap, and whether a blank line parts each title from its description."""

    wrapped: bool
    parted: bool


def setting_of(section: Section, heads: Sequence[int]) -> Setting:
    """The setting of an agenda whose items begin on these lines."""
    lines = section.lines
    parted = [at + 1 >= len(lines) or lines[at + 1].gap > 0 for at in heads]
    return Setting(section.wrapped, sum(parted) >= MOSTLY * len(parted))


def whole_title(texts: Sequence[str], lines: Sequence[Line], setting: Setting, beside: int) -> tuple[str, int]:
    """The whole title, and the index of the first line after it. `beside` is the last line of the page range."""
    parts = [texts[0]] if texts[0] else []
    at = 1
    while at < len(texts):
        text, line = texts[at], lines[at]
        if text and parts and not _goes_on(parts[-1], text, lines[at - 1], line, setting, at <= beside):
            break
        if text:
            parts.append(text)
        elif at > beside:
            break
        at += 1
    return join(parts).rstrip(" -–—:|"), at


def _goes_on(so_far: str, text: str, last: Line, line: Line, setting: Setting, beside: bool) -> bool:
    """Whether a title runs over into this line; `beside` says that the page range does."""
    if line.gap > 1 or DESCRIBES.match(text) or len(text) > LONGEST_TITLE or marker(text):
        return False
    open_bracket = so_far.count("(") > so_far.count(")")
    unfinished = open_bracket or last_word(so_far) in RUNNING_ON or goes_on(so_far, text)
    if setting.wrapped and not line.gap and describes_behind_dash(so_far) and not ends_sentence(so_far):
        return True
    if not setting.wrapped:
        return line.gap == 0 and unfinished and last_word(so_far) in RUNNING_ON
    same_face = (last.bold and line.bold) or (last.level and last.level == line.level)
    together = bool(same_face) or setting.parted or so_far.endswith(":") or (so_far.isupper() and text.isupper())
    return unfinished or (line.gap == 0 and together and not _is_sentence(text)) or (beside and text[-1] != ".")


def _is_sentence(text: str) -> bool:
    return ends_sentence(text) and text[-1] != ":"
