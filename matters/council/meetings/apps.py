"""The Django app."""

from __future__ import annotations

from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    """`meetings` of the store."""

    name = "matters.council.meetings"
    label = "meetings"
