"""Words of what a meeting heard from others: petitions, questions from the public, reports by word of mouth."""

from __future__ import annotations

QUESTION_TITLES = (
    r"(?:public|written) questions?",
    r"public (?:question|participation|speak|forum)",
    r"questions? (?:from|by|of|asked by|to|submitted by|received from)\b.*"
    r"\b(?:public|residents?|electors?|members|councillors)",
    r"questions? (?:under|pursuant to|in accordance with)\b",
    r"open forum|question time",
    r"(?:members'?|councillors'?|residents'?) questions?",
    r"(?:representations|statements|deputations?)\b.*\bpublic",
    r"cwestiynau",
)
"""Titles of an item in which others may ask."""

ANSWERS = (
    r"answers?",
    r"response",
    r"reply",
    r"a",
    r"ateb",
    r"chair(?:man)?'?s? (?:response|reply)",
    r"written (?:response|reply)",
)
"""Labels of an answer."""

PETITION_SAYS = (
    r"(?:requested|requesting|requests|asked|asking|asks) (?:that |for |the |this )?",
    r"(?:calling|called|calls) (?:for|on|upon) ",
    r"(?:objecting|objected|opposed|opposing|objects|against) (?:to )?",
    r"in (?:support|opposition|objection) (?:of|to) ",
    r"(?:concerning|regarding|about|relating to|in relation to|in respect of|seeking|urging|on the subject of) ",
    r"(?:entitled|headed|titled) ",
)
"""What leads from a petition to what it asks."""

MOUTH = r"(?:verbal|oral)(?:ly)?"
"""By word of mouth."""

GIVEN = r"update|report|presentation|briefing|statement|overview|introduction|address|summary|account"

ABOUT = "on|about|regarding|concerning|in relation to|in respect of|relating to|with regard to"
"""What leads from a report or petition to its subject."""

NUMBERS = {
    **{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10},
    **{"eleven": 11, "twelve": 12, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100},
}
"""Numbers in words that petitions are counted in."""
