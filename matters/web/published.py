"""The cache contract of published pages: an ETag and a Last-Modified that cost one query and no rendering.

Every change of the store leaves an audit event, so the number of the last event is the edition of the whole site.
With the day (a meeting is "next" until it is past) and the site's own code it settles what any public page says.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.views.decorators.http import condition

from matters.council.audit.models import Event
from matters.web.today import today

View = Callable[..., HttpResponseBase]


def published(view: View) -> View:
    """A page that anybody may keep and must check again: answers 304 where nothing has changed."""
    answer: View = condition(etag_func=edition_tag, last_modified_func=edition_time)(view)
    return answer


def edition_tag(request: HttpRequest, *_args: object, **_kwargs: object) -> str | None:
    """The edition of the site as an ETag; None for a signed-in person, whose pages are kept nowhere."""
    if request.user.is_authenticated:
        return None
    number, _ = _last_event(request)
    return f'"{number}-{today():%Y%m%d}-{code_tag()}"'


def edition_time(request: HttpRequest, *_args: object, **_kwargs: object) -> dt.datetime | None:
    """When the site last changed: the later of the last event and the beginning of the day."""
    if request.user.is_authenticated:
        return None
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    _, at = _last_event(request)
    return max(dt.datetime.fromisoformat(at), midnight) if at else midnight


def _last_event(request: HttpRequest) -> tuple[int, str]:
    """Number and time of the last event, asked once a request."""
    kept = request.META.get(_KEPT)
    if kept is None:
        kept = Event.objects.order_by("-number").values_list("number", "at").first() or (0, "")
        request.META[_KEPT] = kept
    number, at = kept
    return int(number), str(at)


_KEPT = "matters.last_event"


@cache
def code_tag() -> str:
    """A hash of what makes a page besides the store: the site's code, templates and settings that show."""
    digest = hashlib.sha256(settings.SITE_NAME.encode())
    for path in sorted(Path(__file__).parent.rglob("*")):
        if path.is_file() and path.suffix in {".py", ".html", ".css", ".js", ".svg"}:
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
