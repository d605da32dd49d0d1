"""The register of school inspections, and shares of schools and pupils by grade."""

from __future__ import annotations

import datetime as dt
from random import Random

from matters.demo.content import NumberRow, NumberTable, Register
from matters.demo.words.indicators import DEVELOPMENT, GRADES, SUPPORT
from matters.demo.world.borough import Borough, School
from matters.demo.world.calendar import long_date
from matters.demo.writing.occasion import Occasion

COLUMNS = (
    "Name of School", "Inspection Date", "Lead Inspector's Name", "Lowest Grade on Report Card",
    "Previous Inspection", "Development Areas", "Relationship and Support",
)  # fmt: skip
WIDTHS = (0.16, 0.12, 0.11, 0.12, 0.13, 0.2, 0.16)
WEIGHTS = (1, 4, 12, 4, 1)


def grade(borough: Borough, school: School) -> str:
    """The grade that a school has held; the same in every pack."""
    return Random(f"grade:{borough.slug}:{school.name}").choices(GRADES, WEIGHTS)[0]


def inspected(borough: Borough, date: dt.date) -> list[tuple[School, dt.date]]:
    """The schools inspected in the term before a date, by day: another sixth of the borough's schools each term."""
    term = date.year * 3 + (date.month - 1) // 4
    chosen = [s for n, s in enumerate(borough.schools) if (n * 5 + term) % 6 == 0]
    rng = Random(f"inspections:{borough.slug}:{term}")
    days = []
    for school in chosen:
        day = date - dt.timedelta(days=rng.randrange(45, 120))
        days.append((school, day - dt.timedelta(days=max(0, day.weekday() - 3))))
    return sorted(days, key=lambda pair: pair[1])


def register(occasion: Occasion, key: str) -> Register:
    """The schools inspected since the last report. Plants a row that is shifted by a cell."""
    borough = occasion.borough
    rows: list[list[str]] = []
    for school, day in inspected(borough, occasion.date):
        rng = Random(f"inspection:{school.name}:{day}")
        end = day + dt.timedelta(days=1)
        dates = f"{day:%d/%m/%y} & {end:%d/%m/%y}" if rng.random() < 0.6 else f"{day.day} & {long_date(end)}"
        before = f"{long_date(day - dt.timedelta(days=rng.randrange(1100, 1700)))} – {rng.choices(GRADES, WEIGHTS)[0]}"
        inspector = f"{rng.choice(borough.inspectors)} - HMI"
        rows.append([
            school.name, dates, inspector, grade(borough, school), before,
            "; ".join(rng.sample(DEVELOPMENT, 2)), SUPPORT[3] if school.academy else rng.choice(SUPPORT),
        ])  # fmt: skip
    if rows and occasion.ledger.takes("cell-shifted"):
        place = occasion.rng.randrange(len(rows))
        row = rows[place]
        row[3], row[4] = "", f"{row[3]} {row[4]}"
        message = f"{row[0]}: the grade stands in the cell of the previous inspection; its own cell is empty."
        occasion.ledger.note("cell-shifted", message, f"{key}.r{place}")
    title = f"Summary of Inspection Outcomes and Support to {long_date(occasion.date)}"
    return Register(key, "inspection", title, COLUMNS, tuple(tuple(row) for row in rows), WIDTHS)


def shares_of_pupils(occasion: Occasion, key: str) -> NumberTable:
    """Pupils by the grade of their school and phase, as counts with shares of the row."""
    borough = occasion.borough
    rows: list[NumberRow] = []
    for phase in ("Primary", "Secondary", "Special", "All schools"):
        schools = [s for s in borough.schools if phase in (s.phase, "All schools")]
        total = sum(s.roll for s in schools)
        counts = [sum(s.roll for s in schools if grade(borough, s) == g) for g in GRADES]
        cells = [f"{total:,}"] + [f"{c:,} ({100 * c / total:.1f}%)" if c else "-" for c in counts]
        if phase == "Primary" and occasion.ledger.takes("percent-mismatch"):
            wrong = f"{counts[2]:,} ({100 * counts[2] / total + 7:.1f}%)"
            message = (
                f"{phase}, {GRADES[2]}: {counts[2]:,} of {total:,} is {100 * counts[2] / total:.1f}%, shown as {wrong}."
            )
            occasion.ledger.note("percent-mismatch", message, f"{key}.r{len(rows)}")
            cells[3] = wrong
        rows.append(NumberRow((phase,), tuple(cells)))
    return NumberTable(
        key, "Pupils by lowest grade on the report card of their school", ("Total", *GRADES), tuple(rows), "Phase"
    )
