"""Signs of symbol fonts, which a file holds as codes that mean something only in that font."""

from __future__ import annotations

from matters.reading.markers import BULLETS, DASHES
from matters.reading.vocabulary.symbols import BULLET, SECOND_BULLET, SYMBOLS

PRIVATE = range(0xF000, 0xF100)
"""Where Word keeps the codes of symbol fonts."""


def sign(code: int, font: str | None) -> str:
    """The sign that a font shows for a code; a bullet where the font is known and the sign is not.

    >>> sign(0xF0FC, "wingdings"), sign(0x41, "arial"), sign(0xF0B7, None)
    ('✓', 'A', '•')
    """
    signs = SYMBOLS.get(font or "", {})
    bare = code - PRIVATE.start if code in PRIVATE else code
    if bare in signs:
        return signs[bare]
    if signs and font != "symbol":  # whose letters and figures are mostly themselves
        return BULLET
    if code in PRIVATE:
        return BULLET
    return chr(code) if 0x20 <= code < 0x110000 and not 0xD800 <= code < 0xE000 else ""


def shown(text: str, font: str | None) -> str:
    """The text of a run, its letters as the signs of a symbol font where it is set in one.

    >>> shown("ü", "wingdings"), shown("ü", "arial"), shown("a b", "wingdings")
    ('✓', 'ü', '• •')
    """
    if font in SYMBOLS:
        return "".join(character if character.isspace() else sign(ord(character), font) for character in text)
    if any(ord(character) in PRIVATE for character in text):
        return "".join(sign(ord(c), font) if ord(c) in PRIVATE else c for c in text)
    return text


def bullet(text: str, font: str | None) -> str:
    """What a level of a list prints for its bullet, as readers of lists know it.

    >>> bullet("o", "courier new"), bullet("\\uf0b7", "symbol"), bullet("–", None), bullet("*", None)
    ('◦', '•', '–', '*')
    """
    if text == "o":
        return SECOND_BULLET
    text = shown(text, font).strip()
    if text and text not in BULLETS + DASHES:
        return text if text.isalnum() else BULLET
    return text
