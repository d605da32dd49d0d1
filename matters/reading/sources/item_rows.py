"""Rows that only set out a page: the number of an item in one cell, its title and everything else in the next."""

from __future__ import annotations

import re

ITEM_NUMBER = re.compile(r"(?:\d{1,4}[a-z]?|\d{1,4}/\d{2,4}|[A-Z]{1,5}\d{1,4}(?:/\d{2,4})?)\.?")
"""What the first cell of such a row holds, and nothing else."""

ITEM_TITLE_LEVEL = 4
"""The heading level given to an item's title, which such pages mark only by its place."""
