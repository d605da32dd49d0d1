"""What one clause of a decision asks: whom, to do what."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from matters.following.patterns import (
    BE_ASKED,
    BE_DONE,
    BE_INVITED,
    BE_SETTLED,
    PASSIVE,
    PUT_OFF,
    ROLE,
    VERB,
    one_of,
    unquoted,
)
from matters.following.vocabulary.asking import ACTIONS, ASKS, DECLARING


@dataclass(frozen=True, slots=True)
class Asking:
    """What words ask: `action` begins with its verb; `addressee` is as printed, None where nobody is named."""

    action: str
    addressee: str | None = None
    is_recommended: bool = False
    is_list: bool = False


_FORMULA = re.compile(r"^(?:\W*(?:that|and|whilst|whereas)\b[:,]?\s*)+", re.IGNORECASE)
_ASIDE = re.compile(
    r"^(?:once|in relation to|in respect of|subject to|following|in view of|given|having|in "
    r"(?:the )?light of|with regard to|"
    r"if|when|where|as|in order|pending|further to|in addition|in accordance|after|before|"
    r"until|for the|on completion)\b"
    r"[^;]*?,\s+(?=(?:the|an?|officers|members|[A-Z])\b)",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"^(?:(?:it was|the (?:[\w-]+ ){0,4}?(?:Committee|Panel|Board|Cabinet|Council|Executive|Commission|Forum)) )?"
    r"(?:agreed|resolved|recommended)\b,?(?: that|(?= to\b)| -| [-–:])\s*",
    re.IGNORECASE,
)
_NOT_SOMEBODY = re.compile(
    r"\b(?:noted|notes|received|receives|considered|welcomed|welcomes|thanked|thanks|approved|agreed|endorses?|supports?|was|were)\b"
    r"|\b(?:provides|submits|brings|ensures)\b|\b(?:the|an?|of|for|and|its|their|his|her|further|annual|any|this)$",
    re.IGNORECASE,
)
_A_PAPER = re.compile(r"\b(?:report|plan|strategy|policy|update|review|minutes|programme)s?$", re.IGNORECASE)
_AN_OFFICE = re.compile(r"(?:the )?(?:[\w-]+ ){0,3}(?:head|director|officer|manager|member|lead)s?\b", re.IGNORECASE)
_GERUND = re.compile(r"\b(?:be|is|are) (?:tasked|charged) with (?P<verb>\w+)ing\b(?P<rest>.*)", re.IGNORECASE)
_REFERRED = re.compile(
    r"\bbe (?:referred|escalated|recommended|passed) to (?P<who>(?:the |full "
    r")*[A-Z][\w'’-]*(?: (?:of |and |for )?[A-Z][\w'’-]*){0,8})"
    r"(?: for (?P<why>\w+))?"
)
_RECOMMENDS = re.compile(
    r"^(?:recommends? )?to (?P<who>(?:the |full )*(?:Cabinet|Council|Executive|Board)) that (?P<what>.+)", re.IGNORECASE
)
_ASKS_THAT = re.compile(r"\b(?:requests?|asks?|requested|asked|requesting) that (?P<what>.+)", re.IGNORECASE)
_DECLARED = re.compile(
    rf"^(?P<who>[^,;]{{3,90}}?) (?P<what>(?:{one_of(DECLARING)})\b(?! that\b| the report\b).+)", re.IGNORECASE
)
_REPORTS_SHOW = re.compile(
    r"^(?P<thing>(?:all )?(?:future|subsequent) (?:\w+ ){0,2}?(?:reports?|scorecards?|"
    r"updates?|dashboards?)) (?:to |should |must )?"
    r"(?P<what>(?:include|show|contain|set out|give|provide|identify|compare)s?\b.+)",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\bit be a condition\b.*?\bthat\s+|\bapproval be given (?:to|for)\s+", re.IGNORECASE)
_NOTED_THAT = re.compile(r"^it (?:be|was|is) noted that\s+|^to note that\s+", re.IGNORECASE)
_NEW_CLAUSE = re.compile(
    r"(?:;\s+(?:and\s+)?|,?\s+and\s+(?:that\s+)?|\bsubject to (?:the )?|,\s+with\s+)", re.IGNORECASE
)
_DELEGATED = re.compile(
    r"\b(?:authority|power|responsibility)\b.{0,80}?\bdelegated to (?P<who>[^,]+?)(?:,? in "
    r"consultation with [^,]+)?,? to (?P<what>.+)",
    re.IGNORECASE,
)
_BODY_ASKS = re.compile(
    rf"^(?:to |(?:the |this )?(?:\w+ ){{0,4}}?)?(?P<verb>{one_of(ASKS)}) (?P<who>(?!a |an |"
    rf"that |further )[^,;:]{{2,90}}?) to (?P<what>.+)",
    re.IGNORECASE,
)
_BODY_WANTS = re.compile(
    r"^(?:to |(?:the |this )?(?:Committee|Panel|Board|Council|Cabinet|Executive|"
    r"Sub-Committee) )?(?:request|ask for|call for|seek|commission|receive)s? "
    r"(?P<what>(?:an?|further|more|additional|regular|the|that)\b.+)",
    re.IGNORECASE,
)
_TO_ACT = re.compile(rf"^(?:to|agree(?:d|s)? to) (?P<what>(?:{VERB})\b.+)", re.IGNORECASE)
_ACTS = re.compile(
    rf"\s(?:(?P<modal>should|must|will|shall|would|to) (?:also |then )?)?(?P<what>(?:{VERB})\b(?P<rest>.+))",
    re.IGNORECASE,
)
_NO_VERB = re.compile(r"^\S+(?: \S+)?? (?:be|is|was|are|were|of|and|or|from|has|have|had|which|that)\b", re.IGNORECASE)
_BY = re.compile(
    r"\bby (?P<who>(?:the |an? |Councillor |Mrs? |officers|Dr )(?:(?! (?:to|in|on|at|for|by|"
    r"before|until|and (?:the )?submitted)\b)[^,;.])+)"
)
_THEM = re.compile(r"^ to (?P<who>[^,;]+?),? (?:requesting|asking|inviting|urging) them to\b")
_ITEMS = re.compile(
    r"\bitems?\b.{0,60}?\b(?:being|be|to be|are) (?P<done>included|added|placed|incorporated|scheduled)(?P<rest>.*)",
    re.IGNORECASE,
)
_MOVES = re.compile(
    r"^(?P<thing>[A-Z][^,;.]{2,60}?) to (?:be )?(?P<verb>moved?|go|come|return|brought "
    r"forward|carried over|slip)\b(?P<rest>.*)"
)
_WAITS = re.compile(r"\b(?:have|has) been (?:requested|asked for|sought|commissioned)\b", re.IGNORECASE)
_LIST = re.compile(
    r"\b(?:the following|as follows|to include|including|namely|following changes|on)\b[^:]*[:\-–]+\s*$|:[\-–]?\s*$",
    re.IGNORECASE,
)
_ADDED = re.compile(
    r"\balong with (?:the )?additional items? agreed\b|\btogether with the (?:additional )?items? agreed\b",
    re.IGNORECASE,
)


def asking(text: str) -> Asking | None:
    """What a clause asks, or None where it only settles something.

    >>> asking("That the Head of Libraries be requested to submit a report; and")
    Asking(action='submit a report; and', addressee='the Head of Libraries', is_recommended=False, is_list=False)
    >>> asking("That the report be noted.") is None
    True
    """
    plain = _FORMULA.sub("", _AGREED.sub("", _FORMULA.sub("", unquoted(text))))
    found = _first_rule(plain)
    return replace(found, is_list=bool(_LIST.search(plain))) if found else None


def _first_rule(text: str) -> Asking | None:
    return next(filter(None, (rule(text) for rule in _RULES)), None)


def _additional(text: str) -> Asking | None:
    return Asking("add the additional items to the work programme") if _ADDED.search(text) else None


def _delegated(text: str) -> Asking | None:
    found = _DELEGATED.search(text)
    return Asking(found["what"], found["who"].strip()) if found else None


def _asked(text: str) -> Asking | None:
    """ "X be requested to act"."""
    found = BE_ASKED.search(text)
    if not found:
        return None
    who = _subject(text[: found.start()])
    verb = text[found.start() : found.start("what")].lower()
    what = f"invite {_small_article(who)} to {found['what']}" if "invited" in verb and who else found["what"]
    return Asking(what, who, "recommended" in verb)


def _with_gerund(text: str) -> Asking | None:
    """ "X be tasked with bringing"."""
    found = _GERUND.search(text)
    if not found:
        return None
    stem = found["verb"].lower()
    verb = next((v for v in (stem, f"{stem}e", stem[:-1]) if v in ACTIONS), stem)
    return Asking(f"{verb}{found['rest']}", _subject(text[: found.start()]))


def _referred(text: str) -> Asking | None:
    """ "be referred to the Cabinet for consideration", "be recommended to Council for approval"."""
    found = _REFERRED.search(text)
    if not found or not ROLE.search(found["who"]):
        return None
    what = _small_article(_subject(text[: found.start()]) or "")
    verb = {"approval": "approve", "adoption": "adopt", "information": "note"}.get(found["why"] or "", "consider")
    return Asking(f"{verb} {what}", found["who"], "recommended" in found[0])


def _recommends(text: str) -> Asking | None:
    """ "RECOMMENDED to the Executive that charges be frozen"."""
    found = _RECOMMENDS.search(text)
    return Asking(found["what"], found["who"], is_recommended=True) if found else None


def _asks_that(text: str) -> Asking | None:
    """ "note the progress and request that an update is provided"."""
    found = _ASKS_THAT.search(text)
    return _first_rule(re.sub(r"\b(?:is|are)\b", "be", found["what"], count=1)) if found else None


def _declared(text: str) -> Asking | None:
    """ "the Director provides assurance"."""
    found = _DECLARED.search(text)
    return Asking(found["what"], found["who"]) if found and _is_somebody(found["who"]) else None


def _reports_show(text: str) -> Asking | None:
    """ "future reports include benchmarking"."""
    found = _REPORTS_SHOW.search(text)
    return Asking(f"{found['what']} in {found['thing'][:1].lower()}{found['thing'][1:]}") if found else None


def _invited(text: str) -> Asking | None:
    found = BE_INVITED.search(text)
    if not found:
        return None
    who = _subject(text[: found.start()])
    return Asking(f"invite {_small_article(who or '')}{found['rest']}", who)


def _body_asks(text: str) -> Asking | None:
    """ "asks the Cabinet to publish", "to request officers to bring"."""
    found = _BODY_ASKS.search(text)
    if not found or not ROLE.search(found["who"]) or " be " in found["who"]:
        return None
    what, who, verb = found["what"], found["who"].strip(), found["verb"].lower()
    if verb.startswith("invite"):
        what = f"invite {who} to {what}"
    return Asking(what, who, verb.startswith("recommend"))


def _waited_for(text: str) -> Asking | None:
    """ "it be noted that the figures have been requested"."""
    found = _WAITS.search(text)
    return (
        Asking(f"supply {_NOTED_THAT.sub('', text)[: found.start()]}") if found and _NOTED_THAT.search(text) else None
    )


def _done(text: str) -> Asking | None:
    """ "a report be submitted", and "X to be added" where nothing else is said of X."""
    settled = bool(BE_SETTLED.search(text))
    for found in BE_DONE.finditer(text):
        if (found["to"] or "").strip().lower() == "to" and settled:
            continue
        if (found["to"] or "").strip().lower() in ("would", "will") and not _NOTED_THAT.search(text):
            continue
        subject = _subject(text[: found.start()]) or ""
        if re.search(r"\b(?:conditions?|samples|development|materials)\b", subject, re.IGNORECASE):
            continue
        if re.match(r"(?:the )?(?:draft )?minutes\b", subject, re.IGNORECASE):
            continue
        verb = PASSIVE[found["done"].lower()]
        subject = re.sub(r"^the ", "", subject, flags=re.IGNORECASE) if verb.startswith("bring the") else subject
        by = _BY.search(found["rest"]) or (_THEM.search(found["rest"]) if "letter" in subject.lower() else None)
        return Asking(f"{verb} {_small_article(subject)}{found['rest']}", by["who"].strip() if by else None)
    return None


def _items(text: str) -> Asking | None:
    """ "the programme be agreed subject to the following items being included"."""
    found = _ITEMS.search(text)
    if not found or not _LIST.search(text):
        return None
    return Asking(f"{PASSIVE[found['done'].lower()]} the following items{found['rest']}")


def _moves(text: str) -> Asking | None:
    """ "Cemeteries to move to April"."""
    found = _MOVES.search(text)
    return Asking(f"move {found['thing']}{found['rest']}") if found and not ROLE.search(found["thing"]) else None


def _put_off(text: str) -> Asking | None:
    """ "the application be deferred for a site visit"."""
    found = re.search(rf"\b(?:be|is|was) (?P<how>{PUT_OFF})\b(?P<rest>.*)", text, re.IGNORECASE)
    if not found:
        return None
    subject = _small_article(_subject(text[: found.start()]) or "item")
    return Asking(f"bring the {found['how'].lower()} {subject.removeprefix('the ')}{found['rest']}")


def _acts(text: str) -> Asking | None:
    """ "the Chair write", "officers to bring", "the Committee should continue"."""
    for found in _ACTS.finditer(text):
        who = _subject(text[: found.start()])
        if not who or len(who.split()) > 14 or not _is_somebody(who) or len(found["rest"].split()) < 2:
            continue
        if not found["modal"] and (_NO_VERB.search(found["what"]) or re.search(r"\bbe\b", found["rest"][:60])):
            continue
        return Asking(found["what"], who)
    return None


def _is_somebody(who: str) -> bool:
    if _NOT_SOMEBODY.search(who) or (_A_PAPER.search(who) and not _AN_OFFICE.match(who)):
        return False
    return bool(ROLE.search(who)) and not re.match(r"(?:an? )?(?:report|update|letter|meeting)", who, re.IGNORECASE)


def _to_act(text: str) -> Asking | None:
    found = _TO_ACT.search(text)
    return Asking(found["what"]) if found else None


def _wanted(text: str) -> Asking | None:
    found = _BODY_WANTS.search(text)
    return Asking(f"provide {found['what']}") if found and not BE_SETTLED.search(text) else None


_RULES: tuple[Callable[[str], Asking | None], ...] = (
    *(_additional, _items, _delegated, _recommends, _with_gerund, _referred, _asked, _invited, _asks_that),
    *(_reports_show, _waited_for, _body_asks, _done, _put_off, _acts, _declared, _moves, _to_act, _wanted),
)


def _subject(before: str) -> str | None:
    """Whom or what the words before a verb name: the last clause of them, without what leads it in."""
    text = _CONDITION.sub("", _NOTED_THAT.sub("", before)).strip()
    while True:
        shorter = _ASIDE.sub("", text, count=1)
        if shorter == text:
            break
        text = shorter
    for cut in reversed(list(_NEW_CLAUSE.finditer(text))):
        left = text[: cut.start()]
        if re.search(r"\b(?:be|is|are|was|were)\b", left) or cut[0].startswith(";"):
            text = text[cut.end() :]
            break
    text = re.sub(r"\s+be (?:\w+ly )?\w+(?:ed|en),? and$", "", text)
    text = re.sub(r"^(?:that|and|both|also)\s+", "", text.strip(" ,;"), flags=re.IGNORECASE)
    return text or None


def _small_article(text: str) -> str:
    return re.sub(r"^(The|A|An|All|Any)\b", lambda m: m[0].lower(), text)
