"""The XML of ModernGov's web service to values. Pure.

Element names are compared in lower case and without a namespace; text is often escaped twice; the wording of an item
may hold markup that is no XML. An answer that is cut off is refused: half a list would look like a short one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin

from lxml import etree

from matters.fetching.errors import BadAnswerError
from matters.fetching.listing import Attendee, Committee, ListedDocument, ListedItem, ListedMeeting, MeetingDetails
from matters.fetching.parse.kinds import kind_of
from matters.fetching.parse.words import day_in, hour_in, plain

ROOTS = ("getcommittees", "committees", "getmeetings", "getmeetingsbydate", "meetings", "meeting", "getmeeting")


def committees_in(data: bytes) -> list[Committee]:
    """The committees of `GetCommittees`, those that no longer meet marked; deleted ones left out.

    >>> committees_in(b"<committees><committee><committeeid> 7 </committeeid><committeetitle>Audit &amp;amp; Risk"
    ...               b"</committeetitle><committeeexpired>False</committeeexpired></committee></committees>")
    [Committee(number=7, name='Audit & Risk', category='', is_over=False)]
    """
    found = []
    for each in _all(_root(data), "committee"):
        number = _number(each, "committeeid")
        if number and not _yes(each, "committeedeleted"):
            name = _text(each, "committeetitle")
            found.append(
                Committee(number, name, _text(each, "committeecategory"), is_over=_yes(each, "committeeexpired"))
            )
    return found


def meetings_in(data: bytes, committee: int) -> list[ListedMeeting]:
    """The meetings of `GetMeetings`, each once, by date; those without a number or a date are left out.

    >>> meetings_in(b"<getmeetings><committee><meeting><meetingid>3</meetingid><meetingdate>04/06/2030</meetingdate>"
    ...             b"<meetingstatus>Confirmed</meetingstatus></meeting></committee></getmeetings>", 7)
    [ListedMeeting(date=datetime.date(2030, 6, 4), number=3, committee=7, status='Confirmed')]
    """
    found = {}
    for each in _all(_root(data), "meeting"):
        number, date = _number(each, "meetingid"), day_in(_text(each, "meetingdate"))
        if number and date:
            of = _number(each, "committeeid") or committee
            found[number] = ListedMeeting(date, number, of, _text(each, "meetingstatus"))
    return sorted(found.values())


def details_in(data: bytes, base: str) -> MeetingDetails:
    """The meeting of `GetMeeting`; `base` is the site's address, with a slash behind, to which links are joined.

    Raises `BadAnswerError` where the answer holds no meeting.
    """
    root = _root(data)
    meeting = root if _name(root) == "meeting" else next(_all(root, "meeting"), None)
    number = _number(meeting, "meetingid") if meeting is not None else 0
    if meeting is None or not number:
        raise BadAnswerError("the web service gave an answer without a meeting in it.")
    items = list(_all(meeting, "agendaitem"))
    hidden = [_restricted(item) for item in items]
    documents = [doc for item, h in zip(items, hidden, strict=True) for doc in _documents(item, base, hidden=h)]
    own = (
        each for each in _all(meeting, "linkeddoc") if not any(_name(a) == "agendaitem" for a in each.iterancestors())
    )
    documents += [doc for each in own for doc in _document(each, base)]
    return MeetingDetails(
        number,
        day_in(_text(meeting, "meetingdate")),
        _number(meeting, "committeeid"),
        _text(meeting, "committeetitle"),
        hour_in(_text(meeting, "meetingtime")),
        _text(meeting, "meetinglocation"),
        _text(meeting, "meetingstatus"),
        tuple(_attendee(each) for each in _all(meeting, "attendee") if _attendee(each).name),
        tuple(
            ListedItem(_item_number(item), _text(item, "agendaitemtitle"), is_restricted=h)
            for item, h in zip(items, hidden, strict=True)
            if _text(item, "agendaitemtitle")
        ),
        tuple(documents),
    )


def _root(data: bytes) -> etree._Element:
    """The root of a whole answer: strictly read, or mended where only markup within it is no XML."""
    start = data.lstrip()[:400].lower()
    if b"<html" in start or b"<!doctype html" in start:
        raise BadAnswerError("the web service answered with a web page in place of its list.")
    strict = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(data, strict)
    except etree.XMLSyntaxError:
        name = re.search(rb"<(?![?!])([\w:]+)", data)
        if not name or not data.rstrip().endswith(b"</" + name[1] + b">"):
            raise BadAnswerError("the web service's answer is cut off or is no XML.") from None
        lenient = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=True)
        mended = etree.fromstring(data, lenient)
        if mended is None:
            raise BadAnswerError("the web service's answer is no XML.") from None
        root = mended
    if _name(root) not in ROOTS:
        raise BadAnswerError(f"the web service's answer is of an unknown kind ({_name(root) or 'nameless'}).")
    return root


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname.lower() if isinstance(element.tag, str) else ""


def _all(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """The elements of a name below this one."""
    return (each for each in element.iterdescendants() if _name(each) == name)


def _text(element: etree._Element, name: str) -> str:
    """The text of the nearest child of a name, markup in it left out."""
    for each in element:
        if _name(each) == name:
            return plain(" ".join(str(part) for part in each.itertext()))
    return ""


def _number(element: etree._Element, name: str) -> int:
    text = _text(element, name)
    return int(text) if text.isdecimal() else 0


def _yes(element: etree._Element, name: str) -> bool:
    return _text(element, name).casefold() in ("true", "1", "yes")


def _restricted(element: etree._Element) -> bool:
    return _yes(element, "isrestricted") or _yes(element, "isexempt")


def _item_number(item: etree._Element) -> str:
    printed = _text(item, "fulldisplaynumberformat") or _text(item, "agendaitemnumber")
    return "" if printed == "0" else printed.rstrip(".")


def _attendee(element: etree._Element) -> Attendee:
    """Names and roles stand in attributes, or in elements of the same names."""
    said = {str(key).lower(): plain(str(value)) for key, value in element.attrib.items()}

    def of(name: str) -> str:
        return said.get(name) or _text(element, name)

    return Attendee(of("name"), of("roledescription"), of("politicalparty"), of("attendance"))


def _documents(item: etree._Element, base: str, *, hidden: bool) -> Iterator[ListedDocument]:
    for each in _all(item, "linkeddoc"):
        yield from _document(each, base, hidden=hidden)


def _document(element: etree._Element, base: str, *, hidden: bool = False) -> Iterator[ListedDocument]:
    """A linked document. What is restricted has no address here, whatever the service gives."""
    title = _text(element, "title")
    restricted = hidden or _restricted(element)
    attached = _number(element, "attachmentid")
    url = _text(element, "url") or (f"mgConvert2PDF.aspx?ID={attached}" if attached else "")
    joined = "" if restricted or not url else urljoin(base, url)
    kind = kind_of(joined, title) or kind_of("/documents/s0/", title)
    if kind and (title or joined):
        yield ListedDocument(joined, title, kind, restricted, _text(element, "publicationdate"))
