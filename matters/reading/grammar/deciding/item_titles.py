"""What looks like the title of an item, by its words and by how it is set."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matters.reading.document import Line
from matters.reading.grammar.naming.sentences import sentences
from matters.reading.tidy import last_word
from matters.reading.vocabulary.run_on import STARTERS
from matters.reading.vocabulary.titles import NOT_TITLES, PAGES_NOTE, STANDING_TITLES

LONGEST_TITLE = 220
LONGEST_PLAIN_TITLE = 80
"""A title that nothing marks is short, or it could be any sentence."""
MARKUP = "*#|_ \t"
WITHIN = 500
"""Characters of a line within which its title ends and its text begins."""
STANDING = re.compile("|".join(STANDING_TITLES), re.IGNORECASE)

_NO_TITLE = re.compile("|".join(NOT_TITLES), re.IGNORECASE)
_PAGES_NOTE = re.compile(PAGES_NOTE, re.IGNORECASE)
_RUN_ON = re.compile(
    r"(?=[^a-z]*[A-Z]{3})(?P<title>[^a-z]{4,}?)(?:"
    r"(?:\s(?P<dash>[-–—])\s?|[.:]\s)(?P<text>(?=[^a-z]*[A-Z][^A-Z]*[a-z]).+)|\s[-–—:]\s?(?P<note>(?=.*[a-z]).+\.$))"
)
_SECOND_PART = re.compile(
    rf"(?!(?:{'|'.join(STARTERS)})\b)(?P<part>[A-Z0-9][^.!?]{{2,100}}?) (?P<dash>[-–—]) (?=[A-Z])"
)
_DECIDES = re.compile(r"(?:resolved|recommended|agreed|noted|penderfynwyd)\s*(?:[:–(-]|that\b|to\b|$)", re.IGNORECASE)


def run_on(text: str, serial: bool = False) -> tuple[str, str] | None:
    """A title in capitals and the text that follows it on its line, None where the line is not both.

    After a `serial` number ("12/002"), which no clause has, a stop may end a title in small letters too.

    >>> run_on("CAR PARKS - The Engineer spoke.")
    ('CAR PARKS', 'The Engineer spoke.')
    >>> run_on("PETITION - EDUCATION PLANS") is None
    True
    >>> run_on("Police report. Two thefts of lead.", serial=True)
    ('Police report', 'Two thefts of lead.')
    """
    found = _RUN_ON.match(text[:WITHIN])
    if not found:
        return _stopped(text[:WITHIN], text) if serial else None
    title, rest = found["title"], text[max(found.start("text"), found.start("note")) :]
    part = _SECOND_PART.match(rest)
    if part and part["dash"] == found["dash"]:
        return f"{title} {part['dash']} {part['part']}", rest[part.end() :]
    return title, rest


def _stopped(beginning: str, text: str) -> tuple[str, str] | None:
    end = next((b for _, b in sentences(beginning)), 0)
    title, rest = text[:end].rstrip(), text[end:].strip()
    return (title[:-1], rest) if title.endswith(".") and len(title) <= LONGEST_PLAIN_TITLE and rest else None


def decides(text: str) -> bool:
    """Whether a line begins as decisions do.

    >>> decides("RESOLVED - That"), decides("AGREED SYLLABUS")
    (True, False)
    """
    return bool(_DECIDES.match(text))


def is_no_title(text: str) -> bool:
    """Whether a line in the face of a title is a decision, or a word of attendance or of a signature.

    >>> is_no_title("RESOLVED - That"), is_no_title("MINUTES")
    (True, False)
    """
    return decides(text) or bool(_NO_TITLE.match(text) and _NO_TITLE.fullmatch(text.rstrip(" :-–.")))


def bare(title: str) -> str:
    """A title without the page range or file size hung on it, and without a dash at its end.

    >>> bare("Bus Strategy pdf icon PDF 80 KB"), bare("MINUTES -")
    ('Bus Strategy', 'MINUTES')
    """
    return _PAGES_NOTE.sub("", title).rstrip(" -–—:")


def goes_on(so_far: str, last: Line, line: Line) -> bool:
    """Whether a title runs over from one line into the next."""
    text = line.text.strip(MARKUP)
    if not so_far:
        return len(text) <= LONGEST_TITLE
    if line.gap > 1 or line.cells is not None or len(text) > LONGEST_TITLE or is_no_title(text):
        return False
    if so_far.isupper():
        return (text.isupper() and len(text) > 2 and not text.startswith("(")) or so_far.count("(") > so_far.count(")")
    same_face = (last.bold and line.bold) or (last.level and last.level == line.level)
    return line.gap == 0 and (bool(same_face) or last_word(so_far) in ("and", "of", "the", "for", "to", "in", "-", "–"))


def face(lines: Sequence[Line], at: int) -> str | None:
    """How a line that may be a title without a number is set; None where it is no title."""
    line = lines[at]
    text = line.text.strip(MARKUP)
    if not text or line.cells is not None or len(text) > LONGEST_TITLE or is_no_title(text):
        return None
    if line.level or line.text.startswith("#"):
        return f"level {line.level or line.text.count('#', 0, 6)}"
    joined = not line.gap and not line.bold and at and not line.after_cut
    second = at and lines[at - 1].text.isupper() and text.isupper() and line.gap <= 1
    if joined or second or text[-1] in ".;,:" or not text[0].isupper() or len(text) < 4:
        return None
    if text.isupper():
        return "capitals"
    if line.bold or line.text.startswith("**"):
        return "bold"
    return "plain" if len(text) <= LONGEST_PLAIN_TITLE else None
