"""The Django app."""

from __future__ import annotations

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """`search` of the store."""

    name = "matters.council.search"
    label = "search"
