"""The lasting body and authority for what a document names."""

from __future__ import annotations

from django.db import models

from matters.council.audit.corrected import corrected_fields
from matters.council.people.identity import BodyIdentity, slug_of_name
from matters.council.people.models import Authority, Body, Person
from matters.council.people.reserved import RESERVED_SLUGS

UNKNOWN = "unknown"
"""The slug of the authority of bodies whose papers name none."""


def find_body(identity: BodyIdentity) -> Body:
    """The body of this identity, made where there is none yet.

    Of several spellings the longest is shown, whichever came first; a name that a person put right stays.
    """
    authority, _ = Authority.objects.get_or_create(
        key=identity.authority_key,
        defaults={"name": identity.authority_name, "slug": identity.authority_key or UNKNOWN},
    )
    _show_longest(authority, identity.authority_name)
    slug = slug_of_name(identity.body_name)
    wanted = f"{authority.slug}-{slug}" if identity.authority_key else slug
    wanted = f"{wanted}-body" if wanted in RESERVED_SLUGS else wanted
    body, _ = Body.objects.select_related("authority").get_or_create(
        authority=authority,
        key=identity.body_key,
        defaults={"name": identity.body_name, "slug": free_slug(Body.objects.all(), wanted)},
    )
    _show_longest(body, identity.body_name)
    return final_body(body)


def final_body(body: Body) -> Body:
    """The body that a person said this one is, at the end of the chain."""
    while body.merged_into_id:
        body = Body.objects.select_related("authority").get(pk=body.merged_into_id)
    return body


def free_slug(rows: models.QuerySet[Body] | models.QuerySet[Person], wanted: str) -> str:
    """`wanted`, or with the first figure behind it that no row has yet."""
    taken = set(rows.filter(slug__startswith=wanted).values_list("slug", flat=True))
    return wanted if wanted not in taken else next(s for n in range(2, 9999) if (s := f"{wanted}-{n}") not in taken)


def _show_longest(thing: Authority | Body, name: str) -> None:
    if (len(name), name) > (len(thing.name), thing.name) and "name" not in corrected_fields(thing):
        thing.name = name
        thing.save(update_fields=["name"])
