"""The site as a Django app."""

from __future__ import annotations

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Pages, templates and static files."""

    name = "matters.web"
    label = "web"
    verbose_name = "Public site"
