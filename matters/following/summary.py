"""What was asked for, as lines of the summary for a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from matters.following.matter import Matter
from matters.reading.summary_lines import counted, wrapped

NARROWEST = 40


def asked_for(matters: Sequence[Matter], width: int) -> str:
    """The section "ASKED FOR": each request with who asks it, of whom and by when; empty where nothing was.

    >>> asked_for([], 80)
    ''
    """
    if not matters:
        return ""
    width = max(width, NARROWEST)
    lines = [f"ASKED FOR ({counted(len(matters), 'request')})"]
    for matter in matters:
        lines.extend(wrapped(_line(matter), width, "  ", "    "))
    return "\n".join(lines)


def _line(matter: Matter) -> str:
    where = f"{matter.minute or ''}{matter.label or ''}"
    parts = [matter.kind.value]
    if matter.addressee:
        parts.append(f"of {matter.addressee.value}")
    if matter.due:
        date = f" = {matter.due.date}" if matter.due.date else ""
        parts.append(f"due {matter.due.text.value}{date}")
    return f"{where} {matter.ask} ({'; '.join(parts)})".strip()
