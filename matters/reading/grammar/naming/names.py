"""People as minutes print them: one string a person out of "Councillors Hall, Mrs Moss and Kay; Mr T. Ash (Trust)".

Commas part people and also part a person from a post. A phrase opens a new person when it begins with a title, when a
title is shared by the list it stands in, or when it is made of name-like words alone; any other phrase belongs to the
person before it. What posts, bodies and services are called is a closed list; surnames are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from matters.reading.grammar.naming.phrases import Phrase, bracketed, phrases
from matters.reading.grammar.naming.titles import goes_beside_councillor, shared_title, title_of
from matters.reading.vocabulary.people import (
    BESIDE_DOCUMENT_WORDS,
    BODY_WORDS,
    DOCUMENT_WORDS,
    GROUPS,
    NEVER_COUNCILLOR,
    NO_SURNAMES,
    NOT_NAMES,
    NUMBER_WORDS,
    PARTICLES,
    PARTY_WORDS,
    POSTS_ALONE,
    SMALL_WORDS,
    SURNAMES_TOO,
)

LONGEST_NAME = 6
"""Words of a name without its title."""


class Person(NamedTuple):
    """A person or group as printed, a shared title supplied; it stands at `text[start:end]` of what was read."""

    text: str
    start: int
    end: int


_ASIDE = re.compile(r"\s*(?:[(\[]|\s[–—-]\s?|:).*", re.DOTALL)
_NAME_WORD = re.compile(r"(?:[^\W\d_a-z][\w'’.-]*|[dl]['’][^\W\d_a-z]\w+)")
_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.){1,4}[^\W\d_a-z]?|[A-Z]{1,2}|[BCDFGHJ-NP-TV-Z]{3}")
_WORDS = re.compile(r"[\w'’&-]+")
_COUNTED = re.compile(r"(\d+|[a-z]+)\s+(?:(?:other|young|elected|further|public)\s+)*([a-z]+)\b", re.IGNORECASE)
_ENDS = " \t.,;:–—-"
_INITIALS_NEXT = re.compile(
    r"(?<=[a-z)])\s+(?=(?:(?:Mrs|Ms|Miss|Dr)\.?\s+)?(?:[A-Z]\.?\s?){1,3}(?<=[\s.])[A-Z]['’]?[a-z])"
)
_AFTER_BRACKET = re.compile(r"\)\s+(?=[^\W\d_a-z])")


def people_in(text: str, shared: str | None = None) -> tuple[Person, ...]:
    """Every person of a list, in printed order. `shared` is a title that a heading gave to all of them.

    >>> [p.text for p in people_in("Councillors Hall (Chair), Mrs Moss and Kay and Mr. T. Ash, Trust Governor")]
    ['Councillor Hall (Chair)', 'Councillor Mrs Moss', 'Councillor Kay', 'Mr. T. Ash, Trust Governor']
    """
    listing = _Listing(text, shared)
    found = [piece for phrase in phrases(text) for piece in _by_initials(phrase, shared)]
    for i, phrase in enumerate(found):
        listing.take(phrase, found[i + 1] if i + 1 < len(found) else None)
    return tuple(listing.people())


def posts_in(text: str) -> tuple[Person, ...]:
    """Those whom a list names by their post alone.

    >>> [p.text for p in posts_in("the Clerk, Director of Place and Head of Legal")]
    ['the Clerk', 'Director of Place', 'Head of Legal']
    """
    return tuple(Person(_tidy(p.text), p.start, p.end) for p in phrases(text) if opens_post(p.text))


def opens_post(text: str) -> bool:
    """Whether the text begins with a post, capitalised or with its article: "the Clerk", "Head of Legal".

    >>> opens_post("the Clerk"), opens_post("Health Trust"), opens_post("head office")
    (True, False, False)
    """
    first = phrases(text)[:1]
    words = first[0].text.removeprefix("the ").removeprefix("The ").split() if first else []
    return bool(words) and words[0][0].isupper() and any(word.lower() in POSTS_ALONE for word in words[:4])


def is_name(text: str, *, listed: bool = False) -> bool:
    """Whether the text, up to a bracket or dash, is made of name-like words and no post, body or service.

    `listed`: it stands in a list with a shared title, where a surname alone is enough and may be any word.

    >>> is_name("Robin O'Dale (Trust)"), is_name("Social Care"), is_name("Ward"), is_name("Ward", listed=True)
    (True, False, False, True)
    """
    words = _ASIDE.sub("", text).strip(_ENDS).split()
    if not 0 < len(words) <= LONGEST_NAME or words[-1] in PARTICLES:
        return False
    lowered = [word.strip(".").lower() for word in words]
    shaped = all(_NAME_WORD.fullmatch(word) or word.lower() in PARTICLES for word in words)
    abbreviated = all(_INITIALS.fullmatch(word) for word in words)
    if not shaped or abbreviated or set(lowered) & SMALL_WORDS or (words[0][0].islower() and not listed):
        return False
    if listed:
        return lowered[0] not in NO_SURNAMES if len(words) == 1 else not set(lowered) <= NOT_NAMES
    plain = [word for word in lowered if word in NOT_NAMES]
    surname_only = plain == lowered[-1:] and (_INITIALS.fullmatch(words[0]) or lowered[-1] in SURNAMES_TOO)
    return not plain or (len(words) > 1 and bool(surname_only))


def opens_person(text: str) -> bool:
    """Whether the text begins with a person or a counted group: a title, a list's title, a full name.

    >>> opens_person("Ms Moss, Clerk"), opens_person("8 members of the public"), opens_person("Parent Governor")
    (True, True, False)
    """
    if title_of(text) or shared_title(text) or is_group(text):
        return True
    first = phrases(text)[:1]
    return bool(first) and is_name(first[0].text) and len(_ASIDE.sub("", first[0].text).split()) > 1


def is_group(text: str) -> bool:
    """Whether the text counts people instead of naming them.

    >>> is_group("Two members of the press"), is_group("Members of the Board")
    (True, False)
    """
    found = _COUNTED.match(text)
    if not found:
        return False
    return (found[1].isdigit() or found[1].lower() in NUMBER_WORDS) and found[2].lower() in GROUPS


def is_party(text: str) -> bool:
    """Whether the text names a party group and nothing else.

    >>> is_party("Liberal Democrat Group"), is_party("Youth Group"), is_party("Group")
    (True, False, False)
    """
    words = _WORDS.findall(text.lower())
    return (
        bool(words)
        and all(word in PARTY_WORDS for word in words)
        and not set(words) <= {"and", "the", "&", "group", "grp", "party"}
    )


def is_body(text: str) -> bool:
    """Whether the text names an organisation: capitalised words with one that only bodies have.

    >>> is_body("Healthwatch Marlshire"), is_body("Social Care")
    (True, False)
    """
    words = _WORDS.findall(text)
    return 0 < len(words) <= 9 and words[0][:1].isupper() and any(word.lower() in BODY_WORDS for word in words)


def heads_document(text: str) -> bool:
    """Whether a line is a heading of the document or of its table of items, and no rest of somebody's post.

    >>> heads_document("EXEMPT ITEMS"), heads_document("Item Number"), heads_document("Business Manager")
    (True, True, False)
    """
    words = {word.lower() for word in _WORDS.findall(text)}
    return bool(words & DOCUMENT_WORDS) and words <= DOCUMENT_WORDS | SMALL_WORDS | BESIDE_DOCUMENT_WORDS


class _Listing:
    """The people found so far, as stretches of the text that may still grow."""

    def __init__(self, text: str, shared: str | None) -> None:
        self.text = text
        self.given = self.shared = shared
        self.closed = False
        self.surnames_only = False
        self.found: list[tuple[str, int, int]] = []

    def take(self, phrase: Phrase, following: Phrase | None) -> None:
        """Open a person with this phrase, or add it to the last one."""
        plural, title = shared_title(phrase.text), title_of(phrase.text)
        if plural:
            self.shared, self.closed = plural.text, False
            if plural.end < len(phrase.text):
                self._open(phrase, f"{plural.text} ", plural.end)
        elif title:
            self._titled(phrase, following)
        elif is_group(phrase.text) or _is_post_of_another(phrase):
            self._open(phrase)
        elif self.shared and is_name(phrase.text, listed=True) and not self._is_past_list(phrase):
            self._open(phrase, f"{self.shared} ")
        elif self._is_person(phrase):
            self._open(phrase)
            self.shared = self.given
        else:
            self._add(phrase, following)
        self.closed = self.closed or phrase.joiner == "and"

    def people(self) -> list[Person]:
        """Each as a `Person`, its text with single spaces and no closing stop."""
        return [
            Person(title + _tidy(self.text[start:end]), start, start + len(self.text[start:end].rstrip(_ENDS)))
            for title, start, end in self.found
            if _tidy(self.text[start:end])
        ]

    def _is_past_list(self, phrase: Phrase) -> bool:
        """Whether a full name follows a list that "and" has closed: "Councillors Hall and Kay, Ann Moss"."""
        return self.closed and not self.given and len(_ASIDE.sub("", phrase.text).split()) > 1

    def _titled(self, phrase: Phrase, following: Phrase | None) -> None:
        told_apart = _words(phrase.text) | (_description(following) if following else set())
        in_list = self.shared and not self.closed and goes_beside_councillor(phrase.text)
        if in_list and not told_apart & NEVER_COUNCILLOR:
            self._open(phrase, f"{self.shared} ")
            return
        self._open(phrase)
        # "Councillors Hall and Kay and Dr Moss, Healthwatch": what follows the doctor describes her.
        if self.closed or not goes_beside_councillor(phrase.text):
            self.shared = self.given

    def _is_person(self, phrase: Phrase) -> bool:
        if not is_name(phrase.text):
            return False
        full = len(_ASIDE.sub("", phrase.text).split()) > 1
        if not self.found:
            self.surnames_only = not full
        return full or self.surnames_only

    def _open(self, phrase: Phrase, title: str = "", skip: int = 0) -> None:
        start, end = phrase.start + skip, phrase.end
        after = next(
            (m for m in _AFTER_BRACKET.finditer(self.text, start, end) if opens_person(self.text[m.end() : end])), None
        )
        if after and not shared_title(phrase.text):
            self.found.append((title, start, after.start() + 1))
            rest = self.text[after.end() : end]
            self._open(Phrase(rest, after.end(), end, ""))
            return
        self.found.append((title, start, end))

    def _add(self, phrase: Phrase, following: Phrase | None) -> None:
        glued = _glued_name(phrase, following)
        if self.found:
            title, start, _ = self.found[-1]
            self.found[-1] = (title, start, glued.start if glued else phrase.end)
        if glued:
            self._open(glued)


def _by_initials(phrase: Phrase, shared: str | None) -> Iterator[Phrase]:
    """A phrase of a list with a shared title, cut before initials: columns without their gaps, "A Hall B Moss"."""
    start, joiner = phrase.start, phrase.joiner
    if shared or shared_title(phrase.text):
        inside = bracketed(phrase.text)
        for cut in _INITIALS_NEXT.finditer(phrase.text):
            at = phrase.start + cut.end()
            last_word = phrase.text[: cut.start()].rsplit(None, 1)[-1]
            if not inside[cut.start()] and not title_of(f"{last_word} X") and not shared_title(f"{last_word} "):
                piece = phrase.text[start - phrase.start : cut.start()]
                yield Phrase(piece, start, start + len(piece), joiner)
                start, joiner = at, ""
    yield Phrase(phrase.text[start - phrase.start :], start, phrase.end, joiner)


def _glued_name(phrase: Phrase, following: Phrase | None) -> Phrase | None:
    """The next person's name at the end of a post, where line breaks were lost.

    "Ann Hall, Head of Policy Tom Ash, Clerk": between two commas stands a post and a name.
    """
    if not following or following.joiner != "," or not _description(following):
        return None
    words = phrase.text.split()
    name = " ".join(words[-2:])
    if len(words) < 3 or not is_name(name) or words[-3].strip(".,").lower() not in NOT_NAMES:
        return None
    start = phrase.end - len(name)
    return Phrase(name, start, phrase.end, "") if phrase.text.endswith(name) else None


def _is_post_of_another(phrase: Phrase) -> bool:
    """Whether a phrase names one more person by their post: "and the Clerk", "the Clerk (Mrs Hall)".

    After a comma alone "the Clerk" describes whoever stands before it.
    """
    if not phrase.text.lower().startswith("the ") or not opens_post(phrase.text):
        return False
    _, bracket, told = phrase.text.partition("(")
    return phrase.joiner == "and" or (bool(bracket) and opens_person(told))


def _description(phrase: Phrase) -> set[str]:
    """The words of a phrase that names a post or body and no person."""
    if title_of(phrase.text) or shared_title(phrase.text) or is_name(phrase.text):
        return set()
    return _words(phrase.text) & (NOT_NAMES | NEVER_COUNCILLOR)


def _words(text: str) -> set[str]:
    return {word.lower() for word in _WORDS.findall(text)}


def _tidy(text: str) -> str:
    tidy = re.sub(r"\s+", " ", text).strip(" \t,;:–—-•·*")
    return tidy.removesuffix(".").rstrip() if not re.search(r"\b[A-Z]\.$", tidy) else tidy
