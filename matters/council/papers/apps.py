"""The Django app."""

from __future__ import annotations

from django.apps import AppConfig


class PapersConfig(AppConfig):
    """`papers` of the store."""

    name = "matters.council.papers"
    label = "papers"
