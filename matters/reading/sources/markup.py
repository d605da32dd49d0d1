"""Markup that an export left in a text, escaped once, twice or not at all: undone, so that a grammar sees words.

Such exports put several paragraphs on one line, and lose the bullets that a browser would print.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

MOST_ESCAPED = 4
"""How often markup may have been escaped over."""

_ESCAPED_TAG = re.compile(r"&(?:amp;)*lt;/?[a-z][a-z0-9]*\b[^<>]{0,200}?&(?:amp;)*gt;", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:amp;)*(?:[a-z]{2,8}|#\d{2,5});", re.IGNORECASE)
_BREAK = re.compile(r"</?(?:p|div|ul|ol|li|br|h[1-6]|tr|table|blockquote)\b[^<>]*>", re.IGNORECASE)
_CELL = re.compile(r"</t[dh]>\s*<t[dh]\b[^<>]*>", re.IGNORECASE)
_ITEM = re.compile(r"<li\b", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][a-z0-9]*\b[^<>]{0,200}>", re.IGNORECASE)
_BOLD = re.compile(r"\s*<(?P<tag>b|strong)\b[^<>]*>(?P<text>[^<>]*)</(?P=tag)>\s*", re.IGNORECASE)


class Piece(NamedTuple):
    """One paragraph of a line of markup: its words, its bullet put back.

    `bold` is whether all of it is; `apart` is whether markup begins a paragraph with it.
    """

    text: str
    bold: bool = False
    apart: bool = False


def is_escaped(text: str) -> bool:
    """Whether a text holds markup that was escaped.

    >>> is_escaped("&amp;lt;p&amp;gt;Agreed."), is_escaped("R&amp;D is &lt; 5%")
    (True, False)
    """
    return bool(_ESCAPED_TAG.search(text))


def unescaped(text: str) -> str:
    """The text as it was before its markup was escaped, however often.

    >>> unescaped("&amp;lt;p&amp;gt;R&amp;amp;D")
    '<p>R&D'
    """
    for _ in range(MOST_ESCAPED):
        if not _ENTITY.search(text):
            break
        text = unescape(text)
    return text


def pieces(raw: str) -> Iterator[Piece]:
    """The paragraphs on one line of a text whose markup was escaped, in order; none where only tags stand on it.

    >>> [piece.text for piece in pieces("&lt;p&gt;Agreed:&lt;/p&gt;&lt;li&gt;R&amp;amp;D;&lt;/li&gt;")]
    ['Agreed:', '• R&D;']
    """
    text = _CELL.sub("\t", unescaped(raw))
    begins, bullet, apart = 0, "", False
    for mark in (*_BREAK.finditer(text), None):
        words = text[begins : mark.start() if mark else len(text)]
        plain = _TAG.sub("", words).replace("\xa0", " ").strip()
        if plain:
            yield Piece(bullet + plain, bool(_BOLD.fullmatch(words)), apart)
            bullet = ""
        if mark:
            apart = True
            bullet = "• " if _ITEM.match(mark[0]) else bullet if not mark[0].startswith("</") else ""
            begins = mark.end()
