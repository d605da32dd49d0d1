"""What the council publishes: originals, what was read from them, and the reports among them."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from django.conf import settings
from django.db import models

from matters.council.meetings.models import AgendaItem, Listing, Meeting, PartOfMeeting
from matters.council.visibility import VisibleModel, VisibleQuerySet


class Original(VisibleModel):
    """A file as it was published. Its bytes lie once under their SHA-256 in `VAR/originals/aa/<sha256>`, unchanged.

    `superseded_by` is what the council has put in its place since; both are kept, and only the later one speaks. `told`
    is what the site that it came from says of it, for what it does not say itself: {"council", "host", "committee",
    "date"}, or nothing.
    """

    body_path: ClassVar[str] = "readings__sources__meeting__body"

    sha256 = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=300)
    size = models.PositiveBigIntegerField()
    media_type = models.CharField(max_length=100)
    received_at = models.DateTimeField()
    told = models.JSONField(default=dict)
    superseded_by = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="supersedes")

    objects = VisibleQuerySet["Original"].as_manager()

    class Meta:
        ordering = ("-received_at",)

    def __str__(self) -> str:
        return self.name

    @property
    def path(self) -> Path:
        """Where the bytes are."""
        return Path(settings.VAR) / "originals" / self.sha256[:2] / self.sha256


class Publication(models.Model):
    """That an original stands, or stood, at an address of a council's site. Reach it through an original in view.

    `title`, `kind` and `published` are what the site says of it. `is_current` that it is what was last found at that
    address, `is_listed` that the site still lists the address.
    """

    original = models.ForeignKey(Original, models.CASCADE, related_name="publications")
    listing = models.ForeignKey(Listing, models.CASCADE, related_name="publications")
    url = models.CharField(max_length=1000, db_index=True)
    title = models.CharField(max_length=500, blank=True)
    kind = models.CharField(max_length=20)
    published = models.CharField(max_length=60, blank=True)
    is_current = models.BooleanField(default=True)
    is_listed = models.BooleanField(default=True)

    class Meta:
        ordering = ("-is_current", "url")
        constraints = (models.UniqueConstraint(fields=("url", "original"), name="one_publication_an_address"),)

    def __str__(self) -> str:
        return f"{self.title or self.kind} at {self.url}"


class Reading(models.Model):
    """What one version of the reader made of one original.

    `record` is the whole record with its spans (`matters.council.papers.recordform`); `gaps` a list of
    {"what", "line", "page"} that could not be read. Only the newest reading of an original is `is_current`, and only
    that one has pages and statements. `is_placed` says that each of its parts was found to be of some meeting.
    """

    original = models.ForeignKey(Original, models.CASCADE, related_name="readings")
    reader_version = models.CharField(max_length=40)
    record = models.JSONField()
    gaps = models.JSONField(default=list)
    kind = models.CharField(max_length=10)
    is_current = models.BooleanField(default=True)
    is_placed = models.BooleanField(default=True)
    read_at = models.DateTimeField()

    class Meta:
        ordering = ("-read_at",)
        constraints = (
            models.UniqueConstraint(fields=("original", "reader_version"), name="one_reading_a_version"),
            models.UniqueConstraint(
                fields=("original",), condition=models.Q(is_current=True), name="one_current_reading"
            ),
        )

    def __str__(self) -> str:
        return f"{self.original}, reader {self.reader_version}"


class SourcePage(VisibleModel):
    """A page of a PDF, or a stretch of about a hundred lines of a text, for showing a passage where it stands.

    `lines` is a list of {"n": line or None, "text": as printed, "rect": [left, top, right, bottom] or None,
    "level": heading level, "furniture": true for running headers and the like}. `first_line` and `last_line` are
    1-based lines of a text, paragraphs of a Word file, and None for a PDF; `number` is the page of a PDF, else just
    counts the stretches.
    `width` and `height` are in points, from the top left corner, 0 where there are none.
    """

    body_path: ClassVar[str] = "reading__sources__meeting__body"

    reading = models.ForeignKey(Reading, models.CASCADE, related_name="pages")
    number = models.PositiveIntegerField()
    label = models.CharField(max_length=40, blank=True)
    width = models.FloatField(default=0)
    height = models.FloatField(default=0)
    first_line = models.PositiveIntegerField(null=True)
    last_line = models.PositiveIntegerField(null=True)
    lines = models.JSONField(default=list)

    objects = VisibleQuerySet["SourcePage"].as_manager()

    class Meta:
        ordering = ("number",)
        constraints = (models.UniqueConstraint(fields=("reading", "number"), name="one_page_a_number"),)
        indexes = (models.Index(fields=("reading", "first_line")),)

    def __str__(self) -> str:
        return f"{self.reading}, page {self.label or self.number}"


class Source(models.Model):
    """That a reading speaks of a meeting: as its agenda, or with its minutes."""

    class Part(models.TextChoices):
        """Which part of the record."""

        AGENDA = "agenda", "Agenda"
        MINUTES = "minutes", "Minutes"

    reading = models.ForeignKey(Reading, models.CASCADE, related_name="sources")
    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="sources")
    part = models.CharField(max_length=10, choices=Part.choices)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("reading", "part"), name="one_meeting_a_part"),)

    def __str__(self) -> str:
        return f"{self.part} of {self.meeting} in {self.reading}"


class Report(PartOfMeeting):
    """A report laid before a meeting. `text` is its body as read, lines and blank lines kept, furniture removed.

    `reading` with `line` to `last_line`, or `page` to `last_page`, is where it is shown from. The lists hold what the
    report declares, as printed.
    """

    body_path: ClassVar[str] = "meeting__body"

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="reports")
    agenda_item = models.ForeignKey(AgendaItem, models.SET_NULL, null=True, related_name="reports")
    slug = models.CharField(max_length=120)
    reading = models.ForeignKey(Reading, models.PROTECT, related_name="reports")
    line = models.PositiveIntegerField(null=True)
    last_line = models.PositiveIntegerField(null=True)
    page = models.PositiveIntegerField(null=True)
    last_page = models.PositiveIntegerField(null=True)
    agenda_number = models.CharField(max_length=40, blank=True)
    report_to = models.TextField(blank=True)
    date_of_meeting = models.DateField(null=True, blank=True)
    subject = models.TextField(blank=True)
    report_of = models.TextField(blank=True)
    wards = models.TextField(blank=True)
    portfolio = models.TextField(blank=True)
    key_decision = models.BooleanField(null=True, blank=True)
    in_forward_plan = models.BooleanField(null=True, blank=True)
    exempt = models.BooleanField(null=True, blank=True)
    contact_name = models.CharField(max_length=200, blank=True)
    contact_post = models.CharField(max_length=200, blank=True)
    contact_telephone = models.CharField(max_length=60, blank=True)
    contact_email = models.CharField(max_length=200, blank=True)
    climate_positive = models.BooleanField(null=True, blank=True)
    climate_neutral = models.BooleanField(null=True, blank=True)
    climate_negative = models.BooleanField(null=True, blank=True)
    climate_author_trained = models.BooleanField(null=True, blank=True)
    consultation_refs = models.JSONField(default=list)
    appendices = models.JSONField(default=list)
    background_papers = models.JSONField(default=list)
    text = models.TextField(blank=True)

    objects = VisibleQuerySet["Report"].as_manager()

    class Meta:
        ordering = ("position",)
        constraints = (
            models.UniqueConstraint(fields=("meeting", "key"), name="one_report_a_key"),
            models.UniqueConstraint(fields=("meeting", "slug"), name="one_report_a_slug"),
        )

    def __str__(self) -> str:
        if self.subject:
            return self.subject
        if self.agenda_number:
            return f"Report on item {self.agenda_number}"
        return f"Report of {self.report_of}" if self.report_of else "Report without a subject"

    def get_absolute_url(self) -> str:
        """`/<body>/<date>/<item>/`, or `/<body>/<date>/<item>-2/` for a further report. Needs `meeting__body`."""
        return f"{self.meeting.get_absolute_url()}{self.slug}/"


class Recommendation(PartOfMeeting):
    """One recommendation of a report, sub-items folded in."""

    body_path: ClassVar[str] = "report__meeting__body"

    report = models.ForeignKey(Report, models.CASCADE, related_name="recommendations")
    text = models.TextField()

    objects = VisibleQuerySet["Recommendation"].as_manager()

    class Meta:
        ordering = ("report", "position")
        constraints = (models.UniqueConstraint(fields=("report", "key"), name="one_recommendation_a_key"),)

    def __str__(self) -> str:
        return self.text


class Statement(VisibleModel):
    """What one document states of one field of one thing, and where.

    `path` is its place in the record ("minutes.items.3.resolutions.0.text"), unique in a reading. `line` to
    `last_line` are of a text, `page` to `last_page` of a PDF with `rects` on `page`. `thing_kind` and `thing_id` lead
    to the thing ("meetings.resolution", 12); `field` is the thing's field that it supports, `value` as JSON.
    """

    body_path: ClassVar[str] = "reading__sources__meeting__body"

    reading = models.ForeignKey(Reading, models.CASCADE, related_name="statements")
    path = models.CharField(max_length=120)
    thing_kind = models.CharField(max_length=60)
    thing_id = models.BigIntegerField()
    field = models.CharField(max_length=60)
    value = models.JSONField(null=True)
    line = models.PositiveIntegerField(null=True)
    last_line = models.PositiveIntegerField(null=True)
    page = models.PositiveIntegerField(null=True)
    last_page = models.PositiveIntegerField(null=True)
    rects = models.JSONField(default=list)
    confidence = models.FloatField(default=1.0)

    objects = VisibleQuerySet["Statement"].as_manager()

    class Meta:
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=("reading", "path"), name="one_statement_a_path"),)
        indexes = (models.Index(fields=("thing_kind", "thing_id")),)

    def __str__(self) -> str:
        return f"{self.path} = {self.value!r}"

    def get_absolute_url(self) -> str:
        """The passage in its source: `/originals/<sha256>/lines/<first>-<last>/` or `.../pages/<page>/`.

        Needs `reading__original`.
        """
        sha = self.reading.original.sha256
        if self.line is not None:
            return f"/originals/{sha}/lines/{self.line}-{self.last_line or self.line}/"
        return f"/originals/{sha}/pages/{self.page or 1}/"
