"""The Django app."""

from __future__ import annotations

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """`people` of the store."""

    name = "matters.council.people"
    label = "people"
