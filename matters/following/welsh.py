"""What a clause or a sentence in Welsh asks."""

from __future__ import annotations

import re

from matters.following.clauses import Asking
from matters.following.patterns import one_of, unquoted
from matters.following.vocabulary.welsh import ACTIONS, ASKING, SOMEBODY

_VERB = one_of(ACTIONS)
_WHO = rf"(?P<who>(?:[yY]r? |i'r )?(?:{one_of(SOMEBODY)})\b[^,;]{{0,60}}?)"
_ASK = re.compile(
    rf"^(?:{one_of(ASKING)}) (?:i'r |i |ar i'r |ar )?{_WHO} (?:i )?(?P<what>(?:{_VERB})\b.+)", re.IGNORECASE
)
_THAT = re.compile(rf"^(?:bod|fod) {_WHO} yn (?P<what>(?:{_VERB})\b.+)", re.IGNORECASE)
_ACT = re.compile(rf"^(?P<what>(?:{_VERB})\b.+)", re.IGNORECASE)
_INVITE = re.compile(r"^(?:gwahodd|bod gwahoddiad i) (?P<who>.+?)(?: i'r? .*)?$", re.IGNORECASE)
_WOULD = re.compile(
    rf"(?:dywedodd|addawodd|cytunodd|cadarnhaodd|ymrwymodd) {_WHO}(?: y byddai(?:'n| yn)| i) (?P<what>(?:{_VERB})\b.+)",
    re.IGNORECASE,
)


def asking_in_welsh(text: str) -> Asking | None:
    """What a clause asks in Welsh, or None.

    >>> asking_in_welsh("bod y Cadeirydd yn ysgrifennu at y Gweinidog").addressee
    'y Cadeirydd'
    >>> asking_in_welsh("derbyn yr adroddiad") is None
    True
    """
    plain = unquoted(text).strip(" ;.,")
    for pattern in (_ASK, _THAT):
        found = pattern.search(plain)
        if found:
            return Asking(found["what"], found["who"].strip())
    invited = _INVITE.search(plain)
    if invited:
        return Asking(plain, invited["who"].strip(" ;.,"))
    acted = _ACT.search(plain)
    return Asking(acted["what"]) if acted else None


def promised_in_welsh(sentence: str) -> Asking | None:
    """What a sentence of Welsh prose says that somebody would do, or None.

    >>> promised_in_welsh("Dywedodd y Cyfarwyddwr y byddai'n anfon rhestr at yr aelodau.").addressee
    'y Cyfarwyddwr'
    """
    found = _WOULD.search(unquoted(sentence).strip())
    return Asking(found["what"], found["who"].strip()) if found else None
