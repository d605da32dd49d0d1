"""How minutes report that a member declared an interest."""

from __future__ import annotations

TITLES = (r"\bdeclar", r"\bdisclosures?\b", r"\binterests?\b", r"\bdatgan", r"\bbuddiant\b", r"\bdatganiad")
NOT_TITLES = (r"\bwhip", r"\bchwip", r"declaration of (?:office|result)", r"disclosures? (?:and )?barring")

DECLARED = (
    r"(?:(?:also|each|both|all|then|further|verbally|had|has|have|again|,)\s+)*"
    r"(?:declared|disclosed|registered|reported having|gave notice of"
    r"|made (?:a|the following) declarations? (?:of|in respect of)"
    r"|(?:stated|advised|indicated|announced|explained|reported|said|informed\s+(?:the\s+)?\w+)(?=\s+that\b))"
)
"""What follows it is what was declared."""

KEPT = (
    r"(?:(?:had|has|have)\s+(?:all\s+|each\s+)?(?:been\s+)?lobbied"
    r"|(?:was|were|had been)\s+(?:all\s+|each\s+)?(?:lobbied|contacted|approached))"
)
"""What was declared begins with the verb itself: "had been lobbied on the application"."""

DECLARED_BY = r"(?:was|were|had been)\s+(?:also\s+)?(?:declared|disclosed|made|received)\s+(?:by|from)\s+"
"""The names follow and the interest stands before: "Interests in item 5 were declared by Councillor Hall"."""

WELSH_DECLARED = r"(?:Datganodd|Datgelodd|Datganwyd)\s+"

AFTERWARDS = (
    r"[,;]?\s+(?:and\s+)?(?:(?:he|she|they|each|both|all)\s+)?(?:therefore\s+|accordingly\s+|then\s+|subsequently\s+)*"
    r"(?:left|remained|stayed|took\s+(?:no\s+)?part|withdrew|did\s+not|would\s+not|would\s+(?:leave|withdraw|remain)"
    r"|spoke|vacated|retired|abstained|was\s+not\s+present|were\s+not\s+present|having\s+(?:left|withdrawn))\b.*"
)
"""What the member did about it is no part of what was declared."""

THEN = (
    r"(?:He|She|They|Each|Both|All(?: of them)?|The (?:councillors?|members?|chair\w*)"
    r"|(?:Councillors?|Cllrs?|Mrs?|Ms|Miss|Dr)\.? [^.,;]{1,60}?)\s+"
    r"(?:therefore|accordingly|then|subsequently|both|each|all|also|duly|\s)*\s*"
    r"(?:left|remained|stayed|took|withdrew|did|would|spoke|vacated|retired|abstained|was not present|were not present)"
    r"\b.*"
)
"""A sentence of its own that says what the member did."""

MINUTE_REFERENCE = (
    r"\b(?:(?:minute|agenda\s+item|item|report|application|paper)s?\s*)(?:nos?\.?\s*|numbers?\s*|refs?\.?\s*)?"
    r"[A-Z]{0,4}/?\d+[\w/.]*(?<![.])(?:\s*\([^()]{1,60}\))?(?:(?:,|\s+and|\s*&)\s+\d+[\w/]*)*"
    r"|\b(?:eitem|cofnod)\s+(?:rhif\s+)?\d+[\w/]*"
)
"""The minute or item that an interest belongs to, as printed."""

MARKERS = (
    "in",
    "as",
    "on",
    "regarding",
    "concerning",
    "in respect of",
    "in relation to",
    "with regard to",
    "because",
    "for",
    "a",
    "an",
    "personal",
    "pecuniary",
    "prejudicial",
    "non-pecuniary",
    "disclosable",
    "fuddiant",
)
"""Words with which what was declared may begin where no verb is printed."""

MEMBER_HEADS = ("member", "name", "councillor", "cllr", "who", "aelod", "declarant")
NATURE_HEADS = ("nature", "reason", "detail", "natur", "rheswm", "interest", "declaration", "buddiant")
"""In the order of trust: "Type of interest" beside "Reason" is not what the interest is."""

OTHER_HEADS = (
    "item",
    "minute",
    "agenda",
    "action",
    "type",
    "subject",
    "report",
    "eitem",
    "cofnod",
    "application",
    "no",
    "outcome",
    "participation",
    "withdrawal",
)
"""What the heads of a table of declarations contain."""

EVERYBODY = (
    r"(?:all|several|some|the|a number of|both|most)\s+(?:\w+\s+){0,3}?(?:members?|councillors?|cllrs)\b"
    r"|the\s+(?:vice-?\s?|deputy\s+)?(?:chair\w*|mayor|leader|cabinet member[^,]*|director[^,]*)$"
)
"""Who may declare without being named."""

NOBODY = (
    r"(?:there\s+(?:were|was)\s+)?(?:no\b|none\b|nil\b)|\bdim\b|nid\s+oedd|ni\s+ddatganwyd"
    r"|members?\s+(?:are|were)\s+(?:asked|invited|reminded)|to\s+receive|(?:councillors|members)\s+are"
)

MINUTE_HEADS = ("minute", "item", "agenda", "eitem", "cofnod", "application", "report", "subject")
"""In the order of trust: what heads the column of the minute or item."""

ACTION_HEADS = ("action", "outcome", "participation", "withdrawal", "gweithred")
"""What heads the column of what the member did."""
