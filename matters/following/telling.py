"""What one sentence of prose says that somebody will do, or is to do."""

from __future__ import annotations

import re

from matters.following.clauses import Asking, asking
from matters.following.patterns import PASSIVE, PUT_OFF, VERB, one_of
from matters.following.somebody import cut, is_joint, is_pronoun, is_somebody, last_clause, subject_of
from matters.following.vocabulary.asking import ATTENDING, HANDED_ON, PROMISING

_TO_SOMEBODY = re.compile(
    r"\b(?:members?|committee|panel|board|cabinet|council|him|her|them|councillors?|cllr|chair|chairman|meeting|everyone|"
    r"agenda|dashboard|scorecard|programme|website|clerk|solicitor|officers?|director|group|forum|commission|sub-committee|"
    r"mr|mrs|ms)\b",
    re.IGNORECASE,
)
_A_PAPER = re.compile(
    r"(?:^|\b)(?:an?|the|further|copies of the)(?: [\w-]+){0,3} (?:report|update|paper|"
    r"briefing|note|answer|response|seminar|workshop|"
    r"session|slides)\b",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"^(?:It was (?:also |then )?(?:agreed|requested)|(?:Members|The (?:Committee|Panel|"
    r"Board)) (?:also )?agreed|(?:This|The item) was agreed and) (?P<what>(?:that|to) .+)"
)
_PROMISED = re.compile(
    rf"\b(?:{one_of(PROMISING)}) (?:to|(?:that )?(?P<who>[^,;]{{1,70}}?) (?:would|will)) (?P<what>(?:{VERB})\b.*)",
    re.IGNORECASE,
)
_WOULD = re.compile(
    rf"\b(?:would|will|is to|are to) (?:also |then |now |be able to )?(?P<what>(?:{VERB})\b.*)", re.IGNORECASE
)
_NEAR = re.compile(r"(?P<who>(?:[Tt]he )?[\w’'./ -]*?) ?$")
_POINTING = re.compile(r"(?:\b(?:he|she|they|and|but|who|I)|^)\s*$", re.IGNORECASE)
_WHO = re.compile(r"(?P<who>(?:the |The |[A-Z])[\w ’'-]+), who\s*$")
_THE_LAST = re.compile(r"^.* (?=the )")
_AT_ONCE = re.compile(r"\w+ (?:it|this)\b|\w+ (?:back|into)\b")
_THING_WOULD = re.compile(
    r"\b(?P<thing>[Ff]uture reports|[Tt]he (?:\w+ ){0,3}(?:report|plan|paper|strategy|item|"
    r"update|scorecard)) (?:would|will) "
    r"(?P<what>(?:combine|include|show|come|go|be in)\b.*)"
)
_WAS_ASKED = re.compile(
    r"(?P<who>.+?) (?:was|were|would be|is|are) (?:also )?(?:asked|requested|tasked|instructed) to (?P<what>.+)"
)
_ASKED_SOMEBODY = re.compile(
    r"(?P<asker>.+?)\b(?:asked|requested|instructed) (?P<who>(?:the )?(?!that\b|if\b|"
    r"whether\b|for\b)[A-Za-z][^,;]{1,60}?) "
    rf"(?:to|if (?:he|she|they) could) (?P<what>(?:{VERB})\b.+)"
)
_OWNER_TOLD = re.compile(
    r"(?:^|[;:–] )(?P<who>(?:The |the )?[A-Z][\w’'.-]*(?: (?:of |for |and )?[A-Z][\w’'.-]*){0,5}) to "
    rf"(?P<what>(?:{VERB})\b.+)"
)
_PUT_OFF_THING = re.compile(
    r"\b(?P<thing>[Tt](?:his|he)(?: agenda)? (?:item|report|matter|paper|presentation)[^.;]{0,60}?) "
    rf"(?:was|were|be|had been|has been|would be) (?P<how>{PUT_OFF})\b(?P<rest>.*)"
)
_TO_PUT_OFF = re.compile(
    r"\bto (?P<how>defer|postpone|adjourn) (?:consideration of )?(?:this|the) (?:item|report|"
    r"matter|paper)\b(?P<rest>.*)"
)
_NOT_YET = re.compile(
    r"\b(?P<thing>details|figures|information|findings|results)\b[^.;]*? could not (?:yet )?be "
    r"(?:shared|provided|disclosed|published|released) until (?P<rest>.+)"
)
_WOULD_BE_DONE = re.compile(
    rf"\b(?P<how>would|will|should) (?:also |then )?be (?P<done>{one_of(HANDED_ON)})\b(?P<rest>[^;]*?)"
    r"(?=,? and (?:would|will) be\b|,? and the\b|$|;)",
    re.IGNORECASE,
)
_SAYING = re.compile(r"\b(?:agreed|promised|undertook|confirmed|said|advised|provided|replied|offered|indicat\w+)\b")
_BODY = re.compile(
    r"(?:the )?(?:committee|panel|board|members|council|petition|residents|public|parents)\b", re.IGNORECASE
)
_ATTENDING = re.compile(rf"(?:{one_of(ATTENDING)})\b")


def told(sentence: str, somebody: str | None, title: str) -> Asking | None:
    """What a sentence asks or promises; `somebody` is who the sentence before was about, `title` the item's.

    >>> told("The Head of Parks would send it to members.", None, "Parks")
    Asking(action='send it to members.', addressee='The Head of Parks', is_recommended=False, is_list=False)
    """
    return (
        _put_off(sentence, title)
        or _agreed(sentence)
        or _owner_told(sentence)
        or _was_asked(sentence)
        or _asked_somebody(sentence)
        or _promised(sentence, somebody)
        or thing_would(sentence)
        or _would(sentence, somebody)
        or _done(sentence, somebody)
        or _not_yet(sentence)
    )


def thing_would(sentence: str) -> Asking | None:
    """ "The plan would come to the November meeting", "future reports would show"."""
    found = _THING_WOULD.search(sentence)
    if not found:
        return None
    thing = found["thing"][:1].lower() + found["thing"][1:]
    comes = re.match(r"(?:come|go)\b(?P<rest>.*)", found["what"])
    return Asking(f"bring {thing}{comes['rest']}" if comes else f"{found['what'].rstrip('.')} in {thing}")


def _put_off(sentence: str, title: str) -> Asking | None:
    named = title.title() if title.isupper() else title
    found = _PUT_OFF_THING.search(sentence)
    if found:
        return Asking(f"bring the {found['how']} {named} item{found['rest']}")
    found = _TO_PUT_OFF.search(sentence)
    return Asking(f"bring the {found['how'].rstrip('e')}ed {named} item{found['rest']}") if found else None


def _agreed(sentence: str) -> Asking | None:
    """ "It was agreed that an update be brought"."""
    found = _AGREED.search(sentence)
    return asking(re.sub(r"\b(?:would|should) be\b", "be", found["what"])) if found else None


def _owner_told(sentence: str) -> Asking | None:
    """ "; Robin Teale to let the Chair have a breakdown"."""
    found = _OWNER_TOLD.search(sentence)
    return Asking(found["what"], found["who"]) if found and is_somebody(found["who"]) else None


def _was_asked(sentence: str) -> Asking | None:
    found = _WAS_ASKED.match(sentence)
    if not found or _ATTENDING.match(found["what"]):
        return None
    who = cut(last_clause(found["who"]))
    return Asking(found["what"], who) if is_somebody(who) and not _BODY.match(who) else None


def _asked_somebody(sentence: str) -> Asking | None:
    found = _ASKED_SOMEBODY.match(sentence)
    if not found or not is_somebody(found["who"]) or " be " in found["who"] or _ATTENDING.match(found["what"]):
        return None
    asker = found["asker"].rstrip()
    if asker.endswith((" had", " be", " been", "was", "were")) or _BODY.match(found["who"]):
        return None
    return Asking(found["what"], found["who"]) if is_joint(asker) or "officers" in found["who"].lower() else None


def _promised(sentence: str, somebody: str | None) -> Asking | None:
    found = _PROMISED.search(sentence)
    if not found:
        return None
    near = cut(last_clause(sentence[: found.start()]))
    who = near if is_somebody(near) and not is_pronoun(near) else subject_of(sentence, somebody)
    inner = found["who"]
    if inner and not is_pronoun(inner):
        if not is_somebody(inner):
            return None
        who = inner
    return None if who and _BODY.match(who) else Asking(found["what"], who)


def _would(sentence: str, somebody: str | None) -> Asking | None:
    """ "The Catering Manager would bring it", "he would write to her"."""
    found = _WOULD.search(sentence)
    if not found or not (_TO_SOMEBODY.search(found["what"]) or _AT_ONCE.match(found["what"])):
        return None
    before = sentence[: found.start()]
    near = _NEAR.search(before)
    who = last_clause(near["who"]) if near else ""
    if not who or is_pronoun(who) or not is_somebody(who):
        if not _POINTING.search(before):
            return None
        named = _WHO.search(before)
        who = (_THE_LAST.sub("", named["who"]) if named else subject_of(sentence, somebody)) or ""
    who = cut(who)
    return None if _BODY.match(who) else Asking(found["what"], who or None)


def _done(sentence: str, somebody: str | None) -> Asking | None:
    """ "the schedule would be sent to every clerk"; of several, the one that comes to the members."""
    thing, end = "", 0
    for found in _WOULD_BE_DONE.finditer(sentence):
        near = re.sub(r"^.*\b(?:that|indicating that)\s+", "", last_clause(sentence[end : found.start()])).strip()
        thing, end = (near if near not in ("", "and", "also") else thing), found.end()
        if found["how"] == "should" and "agreed" not in sentence:
            continue
        if not _TO_SOMEBODY.search(found["rest"]) and not _A_PAPER.search(thing):
            continue
        named = subject_of(sentence, somebody) if _SAYING.search(sentence) and not sentence.startswith("It ") else None
        who = named if named and is_somebody(named) and not _BODY.match(named) else None
        verb = PASSIVE.get(found["done"].lower(), found["done"])
        return Asking(f"{verb} {thing[:1].lower()}{thing[1:]}{found['rest']}", who)
    return None


def _not_yet(sentence: str) -> Asking | None:
    """ "details of which could not be shared until the letter was received"."""
    found = _NOT_YET.search(sentence)
    return Asking(f"share {found['thing']} once {found['rest']}") if found else None
