"""Words that say by when, and how often."""

from __future__ import annotations

NUMBERS = {
    **{"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9},
    **{"ten": 10, "eleven": 11, "twelve": 12, "eighteen": 18, "an": 1},
}
"""Numbers as they are spelt before months, weeks and days."""

OFTEN = (
    r"(?:to |at |for |in )(?:each|every) (?:\w+ )?report",
    r"(?:to |at |for |in )?(?:each|every) (?:(?:ordinary|formal|scheduled) )?(?:meeting|quarter|year|month|term|cycle|"
    r"six months|three months|other meeting)(?: of the [A-Z]\w+)?(?: for \w+ years| until further notice)?",
    r"(?:on an? )?(?:six[- ]monthly|quarterly|monthly|annual(?:ly)? basis|quarterly basis|bi-annual|half[- ]yearly|"
    r"termly|annually|regular(?:ly)? basis|every other meeting)(?: basis)?",
    r"(?:in )?(?:all )?future reports",
    r"throughout the (?:municipal )?year",
    r"on a regular basis|at regular intervals",
    r"ym? mhob cyfarfod|bob (?:chwarter|blwyddyn|tymor)|yn flynyddol|yn chwarterol",
)
"""What comes round again."""

EVENTS = (
    r"once [^,;.]{3,60}?(?:is|are|was|were|has|have|had)\b[^,;.]{1,40}",
    r"(?:when|as soon as|until) (?:the|they|it|he|she|all|data|figures)\b[^,;.]{3,60}",
    r"(?:before|prior to|ahead of) (?:any|the|it|its|their|his|a|being)\b[^,;.]{3,60}",
    r"at the same time as the [A-Z]\w+",
    r"(?:in|at) the new year|in due course|as soon as possible|at the earliest opportunity|within the next few \w+",
    r"(?:before|by|after|over) (?:the )?(?:christmas|easter|summer|half[- ]term|"
    r"year[- ]end)(?: recess| break| holidays?)?",
    r"by the end of (?:the|this|that) (?:week|year|day)",
    r"(?:in|within) the next fortnight|(?:in|within) (?:a fortnight|the next week)",
    r"(?:to |at |for )?(?:an? |the )?(?:appropriate )?future (?:formal |scheduled |ordinary |"
    r"informal )?meetings?(?: of (?:the|this) [A-Z][\w-]+)?",
    r"(?:in|during|for) (?:the )?(?:20\d\d/\d\d|municipal year [\d/]+)",
)
"""What names an event or a while, and no day."""

NEXT_MEETING_TITLES = r"\b(?:next|future) meetings?\b|\bdates? of (?:the )?(?:next|future|meeting)|cyfarfod nesaf"
"""Titles of items that say when one meets again."""

PROGRAMME_TITLES = r"\b(?:work|forward)(?:ing)? (?:programme|plan)\b|blaenraglen|rhaglen waith"
"""Titles of items about a work programme."""
