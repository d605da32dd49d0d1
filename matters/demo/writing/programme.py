"""The work programme report of scrutiny: the programme, matters arising, and the forward plan."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from matters.demo.content import Attachment, Clause, ForwardPlan, KeyDecision, Programme, ProgrammeRow, Report
from matters.demo.requests import Fate, Request
from matters.demo.words.asks import PARTIAL
from matters.demo.words.cabinet import CABINET_TOPICS
from matters.demo.words.roles import PORTFOLIOS
from matters.demo.words.topic import Topic
from matters.demo.world.calendar import long_date
from matters.demo.writing.body import NumberedBody
from matters.demo.writing.occasion import Occasion
from matters.demo.writing.prose import Writer
from matters.demo.writing.reports import Commission, template

TITLE = "Work Programme and Key Decision Forward Plan"
TOPIC = Topic(
    "programme", TITLE, "the work programme and the key decision forward plan", "legal", "children",
    ("the work programme", "pre-scrutiny", "site visits", "briefings", "working groups", "member training"),
    ("members", "substitutes", "co-opted members"), ("the Cabinet", "the regional scrutiny committee", "officers"),
    ("Items to be added to the work programme.", "The timing of briefing sessions.", "A visit to a family hub.",
     "Which key decisions might be looked at before they were taken.", "Training for new members."),
    (), (),
)  # fmt: skip
MEMBERS_TOPIC = Topic(
    "members", "Cabinet Member Reports", "the most recent updates of the Cabinet Members within the remit", "legal", "children",
    ("placements", "recruitment", "school attendance", "the budget", "inspection", "early help"),
    ("members", "substitutes", "co-opted members"), ("the Cabinet", "partners", "officers"),
    ("The recruitment of social workers and how many had been retained.", "The forecast overspend and the reasons for it.",
     "The recruitment of foster carers.", "Suspensions and managed moves.", "The future of the family hubs.",
     "Progress with the new special school places.", "Support for newly qualified social workers."),
    (), (),
)  # fmt: skip
AREA = "Children and Young People"
AREAS = {"children": AREA, "education": AREA}


def rows_of(
    occasion: Occasion,
    plan: dict[dt.date, list[Topic]],
    regular: dict[str, tuple[dt.date, ...]],
    asked: Sequence[Request],
) -> tuple[ProgrammeRow, ...]:
    """The rows of the programme: regular reports, service reports by topic, and what the committee asked for."""
    borough = occasion.borough
    rows = [
        ProgrammeRow(title, officer, "Regular Reports", dates)
        for (title, officer), dates in _regular(occasion, regular)
    ]
    for topic in dict.fromkeys(t for topics in plan.values() for t in topics):
        dates = tuple(date for date, topics in plan.items() if topic in topics)
        rows.append(
            ProgrammeRow(topic.title, borough.posts[topic.post].person.full, "Service Operational Reports", dates)
        )
    for request in asked:
        if request.scheduled_for:
            officer = borough.posts[request.topic.post].person.full
            rows.append(
                ProgrammeRow(
                    request.subject, officer, f"Requested by the {occasion.body.short}", (request.scheduled_for,)
                )
            )
    return tuple(rows)


def _regular(
    occasion: Occasion, regular: dict[str, tuple[dt.date, ...]]
) -> list[tuple[tuple[str, str], tuple[dt.date, ...]]]:
    names = {
        "improvement": ("Children's Services Improvement Programme", "children"), "scorecard": ("Education Scorecard", "education"),
        "inspections": ("School Inspection Reports", "education"), "members": ("Cabinet Member Update Reports", "legal"),
        "programme": (TITLE, "legal"),
    }  # fmt: skip
    pairs = []
    for key, dates in regular.items():
        title, post = names[key]
        officer = occasion.body.clerk if post == "legal" else occasion.borough.posts[post]
        pairs.append(((title, officer.person.full), dates))
    return pairs


def programme_report(
    occasion: Occasion,
    number: str,
    rows: tuple[ProgrammeRow, ...],
    arising: Sequence[str],
    scheduled: Sequence[Request],
) -> tuple[Report, tuple[str, ...]]:
    """The report, and the marks of the paragraphs of `arising`, which answer requests."""
    base, year = f"rep.{number}", occasion.meeting.year
    body = NumberedBody(occasion, base)
    _on_the_programme(occasion, body, scheduled)
    marks: tuple[str, ...] = ()
    if arising:
        body.section("Matters arising from earlier meetings")
        marks = tuple(body.paragraph(text) for text in arising)
    edition = forward_plan(occasion, f"{base}.plan")
    _pre_scrutiny(occasion, body, edition, base)
    body.section("Visits and briefings")
    for school in occasion.rng.sample(occasion.borough.schools, 3):
        body.paragraph(f"Members visited {school.name} and were grateful for the welcome that they received.")
    form = occasion.borough.profile.programme
    grid = form == "grid" or (form == "both" and occasion.index % 2 == 0)
    meetings = tuple(m for m in occasion.body.meetings if m.year == year)
    programme = Programme(f"{base}.programme", occasion.body.minutes_name, year, meetings, rows, grid)
    attachments = (
        Attachment("Appendix A", f"Work Programme {year}", (programme,)),
        Attachment("Appendix B", "Key Decision Forward Plan", (edition,)),
    )
    recommendations = tuple(Clause(text.format(year=year), label) for label, text in RECOMMENDATIONS)
    commission = Commission(number, TOPIC, TITLE, recommendations=recommendations)
    return template(occasion, commission, tuple(body.parts), attachments), marks


RECOMMENDATIONS = (
    ("(1)", "the Work Programme for {year}, as set out at Appendix A, be noted, along with any additional items to be included;"),
    ("(2)", "items for pre-scrutiny from the Key Decision Forward Plan, as set out at Appendix B, be considered; and"),
    ("(3)", "the visits and briefings undertaken be noted."),
)  # fmt: skip


def _on_the_programme(occasion: Occasion, body: NumberedBody, scheduled: Sequence[Request]) -> None:
    """What the programme is, and the requests of the last meeting for which it has found a date."""
    short, year = occasion.body.short, occasion.meeting.year
    body.section(f"Work Programme {year}")
    body.paragraph(
        f"The Work Programme of items to be submitted to the {short} during {year} is attached at Appendix A. It has been drawn up with the officers whose services fall within the remit of the {short}."
    )
    body.paragraph(
        f"Members are asked whether there are other items that they wish the {short} to consider. The Work Programme is submitted to each meeting and updated."
    )
    if not scheduled:
        return
    body.paragraph(f"At its last meeting, the {short} asked for the following, for which a date has been found:")
    body.bullets(
        tuple(
            f"{r.subject} (Minute No. {r.minute}{r.label or ''} of {long_date(r.asked_on)} refers)" for r in scheduled
        )
    )


def _pre_scrutiny(occasion: Occasion, body: NumberedBody, edition: ForwardPlan, base: str) -> None:
    short = occasion.body.short
    body.section("Pre-scrutiny of items in the Key Decision Forward Plan")
    body.paragraph(
        f"Members may ask to look at a key decision that falls within the remit of the {short} before it is taken."
    )
    ours = [n for n, d in enumerate(edition.decisions) if d.scrutiny_area == AREA]
    said = len(ours)
    wrong = bool(ours) and occasion.ledger.takes("remit-mismatch")
    if wrong:
        said -= 1
    count = {0: "no key decisions", 1: "one key decision"}.get(said, f"{said} key decisions")
    mark = body.paragraph(
        f"The latest Forward Plan, for the four-month period {long_date(edition.first)} to {long_date(edition.last)}, contains {count} "
        f"that {'falls' if said == 1 else 'fall'} within the remit of the {short}."
    )
    if wrong:
        message = f"The text has {count} within the remit; {len(ours)} of the Forward Plan's items have Scrutiny Committee Area {AREA}."
        occasion.ledger.note("remit-mismatch", message, mark, f"{base}.plan.r{ours[0]}")


def forward_plan(occasion: Occasion, key: str) -> ForwardPlan:
    """The edition of the four months from the month after the meeting."""
    month = occasion.date.year * 12 + occasion.date.month
    first = dt.date(month // 12, month % 12 + 1, 1)
    last = dt.date((month + 4) // 12, (month + 4) % 12 + 1, 1) - dt.timedelta(days=1)
    cabinet = next(b for b in occasion.borough.bodies if b.key == "cabinet")
    dates = [m.date for m in cabinet.meetings if first <= m.date <= last] or [first + dt.timedelta(days=13)]
    topics = occasion.rng.sample(CABINET_TOPICS, occasion.rng.randint(5, len(CABINET_TOPICS)))
    return ForwardPlan(
        key, first, last, tuple(_decision(occasion, topic, occasion.rng.choice(dates)) for topic in topics)
    )


def _decision(occasion: Occasion, topic: Topic, date: dt.date) -> KeyDecision:
    rng, borough = occasion.rng, occasion.borough
    writer = Writer(rng, borough, topic, occasion.meeting.year)
    officer = borough.posts[topic.post]
    financial = rng.random() < 0.6
    return KeyDecision(
        title=f"{topic.title} {occasion.meeting.year}",
        description=writer.fill("To seek approval for proposals on {aspect} and on {aspect2}, following discussion with {partner} and with {group}."),
        decision_maker=rng.choice(("Cabinet", "Cabinet", "Cabinet", f"Cabinet Member – {PORTFOLIOS[topic.portfolio]}")),
        expected=date, financial=financial, community_impact=not financial or rng.random() < 0.5,
        exempt=rng.choice(("Open", "Open", "Open", "Part exempt (Paragraph 3)")),
        wards=rng.choice(("All Wards", "All Wards", borough.wards[0], "; ".join(borough.wards[2:4]))),
        scrutiny_area=AREAS.get(topic.portfolio, {"health": "Adult Social Care and Health", "adults": "Adult Social Care and Health"}.get(topic.portfolio, "Regeneration and Environment")),
        consultees=", ".join(writer.pick(topic.partners) for _ in range(3)), methods=rng.choice(("Meetings and e-mail", "Online survey; meetings with groups; e-mail", "Briefings, meetings and written consultation")),
        documents=f"{topic.title} {occasion.meeting.year}",
        contacts=f"{officer.person.full} {officer.email} Tel: {officer.telephone}",
        change=None,
    )  # fmt: skip


def answer_paragraph(request: Request, occasion: Occasion) -> str:
    """The paragraph that reports what became of a request that needs no paper of its own, or a first part of one."""
    return (PARTIAL if request.fate is Fate.PARTIAL else request.answer).format(
        subject=request.subject,
        short=occasion.body.short,
        reference=f"Minute No. {request.minute}{request.label or ''} of {long_date(request.asked_on)} refers",
        day=long_date(occasion.date - dt.timedelta(days=occasion.rng.randrange(12, 26))),
    )
