"""Interests that members declared: who, and what of.

"Councillor Hall declared a personal interest in item 5 as a governor, and left the room." One sentence may hold several
members and several interests; a table has a row or a line for each cell; a list has "Councillor Hall - item 5 - ...".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from matters.reading.document import Line
from matters.reading.grammar.attending.attendance_entries import is_statement
from matters.reading.grammar.attending.declaration_tables import declared_in_table
from matters.reading.grammar.attending.declared_actions import Stretch, action_at, action_of_next, minute_at
from matters.reading.grammar.attending.residue import bare
from matters.reading.grammar.naming.joined import Joined
from matters.reading.grammar.naming.names import opens_person, people_in
from matters.reading.grammar.naming.prose import Sentence, sentences
from matters.reading.grammar.naming.titles import STRONG_TITLE
from matters.reading.record import Declaration, Stated, Text
from matters.reading.vocabulary import declarations as words
from matters.reading.vocabulary.people import ROLE_WORDS

_TITLE = re.compile("|".join(words.TITLES), re.IGNORECASE)
_NO_TITLE = re.compile("|".join(words.NOT_TITLES), re.IGNORECASE)
_DECLARED = re.compile(rf"\s*,?\s*\b{words.DECLARED}\b(?:\s+that)?\s*:?\s*", re.IGNORECASE)
_KEPT = re.compile(rf"\s*\b(?={words.KEPT}\b)", re.IGNORECASE)
_DECLARED_BY = re.compile(words.DECLARED_BY, re.IGNORECASE)
_WELSH = re.compile(words.WELSH_DECLARED)
_AFTERWARDS = re.compile(words.AFTERWARDS, re.IGNORECASE | re.DOTALL)
_EVERYBODY = re.compile(words.EVERYBODY, re.IGNORECASE)
_NOBODY = re.compile(words.NOBODY, re.IGNORECASE)
_MARKER = rf"(?:{'|'.join(re.escape(word).replace(' ', ' ') for word in words.MARKERS)})"
_LISTED = re.compile(rf"\s*(?:\s[–—-]\s|:|,?\s(?={_MARKER}[\s,])|\s?(?=\())\s*", re.IGNORECASE)
_ANOTHER = re.compile(rf"(?:[;,]|,?\s+and)\s+(?=(?:{STRONG_TITLE.pattern}|Councillors\b|Cllrs\b))")
_ANOTHER_WHAT = re.compile(rf"(?:\s+likewise)?\s+(?:(?P<verb>{words.DECLARED})\s+)?(?={_MARKER}\s)", re.IGNORECASE)
_REASON_ONLY = re.compile(r",\s+(?=(?:Councillors?|Cllrs?)\s)")
_ANY_TITLE = re.compile(rf"{STRONG_TITLE.pattern}|\b(?:Councillors|Cllrs)\b")
_ASIDE = re.compile(r"\([^()]*\)")
_LOWER = re.compile(r"\s(?=[^\W\d_A-ZÀ-Þ]\w*\s)")


SHORT_OF_INTEREST = 3
"""Words before "was declared by" that say no more than that there was an interest: "A personal interest"."""


class _Said(NamedTuple):
    """Who declared what; each stands at a stretch of the sentence."""

    who: str
    who_at: Stretch
    what_at: Stretch
    minute_at: Stretch | None = None
    action_at: Stretch | None = None


def is_declarations(title: str) -> bool:
    """Whether an item with this title holds declarations of interest.

    >>> is_declarations("Disclosures of interest"), is_declarations("DECLARATIONS OF PARTY WHIP")
    (True, False)
    """
    return bool(_TITLE.search(title)) and not _NO_TITLE.search(title)


def read_declarations(lines: Sequence[Line]) -> tuple[Declaration, ...]:
    """What was declared, by the lines under a declarations title; nothing where nobody declared.

    >>> from matters.reading.sources.text import text_document
    >>> text = b"Councillors Hall and Kay declared interests in item 5 as governors and left the room."
    >>> [(d.who.value, d.what.value) for d in read_declarations(text_document(text).lines)]
    [('Councillor Hall', 'interests in item 5 as governors'), ('Councillor Kay', 'interests in item 5 as governors')]
    """
    lines = bare(lines)
    rows = declared_in_table(lines)
    if rows is not None:
        return rows
    found: list[Declaration] = []
    for paragraph in _paragraphs(lines):
        joined = Joined.of(paragraph)
        last = 0
        for sentence in sentences(joined.text):
            declared = [_declaration(said, sentence, joined) for said in _said(sentence.text)]
            action = None if declared else action_of_next(sentence.text)
            if action and last:
                text = _stated(joined, sentence, action)
                found[-last:] = [replace(d, action=d.action or text) for d in found[-last:]]
            found += declared
            last = len(declared)
    return tuple(found)


def _paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Runs of lines: a new one where a list names the next person."""
    run: list[Line] = []
    for line in lines:
        entry = line.text if _listed(line.text) else None
        if run and entry and (line.gap or run[-1].text[-1] in ".:;" or _listed(run[0].text)):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _declaration(said: _Said, sentence: Sentence, joined: Joined) -> Declaration:
    start, end = (sentence.start + at for at in said.who_at)
    return Declaration(
        Stated(said.who, joined.span(start, end)),
        _stated(joined, sentence, said.what_at),
        _stated(joined, sentence, said.minute_at) if said.minute_at else None,
        _stated(joined, sentence, said.action_at) if said.action_at else None,
    )


def _stated(joined: Joined, sentence: Sentence, at: Stretch) -> Text:
    start, end = (sentence.start + place for place in at)
    return Stated(joined.text[start:end], joined.span(start, end))


def _said(text: str) -> Iterator[_Said]:
    """Every declaration of a sentence, with its minute."""
    for said in _declared(text):
        yield said._replace(minute_at=minute_at(text, said.who_at, said.what_at))


def _declared(text: str) -> Iterator[_Said]:
    """Every declaration of a sentence: who and what."""
    if _NOBODY.match(text):
        return
    welsh = _WELSH.match(text)
    if welsh:
        names_end = _lower_from(text, welsh.end())
        yield from _both(text, (welsh.end(), names_end), (names_end, len(text)))
        return
    by = _DECLARED_BY.search(text)
    if by:
        marker = _ANOTHER_WHAT.search(text, by.end())
        behind = marker and len(text[: by.start()].split()) <= SHORT_OF_INTEREST
        what_at = (marker.end(), len(text)) if marker and behind else (0, by.start())
        yield from _both(text, (by.end(), marker.start() if marker else len(text)), what_at)
        return
    verb, kept = _DECLARED.search(text), _KEPT.search(text)
    if verb:
        yield from _parted(text, (0, verb.start()), verb.end(), len(text))
        return
    if kept:
        yield from _both(text, (0, kept.start()), (kept.end(), len(text)))
        return
    listed = _listed(text)
    if listed:
        aside = _ASIDE.match(text, listed[2])
        rest = _ANOTHER.match(text, aside.end()) if aside else None
        yield from _parted(text, (listed[0], listed[1]), listed[2], rest.start() if rest else len(text))
        if rest:
            yield from (_moved(said, rest.end()) for said in _declared(text[rest.end() :]))


def _moved(said: _Said, by: int) -> _Said:
    action = said.action_at
    return said._replace(
        who_at=(said.who_at[0] + by, said.who_at[1] + by),
        what_at=(said.what_at[0] + by, said.what_at[1] + by),
        action_at=(action[0] + by, action[1] + by) if action else None,
    )


def _parted(text: str, who_at: Stretch, start: int, end: int) -> Iterator[_Said]:
    """What was declared, parted where the sentence goes on with another member."""
    for another in _ANOTHER.finditer(text, start, end):
        what = _another_what(text, another.end())
        if what:
            yield from _both(text, who_at, (start, another.start()))
            yield from _parted(text, (another.end(), what.start()), what.end(), end)
            return
    yield from _both(text, who_at, (start, end))


def _another_what(text: str, start: int) -> re.Match[str] | None:
    """Where, behind a person's name, what they declared begins; None where only a name follows."""
    for what in _ANOTHER_WHAT.finditer(text, start):
        name = text[start : what.start()]
        people = people_in(name)
        if people and not _LOWER.search(re.sub(r"\band\b|\([^)]*\)", "", name) + " "):
            return what
        if not people or len(name) > 120:
            return None
    return None


def _listed(text: str) -> tuple[int, int, int] | None:
    """The stretch of the names and the start of the interest in "Councillor Hall - item 5 - as a governor"."""
    start = 0
    if not opens_person(text):
        inner = _ANY_TITLE.search(text)
        if not inner or not re.search(r"(?:[–—:-]|\))\s*$", text[: inner.start()]):
            return None
        start = inner.start()
    for mark in _LISTED.finditer(text, start):
        names = text[start : mark.start()]
        aside = _ASIDE.match(text, mark.end())
        in_office = aside and all(word in ROLE_WORDS for word in re.findall(r"[\w-]+", aside[0].lower()))
        if people_in(names) and mark.end() < len(text) and not in_office and not is_statement(names):
            return start, mark.start(), mark.end()
    return None


def _both(text: str, who_at: Stretch, what_at: Stretch) -> Iterator[_Said]:
    start, end = what_at
    after = _AFTERWARDS.search(text, start, end)
    action = action_at(text, after.start(), after.end()) if after else None
    end = after.start() if after else end
    beside = _REASON_ONLY.search(text, start, end) if _KEPT.match(text[start:end]) else None
    end = beside.start() if beside else end
    while start < end and text[start] in " ,;:(–—-":
        start += 1
    while end > start and (text[end - 1] in " .,;:–—-" or (text[end - 1] == ")" and "(" not in text[start:end])):
        end -= 1
    if start == end:
        return
    names = text[who_at[0] : who_at[1]]
    for person in people_in(names):
        at = (who_at[0] + person.start, who_at[0] + person.end)
        yield _Said(person.text, at, (start, end), action_at=action)
    if not people_in(names) and _EVERYBODY.match(names.strip()) and not text.endswith(":"):
        yield _Said(names.strip(" ,"), who_at, (start, end), action_at=action)


def _lower_from(text: str, start: int) -> int:
    """Where, after names, the first small word stands that belongs to no name."""
    capital = re.compile(r"[^\W\d_a-zà-ÿ]").search(text, start)
    small = re.compile(r"\s(?!(?:a|ac|ap|ab|ferch|y|yr)\s)(?=[a-zà-ÿ])").search(
        text, capital.end() if capital else start
    )
    return small.start() if small else len(text)
