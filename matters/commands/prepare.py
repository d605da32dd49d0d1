"""Making ready what a command needs: settings, a secret of this machine's own, the database at this version."""

from __future__ import annotations

import fcntl
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class CannotPrepareError(Exception):
    """The command cannot start; the message says why and what to do."""


def prepare() -> Path:
    """Set Django up and bring the database to this version; make both on first use. Returns the folder of all data.

    Two commands started at once do so one after the other. Raises `CannotPrepareError`.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "matters.settings")
    var = Path(os.environ.get("MATTERS_VAR") or Path(__file__).resolve().parents[2] / "var")
    try:
        var.mkdir(parents=True, exist_ok=True)
        with _alone(var / "preparing"):
            if "SECRET_KEY" not in os.environ:
                os.environ["SECRET_KEY"] = _kept_secret(var / "secret-key")
            _migrate()
    except OSError as error:
        message = f"{var} cannot be written ({error.strerror}). Name another folder in MATTERS_VAR."
        raise CannotPrepareError(message) from error
    return var


def _migrate() -> None:
    import django
    from django.core.exceptions import ImproperlyConfigured

    try:
        django.setup()
    except ImproperlyConfigured as error:
        message = f"the settings cannot be used ({' '.join(str(error).split())}). Mend them in the environment."
        raise CannotPrepareError(message) from error
    from django.core.management import call_command
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor

    try:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as error:
        told = " ".join(str(error).split())
        message = f"the database cannot be used ({told}). Check DATABASE_URL and that its disk is not full."
        raise CannotPrepareError(message) from error


def _kept_secret(path: Path) -> str:
    """The secret that signs sessions: made once, whole or not at all, readable by its owner alone."""
    if not path.exists():
        part = path.with_suffix(".part")
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(48))
        part.replace(path)
    return path.read_text(encoding="ascii")


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    with path.open("ab") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
