"""Reports that are more than a topic: scorecard, inspections, improvement plan, cabinet members, sub-groups."""

from __future__ import annotations

from collections.abc import Sequence

from matters.demo.content import Attachment, Part, Register, Report
from matters.demo.printing.blocks import Item, Style, Text
from matters.demo.requests import Request
from matters.demo.words.topic import Topic
from matters.demo.world.calendar import long_date
from matters.demo.writing import inspections, scorecards
from matters.demo.writing.body import NumberedBody
from matters.demo.writing.occasion import Occasion
from matters.demo.writing.plans import plan
from matters.demo.writing.prose import Writer
from matters.demo.writing.reports import Commission, template


def scorecard_report(occasion: Occasion, number: str, topic: Topic, asked: Sequence[Request]) -> Report:
    """The education and social care scorecards with a commentary."""
    base = f"rep.{number}"
    body = NumberedBody(occasion, base)
    body.section("Introduction")
    body.paragraph(
        f"The {occasion.body.short} has asked to see the scorecard regularly. It brings together termly and annual figures."
    )
    extra = tuple(dict.fromkeys(r.subject.removeprefix("Scorecard data on ").capitalize() for r in asked))
    if extra:
        body.paragraph(f"At the request of the {occasion.body.short}, figures are added for: {'; '.join(extra)}.")
    termly = tuple(scorecards.termly(occasion, base, extra))
    body.section("Overview")
    text, wrong = scorecards.period_comment(occasion, termly)
    mark = body.paragraph(text)
    if wrong:
        occasion.ledger.note("period-mismatch", wrong, mark, f"{termly[1].key}.r0")
    writer = Writer(occasion.rng, occasion.borough, topic, occasion.meeting.year)
    for place in range(5):
        body.paragraph(writer.paragraph(opening=place == 0))
    tables: tuple[Part, ...] = (
        *termly, scorecards.provision(occasion, base), *scorecards.annual(occasion, base),
        inspections.shares_of_pupils(occasion, f"{base}.shares"),
    )  # fmt: skip
    attachments = (
        Attachment("Appendix A", "Education Scorecard", tables),
        Attachment("Appendix B", "Children's Social Care Scorecard", (scorecards.social_care(occasion, base),)),
    )
    return template(occasion, Commission(number, topic, topic.title), tuple(body.parts), attachments)


def inspections_report(occasion: Occasion, number: str, topic: Topic) -> Report:
    """School inspections since the last report, with the register."""
    base = f"rep.{number}"
    body = NumberedBody(occasion, base)
    writer = Writer(occasion.rng, occasion.borough, topic, occasion.meeting.year)
    body.section("Introduction")
    body.paragraph("Inspectors give a grade in each area of a report card. The register shows the lowest of them.")
    body.paragraph(writer.paragraph(opening=True))
    body.section("Support from the School Improvement Team")
    for _ in range(5):
        body.paragraph(writer.paragraph())
    register = inspections.register(occasion, f"{base}.register")
    body.section("Inspections since the last report")
    body.paragraph("The following schools have been inspected and their reports received:")
    body.add(*(Item(f"{n}.", row[0], depth=0) for n, row in enumerate(register.rows, start=1)))
    attachments = (Attachment("Appendix A", register.title, (register,)),)
    return template(occasion, Commission(number, topic, topic.title), tuple(body.parts), attachments)


def plan_report(occasion: Occasion, number: str, topic: Topic, topics: tuple[Topic, ...]) -> Report:
    """Progress on the improvement programme, with the plan."""
    base = f"rep.{number}"
    body = NumberedBody(occasion, base)
    writer = Writer(occasion.rng, occasion.borough, topic, occasion.meeting.year)
    for _ in range(4):
        body.section(writer.heading())
        for place in range(4):
            body.paragraph(writer.paragraph(opening=place == 0))
    title = f"Children's Services Improvement Plan {occasion.meeting.year}"
    attachments = (Attachment("Appendix A", title, (plan(occasion, topics, f"{base}.actions", title),)),)
    return template(occasion, Commission(number, topic, topic.title), tuple(body.parts), attachments)


def members_report(occasion: Occasion, number: str, topic: Topic, topics: tuple[Topic, ...]) -> Report:
    """The updates of the two cabinet members, an appendix each."""
    body = NumberedBody(occasion, f"rep.{number}")
    body.section("Introduction")
    body.paragraph(
        f"The updates of the Cabinet Members whose portfolios fall within the remit of the {occasion.body.short} are attached."
    )
    attachments = []
    for letter, portfolio, name in (
        ("A", "children", "Children's Social Care"),
        ("B", "education", "Education and Skills"),
    ):
        holder = occasion.borough.holders[portfolio]
        parts: list[Part] = [Text(f"Councillor {holder.person.full}", Style.BOLD)]
        mine = [t for t in topics if t.portfolio == portfolio]
        for about in occasion.rng.sample(mine, min(5, len(mine))):
            writer = Writer(occasion.rng, occasion.borough, about, occasion.meeting.year)
            parts += [Text(about.title, Style.SECTION), Text(writer.paragraph(opening=True)), Text(writer.paragraph())]
            parts += [Item("-", bullet) for bullet in writer.bullets()]
        attachments.append(Attachment(f"Appendix {letter}", f"Cabinet Member Update – {name}", tuple(parts)))
    return template(
        occasion, Commission(number, topic, "Cabinet Member Reports"), tuple(body.parts), tuple(attachments)
    )


def updates_report(occasion: Occasion, number: str, topics: tuple[Topic, ...]) -> Report:
    """A board's sub-groups, and pharmacy notifications."""
    base = f"rep.{number}"
    body = NumberedBody(occasion, base)
    for about in occasion.rng.sample(topics, 4):
        writer = Writer(occasion.rng, occasion.borough, about, occasion.meeting.year)
        body.section(f"{about.title.split(' and ')[0]} Sub-Group")
        for place in range(2):
            body.paragraph(writer.paragraph(opening=place == 0))
    towns, rng = occasion.borough.towns, occasion.rng
    changes = (
        "Change of ownership",
        "Change to supplementary hours",
        "Closure",
        "Relocation within the same parade",
        "New premises",
    )
    names = ("Lantern Pharmacy", "Causeway Chemist", "Ropewalk Pharmacy", "Kiln Street Pharmacy", "Orchard Pharmacy")
    rows = tuple(
        (f"{name}, {rng.choice(towns)}", rng.choice(changes), long_date(occasion.before.date))
        for name in rng.sample(names, 3)
    )
    register = Register(
        f"{base}.register",
        "notification",
        "Pharmacy notifications received since the last meeting",
        ("Pharmacy", "Notification", "From"),
        rows,
        (0.4, 0.35, 0.25),
    )
    body.section("Pharmacy notifications")
    body.paragraph("The Board is asked to note the notifications below.")
    body.add(register)
    return template(occasion, Commission(number, topics[0], "Sub-Group Updates and Notifications"), tuple(body.parts))
