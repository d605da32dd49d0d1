"""A report on the council's template, as blocks."""

from __future__ import annotations

from collections.abc import Iterator

from matters.demo.content import Pack, Report
from matters.demo.printing.blocks import Block, Break, Item, Row, Style, Table, Text
from matters.demo.printing.typeset import clauses
from matters.demo.words.template import CORE_PURPOSE, NO_APPENDICES, NO_BACKGROUND
from matters.demo.world.calendar import long_date

HEAD = (0.19, 0.37, 0.22, 0.22)


def report_head(report: Report, pack: Pack) -> Iterator[Block]:
    """The report from its header grid to its background papers; its body follows."""
    base = f"rep.{report.number}"
    yield Break(stamp=report.number, odd=True)
    yield Table(HEAD, tuple(_header_rows(report, pack)), labels=True)
    yield Text("Summary:", Style.BOLD)
    yield from (Text(t) for t in report.summary)
    yield Text(f"{pack.borough.profile.recommendations}:", Style.BOLD, f"{base}.recommendations")
    yield from _recommendations(report)
    yield Text("Reasons for the Recommendation(s):", Style.BOLD)
    yield Text(report.fills["reasons"])
    yield Text("Alternative Options Considered and Rejected: (including any Risk Implications)", Style.BOLD)
    yield Text(report.fills["alternatives"])
    if "costs" not in report.skip:
        yield Text("What will it cost and how will it be financed?", Style.BOLD, f"{base}.costs")
        yield Text("(A) Revenue Costs", Style.BOLD)
        yield Text(report.fills["revenue"])
        yield Text("(B) Capital Costs", Style.BOLD)
        yield Text(report.fills["capital"])
    yield Text("Implications of the Proposals:", Style.BOLD, f"{base}.implications")
    yield from _implications(report)
    if "purpose" not in report.skip:
        yield Text("Contribution to the Council's Core Purpose:", Style.BOLD, f"{base}.purpose")
        yield Table((1.0,), tuple(Row((f"{line}: {report.fills[line]}",)) for line in CORE_PURPOSE))
    yield from _consultations(report)
    yield from _ends(report)


def _header_rows(report: Report, pack: Pack) -> Iterator[Row]:
    base = f"rep.{report.number}"
    date = long_date(report.date, weekday=not pack.borough.profile.long_dates)
    yes = {True: "Yes", False: "No"}
    yield Row(("Report to:", report.report_to, "Date of Meeting:", date), base)
    yield Row(("Subject:", report.subject, "", ""), f"{base}.subject")
    yield Row(("Report of:", report.report_of, "Wards Affected:", report.wards), f"{base}.of")
    yield Row(("Portfolio:", report.portfolio, "", ""))
    yield Row(
        ("Is this a Key Decision:", yes[report.key_decision], "Included in Forward Plan:", yes[report.in_forward_plan]),
        f"{base}.key",
    )
    yield Row(("Exempt / Confidential Report:", "No", "", ""))


def _recommendations(report: Report) -> Iterator[Block]:
    base = f"rep.{report.number}.rec"
    if len(report.recommendations) == 1 and report.recommendations[0].label is None:
        yield Text(report.recommendations[0].text, mark=f"{base}r")
        return
    yield Text("That:")
    yield from clauses(report.recommendations, base, 0)


def _implications(report: Report) -> Iterator[Block]:
    base, fills = f"rep.{report.number}", report.fills
    rows = [
        Row((f"Resource Implications (Financial, IT, Staffing and Assets): {fills['resource']}", "")),
        Row((f"Legal Implications: {fills['legal']}", "")),
        Row((f"Equality Implications: {fills['equality']}", "")),
        Row((f"Impact on Children and Young People: {fills['children']}", "")),
        Row(("Climate Emergency Implications: The recommendations within this report will", "")),
    ]
    words = ("Have a positive impact", "Have a neutral impact", "Have a negative impact")
    rows += [
        Row((word, "Yes" if said else "No"), f"{base}.climate.{word.split()[2]}")
        for word, said in zip(words, report.climate, strict=False)
    ]
    trained = "Yes" if report.climate[3] else "No"
    rows.append(Row(("The Author has undertaken the Climate Emergency training for report authors", trained)))
    rows.append(Row((fills["climate"], "")))
    yield Table((0.86, 0.14), tuple(rows))


def _consultations(report: Report) -> Iterator[Block]:
    base, fills = f"rep.{report.number}", report.fills
    yield Text("What consultations have taken place on the proposals and when?", Style.BOLD)
    yield Text("(A) Internal Consultations", Style.BOLD)
    yield Text(fills["internal"], mark=f"{base}.refs")
    yield Text("(B) External Consultations", Style.BOLD)
    yield Text(fills["external"])
    if "implementation" not in report.skip:
        yield Text("Implementation Date for the Decision", Style.BOLD)
        yield Text(fills["implementation"])


def _ends(report: Report) -> Iterator[Block]:
    base = f"rep.{report.number}"
    name, telephone, email = report.contact
    yield Table(
        (0.3, 0.7),
        (
            Row(("Contact Officer:", name), f"{base}.contact"),
            Row(("Telephone Number:", telephone), f"{base}.telephone"),
            Row(("Email Address:", email), f"{base}.email"),
        ),
        labels=True,
    )
    yield Text("Appendices:", Style.BOLD, f"{base}.appendices")
    if report.appendices:
        yield Text("The following appendices are attached to this report:")
        yield from (Item("-", a, mark=f"{base}.appendix{n}") for n, a in enumerate(report.appendices))
    else:
        yield Text(NO_APPENDICES, mark=f"{base}.appendix0")
    yield Text("Background Papers:", Style.BOLD, f"{base}.background")
    if report.background:
        yield Text("The following background papers are available for inspection:")
        yield from (Item("-", b) for b in report.background)
    else:
        yield Text(NO_BACKGROUND)
