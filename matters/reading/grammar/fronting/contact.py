"""An officer to ask: name, post, telephone and e-mail, from labelled lines or from one line that holds them all."""

from __future__ import annotations

import re
from collections.abc import Mapping

from matters.reading.grammar.labelling.labels import Labelled
from matters.reading.record import Contact, Stated, Text
from matters.reading.vocabulary.contacts import POST_BEGINNINGS, REACHED_BY

_ADDRESSES = re.compile(r"[^\s@<>,;:|]+\s?@\s?[\w.-]+\w")
_NUMBER = re.compile(r"(?:\(?\+?\d[\d\s()/-]{5,}\d|\d{4,})(?:\s*(?:ext\.?|x)\s*\d+)?", re.IGNORECASE)
_BROKEN = re.compile(r"(?<=\w-)\s+(?=[\w.-]+@)")
"""Where a line ended behind the hyphen of an address."""
_LEFT_OVER = re.compile(rf"(?:[\s,;:.|–-]|\b(?:{'|'.join(REACHED_BY)})\b\.?)+$", re.IGNORECASE)
_EDGES = " ,;:.|–-_"


def contact_of(found: Mapping[str, Labelled]) -> Contact | None:
    """The contact that labels "name", "post", "telephone" and "email" describe; None where none has a value.

    What stands behind the name but is a post, number or address is told from it, unless a label of its own gives it.

    >>> from matters.reading.document import Span
    >>> jo = Labelled("Jo Bloggs Senior Committee Officer, 01632 960999", Span(line=1), "Contact")
    >>> contact = contact_of({"name": jo})
    >>> [part.value for part in (contact.name, contact.post, contact.telephone)]
    ['Jo Bloggs', 'Senior Committee Officer', '01632 960999']
    """
    name = found.get("name")
    value = name.value if name else ""
    email = _email(found["email"].value) if "email" in found else None
    telephone = _telephone(found["telephone"].value) if "telephone" in found else None
    inner_email, value = _apart(_ADDRESSES, value)
    inner_telephone, value = _apart(_NUMBER, value)
    bare, post = name_and_post(value)
    if "post" in found:
        post = found["post"].value

    def stated(words: str | None, *labels: str) -> Text | None:
        span = next((found[label].span for label in labels if label in found), None)
        return Stated(words, span) if words and span else None

    contact = Contact(
        name=stated(bare, "name"),
        post=stated(post, "post", "name"),
        telephone=stated(telephone or inner_telephone, "telephone", "name"),
        email=stated(email or inner_email, "email", "name"),
    )
    return contact if contact != Contact() else None


def reached_in(text: str) -> int:
    """Where the last number or address of a text ends; 0 where it has neither.

    >>> reached_in("Jo Bloggs, on 01632 960999 or at the desk")
    26
    """
    return max((found.end() for pattern in (_ADDRESSES, _NUMBER) for found in pattern.finditer(text)), default=0)


def name_and_post(text: str) -> tuple[str, str | None]:
    """A name and the post that follows it after a comma, a dash, in brackets, or with nothing between.

    >>> name_and_post("Jo Bloggs, Head of Law"), name_and_post("Jo Bloggs (Bloggs Learning)")
    (('Jo Bloggs', 'Head of Law'), ('Jo Bloggs (Bloggs Learning)', None))
    """
    before, comma, after = text.strip(_EDGES).partition(",")
    posted = any(word.strip("(,)").casefold() in POST_BEGINNINGS for word in after.split())
    if comma and posted and 1 < len(before.split()) <= LONGEST_PERSON:
        return before.strip(_EDGES), after.strip(_EDGES)
    words = text.strip(_EDGES).split()
    for i in range(1, len(words)):
        word = words[i].strip("(,-–").casefold()
        first = i > 1 or words[0].endswith(",") or words[i][0] == "("
        if word in POST_BEGINNINGS and (first or words[i - 1] in "-–"):
            post = " ".join(words[i:]).strip(_EDGES)
            return " ".join(words[:i]).strip(_EDGES), post.strip("()") if post.startswith("(") else post
    name = " ".join(words)
    return (name if len(words) <= LONGEST_NAME else name.split(",")[0]), None


LONGEST_PERSON = 4
LONGEST_NAME = 7
"""Words of a name, two officers or a firm in brackets included; more are an address."""


def _apart(pattern: re.Pattern[str], text: str) -> tuple[str | None, str]:
    """What the pattern finds, and the text without it and without the words that led to it."""
    found = pattern.search(text)
    if not found:
        return None, text
    return found[0].strip(), f"{_LEFT_OVER.sub('', text[: found.start()])} {text[found.end() :].strip()}".strip()


def _email(text: str) -> str | None:
    """All up to the last word with an @, so that two addresses, or one misprinted with a space, stay as printed."""
    words = _BROKEN.sub("", text).split()
    last = max((i for i, word in enumerate(words) if "@" in word), default=-1)
    return " ".join(words[: last + 1]).strip("<>,;.") or None


def _telephone(text: str) -> str | None:
    found = _NUMBER.search(text)
    return found[0].strip() if found else None
