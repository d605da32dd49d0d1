"""ModernGov's web pages to values, for sites whose web service is off, and for the packs that it does not list. Pure.

Pages are told by their addresses more than by their looks: councils lay them out in their own style, and the names of
pages and of their parameters stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import parse_qs, urljoin, urlsplit

from lxml import html

from matters.fetching.errors import BadAnswerError
from matters.fetching.listing import (
    Attendee,
    Committee,
    DocumentKind,
    ListedDocument,
    ListedItem,
    ListedMeeting,
    MeetingDetails,
    is_off,
)
from matters.fetching.parse.kinds import kind_of
from matters.fetching.parse.words import day_in, hour_in, plain

_SIZE = re.compile(r"\s*(?:\(?\s*(?:PDF|DOCX?|HTML)\s*[\d.,]*\s*[KM]?B?\s*\)?)+\s*$", re.IGNORECASE)
_TITLE = re.compile(r"^(?:Link to|Open)\s+(?:document\s+)?", re.IGNORECASE)
_VENUE = re.compile(r"^(?:Venue|Lleoliad)\s*:?\s*(.+)$", re.IGNORECASE)
_NUMBER = re.compile(r"^(\d{1,4}[a-z]?)\.?$", re.IGNORECASE)
_RESTRICTED = re.compile(r"\b(?:RESTRICTED|EXEMPT|CONFIDENTIAL)\b")
_FOR = re.compile(r"^(?:Agenda|Agenda and draft minutes|Agenda and minutes|.*?)\s+for\s+(.+?)\s+on\s+", re.IGNORECASE)
Patterns = Mapping[DocumentKind, str]


def committees_on(data: bytes) -> list[Committee]:
    """The committees that a page links to (`mgListCommittees.aspx`), each once, in order.

    >>> committees_on(b'<a href="mgCommitteeDetails.aspx?ID=7">Audit</a> <a href="ieListMeetings.aspx?CId=7">Audit</a>')
    [Committee(number=7, name='Audit', category='', is_over=False)]
    """
    found: dict[int, Committee] = {}
    for href, link in _links(_page(data)):
        page, asked = _address(href)
        wanted = {"mgcommitteedetails.aspx": "id", "ielistmeetings.aspx": "cid"}.get(page)
        number = _of(asked, wanted, "committeeid") if wanted else 0
        name = plain(link.text_content())
        if number and name and number not in found:
            found[number] = Committee(number, name)
    return list(found.values())


def meetings_on(data: bytes, committee: int) -> tuple[list[ListedMeeting], list[int]]:
    """The meetings that `ieListMeetings.aspx` lists, and the years of its further lists.

    >>> meetings_on(b'<li><a href="ieListDocuments.aspx?CId=7&MId=3&Ver=4">4 Jun 2030 10.30 am</a> - CANCELLED</li>'
    ...             b'<a href="ieListMeetings.aspx?CId=7&Year=2029">2029</a>', 7)
    ([ListedMeeting(date=datetime.date(2030, 6, 4), number=3, committee=7, status='CANCELLED')], [2029])
    """
    found: dict[int, ListedMeeting] = {}
    years = set[int]()
    for href, link in _links(_page(data)):
        page, asked = _address(href)
        if page == "ielistmeetings.aspx" and _of(asked, "cid", "committeeid") == committee:
            year = _of(asked, "year")
            years |= {year} if year else set()
        number = _of(asked, "mid", "meetingid") if page in ("ielistdocuments.aspx", "celistdocuments.aspx") else 0
        date = day_in(plain(link.text_content()))
        if number and date and number not in found:
            found[number] = ListedMeeting(date, number, committee, _status_beside(link))
    return sorted(found.values()), sorted(years)


def details_on(data: bytes, base: str, meeting: ListedMeeting, patterns: Patterns | None = None) -> MeetingDetails:
    """The meeting that `ieListDocuments.aspx` shows. Raises `BadAnswerError` where it is no such page.

    >>> import datetime as dt
    >>> page = b'<h1>Agenda for Audit on Tuesday, 4th June, 2030, 10.30 am</h1><p>Venue: Town Hall</p>'
    >>> details_on(page, "https://x/", ListedMeeting(dt.date(2030, 6, 4), 3, 7)).venue
    'Town Hall'
    """
    page = _page(data)
    heading = " ".join(plain(h.text_content()) for h in page.iter("h1", "h2"))
    documents = list(documents_on(data, base, patterns))
    if day_in(heading) is None and not documents:
        raise BadAnswerError("the meeting's page holds neither its date nor its documents; the site may be down.")
    lines = [plain(element.text_content()) for element in page.iter("p", "li", "div", "h3", "dd", "span")]
    venue = next((found[1] for line in lines if len(line) < 200 and (found := _VENUE.match(line))), "")
    said = next((line for line in lines if len(line) < 120 and is_off(line)), "")
    named = next((found[1] for h in page.iter("h1") if (found := _FOR.match(plain(h.text_content())))), "")
    return MeetingDetails(
        meeting.number,
        day_in(heading) or meeting.date,
        meeting.committee,
        named,
        hour_in(heading),
        venue,
        meeting.status or said,
        items=tuple(_items(page)),
        documents=tuple(documents),
    )


def documents_on(data: bytes, base: str, patterns: Patterns | None = None) -> Iterator[ListedDocument]:
    """Every document that a page links to, each address once; `base` is the site's address with a slash behind."""
    seen = set[str]()
    for href, link in _links(_page(data)):
        url = urljoin(base, href.strip()).partition("#")[0].replace(" ", "%20")
        title = _TITLE.sub("", plain(link.get("title") or link.text_content()) or plain(link.text_content()))
        title = _SIZE.sub("", title)
        kind = kind_of(url, title, patterns)
        if kind and url not in seen:
            seen.add(url)
            hidden = _is_restricted(link)
            yield ListedDocument("" if hidden else url, title, kind, is_restricted=hidden)


def attendees_on(data: bytes) -> tuple[Attendee, ...]:
    """The people of `mgMeetingAttendance.aspx`: a row a person, with the columns that its head names.

    >>> attendees_on(b"<table><tr><th>Attendee<th>Role<th>Attendance</tr>"
    ...              b"<tr><td>Councillor A Ash<td>Chair<td>Present</tr></table>")
    (Attendee(name='Councillor A Ash', role='Chair', party='', attendance='Present'),)
    """
    found = []
    for table in _page(data).iter("table"):
        columns: dict[str, int] = {}
        for row in table.iter("tr"):
            cells = [plain(cell.text_content()) for cell in row if cell.tag in ("td", "th")]
            heads = {word: i for i, cell in enumerate(cells) for word in _COLUMNS if cell.casefold().startswith(word)}
            if not columns and "attendance" in heads and len(heads) > 1:
                columns = heads
                who = min(heads.get("attendee", 0), heads.get("name", 0), heads.get("member", 0))
            elif columns and len(cells) > max(columns.values()) and cells[who]:
                role, party = (cells[columns[c]] if c in columns else "" for c in ("role", "party"))
                found.append(Attendee(cells[who], role, party, cells[columns["attendance"]]))
    return tuple(found)


_COLUMNS = ("attendee", "name", "member", "role", "party", "attendance")


def _page(data: bytes) -> html.HtmlElement:
    if not data.strip():
        raise BadAnswerError("the page is empty.")
    parser = html.HTMLParser(no_network=True, huge_tree=False)
    return html.document_fromstring(data, parser=parser)


def _links(page: html.HtmlElement) -> Iterator[tuple[str, html.HtmlElement]]:
    return ((link.get("href") or "", link) for link in page.iter("a") if link.get("href"))


def _address(href: str) -> tuple[str, dict[str, str]]:
    """The name of the page that a link leads to, and what it is asked, both in lower case."""
    try:
        parts = urlsplit(href)
    except ValueError:
        return "", {}
    asked = {key.lower(): values[0] for key, values in parse_qs(parts.query).items()}
    return parts.path.rpartition("/")[2].lower(), asked


def _of(asked: Mapping[str, str], *names: str) -> int:
    return next((int(asked[name]) for name in names if asked.get(name, "").isdecimal()), 0)


def _status_beside(link: html.HtmlElement) -> str:
    """What stands behind a meeting's date in its line and says that it is off."""
    line = link.getparent()
    while line is not None and line.tag not in ("li", "tr", "p", "body"):
        line = line.getparent()
    if line is None or line.tag == "body":
        said = plain(link.tail)
    else:
        said = plain(line.text_content()).partition(plain(link.text_content()))[2] or plain(link.text_content())
    return said.strip(" -–—()") if len(said) < 120 and is_off(said) else ""


def _is_restricted(link: html.HtmlElement) -> bool:
    """Whether a document's own line says so, or gives the reasons why."""
    line = link.getparent()
    if line is None or line.tag not in ("li", "p", "td"):
        return _says_restricted(link)
    reasons = any("restricted" in href.lower() for href, _ in _links(line))
    return reasons or _says_restricted(line)


def _says_restricted(element: html.HtmlElement) -> bool:
    return bool(_RESTRICTED.search(" ".join(str(text) for text in element.itertext())))


def _items(page: html.HtmlElement) -> Iterator[ListedItem]:
    """The items: rows whose first cell is a number and whose next begins with the title."""
    for row in page.iter("tr"):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        number = _NUMBER.match(plain(cells[0].text_content())) if len(cells) > 1 else None
        if not number:
            continue
        blocks = [each for each in cells[1].iter("p", "a", "h3", "h4") if plain(each.text_content())]
        title = plain((blocks[0] if blocks else cells[1]).text_content())
        restricted = _says_restricted(cells[1])
        if title:
            yield ListedItem(number[1], title[:500], restricted)
