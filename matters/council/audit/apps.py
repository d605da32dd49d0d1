"""The Django app."""

from __future__ import annotations

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """`audit` of the store."""

    name = "matters.council.audit"
    label = "audit"
