"""What may be written to a terminal."""

from __future__ import annotations


def printable(text: str) -> str:
    """Text that a terminal shows and does not obey: line ends and tabs kept, other control characters replaced.

    A pack's text, and a file's name, may hold anything.

    >>> printable("a\\x1b[2Jb\\n")
    'a�[2Jb\\n'
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c in "\n\t" else "\N{REPLACEMENT CHARACTER}" for c in text)
