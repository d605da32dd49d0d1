"""The record of changes, and corrections by persons."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Event(models.Model):
    """One change: who, when, what, why, before and after.

    Append-only: the database refuses to update or delete a row. `digest` is the SHA-256 over this event and the digest
    of the one before, so that a change made past the database shows (`matters.council.audit.chain`). `before` and
    `after` are JSON as text, kept to the byte because the digest is taken over them.
    """

    number = models.PositiveBigIntegerField(unique=True)
    at = models.CharField(max_length=32)
    actor = models.CharField(max_length=200)
    action = models.CharField(max_length=60, db_index=True)
    thing_kind = models.CharField(max_length=60, blank=True)
    thing_id = models.BigIntegerField(null=True)
    why = models.TextField(blank=True)
    before = models.TextField(blank=True)
    after = models.TextField(blank=True)
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ("number",)
        indexes = (models.Index(fields=("thing_kind", "thing_id")),)

    def __str__(self) -> str:
        return f"{self.number} {self.action} by {self.actor}"


class Correction(models.Model):
    """What a person says of one field of one thing. It wins over any reading, earlier or later, until undone.

    `value` is what the field takes, as JSON (a date as "2031-02-04"); `machine_value` what it showed before. A field
    that was found right has the act `confirm` and keeps its value; of a whole thing the fields `is_rejected` and
    `is_added` speak. Of an original, `field` may be a place in its record ("work_programme.rows.3.topic"): then the
    values are texts, and `machine_value` finds the place again when the original is read anew.
    `by_role` is how pages that everybody sees name the person.
    """

    class Act(models.TextChoices):
        """What a person did."""

        CORRECT = "correct", "Corrected"
        CONFIRM = "confirm", "Confirmed"
        REJECT = "reject", "Rejected"
        ADD = "add", "Added"

    act = models.CharField(max_length=10, choices=Act.choices, default=Act.CORRECT)
    thing_kind = models.CharField(max_length=60)
    thing_id = models.BigIntegerField()
    field = models.CharField(max_length=200)
    value = models.JSONField(null=True)
    machine_value = models.JSONField(null=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="corrections")
    by_name = models.CharField(max_length=200)
    by_role = models.CharField(max_length=60, blank=True)
    at = models.DateTimeField()
    why = models.TextField()
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by_name = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("at", "pk")
        indexes = (models.Index(fields=("thing_kind", "thing_id")),)
        constraints = (
            models.UniqueConstraint(
                fields=("thing_kind", "thing_id", "field"),
                condition=models.Q(undone_at=None),
                name="one_standing_correction_a_field",
            ),
        )

    def __str__(self) -> str:
        return f"{self.thing_kind} {self.thing_id}.{self.field} := {self.value!r} by {self.by_name}"
