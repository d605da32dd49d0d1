"""What a Word file holds besides the text that it prints: noted once a kind, for the person to be told."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

from matters.reading.document import Gap, Span


class Unshown(StrEnum):
    """A kind of thing that is in the file and not in what is read, and what to say of it."""

    CHANGES = (
        "the file holds tracked changes: what was put in is read and what was struck out is not. "
        "Accept or reject them in Word before the file is published."
    )
    COMMENTS = "the file holds comments, which are not read. Delete them in Word before the file is published."
    HIDDEN = "the file holds hidden text, which Word does not print and which is not read. Delete it in Word."
    EMBEDDED = (
        "the file holds a chart, a drawing or an embedded sheet, whose words are not read. "
        "Save it as a PDF to read them too."
    )
    IMPORTED = "a part of the file is another file put into it, which is not read. Save it as a PDF and read that."


@dataclass(slots=True)
class Findings:
    """The first place of each kind, and how often it was met. `at` is the place that is being read."""

    at: Span = field(default_factory=lambda: Span(line=1, page=1))
    first: dict[Unshown, Span] = field(default_factory=dict)
    times: Counter[Unshown] = field(default_factory=Counter)

    def note(self, kind: Unshown) -> None:
        """That a thing of this kind stands here."""
        self.first.setdefault(kind, self.at)
        self.times[kind] += 1

    def gaps(self) -> tuple[Gap, ...]:
        """A gap a kind, in the order of their first places."""
        return tuple(Gap(kind.value, place) for kind, place in self.first.items())
