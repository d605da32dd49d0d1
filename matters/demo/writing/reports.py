"""A report on a topic: the template filled in, numbered paragraphs with a table and its commentary, appendices."""

from __future__ import annotations

from dataclasses import dataclass, replace

from matters.demo.content import Attachment, Clause, Part, Report
from matters.demo.printing.blocks import Item, Style, Text
from matters.demo.words import template as words
from matters.demo.words.roles import PORTFOLIOS, POSTS
from matters.demo.words.sentences import STRATEGY_HEADINGS
from matters.demo.words.topic import Topic
from matters.demo.writing.body import NumberedBody
from matters.demo.writing.commentary import comment_on
from matters.demo.writing.occasion import Occasion
from matters.demo.writing.prose import Writer
from matters.demo.writing.slips import SLIPS, Slip
from matters.demo.writing.tables import BANDS, SOURCES, counts, measures_by_quarter


@dataclass(frozen=True, slots=True)
class Commission:
    """What a report is to be: its item, topic and subject, how long, what it answers, what it asks for."""

    number: str
    topic: Topic
    subject: str
    sections: int = 4
    origin: str | None = None
    recommendations: tuple[Clause, ...] = ()
    key_decision: bool = False
    appendix_pages: int = 0


def topic_report(occasion: Occasion, commission: Commission) -> Report:
    """The report that was commissioned, slips planted as the ledger wants them."""
    topic, base = commission.topic, f"rep.{commission.number}"
    writer = Writer(occasion.rng, occasion.borough, topic, occasion.meeting.year)
    body = NumberedBody(occasion, base)
    body.section("Introduction")
    if commission.origin:
        body.paragraph(commission.origin)
    body.paragraph(writer.paragraph(opening=True))
    body.paragraph(writer.paragraph())
    body.section("How performance compares")
    table = measures_by_quarter(occasion, topic, f"{base}.measures")
    comment_on(occasion, topic, table, body)
    body.add(table)
    slips = _slips(occasion, writer, chance=0.25)
    _sections(body, writer, commission.sections, slips, occasion)
    body.section("Conclusion")
    body.paragraph(writer.paragraph())
    body.paragraph(f"The {occasion.body.short} is asked to consider the report and to comment as it sees fit.")
    attachments = _attachments(occasion, writer, commission)
    return template(occasion, commission, tuple(body.parts), attachments)


def _slips(occasion: Occasion, writer: Writer, chance: float) -> list[tuple[str, Slip]]:
    """The paragraphs with and without slips that this report is to hold."""
    chosen = []
    for code, write in SLIPS.items():
        wrong = occasion.rng.random() < 0.6 and occasion.ledger.takes(code)
        if wrong or occasion.rng.random() < chance:
            chosen.append((code, write(occasion, writer, wrong)))
    return chosen


def _sections(
    body: NumberedBody, writer: Writer, count: int, slips: list[tuple[str, Slip]], occasion: Occasion
) -> None:
    """The sections of prose, with the slips' paragraphs strewn over them in order."""
    places: dict[int, list[tuple[int, str]]] = {}
    for number, (_, slip) in enumerate(slips):
        start = occasion.rng.randrange(count - 1) if count > 1 else 0
        for step, text in enumerate(slip.paragraphs):
            places.setdefault(min(start + step, count - 1), []).append((number, text))
    marks: dict[int, list[str]] = {}
    for section in range(count):
        body.section(writer.heading())
        for place in range(occasion.rng.randint(3, 5)):
            body.paragraph(writer.paragraph(opening=place == 0))
            if place == 1 and occasion.rng.random() < 0.5:
                body.paragraph(
                    f"In particular, officers would draw attention to the following on {writer.topic.subject}:"
                )
                body.bullets(writer.bullets())
        for number, text in places.get(section, []):
            marks.setdefault(number, []).append(body.paragraph(text))
    for number, (code, slip) in enumerate(slips):
        if slip.wrong:
            there = marks[number]
            occasion.ledger.note(code, slip.wrong, there[-1], there[0] if len(there) > 1 else None)


def _attachments(occasion: Occasion, writer: Writer, commission: Commission) -> tuple[Attachment, ...]:
    """Appendix A, a document of some length, and now and then Appendix B, a table of counts."""
    base, topic = f"rep.{commission.number}", commission.topic
    attachments = []
    if commission.appendix_pages:
        title = f"{topic.title}: {occasion.rng.choice(('Strategy', 'Annual Review', 'Needs Analysis', 'Delivery Report'))} {occasion.meeting.year}"
        attachments.append(Attachment("Appendix A", title, _document(writer, commission.appendix_pages)))
    if commission.appendix_pages or occasion.rng.random() < 0.5:
        labels = occasion.rng.choice((SOURCES, BANDS))
        what = "contacts by source" if labels is SOURCES else "length of wait"
        title = f"{topic.title}: {what}, twelve months to the meeting"
        name = f"Appendix {'AB'[len(attachments)]}"
        attachments.append(Attachment(name, title, (counts(occasion, topic, f"{base}.counts", labels, title),)))
    return tuple(attachments)


def _document(writer: Writer, pages: int) -> tuple[Part, ...]:
    """An unnumbered document of about so many pages."""
    parts: list[Part] = []
    for place in range(max(3, pages)):
        parts.append(
            Text(STRATEGY_HEADINGS[place] if place < len(STRATEGY_HEADINGS) else writer.heading(), Style.SECTION)
        )
        for step in range(4):
            parts.append(Text(writer.paragraph(opening=step == 0)))
            if step == 1:
                parts += [Item("-", bullet) for bullet in writer.bullets()]
            if step == 2 and writer.rng.random() < 0.5:
                parts.append(Text(writer.voice()))
    return tuple(parts)


def template(
    occasion: Occasion, commission: Commission, body: tuple[Part, ...], attachments: tuple[Attachment, ...] = ()
) -> Report:
    """The report template filled in for a commission."""
    topic, rng, borough = commission.topic, occasion.rng, occasion.borough
    officer = borough.posts[topic.post]
    financial, legal = rng.randrange(7000, 7999), rng.randrange(5000, 5999)
    year = occasion.date.year % 100
    fills = {line: rng.choice(words.CORE_ANSWERS[1:]) for line in words.CORE_PURPOSE} | {
        words.CORE_PURPOSE[0]: rng.choice(words.CORE_ANSWERS[2:])
    }
    fills |= {
        "reasons": rng.choice(words.REASONS).format(body=occasion.body.short, subject=topic.subject),
        "alternatives": rng.choice(words.ALTERNATIVES).format(body=occasion.body.short),
        "revenue": rng.choice(words.REVENUE), "capital": rng.choice(words.CAPITAL), "resource": rng.choice(words.RESOURCE),
        "legal": rng.choice(words.LEGAL), "equality": rng.choice(words.EQUALITY), "children": rng.choice(words.CHILDREN),
        "climate": rng.choice(words.CLIMATE_NOTE), "external": rng.choice(words.EXTERNAL),
        "internal": f"The {POSTS['finance']} (FD.{financial}/{year}) and the {POSTS['legal']} (LD.{legal}/{year}) have been "
        "consulted and any comments have been incorporated into the report.",
        "implementation": f"Immediately following the {occasion.body.short} meeting.",
    }  # fmt: skip
    background = tuple(
        text.format(year=occasion.meeting.year, season=rng.choice(("spring", "autumn")))
        for text in rng.sample(words.BACKGROUND, rng.choice((0, 0, 1, 2)))
    )
    report = Report(
        number=commission.number, report_to=occasion.body.name, date=occasion.date, subject=commission.subject,
        report_of=officer.post, wards="(All Wards);" if rng.random() < 0.5 else "All Wards",
        portfolio=PORTFOLIOS[topic.portfolio], key_decision=commission.key_decision, in_forward_plan=commission.key_decision,
        summary=(f"To report on {topic.subject} and to set out the position since the last report.",),
        recommendations=commission.recommendations or (Clause("That the report be noted."),), fills=fills,
        refs=(f"FD {financial}/{year}", f"LD {legal}/{year}"), climate=rng.choice(((False, True, False, True), (True, False, False, True), (False, True, False, False))),
        contact=(officer.person.full, officer.telephone, officer.email),
        appendices=tuple(f"{a.name} – {a.title}" for a in attachments), background=background, body=body, attachments=attachments,
    )  # fmt: skip
    return _blemished(occasion, report)


def _blemished(occasion: Occasion, report: Report) -> Report:
    """The report with what the ledger wants wrong in its template."""
    ledger, base = occasion.ledger, f"rep.{report.number}"
    if ledger.takes("header-contradiction"):
        report = replace(report, climate=(True, True, False, report.climate[3]))
        message = "Climate grid: positive impact Yes and neutral impact Yes."
        ledger.note("header-contradiction", message, f"{base}.climate.positive", f"{base}.climate.neutral")
    if ledger.takes("template-section-missing"):
        section, name = occasion.rng.choice((
            ("costs", "What will it cost and how will it be financed?"),
            ("purpose", "Contribution to the Council's Core Purpose"),
            ("implementation", "Implementation Date for the Decision"),
        ))  # fmt: skip
        report = replace(report, skip=frozenset({section}))
        ledger.note("template-section-missing", f"The report has no section “{name}”.", base)
    if ledger.takes("contact-invalid"):
        name, telephone, email = report.contact
        report = replace(report, contact=(name, telephone[:-1], email))
        digits = sum(c.isdigit() for c in telephone) - 1
        ledger.note(
            "contact-invalid", f"Telephone number {telephone[:-1]} has only {digits} digits.", f"{base}.telephone"
        )
    return report
