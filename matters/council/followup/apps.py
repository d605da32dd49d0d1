"""The Django app."""

from __future__ import annotations

from django.apps import AppConfig


class FollowupConfig(AppConfig):
    """`followup` of the store."""

    name = "matters.council.followup"
    label = "followup"
