"""Patterns made of the vocabulary, which clauses and prose share."""

from __future__ import annotations

import re
from collections.abc import Iterable

from matters.following.vocabulary.asking import (
    ACTIONS,
    ACTIVE_ONLY,
    APPROVING,
    ASKED_TO,
    DEFERRED,
    PASSIVE_ONLY,
    ROLES,
)
from matters.reading.grammar.naming.sentences import FILLER


def one_of(words: Iterable[str]) -> str:
    """An alternation, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


PASSIVE = {**{done: do for do, done in ACTIONS.items()}, **PASSIVE_ONLY}
"""A participle and the verb that asks for it."""
VERB = one_of((*ACTIONS, *ACTIVE_ONLY))
DONE = one_of(done for done in PASSIVE if done not in APPROVING)
REQUESTED = one_of(ASKED_TO)
SETTLED = one_of(APPROVING)
PUT_OFF = one_of(DEFERRED)
ROLE = re.compile(rf"\b(?:{one_of(ROLES)})s?\b", re.IGNORECASE)
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|“[^”]*$")
_MANNER = r"(?:also |further |again |therefore |formally |then |now |jointly )*"
BE_ASKED = re.compile(
    rf"\b(?:be|is|are|was|were|been) {_MANNER}(?:{REQUESTED}) (?P<that>that )?to (?P<what>.+)", re.IGNORECASE
)
BE_DONE = re.compile(
    rf"\b(?P<to>to |should |must |will |shall |would )?be {_MANNER}(?P<done>{DONE})\b(?P<rest>.*)", re.IGNORECASE
)
BE_SETTLED = re.compile(rf"(?<!\bto )\b(?:be|is|are) (?:\w+ly )?(?:{SETTLED})\b", re.IGNORECASE)
BE_INVITED = re.compile(
    r"\b(?:be|is|are|was|were) (?:also )?invited\b(?! to (?:note|comment|consider|approve))(?P<rest>.*)", re.IGNORECASE
)


def unquoted(text: str) -> str:
    """A text of the same length with what is quoted masked.

    >>> unquoted('It had "RESOLVED that".').replace(FILLER, "_")
    'It had _______________.'
    """
    return _QUOTED.sub(lambda m: FILLER * len(m[0]), text)
