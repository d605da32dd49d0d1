"""Which printed names of one body stand for one person. Pure; found from the whole set, so that order cannot matter.

Full names that are equal are one person, throughout an authority. Initials or a bare surname are somebody with a
full name only within one body, about the same year, and where just one person fits. Where several fit, the name
stands apart and is reported; a person may then say who it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from matters.council.people.identity import words_of
from matters.council.people.printed_names import PrintedName

NEAR_YEARS = 1
"""How many municipal years apart a short name and the full one may be: a pack holds the minutes of the last.

Whoever is named in full in the same year comes before whoever is in the next.
"""


class Rule(StrEnum):
    """Why a name was given to its person."""

    FULL_NAME = "full name"
    INITIALS = "initials, one person in this body fits"
    SURNAME = "surname, one person in this body fits"
    ALONE = "no fuller name in this body"
    SEVERAL = "several persons in this body fit"
    SETTLED = "settled by a person"


@dataclass(frozen=True, slots=True)
class YearsName:
    """A name as one body's papers of one municipal year print it."""

    year: int
    name: PrintedName


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whose name it is. `person_key` is the full name, or for a short name that stands alone "<name> @ <body>"."""

    person_key: str
    rule: Rule

    @property
    def is_ambiguous(self) -> bool:
        """Whether several persons would fit."""
        return self.rule is Rule.SEVERAL


def match_names(names: Iterable[YearsName], body: str) -> dict[YearsName, Verdict]:
    """A verdict for each name of one body; `body` (its slug) keeps short names of two bodies apart.

    >>> from matters.council.people.printed_names import name_in
    >>> full, bare = YearsName(2030, name_in("Cllr Ann Ash")), YearsName(2030, name_in("Councillor Ash"))
    >>> match_names([full, bare], "audit")[bare].person_key
    'ann ash'
    """
    every = sorted(set(names), key=lambda n: (n.year, n.name.key, n.name.printed))
    full = [n for n in every if is_full(n.name)]
    verdicts = {n: Verdict(" ".join(n.name.tokens), Rule.FULL_NAME) for n in full}
    initials = [n for n in every if n.name.given and n not in verdicts]
    verdicts |= _fitted(initials, verdicts, Rule.INITIALS, body)
    verdicts |= _fitted([n for n in every if n not in verdicts], verdicts, Rule.SURNAME, body)
    return verdicts


def is_full(name: PrintedName) -> bool:
    """Whether a given name is written out.

    >>> from matters.council.people.printed_names import name_in
    >>> is_full(name_in("Mr T. Ash")), is_full(name_in("Mr Tom Ash"))
    (False, True)
    """
    return bool(name.given) and len(name.tokens[0]) > 1


def _fitted(
    names: Sequence[YearsName], known: Mapping[YearsName, Verdict], rule: Rule, body: str
) -> dict[YearsName, Verdict]:
    persons: dict[str, list[YearsName]] = {}
    for name, verdict in known.items():
        persons.setdefault(verdict.person_key, []).append(name)
    fitted = {}
    for name in names:
        fits = _fitting(name, persons, within=0) or _fitting(name, persons, within=NEAR_YEARS)
        alone = f"{name.name.key} @ {body}"
        if len(fits) == 1:
            fitted[name] = Verdict(fits[0], rule)
        else:
            fitted[name] = Verdict(alone, Rule.SEVERAL if fits else Rule.ALONE)
    return fitted


def _fitting(short: YearsName, persons: Mapping[str, Sequence[YearsName]], within: int) -> list[str]:
    """The persons for whom a short name may stand, who are named within so many years of it."""
    return [
        key
        for key, forms in persons.items()
        if any(abs(form.year - short.year) <= within and _abbreviates(short.name, form.name) for form in forms)
        and not any(_contradicts(short.name, form.name) for form in forms)
    ]


def _abbreviates(short: PrintedName, long: PrintedName) -> bool:
    if words_of(short.surname) != words_of(long.surname):
        return False
    given = list(zip(_given(short), _given(long), strict=False))
    return len(_given(short)) <= len(_given(long)) and all(
        a == b or (1 in (len(a), len(b)) and a[0] == b[0]) for a, b in given
    )


def _given(name: PrintedName) -> tuple[str, ...]:
    return name.tokens[: -len(words_of(name.surname))]


def _contradicts(one: PrintedName, other: PrintedName) -> bool:
    """Whether titles say that these are two persons: a councillor is not Mrs Ash the co-optee, nor is Mr Ash."""
    if one.title and other.title and one.is_councillor != other.is_councillor:
        return True
    return bool(one.is_of and other.is_of and one.is_of != other.is_of)
