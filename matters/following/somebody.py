"""Who acts in a sentence: its subject, cut from the words around it."""

from __future__ import annotations

import re

from matters.following.patterns import ROLE, one_of
from matters.following.vocabulary.asking import ASKING_TOGETHER, TELLING

_SUBJECT = re.compile(
    r"^(?:(?:In|On|By way of) (?:reply|response|answer|conclusion)[^,]*, )?"
    r"(?P<np>(?:the )?[A-Z][\w’'.&/()\-–]*(?: [\w’'.&/()\-–]+){0,9}?),? "
    rf"(?:{one_of(TELLING)})\b"
)
_PRONOUN = re.compile(r"^(?:he|she|they|it|who|this|that|these|there|which|we|i)$", re.IGNORECASE)
_NAME = re.compile(r"^(?:[A-Z]{2,3}|[A-Z][\w’'-]+ [A-Z][\w’'-]+|Officers|officers|staff)$")
_JOINT = frozenset(ASKING_TOGETHER)
_ADVERBS = re.compile(r"\b(?:also|then|therefore|further)\b")
_CLAUSE = re.compile(r"(?:[,;:]\s+(?:and |but |that |which |who )?|\b(?:that|but)\s+|\band (?=the |[A-Z]))")


def is_somebody(words: str) -> bool:
    """Whether words name somebody who can act.

    >>> is_somebody("the Head of Libraries"), is_somebody("the budget")
    (True, False)
    """
    return bool(ROLE.search(words) or _NAME.match(words.strip()))


def is_pronoun(words: str) -> bool:
    """Whether a word only points to somebody."""
    return bool(_PRONOUN.match(words))


def is_joint(asker: str) -> bool:
    """Whether it is the body or its chair who asks.

    >>> is_joint("The Committee also"), is_joint("Councillor Bee")
    (True, False)
    """
    return _ADVERBS.sub("", cut(last_clause(asker)).strip(" ,").lower()).strip() in _JOINT


def subject_of(sentence: str, before: str | None = None) -> str | None:
    """Who a sentence is about, where that is somebody; else who the sentence before was about.

    >>> subject_of("In reply, the Head of Libraries said that it would rain.")
    'the Head of Libraries'
    """
    found = _SUBJECT.search(sentence)
    if found and not is_pronoun(found["np"]) and is_somebody(found["np"]):
        return found["np"]
    return before


def cut(who: str) -> str:
    """A name without the words after it.

    >>> cut("Ms Bee said she"), cut("The Head of Parks")
    ('Ms Bee', 'The Head of Parks')
    """
    found = _SUBJECT.match(who)
    return found["np"] if found else who


def last_clause(words: str) -> str:
    """The last clause of words, without what joins it on.

    >>> last_clause("It rained, and the Mayor")
    'the Mayor'
    """
    parts = _CLAUSE.split(words)
    return parts[-1].strip() if parts[-1].strip() else words.strip(" ,;:")
