"""Meetings and what happened at them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from matters.council.people.models import Body, Name
from matters.council.visibility import VisibleModel, VisibleQuerySet
from matters.timing.municipal_year import municipal_year


class Meeting(VisibleModel):
    """One meeting of one body. Its key is body, date and `n`, which tells two meetings of one day apart.

    `date` is never changed once the meeting has an address. `venue`, `time` and the officer are as shown: a person's
    correction, else what the documents state.
    """

    body_path: ClassVar[str] = "body"

    class State(models.TextChoices):
        """How far a meeting has come, in order."""

        PLANNED = "planned", "Planned"
        AGENDA_OPEN = "agenda_open", "Agenda open"
        AGENDA_PUBLISHED = "agenda_published", "Agenda published"
        HELD = "held", "Held"
        DRAFT_MINUTES = "draft_minutes", "Minutes in draft"
        MINUTES_PUBLISHED = "minutes_published", "Minutes published"
        MINUTES_CONFIRMED = "minutes_confirmed", "Minutes confirmed"
        CANCELLED = "cancelled", "Cancelled"
        INQUORATE = "inquorate", "Inquorate"

    body = models.ForeignKey(Body, models.PROTECT, related_name="meetings")
    date = models.DateField(db_index=True)
    n = models.PositiveSmallIntegerField(default=1)
    time = models.TimeField(null=True, blank=True)
    venue = models.CharField(max_length=500, blank=True)
    state = models.CharField(max_length=20, choices=State.choices, default=State.PLANNED)
    officer_name = models.CharField(max_length=200, blank=True)
    officer_post = models.CharField(max_length=200, blank=True)
    officer_telephone = models.CharField(max_length=60, blank=True)
    officer_email = models.CharField(max_length=200, blank=True)
    subject_to_call_in = models.BooleanField(null=True, blank=True)

    objects = VisibleQuerySet["Meeting"].as_manager()

    class Meta:
        ordering = ("-date", "n")
        constraints = (models.UniqueConstraint(fields=("body", "date", "n"), name="one_meeting_a_key"),)

    def __str__(self) -> str:
        return f"{self.body}, {self.date.isoformat()}" + (f" ({self.n})" if self.n > 1 else "")

    @property
    def day(self) -> str:
        """The date as the address has it, with `n` where it is not the first of the day: "2031-02-04-2"."""
        return self.date.isoformat() + (f"-{self.n}" if self.n > 1 else "")

    @property
    def municipal_year(self) -> str:
        """ "2030/31"."""
        return municipal_year(self.date).label

    def get_absolute_url(self) -> str:
        """`/<body>/<date>[-n]/`. Needs `body`."""
        return f"{self.body.get_absolute_url()}{self.day}/"


class PartOfMeeting(VisibleModel):
    """Something that belongs to one meeting.

    `key` is how the reader's rows of it are matched, from one reading to the next and from one document to another; it
    is set once. `position` orders the things as printed. `is_rejected`: a person said that there is no such thing in
    the papers, or nothing that it belongs to; it is kept, shown to nobody and counted nowhere.
    """

    body_path: ClassVar[str] = "meeting__body"
    can_be_rejected: ClassVar[bool] = True

    key = models.CharField(max_length=400)
    position = models.PositiveIntegerField(default=0)
    is_rejected = models.BooleanField(default=False)

    class Meta:
        abstract = True


class Seat(PartOfMeeting):
    """A line of the front sheet's list of members: who sat on the body when this meeting was called."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="seats")
    name = models.ForeignKey(Name, models.PROTECT, related_name="seats")
    role = models.CharField(max_length=60, blank=True)
    organisation = models.CharField(max_length=200, blank=True)
    is_substitute = models.BooleanField(default=False)

    objects = VisibleQuerySet["Seat"].as_manager()

    class Meta:
        ordering = ("is_substitute", "position")
        constraints = (models.UniqueConstraint(fields=("meeting", "key"), name="one_seat_a_key"),)

    def __str__(self) -> str:
        return str(self.name)


class AgendaItem(PartOfMeeting):
    """One item of the agenda. `slug` is its part of the address: the number, or the title where there is none."""

    class Status(models.TextChoices):
        """What is known of the item's paper."""

        PAPER = "paper", "Paper"
        TO_FOLLOW = "to_follow", "To follow"
        VERBAL = "verbal", "Verbal"
        PRESENTATION = "presentation", "Presentation"
        NO_PAPER = "no_paper", "No paper"

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="agenda_items")
    number = models.CharField(max_length=40, blank=True)
    title = models.TextField()
    slug = models.CharField(max_length=120)
    status = models.CharField(max_length=20, choices=Status.choices, default=Status.NO_PAPER)
    report_of = models.TextField(blank=True)
    first_page = models.PositiveIntegerField(null=True, blank=True)
    last_page = models.PositiveIntegerField(null=True, blank=True)

    objects = VisibleQuerySet["AgendaItem"].as_manager()

    class Meta:
        ordering = ("position",)
        constraints = (
            models.UniqueConstraint(fields=("meeting", "key"), name="one_agenda_item_a_key"),
            models.UniqueConstraint(fields=("meeting", "slug"), name="one_agenda_item_a_slug"),
        )

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()

    def get_absolute_url(self) -> str:
        """`/<body>/<date>/<item>/`. Needs `meeting__body`."""
        return f"{self.meeting.get_absolute_url()}{self.slug}/"


class Attendance(PartOfMeeting):
    """One person or group that the minutes name as present, also present, or sorry. `printed` is their line as it is.

    `name` is None for a group ("Three members of the public").
    """

    class Kind(models.TextChoices):
        """Under which heading."""

        PRESENT = "present", "Present"
        ALSO_PRESENT = "also_present", "Also present"
        APOLOGIES = "apologies", "Apologies"

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="attendances")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    printed = models.TextField()
    name = models.ForeignKey(Name, models.PROTECT, null=True, related_name="attendances")

    objects = VisibleQuerySet["Attendance"].as_manager()

    class Meta:
        ordering = ("position",)
        constraints = (models.UniqueConstraint(fields=("meeting", "key"), name="one_attendance_a_key"),)

    def __str__(self) -> str:
        return self.printed


class MinuteItem(PartOfMeeting):
    """One minuted item. `text` holds its paragraphs, a blank line between.

    Its address never changes: `address_number` (the number, or the title's slug) and `address_year` are set once.
    Minutes that count on through the year are addressed by municipal year ("2023-24"); those that begin at 1, as
    councils do that number each meeting afresh, by the meeting's day, because the number would come again.
    """

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="minute_items")
    number = models.CharField(max_length=40, blank=True)
    title = models.TextField()
    text = models.TextField(blank=True)
    address_number = models.CharField(max_length=120, db_index=True)
    address_year = models.CharField(max_length=20)

    objects = VisibleQuerySet["MinuteItem"].as_manager()

    class Meta:
        ordering = ("position",)
        constraints = (
            models.UniqueConstraint(fields=("meeting", "key"), name="one_minute_item_a_key"),
            models.UniqueConstraint(fields=("meeting", "address_number"), name="one_minute_item_an_address"),
        )

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()

    def get_absolute_url(self) -> str:
        """`/<body>/minutes/<number>/<year>/`. Needs `meeting__body`."""
        return f"{self.meeting.body.get_absolute_url()}minutes/{self.address_number}/{self.address_year}/"


class Question(PartOfMeeting):
    """A question or issue that members raised on an item. `asked_by` is None where the minutes do not say who."""

    body_path: ClassVar[str] = "minute_item__meeting__body"

    minute_item = models.ForeignKey(MinuteItem, models.CASCADE, related_name="questions")
    text = models.TextField()
    asked_by = models.ForeignKey(Name, models.PROTECT, null=True, related_name="questions")

    objects = VisibleQuerySet["Question"].as_manager()

    class Meta:
        ordering = ("minute_item", "position")
        constraints = (models.UniqueConstraint(fields=("minute_item", "key"), name="one_question_a_key"),)

    def __str__(self) -> str:
        return self.text


class Resolution(PartOfMeeting):
    """One clause of a decision. `label` is as printed ("(2)", "(a)"); `parent` the clause that it stands under.

    `anchor` is its part of the address: "2a" for (a) under (2), "resolution" where there is but one without a label.
    """

    body_path: ClassVar[str] = "minute_item__meeting__body"

    minute_item = models.ForeignKey(MinuteItem, models.CASCADE, related_name="resolutions")
    parent = models.ForeignKey("self", models.CASCADE, null=True, related_name="children")
    label = models.CharField(max_length=40, blank=True)
    text = models.TextField()
    anchor = models.CharField(max_length=60)

    objects = VisibleQuerySet["Resolution"].as_manager()

    class Meta:
        ordering = ("minute_item", "position")
        constraints = (
            models.UniqueConstraint(fields=("minute_item", "key"), name="one_resolution_a_key"),
            models.UniqueConstraint(fields=("minute_item", "anchor"), name="one_resolution_an_anchor"),
        )

    def __str__(self) -> str:
        return f"{self.label} {self.text}".strip()

    def get_absolute_url(self) -> str:
        """`/<body>/minutes/<number>/<year>/#2a`. Needs `minute_item__meeting__body`."""
        return f"{self.minute_item.get_absolute_url()}#{self.anchor}"


class Declaration(PartOfMeeting):
    """An interest declared at a meeting: who, what of, in which minute or item, and what the member did about it."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="declarations")
    who = models.TextField()
    what = models.TextField()
    minute = models.TextField(blank=True, default="")
    action = models.TextField(blank=True, default="")
    name = models.ForeignKey(Name, models.PROTECT, null=True, related_name="declarations")

    objects = VisibleQuerySet["Declaration"].as_manager()

    class Meta:
        ordering = ("position",)
        constraints = (models.UniqueConstraint(fields=("meeting", "key"), name="one_declaration_a_key"),)

    def __str__(self) -> str:
        return f"{self.who}: {self.what}"


class Listing(VisibleModel):
    """What a council's own site says of one meeting, as it was last seen there: a source beside the papers.

    `site` is the site's address and `number` what the site calls the meeting, `committee_number` and `committee` the
    body in its words; `url` the page to link back to. `status` is as printed, `is_off` that it says the meeting does
    not take place, `is_listed` that the site still lists it. `attendees` is a list of {"name", "role", "party",
    "attendance"}, `items` of {"number", "title", "restricted"}, `documents` of {"title", "kind", "url", "restricted",
    "published"}, where a restricted one has no address. `meeting` is the one that its papers are of, if any are held.
    """

    body_path: ClassVar[str] = "meeting__body"

    site = models.CharField(max_length=300)
    number = models.PositiveBigIntegerField()
    committee_number = models.PositiveBigIntegerField()
    committee = models.CharField(max_length=300, blank=True)
    url = models.CharField(max_length=600)
    date = models.DateField()
    time = models.TimeField(null=True, blank=True)
    venue = models.CharField(max_length=500, blank=True)
    status = models.CharField(max_length=200, blank=True)
    is_off = models.BooleanField(default=False)
    is_listed = models.BooleanField(default=True)
    attendees = models.JSONField(default=list)
    items = models.JSONField(default=list)
    documents = models.JSONField(default=list)
    meeting = models.ForeignKey(Meeting, models.SET_NULL, null=True, related_name="listings")

    objects = VisibleQuerySet["Listing"].as_manager()

    class Meta:
        ordering = ("date", "site", "number")
        constraints = (models.UniqueConstraint(fields=("site", "number"), name="one_listing_a_number"),)

    def __str__(self) -> str:
        return f"{self.committee or self.committee_number}, {self.date.isoformat()}, at {self.site}"
