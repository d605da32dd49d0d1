"""The markers of lists: "(1)", "1.", "a)", "(iv)", bullets of every kind; what each is and which follows which."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

BULLETS = "•·●○◦▪▫■□◆◊➢➤►▶❖✓✔✗⮚⁃∙*\uf0b7\uf0a7\uf0d8\uf02d\uf0fc\uf076\uf0a8\u25cf\u2043"
DASHES = "–—-"

_BULLET = re.compile(
    rf"(?P<glyph>[{re.escape(BULLETS + DASHES)}]|o(?=\s{{2,}}))\s+(?=\S)|(?P<glued>[•●▪■➢\uf0b7\uf0a7])(?=\S)"
)
_LABEL = re.compile(
    r"(?P<printed>"
    r"\((?:\d{1,3}|[a-zA-Z]|[ivxIVX]{2,5})\)[.)]?"
    r"|(?:\d{1,3}|[a-zA-Z]|[ivx]{2,5})\)"
    r"|(?:\d{1,3}|[a-zA-Z]|[ivx]{2,5})\.(?=\s|$)"
    r"|\d{1,3}(?:\.\d{1,3}){1,3}\.?(?=\s|$)"
    r"|(?:\d{1,2}|[A-Ha-h]|[ivx]{1,4})(?=\s+(?:That|THAT)\b)"
    r")\s*(?=\S|$)"
)
_MAY_MARK = re.compile(r"\w{1,5}[.)]|o\s|\w{1,4}\s+(?:That|THAT)\b")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


class Style(StrEnum):
    """How a list counts."""

    BULLET = "bullet"
    DASH = "dash"
    NUMBER = "number"
    DECIMAL = "decimal"
    LETTER = "letter"
    CAPITAL = "capital"
    ROMAN = "roman"
    BIG_ROMAN = "big roman"


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker at the head of a line.

    `printed` is as it stands ("(a)"), `shape` is its punctuation ("()", ".." of "4.2.1"), `key` what counts within
    it ("a"); `width` is how many characters it takes, the white space after it included.
    """

    printed: str
    key: str
    shape: str
    width: int
    bulleted: bool = False

    def styles(self) -> tuple[tuple[Style, int], ...]:
        """Every way to count it, with its place: "(i)" is the first Roman number or the ninth letter.

        >>> [(style.value, place) for style, place in Marker("(i)", "i", "()", 4).styles()]
        [('roman', 1), ('letter', 9)]
        """
        key = self.key
        if not key:
            return ((Style.DASH if self.printed in DASHES else Style.BULLET, 0),)
        if key.isdigit():
            return ((Style.NUMBER, int(key)),)
        if "." in key:
            return ((Style.DECIMAL, int(key.rsplit(".", 1)[1])),)
        big = key.isupper()
        found: list[tuple[Style, int]] = []
        if set(key.lower()) <= set("ivx"):
            found.append((Style.BIG_ROMAN if big else Style.ROMAN, roman(key.lower())))
        if len(key) == 1:
            found.append((Style.CAPITAL if big else Style.LETTER, ord(key.lower()) - 96))
        return tuple(found)

    @property
    def first(self) -> bool:
        """Whether a list may begin with it: (1), (a), (i)."""
        return any(place == 1 for _, place in self.styles())

    def follows(self, other: Marker) -> bool:
        """Whether it is the next after another, counted in a way that both allow.

        >>> Marker("(j)", "j", "()", 4).follows(Marker("(i)", "i", "()", 4))
        True
        """
        before = dict(other.styles())
        return any(before.get(style, -1) == place - 1 for style, place in self.styles())


def marker(text: str) -> Marker | None:
    """The marker that a line begins with. A bullet before a number ("- (1) the report") only shows the number.

    >>> marker("- (1) the report be noted").printed, marker("•  why").printed, marker("The report")
    ('(1)', '•', None)
    """
    if text[:1].isalpha() and not _MAY_MARK.match(text):
        return None
    bullet = _BULLET.match(text)
    label = _LABEL.match(text, bullet.end() if bullet else 0)
    if label:
        return replace(marker_of(label["printed"]), width=label.end(), bulleted=bullet is not None)
    if bullet:
        return Marker((bullet["glyph"] or bullet["glued"]), "", "", bullet.end())
    return None


def marker_of(printed: str) -> Marker:
    """The marker that is printed so, apart from any line.

    >>> marker_of("(a)").key, marker_of("(a)").shape
    ('a', '()')
    """
    key = printed.strip("().") if any(character.isalnum() for character in printed) else ""
    return Marker(printed, key, printed.replace(key, "." * key.count("."), 1) if key else "", len(printed) + 1)


def roman(text: str) -> int:
    """The value of a small Roman number.

    >>> roman("xiv")
    14
    """
    values = [_ROMAN[letter] for letter in text]
    return sum(-v if v < max(values[i + 1 :], default=0) else v for i, v in enumerate(values))
