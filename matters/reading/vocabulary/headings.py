"""The words of the heading of a set of minutes, around its date, time and place."""

from __future__ import annotations

CALL_IN = r"minutes (?:is|are) (?P<not>not )?subject to .{0,3}call[ -]?in"

MINUTES_OF = (
    r"(?:cofnodion\s+(?:y\s+|o\s+)?cyfarfod\b(?:\s+o)?(?:\s+yr?\b)?\s*|(?:(?:draft|unconfirmed|confirmed|public|printed|final)\s+)*(?:minutes|notes|record|proceedings|cofnodion)\s+"
    r"(?:of|y|o)\s+(?:(?:the|a|an)\s+)?(?:(?:\w+\s+){0,2}?(?:meeting|meetings|proceedings|decisions|cyfarfod)\b(?:\s+of\b)?\s*)?(?:the\s+)?)"
)
"""What stands before the body's name: "Minutes of a special meeting of the ..."."""

AT_A_MEETING_OF = (
    r"(?:at\s+|welcome to\s+|notice of\s+|agenda (?:for|of)\s+|(?:you are .{0,40})?summoned to attend\s+)?"
    r"(?:a|the)\s+(?:\w+\s+){0,2}?meeting\s+of\s+(?:the\s+)?"
)

PAPER = (
    r"(?:(?:draft|unconfirmed|approved|confirmed|public|open|formal)\s+)*"
    r"(?:(?:record|notice|statement|summary|schedule|minutes)\s+of\s+(?:key\s+)?(?:decisions?|proceedings)"
    r"|decisions?(?:\s+(?:notice|record|sheet|statement|list))?|minutes|notes|agenda|cofnodion"
    r"|hysbysiad o benderfyniadau)"
)
"""What a paper of a meeting is called, behind the name of the body."""

TELLS = (
    r"\b(?:is|are|was|were|will|has|have|had|may|can|must|should)\b"
    r"(?!\s+(?:to\s+)?(?:be\s+|being\s+)?(?:held|convened))"
)
"""A verb in small letters behind a body makes a sentence about it; only that its meeting was held names the body."""

HELD = r"\b(?:(?:will|to|is to) be )?(?:held|a gynhaliwyd|convened)\b"

NOT_HELD = r"\b(?:issued|published|printed|circulated|despatched|dispatched|cyhoeddwyd)(?:\s+on)?[\s:,–-]*$"
"""What stands before the date of the paper, which is not that of the meeting."""

STATES = r"(?:occurred|scheduled|confirmed|provisional|rescheduled|completed|agenda published|minutes published)\W*"
"""How a web page says what became of a meeting, on a line of its own between its date and its place."""

PLACE_LABELS = r"(?:venue|location|place|lleoliad|man cyfarfod)"
DATE_LABELS = r"(?:date|date and time|dyddiad|time|amser|meeting date)"
BODY_LABELS = r"(?:(?:name of (?:the )?)?(?:committee|meeting|body|board|panel|group|forum|pwyllgor|cyfarfod))"
OTHER_LABELS = r"(?:contact|cyswllt|chair|chairman|clerk|officer|tel|telephone|e-?mail|note|enquiries)"
"""Lines with these labels hold neither body nor place."""

_YSTAFELL = r"\b(?:siambr|ystafell) (?:yr? )?(?:cyngor|cabinet|pwyllgor|bwyllgor)\b"
ROOMS = (
    rf"{_YSTAFELL}"
    r"|\b(?:committee|council|cabinet|board|members['’]?)\s+(?:rooms?|chambers?|offices?|house|buildings?|suite)\b"
)
"""Places called after a body."""

_MEANS = r"(?:(?:microsoft|ms)\s+)?(?:teams|zoom|webex|skype|video\s?-?(?:conferenc\w+|link)|tele-?conferenc\w+)"
VIRTUAL = (
    r"\b(?P<how>(?:virtual|remote|online|on-line)(?:\s+teams|\s+zoom)?\s+meeting\b"
    rf"(?:,?\s+(?:held\s+)?(?:via|by|on|using|through|over)\s+{_MEANS})?)"
)
ROOM = rf"{_YSTAFELL}|\b(?:committee|council|cabinet|board|assembly|executive)(?: meeting)? (?:room|chamber|suite)s?\b"
"""A room called after a body, which does not make its line the body's name."""

VIA = rf"\b(?:via|by|on|using|through|over)\s+(?P<how>{_MEANS}\b.*)"

PLACE_TAILS = (
    r"\s*(?:\b(?:view directions|directions|map)\b|\b(?:minutes|agenda|present)\s*:?\s*$|\bcommencing\b|\bstarting\b).*"
)
"""What web pages and glued lines leave behind a place."""
