"""Words of tables of numbers: what stands for a missing number, what counts, what ends a column."""

MISSING = (
    r"n/?a",
    r"n\.a\.?",
    r"not? (?:yet )?(?:available|applicable|known|recorded|reported|collected|published|held|set|due)",
    r"(?:currently |data )?(?:un|not )available",
    r"(?:data )?(?:suppressed|withheld|redacted|pending|awaited|unknown)",
    r"no (?:data|return|results?|target|figures?|comparator|cohort|pupils)",
    r"to (?:follow|be (?:confirmed|agreed|set|advised))",
    r"tb[cda]",
    r"nil return",
    r"missing",
    r"none",
    r"null",
    r"low",
    r"available (?:in|from|by) .{3,30}",
)
"""Words that a cell holds where a number is missing."""

SYMBOLS = (
    r"[-–—*~#.:†‡…]{1,3}",
    r"\[?[ckzxus]\]?",
    r"(?:<|≤|under|less than|fewer than|below) ?\d{1,2}%?",
    r"(?:>|≥|over|more than) ?\d{1,3}%?",
    r"[1-4] ?[-–] ?[4-9]",
)
"""Signs for a number that is suppressed, nil or does not apply."""

COUNT_WORDS = frozenset(
    {"no", "no.", "nos", "number", "numbers", "count", "counts", "cohort", "total number", "n", "num", "actual number"}
)
"""A heading that says its numbers are counts, whatever the row or the title measures."""

PERCENT_WORDS = ("percentage", "per cent", "percent", "proportion %")

UNIT_WORDS = (
    "percentage points?",
    "ppts?",
    "pp",
    "days?",
    "weeks?",
    "months?",
    "years?",
    "hours?",
    "hrs?",
    "minutes?",
    "mins?",
    "fte",
    "miles?",
)
"""Units that are printed after a number."""

SCALES = ("k", "m", "bn", "million", "billion", "thousand")

TOTALS = ("total", "totals", "grand total", "overall total", "sub-total", "subtotal", "sum")

PAGE_WORDS = frozenset(
    {"page", "pages", "page no", "page no.", "page number", "page nos", "page(s)", "minute no.", "minute no", "item no"}
)
"""Headings of columns whose numbers only point somewhere."""

ORDINAL_WORDS = frozenset(
    {"no", "no.", "ref", "ref.", "#", "number", "item", "item no", "item no.", "priority", "rank", "row", "kpi", "age"}
)
"""Headings of a first column that only counts or names the rows."""

COMPARING = ("compared (?:to|with)", "against", "up from", "down from", "versus")
"""Words between a number and another that it is compared with."""

COUNTED_WITH = ("and", "plus", "(?:a )?total(?: of)?", "of which")
"""Words between what is counted and what is counted besides."""
