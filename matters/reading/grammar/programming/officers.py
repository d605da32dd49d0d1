"""Who brings an item: the officer in brackets behind a title, or behind a dash."""

from __future__ import annotations

import re

from matters.reading.grammar.naming.names import is_name
from matters.reading.tidy import tidy
from matters.reading.vocabulary.people import POST_WORDS
from matters.reading.vocabulary.plan_words import SMALL_WORDS
from matters.reading.vocabulary.programmes import NO_PERSON, NOTES, ORGANISATIONS

_BRACKETS = re.compile(r"(?P<title>.*?\S)\s*(?P<groups>(?:\([^()]*(?:\([^()]*\)[^()]*)*\)[\s*.]*)+)", re.DOTALL)
_GROUP = re.compile(r"(?P<before>\n?)\s*\((?P<inner>[^()]*(?:\([^()]*\)[^()]*)*)\)")
_JOINTS = re.compile(r"\s*(?:/|,|;|&|\+|\band\b|\ba\b(?=\s+[A-Z]))\s*")
_NOTE = re.compile("|".join(NOTES), re.IGNORECASE)
_DASH = re.compile(r"\s+[–—-]\s+")
_INITIALS = re.compile(r"(?:(?:[A-Z]\.? ?){1,3} ?[A-Z][\w'’-]+|[A-Z][\w'’-]+ [A-Z]\.?)")
_WORD = re.compile(r"[^\W\d][\w'’-]*")


def names_people(text: str) -> bool:
    """Whether a text is nothing but people or posts: "Ann Oak/Head of Service".

    >>> names_people("Ann Oak/Bo Elm"), names_people("Head of Early Help"), names_people("Summer Term")
    (True, True, False)
    """
    parts = [part for part in _JOINTS.split(tidy(text)) if part]
    return bool(parts) and sum(map(_is_person, parts)) * 2 > len(parts) and not _NOTE.match(text.strip())


def _is_person(text: str) -> bool:
    words = {word.casefold() for word in _WORD.findall(text)}
    if not text[:1].isupper() or len(text) > LONGEST_PERSON:
        return False
    if words & POST_WORDS - NO_PERSON:
        return True
    return not words & NO_PERSON and (is_name(text) or bool(_INITIALS.fullmatch(text)))


LONGEST_PERSON = 70


def names_body(text: str) -> bool:
    """Whether a text is the name of an organisation that sends somebody: each word with a capital, one says what.

    >>> names_body("Vale Hospital Trust"), names_body("Trusts and their accounts"), names_body("Police")
    (True, False, True)
    """
    words = _WORD.findall(text)
    if not words or len(words) > MOST_WORDS or not text[:1].isupper() or re.search(r"\d", text):
        return False
    named = all(word[0].isupper() or word in SMALL_WORDS for word in words)
    folded = {word.casefold() for word in words}
    return named and bool(folded & ORGANISATIONS) and not folded & NO_PERSON


MOST_WORDS = 8


def split_officer(text: str) -> tuple[str, str | None]:
    """A title without the officer that stands in brackets behind it, and the officer; notes behind are left out.

    A bracket that the author put on a line of its own names the officer unless it says something of the row.

    >>> split_officer("Inspection Reports (Termly) (Ann Oak)"), split_officer("Results\\n(Schools)\\n(See note below)")
    (('Inspection Reports (Termly)', 'Ann Oak'), ('Results', 'Schools'))
    """
    found = _BRACKETS.fullmatch(text.strip())
    if not found:
        return tidy(text), None
    groups = list(_GROUP.finditer(found["groups"]))
    apart = text.strip()[found.end("title") : found.start("groups")].endswith("\n")
    officer: int | None = None
    for i, group in enumerate(groups):
        alone = "\n" in group["before"] or (i == 0 and apart)
        inner = group["inner"].strip()
        if not _NOTE.match(inner) and (alone or names_people(inner) or names_body(inner)):
            officer = i
    notes = [i for i, group in enumerate(groups) if _NOTE.match(group["inner"].strip())]
    if officer is None:
        kept = [group[0] for i, group in enumerate(groups) if i not in notes]
        return tidy(" ".join([found["title"], *kept])), None
    kept = [group[0] for group in groups[:officer]]
    return tidy(" ".join([found["title"], *kept])), tidy(groups[officer]["inner"])


def split_behind_dash(text: str) -> tuple[str, str | None]:
    """A title of a list without the officer behind its bracket or dash.

    >>> split_behind_dash("Road Safety – Ann Oak"), split_behind_dash("Review – next steps")
    (('Road Safety', 'Ann Oak'), ('Review – next steps', None))
    """
    title, officer = split_officer(text)
    if officer is None:
        *before, last = _DASH.split(title)
        if before and (names_people(last) or names_body(last)):
            return title[: len(title) - len(last)].rstrip(" –—-"), last
    return title, officer
