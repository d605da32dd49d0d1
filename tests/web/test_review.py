"""An officer reviews a document: sees what was read beside the page, and says what is right. Others may not."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.contrib.auth.models import User
from django.test import Client

from matters.council.audit.models import Correction, Event
from matters.council.meetings.models import Attendance, Meeting, MinuteItem, Question, Resolution
from matters.council.papers.models import Original, Reading, SourcePage
from matters.council.visibility import Visibility
from matters.council.writing.correct import set_visibility
from matters.reading.record import PaperStatus
from tests.council.packs import CLERK, Minute, Pack, take
from tests.web.borough import SECRET, Borough, officer

pytestmark = pytest.mark.django_db

HELD = dt.date(2030, 11, 26)
PACK = Pack(
    members=[("Ann Ashby", "Cllr.", "Chair")],
    items=[("2", "Bus Shelters", PaperStatus.PAPER)],
    reports=[("2", "Bus Shelters", False)],
    held=HELD,
    present=["Councillor Ashby"],
    minutes=[
        Minute(
            "12",
            "Bus Shelters",
            [("(1)", None, "the report be noted and the plan be sent to Cabinet")],
            ["How", "many"],
        ),
    ],
    gaps=["A table was passed over."],
)


@pytest.fixture
def address(settings: object, tmp_path: object) -> str:
    """The review of an imported pack."""
    settings.VAR = tmp_path  # type: ignore[attr-defined] # pytest-django's fixture
    take(PACK)
    return f"/originals/{Original.objects.get().sha256}/review/"


@pytest.fixture
def clerk(client: Client) -> Client:
    """A signed-in officer."""
    client.force_login(officer())
    return client


def key(page: str, words: str) -> str:
    """The key of the value whose text begins with these words."""
    found = re.search(rf'id="v-([^"]+)">(?:(?!id="v-).)*?app-value__text">{re.escape(words)}', page, re.DOTALL)
    assert found, words
    return found[1]


def text(client: Client, address: str) -> str:
    """What an address answers."""
    return client.get(address).content.decode()


def test_each_value_stands_beside_its_page_with_state_and_certainty(address: str, clerk: Client) -> None:
    overview = text(clerk, address)
    assert f'href="{address}1/"' in overview
    page = text(clerk, f"{address}1/")
    shown = re.findall(r'app-value__text">([^<]*)', page)
    assert [each.strip() for each in shown[:3]] == [PACK.council, PACK.committee, "2031-02-04"]
    assert "machine-read" in page and "100% sure" in page
    assert "A table was passed over." in page
    sections = re.findall(r'app-review__heading">([^<]*)', page)
    assert sections[:3] == ["Front sheet", "Members", "Agenda"]
    assert {"Present", "Minuted items", "Report 1"} <= set(sections)


REFUSED = ["", "1/", "1/correct/?value=x"]


@pytest.mark.parametrize("part", REFUSED)
def test_only_officers_may_review(address: str, client: Client, part: str) -> None:
    for name in (None, "member"):
        if name:
            client.force_login(User.objects.create_user(name))
        response = client.get(address + part)
        assert response.status_code == 403
        assert "You may not see this page" in response.content.decode()
    assert client.post(f"{address}1/confirm/", {"section": "agenda"}).status_code == 403
    assert client.post(f"{address}1/reject/?value=x", {"why": "because"}).status_code == 403
    assert not Correction.objects.exists()


def test_a_value_and_a_section_are_confirmed(address: str, clerk: Client) -> None:
    page = text(clerk, f"{address}1/")
    done = clerk.post(f"{address}1/confirm/", {"value": key(page, "Bus Shelters")}, follow=True)
    assert "Confirmed." in done.content.decode()
    clerk.post(f"{address}1/confirm/", {"section": "minutes.items"})
    assert Correction.objects.filter(act="confirm", thing_kind="meetings.minuteitem", undone_at=None).count() == 2
    again = clerk.post(f"{address}1/confirm/", {"section": "minutes.items"}, follow=True).content.decode()
    assert "Nothing was changed" in again
    assert Correction.objects.filter(by__username="officer", by_role="an officer").exists()


def act(clerk: Client, address: str, which: str, on: str, **posted: str) -> str:
    """Do an act on the value that begins with these words; what the page says then."""
    value = key(text(clerk, f"{address}1/"), on)
    form = f"{address}1/{which}/?value={value}"
    assert text(clerk, form).count("<h1") == 1
    return clerk.post(form, posted, follow=True).content.decode()


def test_a_correction_is_shown_to_readers_with_role_and_day_and_can_be_undone(address: str, clerk: Client) -> None:
    said = act(clerk, address, "correct", "the report", words="the report be noted", why="the plan was not sent")
    assert "Corrected." in said and "corrected" in said
    clause = Resolution.objects.select_related("minute_item__meeting__body").get()
    assert clause.text == "the report be noted"
    public = text(Client(), clause.minute_item.get_absolute_url())
    assert "by an officer" in public and "the plan was not sent" in public
    act(clerk, address, "undo", "the report be noted", why="heard it again")
    assert Resolution.objects.get().text.endswith("Cabinet")


def test_rejecting_splitting_joining_and_adding(address: str, clerk: Client) -> None:
    act(clerk, address, "split", "the report", words="the report be noted\r\n\r\nthe plan be sent", why="two clauses")
    assert [r.text for r in Resolution.objects.order_by("position")] == ["the report be noted", "the plan be sent"]
    act(clerk, address, "join", "How", why="one question")
    assert [q.text for q in Question.objects.public()] == ["How many"]
    said = act(clerk, address, "add", "the plan be sent", words="Thanks be given", label="(3)", why="not read")
    assert "Thanks be given" in said and "added" in said
    item = MinuteItem.objects.select_related("meeting__body").get()
    assert "an officer" in text(Client(), item.get_absolute_url())
    act(clerk, address, "reject", "How many", why="no question")
    assert not Question.objects.public().exists()
    said = act(clerk, address, "undo", "How many", why="it was one")
    assert [q.text for q in Question.objects.public()] == ["How many"]
    assert "Undone." in said


def test_the_name_of_a_member_is_that_of_the_person(address: str, clerk: Client) -> None:
    act(clerk, address, "correct", "Ann Ashby", words="Anne Ashby", why="her own spelling")
    assert "Anne Ashby" in text(Client(), "/people/")


WRONG = [
    # by kind of value: the words that name it, what is typed, what is said
    ("2031-02-04", "the 35th", "is not a date"),
    ("18:30", "half past", "is not a time of day"),
    ("the report", "", "cannot be blank"),
]


@pytest.mark.parametrize(("words", "typed", "told"), WRONG)
def test_what_does_not_do_is_said_in_plain_words(
    address: str, clerk: Client, words: str, typed: str, told: str
) -> None:
    said = act(clerk, address, "correct", words, words=typed, why="misread")
    assert told in said and "There is a problem" in said
    assert not Correction.objects.exists()
    assert "Say why" in act(clerk, address, "correct", words, words=typed, why="")


def test_the_date_of_the_meeting_is_corrected_on_the_document(address: str, clerk: Client) -> None:
    act(clerk, address, "correct", "2031-02-04", words="5 February 2031", why="the day after")
    assert Meeting.objects.filter(date=dt.date(2031, 2, 5)).exists()
    assert not Meeting.objects.filter(date=dt.date(2031, 2, 4)).exists()


FILTERS = [("unsure", 0), ("open", 1), ("gaps", 0)]


@pytest.mark.parametrize(("only", "values"), FILTERS)
def test_filters(address: str, clerk: Client, only: str, values: int) -> None:
    page = text(clerk, f"{address}1/?only={only}")
    assert bool(page.count('class="app-value"')) == bool(values)
    assert ("A table was passed over" in page) == (only == "gaps")
    assert f'href="{address}1/?only={only}"' in text(clerk, f"{address}?only={only}") or only == "unsure"


def test_what_an_officer_may_not_see_leaves_no_trace_on_the_review(address: str, clerk: Client) -> None:
    item = MinuteItem.objects.get()
    Question.objects.filter(text="How").update(text=f"How {SECRET}")
    set_visibility(item, Visibility.NAMED, CLERK, "confidential")
    assert SourcePage.objects.filter(visibility=Visibility.NAMED).exists()
    for part in ("", "1/", "1/case.zip"):
        assert clerk.get(address + part).status_code == 404


def test_the_rest_of_a_file_with_a_part_for_others_is_reviewed_without_a_trace_of_it(
    settings: object, tmp_path: object, clerk: Client
) -> None:
    settings.VAR = tmp_path  # type: ignore[attr-defined] # pytest-django's fixture
    long = Minute("12", "Bus Shelters", paragraphs=[f"Paragraph {n}." for n in range(130)])
    secret = Minute("13", f"{SECRET} Farm", [(None, None, f"{SECRET} be sold")])
    take(Pack(held=HELD, minutes=[long, secret], gaps=[]))
    set_visibility(MinuteItem.objects.get(number="13"), Visibility.NAMED, CLERK, "confidential")
    address = f"/originals/{Original.objects.get().sha256}/review/"
    overview, first = text(clerk, address), text(clerk, f"{address}1/")
    assert "Lines 1 to 100" in overview and "Lines 101 to 200" not in overview
    assert "Bus Shelters" in first
    assert SECRET not in overview + first
    assert clerk.get(f"{address}2/").status_code == 404
    assert clerk.get(f"{address}1/case.zip").status_code == 409
    hidden = MinuteItem.objects.get(number="13")
    for part in (f"1/correct/?value=meetings.minuteitem-{hidden.pk}-title", f"1/reject/?value=x{hidden.pk}"):
        assert clerk.post(address + part, {"words": "Sold", "why": "because"}).status_code == 404
    clerk.post(f"{address}1/confirm/", {"value": f"meetings.minuteitem-{hidden.pk}-title"})
    said = Correction.objects.filter(thing_id=hidden.pk, thing_kind="meetings.minuteitem")
    assert not said.exclude(field="visibility").exists()


def test_sections_without_things_are_reviewed_by_their_places(address: str, clerk: Client) -> None:
    reading = Reading.objects.get()
    reading.record["agenda"].append(reading.record["agenda"][0])  # read, and not settled into a thing
    reading.save()
    page = text(clerk, f"{address}1/")
    assert page.count(">Bus Shelters") >= 3
    place = re.findall(r'id="v-(at-agenda\.1\.title)"', page)[0]
    form = f"{address}1/correct/?value={place}"
    said = clerk.post(form, {"words": "Bus Stops", "why": "as printed"}, follow=True).content.decode()
    assert "Bus Stops" in said and "This paper was read as" in said
    clerk.post(f"{address}1/undo/?value={place}", {"why": "not so"})
    clerk.post(f"{address}1/confirm/", {"value": place})
    assert Correction.objects.get(undone_at=None).act == "confirm"
    said = clerk.post(f"{address}1/reject/?value={place}", {"why": "a heading"}, follow=True).content.decode()
    assert "rejected" in said


def test_the_borough_s_pages_are_reviewed_too(borough: Borough, clerk: Client) -> None:
    for original in (borough.text, borough.pdf):
        address = f"/originals/{original.sha256}/review/"
        assert clerk.get(address).status_code == 200
        page = text(clerk, f"{address}1/")
        assert "app-value" in page
        assert "<script>document" not in page
    assert "app-picture__value" in page
    assert not Event.objects.exclude(action="import_files").exists() and Attendance.objects.exists()
    assert clerk.get(f"/originals/{borough.pdf.sha256}/review/99/").status_code == 404
    assert clerk.get(f"/originals/{borough.pdf.sha256}/review/1/melt/?value=x").status_code == 404


def test_a_page_is_downloaded_as_a_case_and_what_is_not_public_is_not(address: str, clerk: Client) -> None:
    response = clerk.get(f"{address}1/case.zip")
    assert (response.status_code, response["Content-Type"]) == (200, "application/zip")
    set_visibility(MinuteItem.objects.get(), Visibility.OFFICERS, CLERK, "names a child")
    refused = clerk.get(f"{address}1/case.zip")
    assert refused.status_code == 409 and "only what everybody may see" in refused.content.decode()
