"""How an action stands: a letter, a word or a colour in its status column."""

from __future__ import annotations

import re

from matters.reading.vocabulary.plan_words import RAG_GLYPHS, RAG_WORDS

_WORDS = re.compile("|".join(f"(?:{word})" for word in RAG_WORDS), re.IGNORECASE)
_GLYPHS = re.compile(f"[{''.join(RAG_GLYPHS)}\ufe0f]")


def standing_of(text: str) -> str | None:
    """What a status cell says: its words as printed, or the colour of a circle that stands alone.

    >>> standing_of("🟢"), standing_of("🟢 On track"), standing_of("Blue/Complete"), standing_of("")
    ('Green', 'On track', 'Blue/Complete', None)
    """
    said = " ".join(_GLYPHS.sub(" ", text).split())
    if said or not text:
        return said or None
    return " ".join(RAG_GLYPHS[glyph] for glyph in text if glyph in RAG_GLYPHS) or None


def is_standing(text: str) -> bool:
    """Whether a text is a status and nothing else.

    >>> is_standing("Amber"), is_standing("G"), is_standing("Green paper on schools")
    (True, True, False)
    """
    return bool(_WORDS.fullmatch(standing_of(text) or ""))
