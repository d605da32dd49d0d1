"""The database itself refuses to change or remove an event."""

from __future__ import annotations

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

REFUSAL = "The audit record is append-only: an event is never changed or removed."

SQLITE = [
    f"""CREATE TRIGGER audit_event_no_{verb.lower()} BEFORE {verb} ON audit_event
        BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"""
    for verb in ("UPDATE", "DELETE")
]
POSTGRESQL = [
    f"""CREATE FUNCTION audit_event_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
    """CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON audit_event
        FOR EACH ROW EXECUTE FUNCTION audit_event_refuse()""",
    """CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON audit_event
        FOR EACH STATEMENT EXECUTE FUNCTION audit_event_refuse()""",
]
UNDO_SQLITE = [f"DROP TRIGGER audit_event_no_{verb}" for verb in ("update", "delete")]
UNDO_POSTGRESQL = [
    "DROP TRIGGER audit_event_append_only ON audit_event",
    "DROP TRIGGER audit_event_no_truncate ON audit_event",
    "DROP FUNCTION audit_event_refuse()",
]


def refuse(apps: StateApps, schema: BaseDatabaseSchemaEditor) -> None:
    for statement in POSTGRESQL if schema.connection.vendor == "postgresql" else SQLITE:
        schema.execute(statement)


def allow(apps: StateApps, schema: BaseDatabaseSchemaEditor) -> None:
    for statement in UNDO_POSTGRESQL if schema.connection.vendor == "postgresql" else UNDO_SQLITE:
        schema.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [migrations.RunPython(refuse, allow)]
