"""Django settings. Everything that differs between machines comes from the environment."""

from __future__ import annotations

from pathlib import Path

import environ

env = environ.Env()


def database_from(database: dict[str, object]) -> dict[str, object]:
    """The database of `DATABASE_URL`, set up so that several processes may write to it.

    SQLite: a write-ahead log, so that readers never wait for the writer; a transaction takes the write lock when it
    begins, so that two writers queue rather than fail half-way; and a writer waits its turn for 30 seconds.
    """
    if str(database["ENGINE"]).endswith("sqlite3"):
        database["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 30,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
        }
    return database


ROOT = Path(__file__).resolve().parent.parent
VAR = Path(env("MATTERS_VAR", default=str(ROOT / "var")))

DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = env("SECRET_KEY", default="only-for-a-machine-that-serves-itself")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "matters.council.audit",
    "matters.council.people",
    "matters.council.meetings",
    "matters.council.papers",
]
DATABASES = {"default": database_from(env.db("DATABASE_URL", default=f"sqlite:///{VAR / 'matters.sqlite3'}"))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
