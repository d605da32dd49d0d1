"""Matters: what a committee asked for, as its minutes say it."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import ClassVar, Self

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q

from matters.council.meetings.models import MinuteItem, PartOfMeeting, Resolution
from matters.council.visibility import VisibleQuerySet

DAY_OR_MONTH = RegexValidator(r"^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$", "Give a day or a month.")


class DueState(StrEnum):
    """Where the date that a matter was asked for stands to a day. It tells nothing of whether the matter came."""

    PAST = "past"
    TO_COME = "to-come"
    NO_DATE = "no-date"


class MatterQuerySet(VisibleQuerySet["Matter"]):
    """Matters, in the field's terms."""

    def due_by(self, state: DueState, today: dt.date) -> Self:
        """Those whose date has passed on a day, is to come (that day and the month it is in among them), or is none."""
        day = today.isoformat()
        past = Q(due__lt=day) & ~Q(due=day[:7])
        if state is DueState.NO_DATE:
            return self.filter(due="")
        return self.exclude(due="").filter(past if state is DueState.PAST else ~past)


class Matter(PartOfMeeting):
    """One thing that a committee asked for at one meeting.

    `code`, `year` and `number` are its reference ("OSC/2029-30/57-2a": the committee, the year of the minute, its
    number and the clause); they are set once. `text` is as printed, `ask` restates it. `due` is a day ("2030-03-05"),
    a month ("2030-03") or "", `due_text` the words it came from and `due_working` how. `resolution` is the clause that
    it stands in; None for what was promised in the minutes' own words.
    """

    body_path: ClassVar[str] = "minute_item__meeting__body"

    class Kind(models.TextChoices):
        """What was asked for."""

        REPORT = "report", "Report"
        INFORMATION = "information", "Information"
        INVITATION = "invitation", "Invitation"
        LETTER = "letter", "Letter"
        SCORECARD = "scorecard", "Scorecard"
        MONITORING = "monitoring", "Monitoring"
        REVIEW = "review", "Review"
        RECOMMENDATION = "recommendation", "Recommendation"
        MEMBERSHIP = "membership", "Membership"
        MEETING = "meeting", "Meeting"
        OTHER = "other", "Other"

    minute_item = models.ForeignKey(MinuteItem, models.CASCADE, related_name="matters")
    resolution = models.ForeignKey(Resolution, models.SET_NULL, null=True, related_name="matters")
    code = models.CharField(max_length=40)
    year = models.CharField(max_length=20)
    number = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=Kind.choices, default=Kind.OTHER)
    label = models.CharField(max_length=80, blank=True)
    ask = models.TextField()
    text = models.TextField()
    addressee = models.TextField(blank=True)
    due = models.CharField(max_length=10, blank=True, validators=[DAY_OR_MONTH])
    due_text = models.TextField(blank=True)
    due_working = models.TextField(blank=True)
    recurring = models.BooleanField(default=False)
    is_resolved = models.BooleanField(default=True)

    objects = MatterQuerySet.as_manager()

    class Meta:
        ordering = ("minute_item", "position")
        constraints = (
            models.UniqueConstraint(fields=("minute_item", "key"), name="one_matter_a_key"),
            models.UniqueConstraint(fields=("code", "year", "number"), name="one_matter_a_reference"),
        )

    def __str__(self) -> str:
        return self.ask

    @property
    def reference(self) -> str:
        """ "OSC/2029-30/57-2a"."""
        return f"{self.code}/{self.year}/{self.number}"

    def get_absolute_url(self) -> str:
        """`/matters/<reference>/`."""
        return f"/matters/{self.reference}/"
