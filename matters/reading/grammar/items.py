"""Minutes cut into minuted items: where each begins, its number and title, and the lines under it.

Councils number items as 31., 44/18, PLA146/14, *450, 4.1, 3a, "212 - Apologies", "Minute 25 -", in a table's first
column or not at all. No single pattern holds, so every line that could head an item is a candidate, and the longest
run that counts upwards in one form wins. The clauses of one decision also count upwards, but they are no titles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from matters.reading.document import Line, Span
from matters.reading.record import Stated, Text
from matters.reading.sections import Section
from matters.reading.tidy import join, last_word, tidy
from matters.reading.vocabulary.closings import CLOSINGS, SIGNATURES
from matters.reading.vocabulary.titles import NOT_TITLES, PAGES_NOTE, STANDING_TITLES


@dataclass(frozen=True, slots=True)
class Item:
    """One minuted item as printed: its number (None where none is printed), its title, the lines under it."""

    number: Text | None
    title: Text
    body: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class CutMinutes:
    """Minutes in three parts: the heading with date, place and attendance; the items; what follows the closing."""

    heading: tuple[Line, ...]
    items: tuple[Item, ...]
    trailer: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Head:
    """A line that may head an item. `form` says how its number is printed; only equal forms make a run."""

    at: int
    number: str | None
    title: str
    form: tuple[str, ...]
    value: int
    weight: float


LONGEST_TITLE = 220
_NUMBER = re.compile(
    r"(?P<word>(?:minute|item|agenda item|cofnod|eitem)\s+(?:no\.?\s*)?)?"
    r"(?P<number>\*?(?P<prefix>[A-Z]{1,6}[ /.-]?)?(?P<first>\d{1,4})"
    r"(?:(?P<letter>[a-z])(?![a-z])|(?P<mark>[/.])(?P<second>\d{1,4})(?:[/-]\d{1,4})?)?)"
    r"(?P<stop>[.):]?)(?P<dash>\s*[-–—:]\s+|\t\s*|\s+|$)(?P<title>.*)",
    re.IGNORECASE,
)
_CLOSING = re.compile("|".join(CLOSINGS), re.IGNORECASE)
_SIGNATURE = re.compile("|".join(SIGNATURES), re.IGNORECASE)
_STANDING = re.compile("|".join(STANDING_TITLES), re.IGNORECASE)
_NO_TITLE = re.compile("|".join(NOT_TITLES), re.IGNORECASE)
_PRESENT = re.compile(r"(?:\w+ )?(?:present|attendance|attendees)\b.*|yn bresennol.*", re.IGNORECASE)
_PAGES_NOTE = re.compile(PAGES_NOTE, re.IGNORECASE)
_RUN_ON_TITLE = re.compile(
    r"(?=[^a-z]*[A-Z]{3})(?P<title>[^a-z]{4,}?)(?:\s[-–—]\s?|[.:]\s)(?P<text>(?=[^a-z]*[A-Z][^A-Z]*[a-z]).+)"
)
_DECIDES = re.compile(r"(?:resolved|recommended|agreed|noted|penderfynwyd)\b", re.IGNORECASE)
_MARKUP = "*#|_ \t"


def cut(section: Section) -> CutMinutes:
    """The heading, items and trailer of a minutes section. Every line is in one part, save those of titles.

    >>> from matters.reading.sources.text import text_document
    >>> from matters.reading.sections import split
    >>> text = b"MINUTES of the meeting\\n\\nPresent: A\\n\\n44/18 APOLOGIES\\n\\nNone.\\n\\n45/18 MINUTES\\n\\nAgreed."
    >>> [(item.number.value, item.title.value) for item in cut(split(text_document(text))[0]).items]
    [('44/18', 'APOLOGIES'), ('45/18', 'MINUTES')]
    """
    lines = section.lines
    end = _closing(lines)
    heads = _numbered(lines[:end]) or _unnumbered(lines[:end])
    if not heads:
        return CutMinutes(lines[:end], (), lines[end:])
    ends = [head.at for head in heads[1:]] + [end]
    items = tuple(_item(lines, head, stop) for head, stop in zip(heads, ends, strict=True))
    return CutMinutes(lines[: heads[0].at], items, lines[end:])


def _closing(lines: Sequence[Line]) -> int:
    """The line that says the meeting was over, or else where the chair signs."""
    plain = [line.text.strip(_MARKUP) if len(line.text) < LONGEST_TITLE else "" for line in lines]
    closing = next((i for i, text in enumerate(plain) if _CLOSING.fullmatch(text)), len(lines))
    if closing == len(lines):
        while closing and _SIGNATURE.fullmatch(plain[closing - 1]):
            closing -= 1
    return closing


def _item(lines: Sequence[Line], head: _Head, stop: int) -> Item:
    """The item from its head to the next, its title whole."""
    first = lines[head.at]
    parts, last, body_starts, rest = [head.title], first, head.at + 1, ""
    run_on = _RUN_ON_TITLE.fullmatch(head.title)
    if run_on:
        parts, rest = [run_on["title"]], run_on["text"]
    while not rest and body_starts < stop and _title_goes_on(parts[-1], last, lines[body_starts]):
        last = lines[body_starts]
        parts.append(last.text.strip(_MARKUP))
        body_starts += 1
    title = _PAGES_NOTE.sub("", join([part for part in parts if part])).rstrip(" -–—:")
    span = first.span if last is first else first.span.through(last.span)
    body = tuple(lines[body_starts:stop])
    if rest:
        body = (replace(first, text=rest, cells=None), *body)
    number = (
        Stated(head.number, Span(first.span.line, first.span.page, rects=first.span.rects)) if head.number else None
    )
    return Item(number, Stated(title, span), body)


def _title_goes_on(so_far: str, last: Line, line: Line) -> bool:
    """Whether a title runs over into this line."""
    text = line.text.strip(_MARKUP)
    if not so_far:
        return len(text) <= LONGEST_TITLE
    if line.gap > 1 or line.cells is not None or len(text) > LONGEST_TITLE or _is_no_title(text):
        return False
    if so_far.isupper():
        return (text.isupper() and len(text) > 2 and not text.startswith("(")) or so_far.count("(") > so_far.count(")")
    same_face = (last.bold and line.bold) or (last.level and last.level == line.level)
    return line.gap == 0 and (bool(same_face) or last_word(so_far) in ("and", "of", "the", "for", "to", "in", "-", "–"))


def _is_no_title(text: str) -> bool:
    return bool(_DECIDES.match(text)) or bool(_NO_TITLE.match(text) and _NO_TITLE.fullmatch(text.rstrip(" :-–.")))


def _numbered(lines: Sequence[Line]) -> list[_Head]:
    """The best run of numbered heads; empty where no two heads count upwards."""
    runs: dict[tuple[str, ...], list[_Head]] = {}
    for i, line in enumerate(lines):
        for head in _candidates(line, i, lines):
            runs.setdefault(head.form, []).append(head)
    best: list[_Head] = []
    score = 1.9
    for heads in runs.values():
        chain = _longest(heads)
        weight = sum(head.weight for head in chain)
        if len(chain) > 1 and weight > score:
            best, score = chain, weight
    return best


def _candidates(line: Line, at: int, lines: Sequence[Line]) -> Iterator[_Head]:
    """The ways to read a line as a numbered head; two for "44/18", where either part may count."""
    if line.cells is not None:
        filled = [cell for cell in line.cells if cell]
        if len(filled) > 2:
            return
        text = "\t".join(filled)
    else:
        text = line.text.strip(_MARKUP) if line.text[0] in "*#|_" else line.text
        if line.text[0] == "*" and line.text[1:2].isdigit():
            text = line.text
    found = _NUMBER.match(text) if text[:1].isalnum() or text[:1] == "*" else None
    if not found:
        return
    title = found["title"].strip(_MARKUP)
    if len(title) > LONGEST_TITLE and not _RUN_ON_TITLE.fullmatch(title):
        return
    weight = _weight(line, title, at, lines)
    if weight <= 0:
        return
    prefix = (found["prefix"] or "").strip().upper()
    separator = found["stop"] + ("\t" if "\t" in found["dash"] else found["dash"].strip())
    shape = ((found["word"] or "").strip().lower()[:4], prefix, separator)
    number = tidy(found["number"])
    first = int(found["first"])
    letter = ord(found["letter"].lower()) - 96 if found["letter"] else 0
    if not found["second"]:
        yield _Head(at, number, title, (*shape, "plain"), first * 100 + letter, weight)
    elif found["mark"] == ".":
        yield _Head(at, number, title, (*shape, "decimal"), first * 100 + int(found["second"]) % 100, weight)
    else:
        second = int(found["second"])
        yield _Head(at, number, title, (*shape, "first", found["second"]), first * 100, weight)
        yield _Head(at, number, title, (*shape, "second", found["first"]), second * 100, weight)


def _weight(line: Line, title: str, at: int, lines: Sequence[Line]) -> float:
    """How much a text looks like a title; 0 or less where it cannot be one."""
    if not title:
        following = lines[at + 1] if at + 1 < len(lines) else None
        return 0.5 if following and following.gap <= 1 and following.text.strip(_MARKUP).isupper() else 0
    capitals = title.isupper() or bool(_RUN_ON_TITLE.fullmatch(title))
    marked = bool(line.bold or line.level or line.text[:1] in "*#|")
    weight = 1 + 0.5 * capitals + 0.3 * marked + (0.2 if line.gap else 0) + 0.5 * bool(_STANDING.fullmatch(title))
    first = title.lstrip("\"'“‘(")[:1]
    if not (first.isupper() or first.isdigit()) or title[0] == "(":
        return 0
    ended = title[-1] in ".;," and not capitals
    running = last_word(title) in ("and", "or", "be", "the", "of") and not capitals and not marked
    return 0 if ended or running else weight


def _longest(heads: Sequence[_Head]) -> list[_Head]:
    """The heaviest run that counts upwards; a number may be skipped here and there, at a small cost."""
    best: dict[tuple[int, int | None], int] = {}
    scores: list[float] = []
    back: list[int] = []
    for i, head in enumerate(heads):
        score, before = head.weight, -1
        for key, cost in _before(head):
            j = best.get(key)
            if j is not None and scores[j] - cost + head.weight > score:
                score, before = scores[j] - cost + head.weight, j
        scores.append(score)
        back.append(before)
        major, minor = divmod(head.value, 100)
        for own in ((major, minor), (major, None)):
            if own not in best or scores[best[own]] < score:
                best[own] = i
    chain: list[_Head] = []
    at = max(range(len(heads)), key=scores.__getitem__)
    while at >= 0:
        chain.append(heads[at])
        at = back[at]
    return chain[::-1]


def _before(head: _Head) -> Iterator[tuple[tuple[int, int | None], float]]:
    """The numbers that may stand before this one, and what each costs: 3, 3a, 4, then 6 where 5 was lost."""
    major, minor = divmod(head.value, 100)
    if minor:
        yield (major, minor - 1), 0
        yield (major, minor - 2), SKIPPED
        if minor == 1:
            yield (major - 1, None), 0
        return
    for step in range(1, 5):
        yield (major - step, None), SKIPPED * (step - 1)


SKIPPED = 0.4
"""What a number left out takes from a run's weight, in which a plain title counts for one."""


def _unnumbered(lines: Sequence[Line]) -> list[_Head]:
    """Heads without numbers: marked headings, capitals, bold or short lines apart, whichever hold the usual titles."""
    start = next((i for i, line in enumerate(lines) if _PRESENT.fullmatch(line.text.strip(_MARKUP))), -1) + 1
    faces: dict[str, list[_Head]] = {}
    for i in range(start, len(lines)):
        face = _face(lines, i)
        if face:
            text = lines[i].text.strip(_MARKUP)
            standing = bool(_STANDING.fullmatch(text.rstrip(":")))
            faces.setdefault(face, []).append(_Head(i, None, text, (face,), 0, 3.0 if standing else 1.0))
    kinds = [heads for heads in faces.values() if any(head.weight > 1 for head in heads)]
    return max(kinds, key=lambda heads: sum(head.weight for head in heads), default=[])


def _face(lines: Sequence[Line], at: int) -> str | None:
    """How a line that may be a title without number is set; None where it is no title."""
    line = lines[at]
    text = line.text.strip(_MARKUP)
    if not text or line.cells is not None or len(text) > LONGEST_TITLE or _is_no_title(text):
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


LONGEST_PLAIN_TITLE = 80
"""A title that nothing marks is short, or it could be any sentence."""
