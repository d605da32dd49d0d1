"""Series of figures: the same measure, group and period always give the same value, whichever pack prints it."""

from __future__ import annotations

from random import Random


def value(seed: str, measure: str, period: int, usual: float, spread: float = 0.04) -> float:
    """A measure's value in a period (a year, or a count of terms or months), to one decimal.

    A slow drift and a little noise, so that neighbouring periods resemble each other.

    >>> value("x", "absence", 2029, 7.4) == value("x", "absence", 2029, 7.4)
    True
    """
    drift = Random(f"{seed}:{measure}").uniform(-spread, spread) * usual / 3
    noise = Random(f"{seed}:{measure}:{period}").uniform(-spread, spread) * usual
    return round(max(0.1, usual + drift * (period % 12 - 6) + noise), 1)


def shown(number: float, unit: str = "") -> str:
    """A figure as tables print it.

    >>> shown(7.4, "%"), shown(1204), shown(22.5)
    ('7.4%', '1,204', '22.5')
    """
    if number == int(number) and not unit and abs(number) >= 30:
        return f"{int(number):,}"
    return f"{number:,.1f}{unit}"


def shares(counts: tuple[int, ...]) -> tuple[str, ...]:
    """Each count as a percentage of the whole, to one decimal.

    >>> shares((1, 3))
    ('25.0%', '75.0%')
    """
    whole = sum(counts)
    return tuple(f"{100 * count / whole:.1f}%" for count in counts)
