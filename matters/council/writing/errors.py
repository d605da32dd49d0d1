"""Why a change cannot be made, in a sentence for the person who asked for it."""

from __future__ import annotations


class CannotChangeError(Exception):
    """The change was refused and nothing was changed."""
