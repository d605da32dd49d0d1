"""Lines that belong to the page and not to what is printed on it."""

PAGE_NUMBERS = (
    r"page \d{1,4}(?: of \d{1,4})?",
    r"tudalen \d{1,4}(?: o \d{1,4})?",
    r"\d{1,4} of \d{1,4}",
    r"page ?\| ?\d{1,4}",
    r"\d{1,4} ?\| ?page",
    r"\d{1,4} / \d{1,4}",
    r"[-–—] ?\d{1,4} ?[-–—]",
    r".{1,80}(?:\s[-–—|]\s+| {2,}|\t)page \d{1,4}(?: of \d{1,4})?",
)

AGENDA_STAMPS = (r"agenda item (?:no\.? ?)?(?P<number>\d{1,3}[a-z]?)", r"eitem agenda (?P<rhif>\d{1,3}[a-z]?)")
"""The stamp that a pack sets on every page of a paper. The number names the item the page belongs to."""

NOTICES = (
    r"\(?this page (?:is|has been) (?:intentionally )?(?:left )?blank(?: intentionally)?\.?\)?",
    r"(?:page )?intentionally left blank\.?",
    r"mae'r dudalen hon yn wag yn fwriadol\.?",
    r"minute item \d{1,4}",
    r"share this item",
    r"</?(?:ai\d+|[a-z]+_section)>",
)

"""Notices and marks of the tool that printed the page, alone on a line."""

MARKINGS = (
    r"not protectively marked",
    r"official(?: ?- ?sensitive)?(?: unless otherwise marked)?",
    r"unclassified",
    r"protect ?- ?[a-z]+",
    r"restricted",
    r"(?:item )?(?:not )?for publication",
)
"""Protective markings, alone on a line."""

LOGO_PIECES = (("overview", "& scrutiny"), ("overview", "and scrutiny"), ("overview & scrutiny",))
"""Pieces of a logo that extraction leaves among the text, one tuple a run of lines."""
