"""One member of a body as printed: title, name, part in the chair, and whom a co-optee speaks for."""

from __future__ import annotations

import re

from matters.reading.document import Span
from matters.reading.grammar.naming.titles import title_of
from matters.reading.record import Member, Stated
from matters.reading.tidy import tidy
from matters.reading.vocabulary.front_sheet import CHAIR, COUNCIL_NOUNS, COUNCILLOR_TITLES, VICE_CHAIR

_ROLES = "|".join((*VICE_CHAIR, *CHAIR))
_ROLE = re.compile(
    rf"\s*(?:[(\[](?P<bracket>{_ROLES})[)\]]|(?:,|\s[-–—])\s*(?P<tail>{_ROLES})(?=\s*(?:,|\(|$)))", re.IGNORECASE
)
_ROLE_BEFORE = re.compile(rf"(?P<role>{_ROLES})\s*[:–-]\s*", re.IGNORECASE)
_VICE = re.compile("|".join(VICE_CHAIR), re.IGNORECASE)
_COUNCIL = re.compile(rf"(?:{'|'.join(COUNCIL_NOUNS)})$", re.IGNORECASE)
_NAME_ENDS = re.compile(r"\s*(?:,|\s[-–—]\s|[(\[:;]|\t|\s{3,})")


def begins_with_part(text: str) -> bool:
    """Whether a text says first what part the person named after it has: "Chairman: Councillor Hall"."""
    return bool(_ROLE_BEFORE.match(text))


def member_of(text: str, span: Span, organisation: str | None = None) -> Member | None:
    """One person with title, part and organisation; None where nothing is a name.

    >>> member = member_of("Canon Lee Moss (Vice-Chairman), Diocese of Marl", Span(line=1))
    >>> member.title.value, member.name.value, member.role.value, member.organisation.value
    ('Canon', 'Lee Moss', 'Vice-Chair', 'Diocese of Marl')
    """
    before = _ROLE_BEFORE.match(text)
    role = before["role"] if before else None
    text = text[before.end() :] if before else text
    found = _ROLE.search(text)
    if found:
        role = found["bracket"] or found["tail"]
        text = f"{text[: found.start()]} {text[found.end() :]}"
    title, bare = _titles(tidy(text))
    over = _NAME_ENDS.search(bare)
    name = _without_stop((bare[: over.start()] if over else bare).strip(" ,;:"))
    if not name[:1].isupper():
        return None
    behind = bare[over.start() :].strip() if over else ""
    told = behind.strip(" ,;:–—-()[]")
    if _is_councillor(title):
        told = told if behind[:1] not in ("(", "[") and _COUNCIL.search(told) else ""
    else:
        told = told or organisation or ""
    return Member(
        name=Stated(name, span),
        title=Stated(title, span) if title else None,
        role=Stated("Vice-Chair" if _VICE.fullmatch(role) else "Chair", span) if role else None,
        organisation=Stated(told, span) if told else None,
    )


def _titles(text: str) -> tuple[str, str]:
    """The titles before a name ("Cllr Mrs"), and the text from the name on."""
    titles: list[str] = []
    found = title_of(text)
    while found:
        titles.append(found.text.strip())
        text = text[found.end :].lstrip()
        found = title_of(text)
    return " ".join(titles), text


def _is_councillor(title: str) -> bool:
    """Whether a title is an elected member's: behind the name stands a party, ward or portfolio, unless a council."""
    return any(word.strip(".").casefold() in COUNCILLOR_TITLES for word in title.split())


def _without_stop(name: str) -> str:
    """The name without a stop that ends the sentence and no initial."""
    return name.rstrip(".") if len(name.rsplit(None, 1)[-1] if name else "") > 2 else name
