"""Words by which a paper behind a report names itself."""

from __future__ import annotations

NAMES = ("appendix", "appendices", "annex", "annexe", "enclosure", "attachment", "atodiad")
"""What comes before the letter or number of an appendix, in small letters."""

LISTED_UNDER = (
    r"appendices",
    r"list of appendices",
    r"appendices attached.*",
    r"attachments",
    r"annexes",
    r"atodiadau",
)
"""Headings under which a report lists its appendices: they begin elsewhere."""
