"""The web pages, as plain as ModernGov's own and by the same names."""

from __future__ import annotations

import datetime as dt
from html import escape

from matters.demo.moderngov.published import Document, Item, Meeting, PublishedSite


def committees(site: PublishedSite) -> str:
    """`mgListCommittees.aspx`."""
    lines = "".join(
        f'<li><a href="mgCommitteeDetails.aspx?ID={number}">{escape(name)}</a></li>'
        for number, name in site.committees.items()
    )
    return _page(site, "Committees", f'<ul class="mgBulletList">{lines}</ul>')


def meetings(site: PublishedSite, committee: int, year: int) -> str:
    """`ieListMeetings.aspx`: the meetings of a year, the newest year for 0, with links to the others."""
    held = site.of_committee(committee)
    years = sorted({m.date.year for m in held})
    year = year or (years[-1] if years else dt.date.min.year)
    lines = "".join(
        f'<li><a class="mgMeetingTableLnk" href="ieListDocuments.aspx?CId={committee}&amp;MId={m.number}&amp;Ver=4">'
        f"{m.date:%-d %b %Y} {_clock(m.time)}</a>{_status(m)}</li>"
        for m in held
        if m.date.year == year
    )
    links = "".join(f'<a href="ieListMeetings.aspx?CId={committee}&amp;Year={y}">{y}</a> ' for y in years)
    return _page(site, site.committees.get(committee, "No such committee"), f"<p>{links}</p><ul>{lines}</ul>")


def meeting(site: PublishedSite, thing: Meeting) -> str:
    """`ieListDocuments.aspx`: the packs first, then the items with their reports."""
    own = "".join(f"<li>{_link(doc)}</li>" for doc in thing.documents if not doc.item)
    rows = "".join(_row(item, thing) for item in thing.items)
    status = f'<p class="mgMeetingStatus">This meeting is {thing.status.lower()}.</p>' if _status(thing) else ""
    body = (
        f'<h2 class="mgSubTitleTxt">{thing.date:%A, %-d %B %Y} {_clock(thing.time)}</h2>{status}'
        f"<p><span>Venue:</span> {escape(thing.venue)}</p>"
        f'<p><a href="mgMeetingAttendance.aspx?ID={thing.number}">Attendance details</a></p>'
        f'<ul class="mgActionList">{own}</ul><table class="mgItemTable">{rows}</table>'
    )
    day = f"{thing.date:%A, %-d %B %Y}, {_clock(thing.time)}"
    return _page(site, f"Agenda for {thing.name} on {day}", body)


def attendance(site: PublishedSite, thing: Meeting) -> str:
    """`mgMeetingAttendance.aspx`."""
    rows = "".join(
        f'<tr><td><a href="mgUserInfo.aspx?UID={i}">{escape(a.name)}</a></td><td>{escape(a.role)}</td>'
        f"<td>{escape(a.party)}</td><td>{escape(a.attendance)}</td></tr>"
        for i, a in enumerate(thing.attendees, 1)
    )
    head = "<tr><th>Attendee</th><th>Role</th><th>Party</th><th>Attendance</th></tr>"
    return _page(
        site,
        f"Meeting attendance, {thing.date:%A, %-d %B %Y}",
        f'<table summary="Table of meeting attendance">{head}{rows}</table>',
    )


def apology(site: PublishedSite) -> str:
    """What a site that is down shows with status 200."""
    return _page(site, "Sorry", "<p>The service is not available at the moment. Please try again later.</p>")


def _page(site: PublishedSite, title: str, body: str) -> str:
    return (
        f"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>{escape(title)} - {escape(site.name)}</title>"
        f'</head><body><div id="modgov"><h1 class="mgMainTitleTxt">{escape(title)}</h1>{body}</div></body></html>'
    )


def _row(item: Item, thing: Meeting) -> str:
    docs = "".join(f"<li>{_link(doc)}</li>" for doc in thing.documents if doc.item == item.number)
    hidden = "<p>RESTRICTED</p>" if item.restricted else ""
    title = f'<p class="mgAiTitleTxt">{escape(item.title)}</p>'
    return f"<tr><td>{item.number}.</td><td>{title}{hidden}<ul class='mgBulletList'>{docs}</ul></td></tr>"


def _link(doc: Document) -> str:
    if doc.restricted:
        reasons = f'<a href="mgReasonsRestricted.aspx?OID={doc.number}">View the reasons why it is restricted</a>'
        return f"{escape(doc.title)} {reasons}"
    return f'<a href="{escape(doc.path)}" title="Link to document {escape(doc.title)}">{escape(doc.title)} PDF 1 MB</a>'


def _status(thing: Meeting) -> str:
    return "" if thing.status == "Confirmed" else f" - {thing.status.upper()}"


def _clock(time: dt.time) -> str:
    return f"{time.hour % 12 or 12}.{time:%M} {'am' if time.hour < 12 else 'pm'}"
