"""Each kind of page says what it should, to whom it should, in a fixed number of queries."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from matters.council.meetings.models import Attendance, Declaration, Meeting, MinuteItem
from matters.council.papers.models import Reading, Report, Statement
from matters.council.people.models import Person
from matters.council.visibility import Visibility
from matters.web.marks import marks_of
from matters.web.urls import urlpatterns
from tests.web.borough import HELD, SECRET, Borough, meeting, officer
from tests.web.builder import Builder
from tests.web.growth import grow
from tests.web.page_kinds import NOT_PAGES, page_kinds


def test_every_kind_of_address_is_among_the_page_kinds(borough: Borough) -> None:
    named = {str(pattern.name) for pattern in urlpatterns}
    assert named - NOT_PAGES == {kind.split(":")[0] for kind in page_kinds(borough)} - {"not found"}


def test_every_page_answers_and_has_one_heading_and_a_title(borough: Borough, client: Client) -> None:
    for kind, address in page_kinds(borough).items():
        response = client.get(address)
        page = response.content.decode()
        assert response.status_code == (404 if kind == "not found" else 200), kind
        assert page.count("<h1") == 1, kind
        assert "<title>" in page and "</html>" in page, kind


def test_persons_who_are_printed_alike_are_told_apart_by_their_bodies(borough: Borough, client: Client) -> None:
    b = Builder.over_existing()
    held = Meeting.objects.select_related("body").get(date=HELD)
    board = meeting(b.body("Parking Board", "parking-board"), HELD, state="held")
    for at in (held, board):
        twin = Person.objects.create(
            authority=b.authority, key=f"k{at.pk}", slug=f"k{at.pk}", name="Nym", title="Councillor", is_councillor=True
        )
        b.place(Attendance(meeting=at, kind="present", printed="Councillor Nym", name=b.name(at.body, twin)))
    page = client.get("/people/").content.decode()
    assert page.count("Councillor Nym<") == 2
    assert f'<span class="govuk-body-s">{board.body.name}</span>' in page
    assert page.count('<span class="govuk-body-s">') == 2


@pytest.mark.parametrize(
    ("minute", "action", "shown"),
    [
        ("14 Roads", "left the room", "as a tenant. In: 14 Roads. What was done: left the room"),
        ("", "", "as a tenant<"),
        # a minute that the words already name is not said twice
        ("a tenant", "", "as a tenant<"),
    ],
)
def test_an_interest_tells_its_minute_and_what_was_done(
    borough: Borough, client: Client, minute: str, action: str, shown: str
) -> None:
    declaration = Declaration.objects.select_related("meeting", "name__person").get()
    Declaration.objects.update(what="as a tenant", minute=minute, action=action)
    assert declaration.name and declaration.name.person
    for address in (declaration.meeting.get_absolute_url(), declaration.name.person.get_absolute_url()):
        assert shown in client.get(address).content.decode()


def test_the_mark_of_a_minute_opens_its_heading_and_not_the_paragraph_below(borough: Borough) -> None:
    minute = MinuteItem.objects.exclude(text="").first()
    assert minute
    Statement.objects.filter(thing_kind=minute._meta.label_lower, thing_id=minute.pk).delete()
    for field, line in (("text", 8), ("title", 6)):
        Statement.objects.create(
            reading=Reading.objects.get(original=borough.text),
            path=field,
            thing_kind=minute._meta.label_lower,
            thing_id=minute.pk,
            field=field,
            line=line,
            visibility=Visibility.PUBLIC,
        )
    found = marks_of(None, [minute]).of(minute)
    assert found and found.address.endswith("/lines/6-6/#passage")


REPORTS = [
    (Report(subject="Buses", agenda_number="4", report_of="The Chair"), "Buses"),
    (Report(agenda_number="4", report_of="The Chair"), "Report on item 4"),
    # bound in behind another, with a header of its own kind
    (Report(report_of="The Chair"), "Report of The Chair"),
    (Report(), "Report without a subject"),
]


@pytest.mark.parametrize(("report", "called"), REPORTS, ids=[called for _, called in REPORTS])
def test_what_a_report_is_called(report: Report, called: str) -> None:
    assert str(report) == called


def test_markup_in_a_pack_is_shown_as_text(borough: Borough, client: Client) -> None:
    seen = 0
    for kind, address in page_kinds(borough).items():
        page = client.get(address).content.decode()
        assert "<script>document" not in page, kind
        assert "<img" not in page, kind
        assert "<b>March" not in page, kind
        seen += "&lt;script&gt;document" in page
    assert seen >= 5
    found = client.get("/search/", {"q": "onerror"}).content.decode()
    assert "&lt;img src=x <mark>onerror</mark>=alert" in found


HIDDEN = ["hidden_report", "hidden_meeting", "hidden_person"]


@pytest.mark.parametrize("attribute", HIDDEN)
def test_what_is_not_public_has_no_page_for_the_public(borough: Borough, client: Client, attribute: str) -> None:
    address = getattr(borough, attribute)
    # The item's title is public though its report is not: the page stands, and says nothing of the report.
    response = client.get(address)
    assert SECRET not in response.content.decode()
    assert response.status_code == (200 if attribute == "hidden_report" else 404)
    client.force_login(officer())
    assert client.get(address).status_code == 200


def test_no_page_count_or_search_tells_the_public_of_what_is_hidden(borough: Borough, client: Client) -> None:
    hidden = borough.hidden.sha256
    for address in [*page_kinds(borough).values(), f"/search/?q={SECRET}", f"/search/?q={SECRET}&kind=person"]:
        page = client.get(address).content.decode()
        assert hidden not in page, address
        for echo in (f"“{SECRET}”", f'value="{SECRET}"', f"?q={SECRET}"):  # what was asked, said back
            page = page.replace(echo, "")
        assert SECRET not in page, address
    assert "Nothing found" in client.get(f"/search/?q={SECRET}").content.decode()
    for part in ("", "file/", "lines/1-1/"):
        assert client.get(f"/originals/{hidden}/{part}").status_code == 404
    client.force_login(officer())
    assert "Nothing found" not in client.get(f"/search/?q={SECRET}").content.decode()


MOST_QUERIES = 14
"""Of any page, the edition's own among them. A page that needs more wants another look."""


def test_a_page_asks_as_often_of_much_as_of_little(borough: Borough, client: Client) -> None:
    kinds = page_kinds(borough)
    few = {kind: queries_of(client, address) for kind, address in kinds.items()}
    grow()
    many = {kind: queries_of(client, address) for kind, address in kinds.items()}
    assert many == few
    assert max(few.values()) <= MOST_QUERIES, few


def queries_of(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        client.get(address)
    return len(asked)


def test_the_sign_in_page_is_the_same_site_as_the_rest(client: Client, borough: Borough) -> None:
    # Django's sign-in view sets a `site_name` of its own: the host that was asked.
    named = '<span class="app-header__site">'
    home, sign_in = (client.get(path).content.decode() for path in ("/", "/sign-in/"))
    assert sign_in.partition(named)[2].partition("<")[0] == home.partition(named)[2].partition("<")[0] != ""
