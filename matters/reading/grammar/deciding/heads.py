"""The lines that head items by number: every candidate is weighed, and the heaviest run that counts upwards wins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from matters.reading.document import Line
from matters.reading.grammar.deciding.item_titles import (
    LONGEST_PLAIN_TITLE,
    LONGEST_TITLE,
    MARKUP,
    STANDING,
    decides,
    run_on,
)
from matters.reading.tidy import last_word, tidy
from matters.reading.vocabulary.calendar import MONTHS


@dataclass(frozen=True, slots=True)
class Head:
    """A line that may head an item. `form` says how its number is printed; only equal forms make a run.

    `value` is what counts: a hundred times the number, and its letter or decimal. `weight` is how much the rest of
    the line looks like a title; a plain one weighs about 1. `rest` is text that follows the title on its line.
    """

    at: int
    number: str | None
    title: str
    form: tuple[str, ...] = ()
    value: int = 0
    weight: float = 1.0
    rest: str = ""


_NUMBER = re.compile(
    r"(?P<word>(?:minute|item|agenda item|cofnod|eitem)\s+(?:no\.?\s*)?)?"
    r"(?P<number>\*?(?P<prefix>[A-Z]{1,6}[ /.-]?)?(?P<first>\d{1,4})"
    r"(?:(?P<letter>[a-z])(?![a-z])|(?P<mark>[/.])(?P<second>\d{1,4})(?:[/-]\d{1,4})?)?)"
    r"(?P<stop>[.):]?)(?P<dash>\s*[-–—:]\s+|\t\s*|\s+|$)(?:\(\d{1,4}\)\s+(?=\S))?(?P<title>.*)",
    re.IGNORECASE,
)
_DECIMAL = re.compile(r"(\d{1,3})\.\d{1,3}\.?\s+(.*)")
_DATE = re.compile(rf"(?:{'|'.join(MONTHS)})\b,? \d{{4}}", re.IGNORECASE)
_SENTENCES = re.compile(r"[a-z)]{2}\. [A-Z]")
SKIPPED = 0.4
"""What a number left out takes from a run's weight."""
SURE_TITLE = 1.5
"""A title weighs more than this if it is in capitals, bold or usual, and stands apart."""
LEAST_RUN = 1.9
"""A run weighs more than this, or it is none: two plain titles do."""


def numbered(lines: Sequence[Line]) -> list[Head]:
    """The heaviest run of numbered heads; empty where no two heads count upwards.

    >>> from matters.reading.sources.text import text_document
    >>> text = b"7. ROADS\\n\\nAgreed:\\n\\n1. a survey;\\n\\n2. a report.\\n\\n8. PARKS"
    >>> [(head.number, head.title) for head in numbered(text_document(text).lines)]
    [('7', 'ROADS'), ('8', 'PARKS')]
    """
    runs: dict[tuple[str, ...], list[Head]] = {}
    for i, line in enumerate(lines):
        for head in _candidates(line, i, lines):
            runs.setdefault(head.form, []).append(head)
            if head.title.isupper():
                runs.setdefault(("capitals", head.form[1], *head.form[3:]), []).append(head)
    parts = _parts_of_items(runs, lines)
    for form, heads in runs.items() if parts else ():
        if form[-1] == "plain":
            runs[form] = sorted((*heads, *parts), key=lambda head: head.at)
    best: list[Head] = []
    score = LEAST_RUN
    for heads in runs.values():
        chain = _longest(heads)
        weight = sum(head.weight for head in chain)
        if len(chain) > 1 and weight > score:
            best, score = chain, weight
    return best


def _parts_of_items(runs: Mapping[tuple[str, ...], Sequence[Head]], lines: Sequence[Line]) -> list[Head]:
    """Heads like "4.1" that stand between "4." and "5."; none of a number that also counts paragraphs."""
    paragraphs = {found[1] for line in lines if (found := _DECIMAL.match(line.text)) and not _is_part(found[2])}
    return [
        head
        for form, heads in runs.items()
        if form[-1] == "decimal" and not form[1]
        for head in heads
        if str(head.value // 100) not in paragraphs and not _is_sentence_start(head, lines)
    ]


def _is_part(title: str) -> bool:
    return len(title) <= LONGEST_PLAIN_TITLE and title[-1:] not in ".;:,?" and not decides(title)


def _is_sentence_start(head: Head, lines: Sequence[Line]) -> bool:
    """Whether the line below goes on with the same sentence."""
    after = lines[head.at + 1] if head.at + 1 < len(lines) else None
    return after is not None and not after.gap and after.text[0].islower()


def single(lines: Sequence[Line]) -> list[Head]:
    """The one numbered head of a meeting that was called for one item: it must look like a title beyond doubt."""
    for i, line in enumerate(lines):
        for head in _candidates(line, i, lines):
            if head.weight > SURE_TITLE:
                return [head]
    return []


def _candidates(line: Line, at: int, lines: Sequence[Line]) -> Iterator[Head]:
    """The ways to read a line as a numbered head; two for "44/18", where either part may count."""
    found = _NUMBER.match(_text_of(line))
    if not found:
        return
    title = found["title"].strip(MARKUP)
    prefix = (found["prefix"] or "").strip().upper()
    serial = bool(prefix or found["mark"] == "/")
    title, rest = run_on(title, serial) or (title, "")
    if len(title) > LONGEST_TITLE:
        return
    weight = _weight(line, title.rstrip(".") if serial and title[-1:] == "." else title, at, lines)
    if weight <= 0:
        return
    separator = found["stop"] + ("\t" if "\t" in found["dash"] else found["dash"].strip())
    shape = ((found["word"] or "").strip().lower()[:4], prefix, separator)
    for form, value in _values(found):
        yield Head(at, tidy(found["number"]), title, (*shape, *form), value, weight + 0.5 * bool(rest), rest)


def _text_of(line: Line) -> str:
    """What a line says without marks of bold or heading; a row of a table only where it is a number and a title."""
    if line.cells is not None:
        filled = [cell for cell in line.cells if cell]
        return "\t".join(filled) if len(filled) <= 2 else ""
    text = _first_cell(line.text) if line.text[0] == "|" else line.text
    starred = text[0] == "*" and text[1:2].isdigit()
    return text if text[0] not in MARKUP or starred else text.strip(MARKUP)


def _first_cell(row: str) -> str:
    """The cell of a Markdown row that holds a number and a title, without who leads on it; else the whole row."""
    first = next((cell for cell in row.split("|") if cell.strip(MARKUP)), row).strip(MARKUP)
    return first if " " in first else row


def _values(found: re.Match[str]) -> Iterator[tuple[tuple[str, ...], int]]:
    """What may count in a number, each with the form that it then has."""
    first = int(found["first"])
    if not found["second"]:
        yield ("plain",), first * 100 + (ord(found["letter"].lower()) - 96 if found["letter"] else 0)
    elif found["mark"] == ".":
        yield ("decimal",), first * 100 + int(found["second"]) % 100
    else:
        yield ("first", found["second"]), first * 100
        yield ("second", found["first"]), int(found["second"]) * 100


def _weight(line: Line, title: str, at: int, lines: Sequence[Line]) -> float:
    """How much a text looks like a title; 0 or less where it cannot be one."""
    if not title:
        following = lines[at + 1] if at + 1 < len(lines) else None
        text = following.text.strip(MARKUP) if following and following.cells is None and following.gap <= 1 else ""
        return 0.9 * _weight(line, text, at, lines) if text and len(text) <= LONGEST_TITLE else 0
    capitals = title.isupper()
    marked = bool(line.bold or line.level or line.text[:1] in "*#|")
    weight = 1 + 0.5 * capitals + 0.3 * marked + (0.2 if line.gap else 0) + 0.5 * bool(STANDING.fullmatch(title))
    first = title.lstrip("\"'“‘(")[:1]
    if not (first.isupper() or first.isdigit()) or title[0] == "(":
        return 0
    if (
        decides(title)
        or _DATE.match(title)
        or (len(title) > LONGEST_PLAIN_TITLE and not capitals and _SENTENCES.search(title))
    ):
        return 0
    ended = title[-1] in ".;,:" and not capitals
    running = last_word(title) in ("and", "or", "be", "the", "of") and not capitals and not marked
    return 0 if ended or running else weight


def _longest(heads: Sequence[Head]) -> list[Head]:
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
    chain: list[Head] = []
    at = max(range(len(heads)), key=scores.__getitem__)
    while at >= 0:
        chain.append(heads[at])
        at = back[at]
    return chain[::-1]


def _before(head: Head) -> Iterator[tuple[tuple[int, int | None], float]]:
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
