"""Lines of an action list: "KB to arrange a session", with an owner and a day in columns of their own."""

from __future__ import annotations

import re

from matters.following.clauses import Asking
from matters.following.patterns import ROLE, VERB

_INITIALS = r"[A-Z]{2,4}(?:(?: and |/| / |, )[A-Z]{2,4})*"
_PERSON = r"(?:(?:Mrs?|Ms|Miss|Dr|Cllr|Councillor) )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}"
_LABEL = re.compile(
    r"^(?:ACTIONS?|Actions?|Action (?:by|required|point)|AP|GWEITHREDU)\s*(?:\d+\s*)?[:\-–]\s*(?P<rest>.+)$"
)
_TO = re.compile(
    rf"^(?P<who>{_INITIALS}|{_PERSON}|[A-Z][\w’' &-]{{2,60}}?) (?:to|will) (?P<what>(?:{VERB}|"
    r"buy|let|write|chase|speak)\b.+)$"
)
_OWNER_LAST = re.compile(
    r"\s(?P<owner>[A-Z]{2,3}(?: ?[/,&] ?[A-Z]{2,3})*|[A-Z][a-z’'-]+ [A-Z][\w’'-]+)"
    r"(?P<due> (?:by |next |before )?(?:\d{1,2} [A-Z][a-z]+(?: \d{4})?|Board|meeting|ASAP|"
    r"[A-Z][a-z]+ \d{4}|ongoing|Ongoing))?$"
)
_IMPERATIVE = re.compile(
    r"^(?P<what>(?:Carry forward|Circulate|Send|Arrange|Invite|Write|Provide|Share|Bring|"
    r"Report|Add|Check|Update|Contact|Confirm|Include|Draft|Prepare)\b.+)$"
)
_TOLD = re.compile(r"\b(?:\w+ed|was|were|is|are|in|had|has|have|would|could|said|undertook|spoke|gave|told)\b")
_LONGEST = 300


def owner_line(text: str) -> str | None:
    """Whom "ACTION: KB" names, where the line holds nobody's task but a name; else None.

    >>> owner_line("ACTION: KB"), owner_line("Action: KB to write to the governors")
    ('KB', None)
    """
    found = _LABEL.match(text.strip())
    if (
        not found
        or not found["rest"][0].isupper()
        or _IMPERATIVE.match(found["rest"])
        or _TO.match(found["rest"])
        or len(found["rest"].split()) > 8
    ):
        return None
    return found["rest"].strip(" .")


def action_line(text: str) -> Asking | None:
    """What a line of an action list asks of whom, or None where it is none.

    >>> action_line("KB to arrange a session for members KB 8 September").addressee
    'KB'
    """
    line = text.strip()
    if len(line) > _LONGEST:
        return None
    label = _LABEL.match(line)
    body = label["rest"] if label else line
    last = _OWNER_LAST.search(body)
    task = body[: last.start()] if last else body
    found = _TO.match(task)
    if found and (label or last or _is_initials(found["who"])):
        who = found["who"]
        return Asking(_with_due(found["what"], last), last["owner"] if last and not ROLE.search(who) else who)
    if found and ROLE.search(found["who"]) and not _TOLD.search(found["who"]) and not line.count(". "):
        return Asking(found["what"], found["who"])
    plain = _IMPERATIVE.match(task[:1].upper() + task[1:])
    if plain and (last or label):
        return Asking(_with_due(plain["what"], last), last["owner"] if last else None)
    return None


def _with_due(what: str, last: re.Match[str] | None) -> str:
    return f"{what}{last['due'] or ''}" if last else what


def _is_initials(who: str) -> bool:
    return bool(re.fullmatch(_INITIALS, who))
