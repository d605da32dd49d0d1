"""The XML of the web service, text escaped twice as the real one has it."""

from __future__ import annotations

import datetime as dt
from html import escape

from matters.demo.moderngov.published import Document, Meeting, PublishedSite

HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'


def committees(site: PublishedSite) -> str:
    """`GetCommittees`."""
    each = "".join(
        f"<committee>{_e('committeeid', number)}{_e('committeetitle', name)}{_e('committeecategory', 'Committees')}"
        f"{_e('committeedeleted', False)}{_e('committeeexpired', False)}</committee>"
        for number, name in site.committees.items()
    )
    return f"{HEAD}<committees>{_e('committeescount', len(site.committees))}{each}</committees>"


def meetings(site: PublishedSite, committee: int, since: dt.date, until: dt.date) -> str:
    """`GetMeetings`."""
    each = "".join(_listed(m) for m in site.of_committee(committee) if since <= m.date <= until)
    title = _e("committeetitle", site.committees.get(committee, ""))
    return f"{HEAD}<getmeetings><committee>{_e('committeeid', committee)}{title}{each}</committee></getmeetings>"


def meeting(thing: Meeting, base: str) -> str:
    """`GetMeeting`: the agenda with the linked documents of each item. Whole packs are not among them."""
    attendees = "".join(
        f'<attendee membertype="Member" memberid="{i}" name="{_twice(a.name)}" roledescription="{_twice(a.role)}" '
        f'attendance="{_twice(a.attendance)}" politicalparty="{_twice(a.party)}"><url></url></attendee>'
        for i, a in enumerate(thing.attendees, 1)
    )
    items = "".join(
        f"<agendaitem>{_e('agendaitemid', thing.number * 100 + i)}{_e('agendaitemnumber', item.number or 0)}"
        f"{_e('fulldisplaynumberformat', item.number)}{_e('agendaitemtitle', item.title)}<agendatext></agendatext>"
        f"{_e('isrestricted', item.restricted)}<linkeddocuments>"
        + "".join(_linked(doc, base) for doc in thing.documents if doc.item and doc.item == item.number)
        + "</linkeddocuments></agendaitem>"
        for i, item in enumerate(thing.items)
    )
    return (
        f"{HEAD}<meeting>{_fields(thing)}{_e('meetinglocation', thing.venue)}"
        f"{_e('agendapublished', bool(thing.documents))}<attendees>{attendees}</attendees>"
        f"<agendaitems>{items}</agendaitems></meeting>"
    )


def _listed(thing: Meeting) -> str:
    return f"<meeting>{_fields(thing)}{_e('iswebcast', False)}</meeting>"


def _fields(thing: Meeting) -> str:
    return (
        f"{_e('meetingid', thing.number)}{_e('meetingdate', f'{thing.date:%d/%m/%Y}')}"
        f"{_e('meetingtime', f'{thing.time:%H:%M}')}{_e('meetingstatus', thing.status)}"
        f"{_e('committeeid', thing.committee)}{_e('committeetitle', thing.name)}"
    )


def _linked(doc: Document, base: str) -> str:
    url = "" if doc.restricted else f"{base}mgConvert2PDF.aspx?ID={doc.number}"
    return (
        f"<linkeddoc>{_e('attachmentid', doc.number)}{_e('title', doc.title)}{_e('url', url)}"
        f"{_e('isrestricted', doc.restricted)}{_e('publicationdate', '01/01/2030')}</linkeddoc>"
    )


def _e(name: str, value: object) -> str:
    return f"<{name}>{_twice(str(value))}</{name}>"


def _twice(text: str) -> str:
    return escape(escape(text))
