"""Paragraphs in which a slip can be planted: each has its right form too, so that its mere presence tells nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from matters.demo.world.calendar import long_date
from matters.demo.writing.occasion import Occasion
from matters.demo.writing.prose import Writer


@dataclass(frozen=True, slots=True)
class Slip:
    """Paragraphs to place in one report, apart from each other, and what is wrong with them (None: nothing is)."""

    paragraphs: tuple[str, ...]
    wrong: str | None


def _venue(occasion: Occasion) -> str:
    return f"{occasion.rng.choice(occasion.borough.towns)} Library"


def stale_date(occasion: Occasion, writer: Writer, wrong: bool) -> Slip:
    """An event that will be held, on a day that has or has not passed."""
    days = -occasion.rng.randrange(10, 40) if wrong else occasion.rng.randrange(9, 60)
    day = occasion.date + dt.timedelta(days=days)
    text = f"A drop-in event for {writer.pick(writer.topic.groups)} will be held at {_venue(occasion)} on {long_date(day)}."
    message = f"“will be held ... on {long_date(day)}”: that day is past at the meeting of {long_date(occasion.date)}."
    return Slip((text,), message if wrong else None)


def weekday(occasion: Occasion, writer: Writer, wrong: bool) -> Slip:
    """A day named with its weekday."""
    day = occasion.date + dt.timedelta(days=occasion.rng.randrange(14, 60))
    named = day + dt.timedelta(days=occasion.rng.randrange(1, 5) if wrong else 0)
    text = f"Members are invited to a briefing with {writer.pick(writer.topic.partners)} on {named:%A}, {long_date(day)}, at 5.00 p.m."
    message = f"“{named:%A}, {long_date(day)}”: {long_date(day)} is a {day:%A}."
    return Slip((text,), message if wrong else None)


def date_conflict(occasion: Occasion, writer: Writer, wrong: bool) -> Slip:
    """One event with its date given twice."""
    day = occasion.date - dt.timedelta(days=occasion.rng.randrange(30, 80))
    other = day + dt.timedelta(days=occasion.rng.choice((1, 7, 14)) if wrong else 0)
    partner = writer.pick(writer.topic.partners)
    first = f"A joint workshop with {partner} took place on {long_date(day)} and agreed the areas on which work would concentrate."
    second = f"The joint workshop of {long_date(other)} has been followed by monthly calls between the Council and {partner}."
    message = f"The joint workshop with {partner} is dated {long_date(day)} in one paragraph and {long_date(other)} in another."
    return Slip((first, second), message if wrong else None)


def placeholder(occasion: Occasion, writer: Writer, wrong: bool) -> Slip:
    """A sentence whose figure was or was not put in."""
    gap = occasion.rng.choice(("[insert figure]", "XX", "£xxx", "[to be confirmed by finance]"))
    text = f"The cost of {writer.pick(writer.topic.aspects)} in the current year is expected to be {gap} and can be met from the service budget."
    right = f"The cost of {writer.pick(writer.topic.aspects)} in the current year can be met from the service budget."
    return Slip((text,), f"The placeholder “{gap}” was left in.") if wrong else Slip((right,), None)


def truncated(occasion: Occasion, writer: Writer, wrong: bool) -> Slip:
    """A paragraph that breaks off."""
    whole = writer.paragraph()
    if not wrong:
        return Slip((whole,), None)
    words = whole.split()
    cut = " ".join(words[: max(8, len(words) - 7)]).rstrip(".,;") + " and to"
    return Slip((cut,), f"The paragraph breaks off: “... {' '.join(cut.split()[-5:])}”.")


def broken_reference(occasion: Occasion, writer: Writer, wrong: bool) -> Slip:
    """A reference to a paragraph of the same report."""
    target = f"{occasion.rng.randrange(14, 19)}.{occasion.rng.randrange(2, 6)}" if wrong else "1.1"
    text = f"As paragraph {target} explains, {writer.pick(writer.topic.aspects)} is a shared responsibility."
    return Slip((text,), f"Paragraph {target} is referred to; the report has none of that number." if wrong else None)


def appendix_missing(occasion: Occasion, writer: Writer, wrong: bool) -> Slip:
    """A reference to an appendix that is not there."""
    letter = occasion.rng.choice("EFGH")
    text = f"A full breakdown of {writer.pick(writer.topic.aspects)} by ward is attached at Appendix {letter}."
    right = f"A full breakdown of {writer.pick(writer.topic.aspects)} by ward can be had from the Contact Officer."
    message = f"Appendix {letter} is said to be attached; the report has no such appendix."
    return Slip((text,), message) if wrong else Slip((right,), None)


def internal_link(occasion: Occasion, writer: Writer, wrong: bool) -> Slip:
    """Where a document can be read: on an address that the public can or cannot open."""
    slug = occasion.borough.slug.replace(" ", "")
    address = (
        f"http://intranet.{slug}.local/strategy/{writer.topic.key}"
        if wrong
        else f"https://www.{slug}.gov.example/{writer.topic.key}"
    )
    text = f"The guidance on {writer.pick(writer.topic.aspects)} can be read at {address}"
    return Slip((text,), f"{address} is an internal address that the public cannot open." if wrong else None)


def acronym(occasion: Occasion, writer: Writer, wrong: bool) -> Slip:
    """An acronym spelled out twice."""
    letters, one, other = occasion.rng.choice((
        ("SIP", "School Improvement Panel", "Safeguarding in Practice Forum"),
        ("JCG", "Joint Commissioning Group", "Joint Care Governance Group"),
        ("LPF", "Local Practice Forum", "Learning Partnership Forum"),
        ("PAF", "Practice Assurance Forum", "Parent Advisory Forum"),
    ))  # fmt: skip
    first = f"The {one} ({letters}) was consulted on {writer.pick(writer.topic.aspects)} while the report was prepared."
    second = f"The {other if wrong else one} ({letters}) will consider {writer.pick(writer.topic.aspects)} before the next report."
    message = f"“{letters}” stands for “{one}” in one paragraph and for “{other}” in another."
    return Slip((first, second), message if wrong else None)


def name_variant(occasion: Occasion, writer: Writer, wrong: bool) -> Slip:
    """A school named twice."""
    school = occasion.rng.choice([s for s in occasion.borough.schools if s.name.endswith(" School")]).name
    other = school.removesuffix(" School").replace("mm", "m") if wrong else school
    if wrong:
        head, _, tail = other.partition(" ")
        other = f"{head[:-1] if len(head) > 5 else head}{'e' if head[-1] != 'e' else 'a'} {tail}"
    first = f"{school} has agreed to share what it has learned about {writer.pick(writer.topic.aspects)}."
    second = f"The headteacher of {other} will speak at the next briefing."
    return Slip((first, second), f"“{other}” in one paragraph is “{school}” in another." if wrong else None)


def duplicate(occasion: Occasion, writer: Writer, wrong: bool) -> Slip:
    """The same paragraph, twice."""
    text = writer.paragraph()
    if not wrong:
        return Slip((text,), None)
    return Slip((text, text), f"A paragraph is printed twice: “{text[:60]}...”.")


SLIPS: dict[str, Callable[[Occasion, Writer, bool], Slip]] = {
    "stale-date": stale_date,
    "weekday-mismatch": weekday,
    "date-conflict": date_conflict,
    "placeholder-text": placeholder,
    "truncated-text": truncated,
    "broken-reference": broken_reference,
    "appendix-missing": appendix_missing,
    "internal-link": internal_link,
    "acronym-clash": acronym,
    "name-variant": name_variant,
    "duplicate-text": duplicate,
}
"""What can slip in a paragraph, by finding code."""
