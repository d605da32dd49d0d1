"""The labels of a forward plan, as a book for cells and as a pattern for running text."""

from __future__ import annotations

import re
from functools import cache

from matters.reading.grammar.labelling.label_book import LabelBook, key_of
from matters.reading.tidy import tidy
from matters.reading.vocabulary.forward_plans import LABEL_WORDS, LABELS

ONCE = ("title", "subject", "description")
"""The fields that open a decision; the first of them that a plan prints opens each."""

BOOK = LabelBook(LABELS)


def field_of(text: str) -> str | None:
    """The field whose label a whole cell is.

    >>> field_of("Wards Affected:"), field_of("1. Decision taker"), field_of("All wards")
    ('wards', 'decision_maker', None)
    """
    return BOOK.field_of(text) or BOOK.field_of(_NUMBER.sub("", text))


_NUMBER = re.compile(r"^(?:\(?\d{1,2}[.)]|[a-z][.)])\s+")


def begins(text: str) -> tuple[str, str] | None:
    """The field of the label that a text opens with and closes with a colon or question mark, and the rest.

    >>> begins("Decision due: 3 May 2030")
    ('decision_expected', '3 May 2030')
    """
    found = BOOK.begins(text)
    return (BOOK.fields[key_of(found[0])], found[1]) if found else None


@cache
def flow_pattern() -> re.Pattern[str]:
    """A label at the head of a line of running text; one without a colon has two words at least."""
    long = sorted({key for key in BOOK.fields if " " in key or "/" in key}, key=len, reverse=True)
    short = sorted((key for key in BOOK.fields if " " not in key and "/" not in key), key=len, reverse=True)
    loose = "|".join(map(_loose, long))
    return re.compile(
        rf"^(?:\(?\d{{1,2}}[.)]\s+)?(?:(?P<long>{loose})(?:\s*[:?]+|(?=\s)|$)"
        rf"|(?P<short>{'|'.join(map(_loose, short))})\s*[:?]+)\s*",
        re.IGNORECASE | re.MULTILINE,
    )


FIRST_WORDS = frozenset(re.split(r"[\s/]", key)[0] for key in BOOK.fields)


def may_open(text: str) -> bool:
    """Whether a line's first word is that of a label: a quick no for nearly every line."""
    words = _NUMBER.sub("", text).split(None, 1)
    return bool(words) and re.split(r"[/:?]", words[0])[0].casefold() in FIRST_WORDS


def flow_field(match: re.Match[str]) -> str:
    """The field of a label that `flow_pattern` found."""
    words = re.sub(r"-\s+", "-", match["long"] or match["short"])
    return BOOK.field_of(words) or "other"


KEYWORDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE)) for name, pattern in LABEL_WORDS
)
LONGEST_LABEL = 90


def guessed_field(text: str) -> str | None:
    """The field of a label in a wording of its own, by its words; only for what stands where labels stand.

    >>> guessed_field("Date decision is due to be made"), guessed_field("Persons we shall consult")
    ('decision_expected', 'consultees')
    """
    text = tidy(text)
    if len(text) > LONGEST_LABEL or text.endswith((".", ";", ",")):
        return None
    return next((name for name, pattern in KEYWORDS if pattern.search(text)), None)


def _loose(key: str) -> str:
    """A label whose words may stand on several lines."""
    return re.escape(key).replace(r"\ ", r"\s+").replace("/", r"\s*/\s*").replace(r"\-", r"-\s*")
