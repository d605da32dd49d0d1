"""What text recognition makes of the shapes on a page of minutes, and what stood there."""

from __future__ import annotations

STROKES = r"|¦_~`´\\"
"""What rules and specks become, alone or at the ends of a line."""

BULLET_SHAPES = r"e¢|¢|e|«|»|©|®|\*|\+|·|»|°e|ee|-e"
"""A round bullet, before a capital letter or alone."""

RING_SHAPES = r"o|0|O|°|º"
"""A ring, the bullet of a list within a list."""

WORD_SHAPES = (
    (r"\bC[lI1i|]{1,3}rs\b", "Cllrs"),
    (r"\bC[lI1i|]{1,3}r\b", "Cllr"),
    (r"\bCounci[lI1i|]{1,3}or", "Councillor"),
    (r"(?<=[a-z])\|(?=[a-z])", "l"),
    (r"(?<=\d)[lI|](?=\d)", "1"),
    (r"(?<=\d)O(?=\d)", "0"),
    (r"^[lI|] (?=[a-z]+ed\b)", "I "),
)
"""Shapes, as regular expressions, and the words or letters that they stand for."""

BROKEN_WORDS = (
    "RESOLVED",
    "Resolved",
    "RECOMMENDED",
    "PRESENT",
    "MINUTES",
    "APOLOGIES",
    "Councillor",
    "Councillors",
    "Committee",
    "COMMITTEE",
)
"""Words that carry the form of minutes, put together again where spaces were seen in them."""
