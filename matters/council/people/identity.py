"""When two printed names mean the same authority or the same body. Pure: strings in, keys out.

A key is found from one document alone and never from what else is held, so that the order of imports cannot matter.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

FORMS_OF_COUNCIL = (
    *("london borough of", "royal borough of", "metropolitan borough of", "borough of", "city of", "county of", "the"),
    *("metropolitan borough council", "borough council", "county council", "city council", "district council"),
    *("unitary authority", "unitary council", "county borough council", "metropolitan district council"),
    *("city and county council", "council", "mbc"),
    *("cyngor bwrdeistref sirol", "cyngor sir", "cyngor dinas", "cyngor"),
)
"""What a council's name may wear, before or after its place. Town and parish councils keep theirs: they are others."""

PUBLIC_DOMAIN = re.compile(r"@(?:[\w-]+\.)*?([\w-]+)\.(?:gov\.[a-z]+|llyw\.cymru)\b", re.IGNORECASE)
"""The council's own label of an officer's mail address."""

LONGEST = 120
"""Characters of a name: what is longer was misread."""

SMALL_WORDS = {"a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with", "y", "yr", "a'r", "i"}
"""Words that a title does not capitalise."""


@dataclass(frozen=True, slots=True)
class BodyIdentity:
    """Which body a document speaks for: the keys to find it by, and the names to show.

    `authority_name` is "" where only a mail address told the authority; `authority_key` is "" where nothing did.
    """

    authority_key: str
    authority_name: str
    body_key: str
    body_name: str


def identify_body(council: str | None, committee: str | None, emails: Sequence[str]) -> BodyIdentity | None:
    """The body that a front sheet names, or None where it names neither council nor committee.

    A council named alone is the full council. Where no council is named, its officers' public mail addresses tell it:
    the one that most of them have.

    >>> identify_body(None, "AUDIT & RISK COMMITTEE", ["clerk@exshire.gov.uk"])
    ... # doctest: +NORMALIZE_WHITESPACE
    BodyIdentity(authority_key='exshire', authority_name='', body_key='audit and risk committee',
                 body_name='Audit & Risk Committee')
    """
    if not council and not committee:
        return None
    key = authority_key(council) if council else ""
    domains = Counter(found[1].lower() for email in emails if (found := PUBLIC_DOMAIN.search(email)))
    if not key and domains:
        key = re.sub(r"\W", "", max(sorted(domains), key=lambda domain: domains[domain]))
    name = (committee or "Council")[:LONGEST]
    return BodyIdentity(key[:LONGEST], show_name(council[:LONGEST]) if council else "", body_key(name), show_name(name))


def authority_key(name: str) -> str:
    """An authority's name without "Council" and its like, letters and figures only.

    >>> authority_key("Exshire Metropolitan Borough Council"), authority_key("The London Borough of North Ex")
    ('exshire', 'northex')
    >>> authority_key("Cyngor Sir Exshire")
    'exshire'
    >>> authority_key("Exshire City Region Combined Authority")
    'exshirecityregioncombinedauthority'
    """
    words, before = " ".join(words_of(name)), ""
    while words != before:
        before = words
        for form in sorted(FORMS_OF_COUNCIL, key=len, reverse=True):
            words = words.removeprefix(f"{form} ").removesuffix(f" {form}")
    return words.replace(" ", "")


def body_key(name: str) -> str:
    """A body's name as compared: case, brackets, dashes, apostrophes and "&" apart.

    >>> body_key("OVERVIEW AND SCRUTINY COMMITTEE (CHILDREN'S SERVICES)")
    'overview and scrutiny committee childrens services'
    >>> body_key("Meeting of the Overview & Scrutiny Committee - Children’s Services")
    'overview and scrutiny committee childrens services'
    """
    return re.sub(r"^(?:meeting of )?(?:the )?", "", " ".join(words_of(name)))


def show_name(name: str) -> str:
    """A name as a page shows it: capitals throughout are set down, initials and other spellings stay.

    >>> show_name("OVERVIEW AND SCRUTINY COMMITTEE (CHILDREN'S SERVICES)")
    "Overview and Scrutiny Committee (Children's Services)"
    >>> show_name("Health and Wellbeing Board"), show_name("EXSHIRE MBC")
    ('Health and Wellbeing Board', 'Exshire MBC')
    """
    name = " ".join(name.split())
    if not name.isupper():
        return name
    words = [w if i and w in SMALL_WORDS else _capital(w) for i, w in enumerate(name.lower().split())]
    return " ".join(words)


def slug_of(text: str, longest: int = 120) -> str:
    """Text as a part of an address: plain letters, figures and hyphens, cut at a word.

    >>> slug_of("Children’s Services & Skills"), slug_of("Trosolwg – Llŷn"), slug_of("one two three", 9)
    ('childrens-services-and-skills', 'trosolwg-llyn', 'one-two')
    """
    slug = "-".join(plain for word in words_of(text) if (plain := re.sub(r"[^a-z0-9]", "", word)))
    return slug if len(slug) <= longest else (slug[: longest + 1].rpartition("-")[0] or slug[:longest])


def slug_of_name(name: str) -> str:
    """A name as a part of an address; letters that an address has not are told by a digest, so that two do not meet.

    >>> slug_of_name("Ann Ashby"), slug_of_name("Анна")
    ('ann-ashby', '80e29e9a')
    """
    words = " ".join(words_of(name))
    digest = "" if words.isascii() else hashlib.sha256(words.encode()).hexdigest()[:8]
    return "-".join(part for part in (slug_of(name, 180), digest) if part)


def words_of(text: str) -> list[str]:
    """The words of a name as compared: case, accents, apostrophes, punctuation and "&" apart.

    >>> words_of("Siân O’Neil & Co."), words_of("Анна")
    (['sian', 'oneil', 'and', 'co'], ['анна'])
    """
    plain = unicodedata.normalize("NFKD", text.casefold().replace("&", " and "))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = re.sub(r"['’‘`]", "", plain)
    return re.findall(r"[^\W_]+", plain)


def _capital(word: str) -> str:
    if len(word) > 1 and word.isalpha() and not set(word) & set("aeiouwy"):
        return word.upper()
    return re.sub(r"(^|[(\-/–])(\w)", lambda m: m[1] + m[2].upper(), word)
