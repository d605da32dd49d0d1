"""How a council's papers look: its paper, its font, its margins, how its tables are ruled, where pages are numbered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from random import Random


class Paper(StrEnum):
    """A size of paper, by Typst's names."""

    A4 = "a4"
    LETTER = "us-letter"

    @property
    def size(self) -> tuple[float, float]:
        """Width and height upright, in points.

        >>> Paper.LETTER.size
        (612.0, 792.0)
        """
        return (595.28, 841.89) if self is Paper.A4 else (612.0, 792.0)


class Ruling(StrEnum):
    """Which lines a table has: round every cell, or between its rows alone."""

    GRID = "grid"
    ROWS = "rows"


class Numbering(StrEnum):
    """Where the number of a page stands."""

    FOOT = "foot"
    FOOT_RIGHT = "foot right"
    HEAD = "head"


OWN_FONT = "Arimo"
"""The font that comes with the demo; the others come with Typst, so that nothing needs installing."""
FONTS = (OWN_FONT, "Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono")


MARGINS = (54, 62, 70)


@dataclass(frozen=True, slots=True)
class Look:
    """How papers look. `sideways` turns the pages of appendices whose tables are wide; `margin` is in points.

    `fitted` sets a table in type so small that its longest word fits its column; else a long word overhangs.
    """

    paper: Paper = Paper.A4
    font: str = OWN_FONT
    ruling: Ruling = Ruling.GRID
    sideways: bool = False
    numbering: Numbering = Numbering.FOOT
    margin: float = 62
    fitted: bool = False


STANDARD = Look()


def look_of(rng: Random) -> Look:
    """A look by chance, the commonest most often.

    >>> look_of(Random(4)) == look_of(Random(4))
    True
    """
    return Look(
        rng.choice((Paper.A4, Paper.A4, Paper.A4, Paper.LETTER)),
        rng.choice((OWN_FONT, *FONTS)),
        rng.choice((Ruling.GRID, Ruling.GRID, Ruling.ROWS)),
        rng.random() < 0.3,
        rng.choice((Numbering.FOOT, *Numbering)),
        rng.choice(MARGINS),
        fitted=True,
    )
