"""The education scorecard and the children's social care scorecard."""

from __future__ import annotations

from collections.abc import Iterator

from matters.demo.content import NumberRow, NumberTable
from matters.demo.words import indicators
from matters.demo.writing.figures import shown, value
from matters.demo.writing.occasion import Occasion

TERMS = ("Autumn", "Spring", "Summer")


def _last_full_year(occasion: Occasion) -> int:
    """The calendar year in which the last academic year to have ended before the meeting ended."""
    return occasion.date.year if occasion.date.month >= 9 else occasion.date.year - 1


def termly(occasion: Occasion, base: str, extra: tuple[str, ...] = ()) -> Iterator[NumberTable]:
    """Absence, persistent absence and suspensions by pupil group: the term to date, three full years, their mean.

    `extra` are rows that the committee asked for. Plants the heading "3 year trend" over the mean.
    """
    end = _last_full_year(occasion)
    mislabelled = occasion.ledger.takes("column-mislabelled")
    trend = "3 year trend" if mislabelled else "3 year average"
    years = tuple(f"{y - 1}/{y}" for y in range(end - 2, end + 1))
    for place, measure in enumerate(indicators.TERMLY):
        key = f"{base}.termly{place}"
        rows = [
            _termly_row(occasion, measure.text, measure.usual, group, end) for group in (*indicators.GROUPS, *extra)
        ]
        columns = (f"{end}/{end + 1} to date", *years, trend)
        yield NumberTable(key, f"Education Scorecard – {measure.text}", columns, tuple(rows), "Area")
        if mislabelled and place == 0:
            first = rows[0].cells
            message = f"“3 year trend” is the mean of the three years in every row (e.g. {', '.join(first[1:4])} -> {first[4]})."
            occasion.ledger.note("column-mislabelled", message, f"{key}.r0", key)


def _termly_row(occasion: Occasion, measure: str, usual: float, group: str, end: int) -> NumberRow:
    usual *= indicators.GROUP_FACTOR.get(group, 1.2)
    to_date = value(f"{occasion.seed}:to date:{occasion.index}", f"{measure}/{group}", end + 1, usual * 0.85)
    full = [value(occasion.seed, f"{measure}/{group}", year, usual) for year in range(end - 2, end + 1)]
    cells = (to_date, *full, round(sum(full) / 3 + 1e-9, 1))
    return NumberRow((measure, group), tuple(shown(c, "%") for c in cells), "%")


def annual(occasion: Occasion, base: str) -> Iterator[NumberTable]:
    """Tests and examinations: three years, change on the first of them, and England. Plants a change on the second."""
    end = _last_full_year(occasion)
    years = tuple(range(end - 2, end + 1))
    for place, (stage, measure) in enumerate(indicators.ANNUAL):
        key = f"{base}.annual{place}"
        wrong = occasion.ledger.takes("column-mislabelled")
        rows = []
        for group in indicators.ANNUAL_GROUPS:
            usual = measure.usual * indicators.ANNUAL_FACTOR[group]
            own = [value(occasion.seed, f"{measure.text}/{group}", year, usual) for year in years]
            other = [value("England", f"{measure.text}/{group}", year, usual, 0.02) for year in years]
            change = round(own[2] - own[1 if wrong else 0], 1)
            rows.append(NumberRow((stage, measure.text, group), tuple(f"{v:.1f}" for v in (*own, change, *other)), "%"))
            if wrong and group == "All pupils":
                right = round(own[2] - own[0], 1)
                message = f"“Compared to {years[0]}” is compared with {years[1]}: shown {change:+.1f}, against {years[0]} it is {right:+.1f}."
                occasion.ledger.note("column-mislabelled", message, f"{key}.r0", key)
        columns = (*map(str, years), f"Compared to {years[0]}", *(f"National {y}" for y in years))
        yield NumberTable(key, f"Education Scorecard – {stage}: {measure.text}", columns, tuple(rows), "Area")


def provision(occasion: Occasion, base: str) -> NumberTable:
    """Where young people with a plan are taught: share and number in one cell, as the service prints it."""
    end = _last_full_year(occasion)
    rows = []
    totals = [1900 + 140 * (year - end + 2) for year in range(end - 2, end + 1)]
    for line, share in zip(indicators.PROVISION, (0.46, 0.41, 0.13), strict=True):
        moved = [value(occasion.seed, line, end - 2 + n, 100, 0.03) / 100 for n in range(3)]
        counts = [round(total * share * factor) for total, factor in zip(totals, moved, strict=True)]
        cells = tuple(f"{100 * c / t:.1f}% ({c:,})" for c, t in zip(counts, totals, strict=True))
        rows.append(NumberRow(("Provision", line), cells))
    years = tuple(f"{y - 1}/{y}" for y in range(end - 2, end + 1))
    title = "Education Scorecard – young people with an education, health and care plan (actual number)"
    return NumberTable(f"{base}.provision", title, years, tuple(rows), "Area")


def social_care(occasion: Occasion, base: str) -> NumberTable:
    """The social care scorecard: two windows, target, region, statistical neighbours, England."""
    quarter = occasion.quarter()
    rows = []
    for number, measure in enumerate(indicators.SOCIAL_CARE, start=1):
        one, two = (value(occasion.seed, measure.text, q, measure.usual, 0.06) for q in (quarter - 2, quarter))
        target = round(measure.usual * (1.06 if measure.high_is_good else 0.94), 1)
        others = [
            value(p, measure.text, quarter // 4, measure.usual, 0.03)
            for p in (occasion.borough.region, "Neighbours", "England")
        ]
        cells = tuple(shown(v, measure.unit) for v in (one, two, target, *others))
        rows.append(NumberRow((f"{number} {measure.text}",), cells, measure.unit or None))
    columns = (
        "Rolling 12 months",
        "Rolling 6 months",
        "Target",
        occasion.borough.region,
        "Statistical neighbours",
        "England",
    )
    return NumberTable(
        f"{base}.care", "Children's Social Care Scorecard – key indicators", columns, tuple(rows), "Indicator"
    )


def period_comment(occasion: Occasion, tables: tuple[NumberTable, ...]) -> tuple[str, str | None]:
    """A sentence on persistent absence, full year on full year; or, where wanted, part-year against full year.

    Returns the sentence and what is wrong with it.
    """
    cells = [float(c.rstrip("%")) for c in tables[1].rows[0].cells]
    columns = tables[1].columns
    if occasion.ledger.takes("period-mismatch"):
        change = round(cells[0] - cells[3], 1)
        text = f"Persistent absence has changed by {change:+.1f} percentage points since {columns[3]}, which is encouraging."
        wrong = f"The change of {change:+.1f} compares the full year {columns[3]} ({cells[3]}%) with the part-year {columns[0]} ({cells[0]}%)."
        return text, wrong
    change = round(cells[3] - cells[2], 1)
    return (
        f"Persistent absence changed by {change:+.1f} percentage points between {columns[2]} and {columns[3]}, full year on full year.",
        None,
    )
