"""What every test with a database needs."""

from __future__ import annotations

import importlib

import pytest
from django.db import connection
from pytest_django.plugin import DjangoDbBlocker

APPEND_ONLY = importlib.import_module("matters.council.audit.migrations.0002_append_only")
"""The triggers that refuse to change or remove an audit event."""


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """The test database without the audit triggers: between tests its tables are emptied, which they refuse.

    Tests of the triggers themselves put them back (`APPEND_ONLY.refuse`).
    """
    with django_db_blocker.unblock(), connection.schema_editor() as schema:
        APPEND_ONLY.allow(None, schema)
