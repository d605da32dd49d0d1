"""Styles: what a paragraph or a run inherits, worked out once a style."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lxml import etree

from matters.reading.sources.word.names import VALUE, W, number, switch, value

MOST_PARENTS = 30
"""A style may stand on another, and a broken file may make a circle of them."""
DEFAULT_SIZE = 10.0
"""Points, where the file says nothing."""
APART = 80
"""Twentieths of a point before or after a paragraph from which it stands apart."""
BODY_LEVEL = 9
"""The outline level of what is no heading."""

_HEADING = re.compile(r"heading ([1-9])")
_TITLES = {"title": 1, "subtitle": 2}


@dataclass(frozen=True, slots=True)
class Look:
    """How something is set; None where nothing is said of it.

    `level` is 1 to 9 for a heading and 0 for what says that it is none. `left` and `first` are twentieths of a
    point: the indent of the text, and of its first line from there. `apart` is whether space stands before or after.
    """

    bold: bool | None = None
    hidden: bool | None = None
    capitals: bool | None = None
    size: float | None = None
    font: str | None = None
    level: int | None = None
    left: int | None = None
    first: int | None = None
    apart: bool | None = None
    list_of: str | None = None
    list_level: int | None = None
    new_page: bool | None = None

    def over(self, under: Look) -> Look:
        """This look where it says something, else the other.

        >>> Look(bold=True).over(Look(bold=False, size=12.0)).size
        12.0
        """
        said = {name: mine for name in _FIELDS if (mine := getattr(self, name)) is not None}
        return replace(under, **said) if said else under


_FIELDS = tuple(Look.__dataclass_fields__)
NOTHING = Look()


def run_look(properties: etree._Element | None) -> Look:
    """What the properties of a run say by themselves."""
    if properties is None or not len(properties):
        return NOTHING
    size = value(properties, "sz")
    fonts = properties.find(f"{W}rFonts")
    font = None if fonts is None else fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi")
    return Look(
        bold=switch(properties, "b"),
        hidden=switch(properties, "vanish"),
        capitals=switch(properties, "caps"),
        size=number(size) / 2 if size else None,
        font=font.casefold() if font else None,
    )


def paragraph_look(properties: etree._Element | None) -> Look:
    """What the properties of a paragraph say by themselves."""
    if properties is None or not len(properties):
        return NOTHING
    indent, spacing = properties.find(f"{W}ind"), properties.find(f"{W}spacing")
    numbered = properties.find(f"{W}numPr")
    outline, list_level = value(properties, "outlineLvl"), value(numbered, "ilvl")
    return Look(
        level=None if outline is None else _level(number(outline, BODY_LEVEL)),
        left=None if indent is None else _indent(indent, "left", "start"),
        first=None if indent is None else _first_line(indent),
        apart=None if spacing is None else _is_apart(spacing),
        list_of=value(numbered, "numId"),
        list_level=None if list_level is None else number(list_level),
        new_page=switch(properties, "pageBreakBefore"),
    )


def _level(outline: int) -> int:
    return outline + 1 if 0 <= outline < BODY_LEVEL else 0


def _indent(indent: etree._Element, *names: str) -> int | None:
    found = next((text for name in names if (text := indent.get(f"{W}{name}"))), None)
    return None if found is None else number(found)


def _first_line(indent: etree._Element) -> int | None:
    hanging, first = indent.get(f"{W}hanging"), indent.get(f"{W}firstLine")
    return -number(hanging) if hanging else number(first) if first else None


def _is_apart(spacing: etree._Element) -> bool | None:
    if any(spacing.get(f"{W}{side}Autospacing", "0") not in ("0", "false") for side in ("before", "after")):
        return True
    said = [text for side in ("before", "after") if (text := spacing.get(f"{W}{side}")) is not None]
    return any(number(text) >= APART for text in said) if said else None


class Styles:
    """The styles of a file; every paragraph, run and table may ask for one by its identifier."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, etree._Element] = {}
        self._looks: dict[str, Look] = {}
        self._ruled: dict[str, bool] = {}
        self.default = NOTHING
        self.usual: str | None = None
        if root is None:
            return
        for style in root.iterfind(f"{W}style"):
            self._styles[style.get(f"{W}styleId", "")] = style
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default", "0") not in ("0", "false"):
                self.usual = style.get(f"{W}styleId")
        defaults = root.find(f"{W}docDefaults")
        if defaults is not None:
            run = run_look(defaults.find(f"{W}rPrDefault/{W}rPr"))
            self.default = run.over(paragraph_look(defaults.find(f"{W}pPrDefault/{W}pPr")))

    def look(self, name: str | None) -> Look:
        """How a style sets things, with all that it inherits from other styles."""
        if not name:
            return NOTHING
        if name not in self._looks:
            look = NOTHING
            for style in self._line(name):
                own = run_look(style.find(f"{W}rPr")).over(paragraph_look(style.find(f"{W}pPr")))
                look = look.over(replace(own, level=_named_level(style)) if own.level is None else own)
            self._looks[name] = look
        return self._looks[name]

    def is_ruled(self, name: str | None) -> bool:
        """Whether a table style draws lines between columns."""
        if not name:
            return False
        if name not in self._ruled:
            borders = (style.find(f"{W}tblPr/{W}tblBorders") for style in self._line(name))
            self._ruled[name] = any(draws(found) for found in borders if found is not None)
        return self._ruled[name]

    def _line(self, name: str) -> list[etree._Element]:
        """A style and those that it stands on, itself first."""
        found: list[etree._Element] = []
        style = self._styles.get(name)
        while style is not None and style not in found and len(found) < MOST_PARENTS:
            found.append(style)
            style = self._styles.get(value(style, "basedOn") or "")
        return found


def _named_level(style: etree._Element) -> int | None:
    """The level of Word's own heading styles, which a file need not spell out."""
    name = (value(style, "name") or "").casefold()
    heading = _HEADING.fullmatch(name)
    return int(heading[1]) if heading else _TITLES.get(name)


def draws(borders: etree._Element) -> bool:
    """Whether a set of borders has a line that parts columns or stands at a table's sides."""
    sides = ("insideV", "left", "start", "right", "end")
    return any(
        side.get(VALUE, "nil") not in ("nil", "none") for name in sides for side in borders.iterfind(f"{W}{name}")
    )
