"""Tables of numbers on a topic: its measures by quarter, and counts with shares and a total."""

from __future__ import annotations

from matters.demo.content import NumberRow, NumberTable
from matters.demo.words.topic import MeasureWords, Topic
from matters.demo.writing.figures import shares, shown, value
from matters.demo.writing.occasion import Occasion, quarter_name

SOURCES = (
    "Schools",
    "Health services",
    "Police",
    "Family members",
    "Council services",
    "Voluntary organisations",
    "Other",
)
BANDS = ("Under 4 weeks", "4 to 8 weeks", "9 to 17 weeks", "18 weeks and over")


def measure_value(occasion: Occasion, measure: MeasureWords, quarter: int) -> float:
    """A measure's value in a quarter."""
    return value(occasion.seed, measure.text, quarter, measure.usual)


def measures_by_quarter(occasion: Occasion, topic: Topic, key: str) -> NumberTable:
    """The last four quarters of a topic's measures beside the region and England."""
    last = occasion.quarter()
    quarters = tuple(range(last - 3, last + 1))
    rows = []
    for measure in topic.measures:
        figures = [measure_value(occasion, measure, quarter) for quarter in quarters]
        others = [
            value(place, measure.text, last // 4, measure.usual, 0.02) for place in (occasion.borough.region, "England")
        ]
        unit = measure.unit or None
        rows.append(NumberRow((measure.text,), tuple(shown(f, measure.unit) for f in (*figures, *others)), unit))
    columns = (*(quarter_name(q) for q in quarters), f"{occasion.borough.region}", "England")
    return NumberTable(key, f"Table: {topic.title} – measures by quarter", columns, tuple(rows), "Measure")


def counts(occasion: Occasion, topic: Topic, key: str, labels: tuple[str, ...], title: str) -> NumberTable:
    """Counts with shares and a total. Plants a wrong total, a wrong share or a small number where it is wanted."""
    rng, ledger = occasion.rng, occasion.ledger
    numbers = [rng.randrange(12, 160) for _ in labels]
    small = ledger.takes("small-number")
    if small:
        numbers[-1] = rng.choice((1, 2, 3, 4))
        message = (
            f"A count of {numbers[-1]} under “{labels[-1]}” is published; numbers of people under 5 are to be withheld."
        )
        ledger.note("small-number", message, f"{key}.r{len(labels) - 1}")
    parts, total = list(shares(tuple(numbers))), sum(numbers)
    if ledger.takes("percent-mismatch"):
        wrong = f"{100 * numbers[0] / total + rng.choice((3.0, 4.1, 6.2)):.1f}%"
        message = f"{labels[0]}: {numbers[0]} of {total} is {parts[0]}, shown as {wrong}."
        ledger.note("percent-mismatch", message, f"{key}.r0", f"{key}.r{len(labels)}")
        parts[0] = wrong
    printed = total
    if ledger.takes("sum-mismatch"):
        printed = total + rng.choice((-9, -2, 3, 10))
        message = f"The rows add up to {total}; the total is printed as {printed}."
        ledger.note("sum-mismatch", message, f"{key}.r{len(labels)}", f"{key}.r0")
    rows = [
        NumberRow((label,), (f"{number:,}", part), None)
        for label, number, part in zip(labels, numbers, parts, strict=True)
    ]
    rows.append(NumberRow(("Total",), (f"{printed:,}", "100.0%")))
    return NumberTable(key, title, ("Number", "Share"), tuple(rows), topic.title)
