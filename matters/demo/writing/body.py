"""The numbered paragraphs of a report, as they are written one after another."""

from __future__ import annotations

from matters.demo.content import Part
from matters.demo.printing.blocks import Item, Style, Text
from matters.demo.writing.occasion import Occasion


class NumberedBody:
    """Sections "1. Heading" with paragraphs "1.1". Plants a gap in the numbers where the ledger wants one."""

    def __init__(self, occasion: Occasion, base: str) -> None:
        self.occasion, self.base = occasion, base
        self.parts: list[Part] = []
        self.section_number = self.number = 0

    def section(self, heading: str) -> None:
        """Begin a section."""
        self.section_number += 1
        self.number = 0
        self.parts.append(Text(f"{self.section_number}. {heading}", Style.SECTION))

    def paragraph(self, text: str) -> str:
        """Add a numbered paragraph and return its mark."""
        self.number += 1
        if self.number == 3 and self.occasion.ledger.takes("numbering-gap"):
            self._gap()
        mark = f"{self.base}.{self.section_number}.{self.number}"
        self.parts.append(Item(f"{self.section_number}.{self.number}", text, mark=mark))
        return mark

    def _gap(self) -> None:
        section, missing = self.section_number, self.number
        self.number += 1
        self.occasion.ledger.note(
            "numbering-gap",
            f"Paragraph {section}.{missing - 1} is followed by {section}.{missing + 1}; there is no {section}.{missing}.",
            f"{self.base}.{section}.{missing + 1}",
            f"{self.base}.{section}.{missing - 1}",
        )

    def bullets(self, bullets: tuple[str, ...]) -> None:
        """Add a list under the paragraph before."""
        self.parts += [Item("-", bullet, depth=1) for bullet in bullets]

    def add(self, *parts: Part) -> None:
        """Add a table or anything else without a number."""
        self.parts += parts
