"""How minutes report apologies: the words around the names."""

from __future__ import annotations

TITLES = (r"apolog(?:y|ies)\b", r"ymddiheuriad")
"""An item whose title holds one of these is about who stayed away."""

APOLOGY = r"\b(?:apolog(?:y|ies)|ymddiheuriad(?:au)?)\b"

SUBSTITUTE = r"(?:named\s+)?(?:substitut|deput(?:y|ies)|replace|eilydd|in place)"
"""The head of a column beside that of apologies: who came instead."""

NOT_FOR_ABSENCE = (
    r"apolog(?:y|ies)\s+(?:(?:was|were)\s+(?:also\s+)?(?:received|given|made)\s+)?"
    r"(?:for|of|in respect of)\s+(?:\w+\s+){0,2}?"
    r"(?:late|lateness|delay|leaving|early|arriving|having|the\s+(?:late|delay|error))",
    r"apolog(?:y|ies)\s+to\b",
)
"""Apologies of those who came: for being late, for leaving early."""

FROM = r"\b(?:from|on behalf of|by|of|for|gan|oddi wrth|ar ran)\b(?:\s+the\s+following(?:\s+\w+){0,2})?\s*:?[\s–-]*"

THESE = (
    r"(?:(?:these|they|which)\s+)?(?:(?:had been|have been|was|were)\s+)?(?:received|sent|given)"
    r"(?:\s+and\s+(?:accepted|noted|approved))?\s+(?:from|by)\s*:?\s*"
)
"""The sentence under the title may take the title for its first word."""

SENT = (
    r"\s+(?:had|have|has)?\s*(?:each\s+|both\s+|all\s+)?(?:sent|gave|given|submitted|offered|tendered|conveyed|expressed)"
    r"\s+(?:(?:his|her|their|in)\s+)*$"
)
"""What stands between the names and "apologies" where the names come first."""

NOBODY = (
    r"\s*(?:there\s+(?:were|was|had been)\s+(?:no|none)|no\s+apolog|none\b|nil\b|dim\b|neb\b"
    r"|ni\s+dderbyniwyd|nid\s+oedd)"
)

AFTERWARDS = (
    r"[,;]?\s+(?:for\s+whom|in\s+(?:whose|their)|whose|who|whom|with\s+(?:councillor|cllr|mr|mrs|ms|miss|dr)s?\b"
    r"|due\s+to|owing\s+to|because|as\s+(?:he|she|they)|(?:was|were|had|has|is|are|attended|substituted|deputised|replaced)\b|being\b|represented\s+by"
    r"|and\s+(?:it\s+was|these|they|accepted|noted|the\s+(?:committee|board|panel))|to\s+the\s+meeting\b"
    r"|oherwydd|a\s+oedd).*"
)
"""From here on a sentence no longer names who stayed away."""
