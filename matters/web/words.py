"""Words of the field that pages go by, as data. Patterns are for the database: no look-around, case set aside."""

from __future__ import annotations

_ENDINGS = "|".join(
    (
        "noted",
        "received",
        r"confirmed\s.*",
        r"approved\s+as\s+a\s+correct.*",
    )
)

ROUTINE_DECISION = rf"^\W*(that\s+)?(the|this)\s.{{0,150}}\bbe\s+({_ENDINGS})\W*(and)?\W*$"
"""A decision to note a report or to confirm minutes, as English minutes put it."""
