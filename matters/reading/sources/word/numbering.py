"""Automatic numbers and bullets, as Word prints them: the numbers are in no paragraph, they are counted here."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from lxml import etree

from matters.reading.sources.word.names import W, number, switch, value
from matters.reading.sources.word.styles import paragraph_look, run_look
from matters.reading.sources.word.symbols import bullet
from matters.reading.vocabulary.ordinal_words import CARDINALS, ORDINALS

LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
MOST_ROMAN = 4000
MOST_LETTERS = 780
"""Word prints aa after z and so on; past thirty of a letter a counter has gone wrong."""


def roman(count: int) -> str:
    """A count in small Roman numerals.

    >>> roman(14), roman(0)
    ('xiv', '0')
    """
    if not 0 < count < MOST_ROMAN:
        return str(count)
    text = ""
    for worth, letters in _ROMAN:
        text += letters * (count // worth)
        count %= worth
    return text


def letters(count: int) -> str:
    """A count in small letters: after z Word prints aa, bb.

    >>> letters(2), letters(28)
    ('b', 'bb')
    """
    return chr(97 + (count - 1) % 26) * (1 + (count - 1) // 26) if 0 < count <= MOST_LETTERS else str(count)


def ordinal(count: int) -> str:
    """A count with its ending.

    >>> ordinal(1), ordinal(12), ordinal(23)
    ('1st', '12th', '23rd')
    """
    ending = "th" if 10 < count % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count}{ending}"


FORMATS: dict[str, Callable[[int], str]] = {
    "lowerLetter": letters,
    "upperLetter": lambda count: letters(count).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda count: roman(count).upper(),
    "decimalZero": lambda count: f"{count:02}",
    "ordinal": ordinal,
    "cardinalText": lambda count: CARDINALS.get(count, str(count)),
    "ordinalText": lambda count: ORDINALS.get(count, ordinal(count)),
    "none": lambda _: "",
}
"""How a level prints its count; as a plain figure where it is not here."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: `text` is its pattern ("%1.%2"), `restart` the level, from 1, that sets it back."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    glued: bool = False
    restart: int | None = None
    legal: bool = False
    hidden: bool = False
    style: str | None = None
    left: int | None = None
    first: int | None = None
    font: str | None = None


NO_LEVEL = Level(text="%1.")


class Numbering:
    """The lists of a file, and how far each has counted."""

    def __init__(self, root: etree._Element | None) -> None:
        self._levels: dict[str, tuple[Level, ...]] = {}
        self._shared: dict[str, str] = {}
        self._restarts: dict[str, tuple[int, ...]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._met: set[str] = set()
        if root is not None:
            self._read(root)

    def _read(self, root: etree._Element) -> None:
        patterns = {found.get(f"{W}abstractNumId", ""): found for found in root.iterfind(f"{W}abstractNum")}
        styled = {name: found for found in patterns.values() if (name := value(found, "styleLink"))}
        for entry in root.iterfind(f"{W}num"):
            key = entry.get(f"{W}numId", "")
            pattern = patterns.get(value(entry, "abstractNumId") or "")
            if pattern is None:
                continue
            pattern = styled.get(value(pattern, "numStyleLink") or "", pattern)
            levels = [NO_LEVEL] * LEVELS
            for level in pattern.iterfind(f"{W}lvl"):
                levels[_place(level)] = _level(level)
            restarts: list[int] = []
            for change in entry.iterfind(f"{W}lvlOverride"):
                at, own, start = _place(change), change.find(f"{W}lvl"), value(change, "startOverride")
                levels[at] = _level(own) if own is not None else levels[at]
                if start is not None:
                    levels[at] = replace(levels[at], start=number(start, 1))
                    restarts.append(at)
            self._levels[key] = tuple(levels)
            self._shared[key] = pattern.get(f"{W}abstractNumId", "")
            self._restarts[key] = tuple(restarts)

    def level(self, key: str, depth: int) -> Level | None:
        """A level of a list, None where the file has no such list."""
        levels = self._levels.get(key)
        return levels[min(max(depth, 0), LEVELS - 1)] if levels else None

    def depth_of_style(self, key: str, style: str | None) -> int | None:
        """The level of a list that belongs to a style of headings."""
        levels = self._levels.get(key, ())
        return next((depth for depth, level in enumerate(levels) if style and level.style == style), None)

    def advance(self, key: str, depth: int) -> str:
        """Count one more at a level of a list, and say what is printed before the paragraph, its space included."""
        levels = self._levels.get(key)
        if not levels:
            return ""
        depth = min(max(depth, 0), LEVELS - 1)
        counts = self._counts.setdefault(self._shared[key], [None] * LEVELS)
        if key not in self._met:
            self._met.add(key)
            for at in self._restarts[key]:
                counts[at] = None
        before = counts[depth]
        counts[depth] = levels[depth].start if before is None else before + 1
        for deeper in range(depth + 1, LEVELS):
            restart = levels[deeper].restart
            if restart is None or depth < restart:
                counts[deeper] = None
        return _printed(levels, counts, depth)


def _printed(levels: tuple[Level, ...], counts: list[int | None], depth: int) -> str:
    level = levels[depth]
    if level.hidden or level.format == "none":
        return ""
    if level.format == "bullet":
        sign = bullet(level.text, level.font)
        return f"{sign} " if sign else ""

    def counted(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        if counts[at] is None:
            counts[at] = levels[at].start
        form = "decimal" if level.legal else levels[at].format
        return FORMATS.get(form, str)(counts[at] or 0)

    text = _PLACE.sub(counted, level.text).strip()
    return text if not text or level.glued else f"{text} "


def _place(element: etree._Element) -> int:
    return min(max(number(element.get(f"{W}ilvl")), 0), LEVELS - 1)


def _level(element: etree._Element) -> Level:
    look = paragraph_look(element.find(f"{W}pPr"))
    run = run_look(element.find(f"{W}rPr"))
    restart, legal = value(element, "lvlRestart"), switch(element, "isLgl")
    return Level(
        start=number(value(element, "start"), 1),
        format=value(element, "numFmt") or "decimal",
        text=value(element, "lvlText") or "",
        glued=value(element, "suff") == "nothing",
        restart=None if restart is None else number(restart),
        legal=bool(legal),
        hidden=bool(run.hidden),
        style=value(element, "pStyle"),
        left=look.left,
        first=look.first,
        font=run.font,
    )
