"""Which day it is: by the clock, or by the calendar of the demo borough."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.utils import timezone


def today() -> dt.date:
    """The day that divides meetings held from meetings to come."""
    kept: dt.date | None = settings.TODAY
    return kept or timezone.localdate()
