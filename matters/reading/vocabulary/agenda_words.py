"""How an agenda says who reports on an item, and whether there is a paper."""

from __future__ import annotations

PAGES_WORDS = ("pages?", "pgs?", "pp", "tudalennau", "tudalen")

TO_FOLLOW = (
    r"to follow",
    r"will follow",
    r"to be tabled",
    r"to be circulated",
    r"will be circulated",
    r"(?:to be )?circulated separately",
    r"tabled at the meeting",
    r"i ddilyn",
)

VERBAL = (r"verbal(?:ly)?", r"oral(?:ly)?", r"ar lafar")

PRESENTATION = (r"presentations?", r"cyflwyniad")

PAPER = (
    r"(?:report|paper|copy|document|minutes|schedule|letter|plan|notes?)\b[^.]{0,60}\b(?:attached|enclosed|herewith|circulated)",
    r"(?:attached|enclosed)",
    r"previously circulated",
    r"paper [A-Z0-9]{1,3}\b",
    r"reports? (?:of|by|from)",
    r"minutes of (?:the |a )?(?:[\w ,&'’()-]{0,120} )?meetings? (?:of [\w ,&'’()-]{0,120} )?held",
    r"ynghlwm",
    r"amgaeedig",
)
"""What says that a paper is there although no pages are given."""

MINUTES_TITLES = (
    r"(?:to (?:confirm|approve|agree|receive) )?(?:the )?(?:draft )?minutes\b.*",
    r"cofnodion\b.*",
)
"""Titles of items whose paper is the minutes themselves."""

MINUTED = (r"minutes", r"minute text", r"decisions?", r"cofnodion", r"penderfyniad(?:au)?")
"""What a page of agenda and minutes together sets before what was minuted of an item."""

FILE_NOTE = r"(?:\bpdf e?icon )?\bPDF \d+(?:\.\d+)? ?[KM]B\b"
"""How a web page says that an item's paper is there."""

SPEAKS = (
    r"(?:joint )?reports? (?:of|by|from)",
    r"(?:joint )?(?:verbal |oral |video |progress )*(?:presentation|update|report|briefing|statement) "
    r"(?:to be given |given |provided )?(?:by|from|of)",
    r"presented by",
    r"(?:report )?(?:author|presenter|lead officer|awdur)s?:",
    r"(?:a|the) (?:\w+ )?(?:presentation|update|report|briefing) (?:will|is to|is to be|to be) be given by",
    r"(?:a|the) (?:\w+ )?(?:presentation|update|briefing) will be given by",
    r"adroddiad (?:ar lafar )?(?:gan|y|yr)",
    r"cyflwyniad gan",
)
"""What stands before the name of whoever reports."""

RECEIVES = (
    r"to (?:receive|consider|note|hear|discuss|review)",
    r"(?:the )?(?:committee|panel|board|members) (?:will|to) (?:receive|consider)",
)
"""How a sentence may begin that names further on who reports."""

GIVES = ("submit", "present", "report", "provide", "give", "introduce", "update", "set", "outline", "attend", "speak")
"""What whoever reports will do: "The Head of Audit will submit ..."."""

AFTER_THE_NAME = (
    r"is|are|was|were|will|sets?|gives?|includes?|provides?|outlines?|presents?",
    r"attached|enclosed|herewith|to follow|on the",
    r"updating|setting|outlining|providing|advising|informing|seeking|presenting|detailing|regarding|which|copy",
)
"""Words at which the name is over."""

ASIDES = (
    "attached",
    "enclosed",
    "follow",
    "herewith",
    "paper",
    "copy",
    "circulated",
    "pages?",
    "appendix",
    "verbal",
    "oral",
    "presentation",
    "report",
    "ddilyn",
    "ynghlwm",
    "amgaeedig",
    "lafar",
)
"""Words of a bracket behind a name or title that is no part of it: "(copy attached)"."""
