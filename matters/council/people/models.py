"""Who: authorities, bodies, persons and the appointments they hold."""

from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models


class Authority(models.Model):
    """A council or other public authority. `key` is its name without "Council" and the like, or its mail domain's."""

    key = models.CharField(max_length=120, unique=True)
    name = models.CharField(max_length=200, blank=True)
    slug = models.SlugField(max_length=120, unique=True)

    class Meta:
        verbose_name_plural = "authorities"
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name or "Authority not named"


class Body(models.Model):
    """The council, its cabinet, a committee, a sub-committee, a board or a working group.

    `key` is the name as compared: case, punctuation and "&" apart. A body that was renamed or formed anew names its
    `successor`; `merged_into` is set where a person found that it is another one by a name that was read otherwise:
    whatever is imported for it is that other's, whose page answers for this address.
    """

    authority = models.ForeignKey(Authority, models.PROTECT, related_name="bodies")
    key = models.CharField(max_length=300)
    name = models.CharField(max_length=300)
    slug = models.SlugField(max_length=300, unique=True)
    remit = models.TextField(blank=True)
    successor = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="predecessors")
    merged_into = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="merged")

    class Meta:
        verbose_name_plural = "bodies"
        ordering = ("name",)
        constraints = (models.UniqueConstraint(fields=("authority", "key"), name="one_body_a_name_and_authority"),)

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """`/<body>/`."""
        return f"/{self.slug}/"


class PersonQuerySet(models.QuerySet["Person"]):
    """Persons, in the field's terms."""

    def shown(self) -> Self:
        """Persons with a page of their own: not merged into another, and still named somewhere."""
        return self.filter(merged_into=None, names__isnull=False).distinct()

    def sitting(self) -> Self:
        """Persons who hold an appointment now."""
        return self.filter(appointments__is_current=True).distinct()

    def bodies(self) -> models.QuerySet[Body]:
        """The bodies these persons sit on now."""
        return Body.objects.filter(appointments__is_current=True, appointments__person__in=self).distinct()


class Person(models.Model):
    """A person named in the papers: councillor, co-optee, officer or visitor.

    `key` says by what rule the names of this person were gathered; `merged_into` is set where a person or a rule
    (`merged_by_rule`) found that this is another one, whose page then answers for this address.
    """

    authority = models.ForeignKey(Authority, models.PROTECT, related_name="persons")
    key = models.CharField(max_length=300)
    title = models.CharField(max_length=60, blank=True)
    name = models.CharField(max_length=200)
    is_councillor = models.BooleanField(default=False)
    slug = models.SlugField(max_length=300, unique=True)
    merged_into = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="merged")
    merged_by_rule = models.BooleanField(default=False)
    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="person")

    objects = PersonQuerySet.as_manager()

    class Meta:
        ordering = ("name",)
        constraints = (models.UniqueConstraint(fields=("authority", "key"), name="one_person_a_key"),)
        permissions = (("see_officers_things", "Users may see what is for officers"),)

    def __str__(self) -> str:
        return f"{self.title} {self.name}".strip()

    def get_absolute_url(self) -> str:
        """`/people/<slug>/`."""
        return f"/people/{self.slug}/"


class Name(models.Model):
    """A name as a body's papers of one municipal year print it, and the person it stands for.

    Everything that names somebody (a seat, an attendance, a declaration) points here, so that to say "this is somebody
    else" is to change one row. `rule` says why the name was given to its person; `is_ambiguous` that it would fit
    several and so stands apart; `is_pinned` that a person settled it, which no rule undoes.
    """

    body = models.ForeignKey(Body, models.CASCADE, related_name="names")
    year = models.PositiveSmallIntegerField()
    key = models.CharField(max_length=200)
    printed = models.CharField(max_length=300)
    title = models.CharField(max_length=60, blank=True)
    given = models.CharField(max_length=120, blank=True)
    surname = models.CharField(max_length=120)
    is_councillor = models.BooleanField(default=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="names")
    rule = models.CharField(max_length=60)
    is_ambiguous = models.BooleanField(default=False)
    is_pinned = models.BooleanField(default=False)

    class Meta:
        ordering = ("surname", "given")
        constraints = (models.UniqueConstraint(fields=("body", "year", "key"), name="one_name_a_body_and_year"),)

    def __str__(self) -> str:
        return self.printed


class Appointment(models.Model):
    """A seat on a body: role, whom a co-optee speaks for, and the term as far as front sheets show it.

    `first_seen` and `last_seen` are the first and last meeting whose front sheet lists the person so, and `is_current`
    says that the newest front sheet of the body does. `began` and `ended` are set by a person who knows.
    """

    body = models.ForeignKey(Body, models.CASCADE, related_name="appointments")
    person = models.ForeignKey(Person, models.CASCADE, related_name="appointments")
    role = models.CharField(max_length=60, blank=True)
    organisation = models.CharField(max_length=200, blank=True)
    is_substitute = models.BooleanField(default=False)
    position = models.PositiveSmallIntegerField(default=0)
    first_seen = models.DateField(null=True)
    last_seen = models.DateField(null=True)
    began = models.DateField(null=True, blank=True)
    ended = models.DateField(null=True, blank=True)
    is_current = models.BooleanField(default=False)

    class Meta:
        ordering = ("is_substitute", "position", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("body", "person", "role", "organisation", "is_substitute"), name="one_appointment_a_capacity"
            ),
        )

    def __str__(self) -> str:
        return f"{self.person}, {self.role or 'member'} of {self.body}"


class Grant(models.Model):
    """One user may see one thing that is for named persons."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="grants")
    thing_kind = models.CharField(max_length=60)
    thing_id = models.BigIntegerField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("user", "thing_kind", "thing_id"), name="one_grant_a_thing"),)

    def __str__(self) -> str:
        return f"{self.user} may see {self.thing_kind} {self.thing_id}"
