"""How well a text looks like a cell of its column, by the column's heading."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache

from matters.reading.grammar.registering.heads import head_key
from matters.reading.vocabulary import register_cells as words


class Look(StrEnum):
    """What the cells of a column are."""

    DATED = "dated"
    DATE = "date"
    PERSON = "person"
    GRADE = "grade"
    STATUS = "status"
    CONTACT = "contact"
    NUMBERED = "numbered"
    NUMBER = "number"
    PLACE = "place"
    SHORT = "short"
    POST = "post"
    BODY = "body"
    WORDS = "words"


_HEADS = [(Look(look), re.compile(said)) for look, said in words.LOOK_OF_HEAD]
_DATE_PART = rf"(?:{words.MONTHS})\b\.?|(?:{words.WEEKDAYS})(?:day)?\b,?|st\b|nd\b|rd\b|th\b|to\b|and\b|w/c\b|from\b"
_DATE = re.compile(rf"(?=.*\d)(?:[\d/&.,–()\- ]|{_DATE_PART})+", re.IGNORECASE)
_DATE_PAIR = re.compile(
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:{words.MONTHS})|(?:{words.MONTHS}) (?:19|20)\d\d),?", re.IGNORECASE
)
_DAY = re.compile(
    rf"\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|\d{{1,2}}(?:st|nd|rd|th)? ?(?:{words.MONTHS})\b", re.IGNORECASE
)
_SMALL = re.compile(r"\b(?:\d{1,2}(?:st|nd|rd|th)?|to|and|w/c)\b|\b(?:st|nd|rd|th)\b")
_MONTH = re.compile(rf"(?:{words.MONTHS}) (?:19|20)\d\d", re.IGNORECASE)
_FULL_DAY = re.compile(
    rf"\d{{1,2}}/\d{{1,2}}/\d{{2,4}}|\d{{1,2}}(?:st|nd|rd|th)? (?:{words.MONTHS}) (?:19|20)\d\d", re.IGNORECASE
)
_TITLED = re.compile(r"(?:Dr|Mrs?|Ms|Miss|Cllr|Councillor|Prof|Supt|Insp|Sgt|Rev|Fr)\b")
_NAME = re.compile(r"[A-Z][\w'’.-]*(?: [\w'’.-]+){0,4}(?: [-–] ?[A-Za-z ]{1,12})?")
_NAME_AND_MAIL = re.compile(r"(\w)[\w'’.-]* (?:[\w'’.-]+ ){1,2}\1\S*@", re.IGNORECASE)
_MAIL = re.compile(r"@|\b0\d{2,4} ?\d{3}")
_POST, _BODY, _PLACE = (
    re.compile(said, re.IGNORECASE) for said in (words.POST_WORDS, words.BODY_WORDS, words.PLACE_WORDS)
)
_GRADES = tuple(grade.replace(" ", "") for grade in words.GRADES)
_STATUSES = frozenset(words.STATUSES)

ONE_WORD = -0.3
"""What counts against a place of one word."""
LONGEST_GRADE = 5
"""Words of a grade that stands alone."""

RIGHT, LIKELY, UNLIKE, WRONG = 3.0, 1.0, -1.5, -3.0


@lru_cache(maxsize=512)
def look_of(head: str) -> Look:
    """What a heading says its cells are.

    >>> look_of("Inspection Date").value, look_of("Previous Inspection Date and Grade").value, look_of("Notes").value
    ('date', 'dated', 'words')
    """
    key = head_key(head)
    return next((look for look, said in _HEADS if said.fullmatch(key)), Look.WORDS)


def in_date(before: str, word: str) -> bool:
    """Whether two words that follow one another belong to one date.

    >>> in_date("June", "2029"), in_date("4", "June"), in_date("June", "Accepted")
    (True, True, False)
    """
    return bool(_DATE_PAIR.fullmatch(f"{before} {word}"))


def likeness(text: str, look: Look) -> float:
    """How well a text looks: above 0 for likely, below for unlikely.

    >>> likeness("12 & 13 May 2029", Look.DATE) > 0 > likeness("Good", Look.DATE)
    True
    """
    return _LIKE[look](text)


def _date(text: str) -> float:
    if not _DATE.fullmatch(text) or re.fullmatch(r"[\d ]+", text):
        return WRONG
    return RIGHT if _DAY.search(text) or _MONTH.match(text) else LIKELY


def _dated(text: str) -> float:
    day = _DAY.search(text)
    if day is None:
        return LIKELY if _grade(text) > 0 and len(text.split()) <= LONGEST_GRADE else UNLIKE
    rest = text[day.end() :]
    if _FULL_DAY.search(rest):
        return UNLIKE
    before = _SMALL.sub("", text[: day.start()])
    if any(character.isalpha() for character in before):
        return LIKELY if _grade(before) > 0 else UNLIKE
    return RIGHT if _grade(_after_date(rest)) > 0 else LIKELY


def _after_date(text: str) -> str:
    return re.sub(r"^[\s\d–&-]+", "", text)


def _grade(text: str) -> float:
    squeezed = text.replace(" ", "").casefold()
    if _FULL_DAY.search(text):
        return WRONG
    return RIGHT if squeezed.startswith(_GRADES) else UNLIKE


def _person(text: str) -> float:
    if text.casefold() in words.NOBODY:
        return LIKELY
    if not _NAME.fullmatch(text) or _grade(text) > 0:
        return UNLIKE
    if _TITLED.match(text) and text.count(" ") < 2:
        return 0.0
    return RIGHT if re.search(r" [-–] ?\w{2,4}$", text) else LIKELY if " " in text else UNLIKE


def _status(text: str) -> float:
    return RIGHT if text.casefold().strip(".") in _STATUSES else UNLIKE


def _contact(text: str) -> float:
    if _NAME_AND_MAIL.match(text):
        return RIGHT
    return LIKELY if _MAIL.search(text) else UNLIKE


def _numbered(text: str) -> float:
    return RIGHT if text[:1].isdigit() else UNLIKE


def _number(text: str) -> float:
    return RIGHT if re.fullmatch(r"[\[(]?[A-Z]{0,4}\.? ?\d+(?:[./]\d+)*[a-z]?[.)\]]*", text) else WRONG


def _short(text: str) -> float:
    return RIGHT if re.fullmatch(r"[A-Z][\w&/-]*[A-Z][\w&/-]{0,6}(?: [A-Z&]{1,4})?", text) else UNLIKE / 2


def _place(text: str) -> float:
    if _DAY.search(text) or len(text.split()) > 10:
        return WRONG
    return LIKELY if _PLACE.search(text) else 0.0 if " " in text else ONE_WORD


HALF_A_POST = 0.5
"""What counts against a body that begins with a word for a post."""
PURE_POST = 0.3
"""What counts for a post that begins with a word for one."""
LONGEST_POST = 9
"""Words of a post or a body."""


def _worded(pattern: re.Pattern[str]) -> Callable[[str], float]:
    def like(text: str) -> float:
        if len(text.split()) > LONGEST_POST or _FULL_DAY.search(text):
            return UNLIKE
        return LIKELY if pattern.search(text) else 0.0

    return like


_any_body = _worded(_BODY)
_any_post = _worded(_POST)


def _post(text: str) -> float:
    return _any_post(text) + (PURE_POST if _POST.match(text) else 0.0)


def _body(text: str) -> float:
    return _any_body(text) - (HALF_A_POST if _POST.match(text) else 0.0)


def _words(text: str) -> float:
    return -LIKELY if _FULL_DAY.fullmatch(text) else 0.0


_LIKE: dict[Look, Callable[[str], float]] = {
    Look.DATED: _dated,
    Look.DATE: _date,
    Look.PERSON: _person,
    Look.GRADE: _grade,
    Look.STATUS: _status,
    Look.CONTACT: _contact,
    Look.NUMBERED: _numbered,
    Look.NUMBER: _number,
    Look.PLACE: _place,
    Look.SHORT: _short,
    Look.POST: _post,
    Look.BODY: _body,
    Look.WORDS: _words,
}
