"""What can be found: one row a thing, with the words to find it by and who may see it."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef, Q

from matters.council.people.models import Body, Grant
from matters.council.visibility import Viewer, VisibleModel, VisibleQuerySet, may_see


class Kind(models.TextChoices):
    """What a found thing is. The order is that of the filter on the page."""

    RESOLUTION = "resolution", "Resolutions"
    MINUTE = "minute", "Minutes"
    QUESTION = "question", "Questions and points raised"
    ITEM = "item", "Agenda items"
    REPORT = "report", "Reports"
    PERSON = "person", "People"
    PASSAGE = "passage", "Passages of papers"


class EntryQuerySet(VisibleQuerySet["Entry"]):
    """Entries, seen as the things they stand for are seen."""

    def visible_to(self, user: Viewer) -> Self:
        """As the store's policy has it; a person named for the thing finds its entry too."""
        seen = may_see(user, self.model)
        if user is not None and user.is_authenticated:
            granted = Grant.objects.filter(
                user_id=user.pk, thing_kind=OuterRef("thing_kind"), thing_id=OuterRef("thing_id")
            )
            seen |= Q(Exists(granted))
        return self.filter(seen)


class Entry(VisibleModel):
    """One findable thing.

    `key` names it for ever ("resolution 1234"); `scope` is what it was indexed with ("meeting 56"), so that a scope
    can be indexed anew. `place` says where it was said, in words ("Audit Committee, 4 June 2030, minute 12(3)").
    `weight` makes a resolution come before the passage of the pack that prints it.
    """

    body_path = "body"

    key = models.CharField(max_length=80, unique=True)
    scope = models.CharField(max_length=80, db_index=True)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    thing_kind = models.CharField(max_length=60)
    thing_id = models.BigIntegerField()
    title = models.TextField()
    place = models.TextField(blank=True)
    text = models.TextField(blank=True)
    address = models.CharField(max_length=600)
    body = models.ForeignKey(Body, models.CASCADE, null=True, related_name="+")
    year = models.PositiveSmallIntegerField(null=True)
    date = models.DateField(null=True)
    weight = models.FloatField(default=1)

    objects = EntryQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "entries"
        indexes = (models.Index(fields=("kind", "body", "year")),)

    def __str__(self) -> str:
        return f"{self.kind}: {self.title}"
