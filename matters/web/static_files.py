"""Static files whose address changes with their content, without a build step.

Django's manifest storage needs `collectstatic` before the first page; this one reads each file once and adds a short
hash of its bytes to the address, so that a browser may keep it for a year and still never shows a stale one.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import StaticFilesStorage


class HashedAddressStorage(StaticFilesStorage):
    """`/static/matters/site.css?v=1a2b3c4d5e6f`."""

    def url(self, name: str | None) -> str:
        """The address of a static file; without a hash where no such file is found."""
        address = super().url(name)
        digest = _digest(name) if name else None
        return f"{address}?v={digest}" if digest else address


@cache
def _digest(name: str) -> str | None:
    found = finders.find(name)
    return hashlib.sha256(Path(found).read_bytes()).hexdigest()[:12] if found else None
