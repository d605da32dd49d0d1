"""How minutes say that the meeting was over. What follows belongs to no item."""

CLOSINGS = (
    r"\(?(?:the|this) (?:[\w-]+ ){0,3}?(?:meeting|council|committee|board|panel|business)"
    r"(?: was)?(?: then)? (?:closed|ended|concluded|finished|terminated|rose|declared closed)"
    r"(?:[.,:)]|$| at\b| \(| \d).*",
    r"(?:there being no|with no) .{0,60}\bmeeting\b.{0,40}(?:closed|ended|concluded|finished|terminated)\b.*",
    r"\(?(?:time )?meeting (?:closed|ended|concluded|finished)\b.*",
    r"\(?(?:end of meeting|close|finish(?:ed)?|duration of meeting|the time is)\b.{0,20}\d{1,2}[.:]\d\d.*",
    r"daeth y cyfarfod i ben.*",
)
"""Whole lines, case aside."""

SIGNATURES = (
    r"(?:signed|chair(?:man|person)?|cadeirydd|chair of the committee)[ .:_…]*",
    r"(?:signed|chair(?:man|person)?|date|dated)\b ?:?[ .…_]{4,}.*",
)
"""Where the chair signs: the end too, where no closing line stands above it."""
