"""Django settings. Everything that differs between machines comes from the environment."""

from __future__ import annotations

import datetime as dt
import warnings
from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

env = environ.Env()


def database_from(database: dict[str, object]) -> dict[str, object]:
    """The database of `DATABASE_URL`, set up so that several processes may write to it.

    SQLite: a write-ahead log, so that readers never wait for the writer; a transaction takes the write lock when it
    begins, so that two writers queue rather than fail half-way; and a writer waits its turn for 30 seconds.

    Raises `ImproperlyConfigured` where it is neither SQLite nor PostgreSQL.
    """
    engine = str(database.get("ENGINE", "")).rpartition(".")[2]
    if engine not in ("sqlite3", "postgresql"):
        raise ImproperlyConfigured("DATABASE_URL names neither a postgres:// nor a sqlite:/// database")
    if engine == "sqlite3":
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
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "csp",
    "matters.council.audit",
    "matters.council.people",
    "matters.council.meetings",
    "matters.council.followup",
    "matters.council.papers",
    "matters.council.search",
    "matters.web",
]
with warnings.catch_warnings(action="ignore"):  # of a scheme that it does not know, which is refused in one line
    DATABASES = {"default": database_from(env.db("DATABASE_URL", default=f"sqlite:///{VAR / 'matters.sqlite3'}"))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True

# Whom a council's site can write to about what `matters fetch` asks of it: a mail address or a web page.
CONTACT = env("MATTERS_CONTACT", default="")

# The site.
SITE_NAME = env("SITE_NAME", default="")  # whose site it is; the authority's name where there is but one
TODAY: dt.date | None = None  # None is by the clock; the demo borough lives in years of its own
ROOT_URLCONF = "matters.web.urls"
WSGI_APPLICATION = "matters.web.wsgi.application"
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "matters.web.middleware.CompressTextMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "matters.web.middleware.HeadersMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "matters.web.context.site",
            ],
            "builtins": ["matters.web.templatetags.matters"],
        },
    },
]
STATIC_URL = "/static/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "matters.web.static_files.HashedAddressStorage"},
}
WHITENOISE_USE_FINDERS = True  # served from the package itself: nothing to collect before the first page
WHITENOISE_MAX_AGE = 365 * 24 * 3600  # each address carries a hash of the content
WHITENOISE_ALLOW_ALL_ORIGINS = False

LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "home"

# What a browser may do with a page. Packs are other people's files: their markup is never run, only shown.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    },
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = env.int("HSTS_SECONDS", default=0)  # set it where the site is served over HTTPS
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_HSTS_SECONDS > 0
CSRF_FAILURE_VIEW = "matters.web.views.errors.form_expired"

# Warnings and errors go to the error output of the process, where whoever runs it keeps its log.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"django": {"handlers": ["stderr"], "level": "ERROR", "propagate": False}},
}
