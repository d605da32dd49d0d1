"""A database for processes that a test starts, of the kind that the suite runs on."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from django.conf import settings
from psycopg import sql
from psycopg.conninfo import make_conninfo


@contextmanager
def own_database(folder: Path) -> Iterator[str]:
    """The URL of a database that is not there yet (SQLite, in `folder`) or empty (PostgreSQL); gone after the block."""
    database = settings.DATABASES["default"]
    if not str(database["ENGINE"]).endswith("postgresql"):
        yield f"sqlite:///{folder}/matters.sqlite3"
        return
    name = f"matters_{uuid.uuid4().hex[:12]}"
    user, password, host, port = (str(database[part] or "") for part in ("USER", "PASSWORD", "HOST", "PORT"))
    server = make_conninfo("", user=user, password=password, host=host, port=port, dbname="postgres")
    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            yield _url(name, user, password, host, port)
        finally:
            admin.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def _url(name: str, user: str, password: str, host: str, port: str) -> str:
    """The address as `DATABASE_URL` takes it; a host that begins with a slash is the folder of a socket."""
    account = ":".join(filter(None, [user, password]))
    return f"postgres://{account}@{f'/{host}' if host.startswith('/') else ':'.join(filter(None, [host, port]))}/{name}"
