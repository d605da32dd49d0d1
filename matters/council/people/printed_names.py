"""A person's name as printed, taken apart: title, given names, surname, and the key by which names are compared.

Pure: a line of an attendance list in, a name out, or None where the line names nobody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from matters.council.people.identity import slug_of, words_of
from matters.reading.grammar.naming.names import is_group, is_name
from matters.reading.grammar.naming.titles import shared_title, title_of
from matters.reading.record import Member
from matters.reading.vocabulary.people import NOT_NAMES, PARTICLES, SURNAMES_TOO

COUNCILLOR = re.compile(r"\b(?:cou?nc?illor|cllr|coun|cynghorydd|cyng|alderman)\b", re.IGNORECASE)
ASIDE = re.compile(r"\s*(?:[(\[,;:]|\s[–—-]\s).*", re.DOTALL)
"""What follows a name: a post, an organisation, "(in the Chair)"."""
LONGEST, LONGEST_TITLE = 100, 50
"""Characters of a name and of its titles: what is longer was misread."""
MEN = {"mr"}
WOMEN = {"mrs", "ms", "miss", "dame", "lady", "baroness"}


@dataclass(frozen=True, slots=True)
class PrintedName:
    """One name. `given` may be initials or "" where only a surname is printed; `title` is as printed, "" for none."""

    printed: str
    title: str
    given: str
    surname: str

    @property
    def is_councillor(self) -> bool:
        """Whether the title says so."""
        return bool(COUNCILLOR.search(self.title))

    @property
    def is_untitled(self) -> bool:
        """Whether nothing says what the person is."""
        return not self.title

    @property
    def is_of(self) -> str:
        """ "m" or "f" where the title tells, else "": Mr Hall is not Mrs A. Hall.

        >>> name_in("Councillor Mrs Hall").is_of
        'f'
        """
        words = set(slug_of(self.title).split("-"))
        return "m" if words & MEN else "f" if words & WOMEN else ""

    @property
    def tokens(self) -> tuple[str, ...]:
        """The words of the name as compared; initials one by one.

        >>> name_in("Mrs. S.A. Cain-O’Neil").tokens
        ('s', 'a', 'cain', 'oneil')
        """
        return tuple(words_of(f"{self.given} {self.surname}"))

    @property
    def key(self) -> str:
        """What tells this printed form from others: the words, behind what the title says the person is.

        >>> name_in("Cllr. Judy Ashby").key == name_in("COUNCILLOR JUDY ASHBY (in the Chair)").key
        True
        """
        what = "cllr" if self.is_councillor else self.is_of or ("other" if self.title else "")
        return " ".join((what, *self.tokens)).strip()


def name_in(line: str) -> PrintedName | None:
    """The name of the person that a line of an attendance list or declaration names, or None for a group.

    >>> name_in("Mrs. S. Cain, Independent Member")
    PrintedName(printed='Mrs. S. Cain', title='Mrs.', given='S.', surname='Cain')
    >>> name_in("8 Members of the Public"), name_in("Officers")
    (None, None)
    """
    line = " ".join(line.split())
    if is_group(line) or shared_title(line):
        return None
    title, rest = split_title(line)
    bare = " ".join(_name_alone(ASIDE.sub("", rest).strip(" .,").split()))
    if not is_name(bare, listed=bool(title)) or not (title or " " in bare):
        return None
    return _taken_apart(title, bare)


def name_of_member(member: Member) -> PrintedName:
    """The name of a front sheet's member, whose title the reader has parted from it already.

    >>> from matters.reading.document import Span
    >>> from matters.reading.record import Stated
    >>> name_of_member(Member(Stated("van Dyk", Span(line=1)), Stated("Cllr.", Span(line=1)))).surname
    'van Dyk'
    """
    title, rest = split_title(member.name.value)
    stated = member.title.value if member.title else ""
    return _taken_apart(f"{stated} {title}".strip(), ASIDE.sub("", rest).strip(" .,") or member.name.value)


def split_title(text: str) -> tuple[str, str]:
    """The titles that a text opens with, and the rest.

    >>> split_title("Councillor Mrs J Ash")
    ('Councillor Mrs', 'J Ash')
    """
    rest = text
    while title := title_of(rest):
        rest = rest[title.end :].lstrip(" .(")
    return text[: len(text) - len(rest)].strip(" ("), rest


def _taken_apart(title: str, bare: str) -> PrintedName:
    words = _name_alone(bare[:LONGEST].split())
    title = title[:LONGEST_TITLE]
    start = len(words) - 1
    while start > 0 and words[start - 1].lower() in PARTICLES:
        start -= 1
    surname = " ".join(words[start:])
    return PrintedName(f"{title} {' '.join(words)}".strip(), title, " ".join(words[:start]), surname)


def _name_alone(words: list[str]) -> list[str]:
    """The words without what a table's next columns have left behind them: initials, a post, an organisation.

    >>> _name_alone(["Ann", "Ash", "AA"]), _name_alone(["Ann", "Ash", "Head", "of", "Service"])
    (['Ann', 'Ash'], ['Ann', 'Ash'])
    """
    if len(words) > 2 and words[-1] == "".join(word[0] for word in words[:-1]):
        words = words[:-1]
    if len(words) > 2 and any(word.lower() in NOT_NAMES - SURNAMES_TOO for word in words[2:]):
        return words[:2]
    return words
