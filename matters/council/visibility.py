"""Who may see a thing: the one policy, applied at the store.

Every page, search, count, feed and download asks through `visible_to`, so that they cannot differ.
"""

from __future__ import annotations

from typing import ClassVar, Self, TypeVar

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser, User
from django.db import models
from django.db.models import Q

SEE_OFFICERS_THINGS = "people.see_officers_things"
"""Users may see what is for officers: drafts, unpublished agendas, exempt papers."""


class Visibility(models.IntegerChoices):
    """Who may see a thing, from the widest to the narrowest."""

    PUBLIC = 0, "everyone"
    MEMBERS = 10, "all members of the council"
    BODY = 20, "members of the body"
    OFFICERS = 30, "officers"
    NAMED = 40, "named persons"


def narrowest(*levels: int) -> Visibility:
    """What derives from several takes the narrowest of them.

    >>> narrowest(Visibility.PUBLIC, Visibility.BODY).name
    'BODY'
    """
    return Visibility(max(levels, default=Visibility.PUBLIC))


CORRECTS_PAPERS = SEE_OFFICERS_THINGS
"""Users may correct papers: whoever sees what is for officers. Named apart, so that the two can be granted apart."""

Viewer = AbstractBaseUser | AnonymousUser | None
"""Who asks: a user of the site, or nobody in particular."""


def may_correct_papers(user: Viewer) -> bool:
    """Whether a user may say what a paper should have been read as: officers, as far as they may see it."""
    return isinstance(user, User) and user.is_active and user.has_perm(CORRECTS_PAPERS)


def may_see(user: Viewer, model: type[VisibleModel]) -> Q:
    """The policy: the condition under which `user` may see a row of `model`.

    The public sees what is public. A member of the council sees besides what is for all members, and what is for
    members of a body that they sit on. Officers see all but what is for named persons. A named person sees what
    they are named for.
    """
    seen = Q(visibility=Visibility.PUBLIC)
    if not isinstance(user, User) or not user.is_active:
        return seen
    from matters.council.people.models import Grant, Person  # noqa: PLC0415 - people's models use this module

    named = Grant.objects.filter(user=user, thing_kind=model._meta.label_lower).values("thing_id")
    seen |= Q(visibility=Visibility.NAMED, pk__in=named)
    if user.has_perm(SEE_OFFICERS_THINGS):
        return seen | Q(visibility__lte=Visibility.OFFICERS)
    persons = Person.objects.filter(user=user)
    if persons.sitting().exists():
        seen |= Q(visibility=Visibility.MEMBERS)
        if model.body_path:
            of_body = model._base_manager.filter(**{f"{model.body_path}__in": persons.bodies()})
            seen |= Q(visibility=Visibility.BODY, pk__in=of_body.values("pk"))
    return seen


M = TypeVar("M", bound="VisibleModel")


class VisibleQuerySet(models.QuerySet[M]):
    """Rows that know who may see them."""

    def visible_to(self, user: Viewer) -> Self:
        """Only the rows that this user may see; `None` is the public. What a person rejected nobody sees."""
        seen = self.reviewable_by(user)
        return seen.filter(is_rejected=False) if self.model.can_be_rejected else seen

    def reviewable_by(self, user: Viewer) -> Self:
        """The same with what a person rejected: for the pages where that can be taken back."""
        return self.filter(may_see(user, self.model))

    def public(self) -> Self:
        """Only what everyone may see."""
        return self.visible_to(None)


class VisibleModel(models.Model):
    """A thing with a visibility. `body_path` leads from it to the body whose members it may be for."""

    body_path: ClassVar[str] = ""
    can_be_rejected: ClassVar[bool] = False

    visibility = models.PositiveSmallIntegerField(
        choices=Visibility.choices, default=Visibility.OFFICERS, db_index=True
    )

    class Meta:
        abstract = True
