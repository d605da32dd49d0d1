"""Words that the site keeps for itself at the head of an address, so that no body may be called so there."""

from __future__ import annotations

RESERVED_SLUGS = frozenset(
    {
        "about", "accounts", "admin", "api", "calendar", "committees", "desk", "favicon", "feeds", "forward-plan",
        "health", "indicators", "matters", "meetings", "originals", "people", "petitions", "plans", "robots", "search",
        "settings", "sign-in", "sign-out", "static", "topics",
    }
)  # fmt: skip
"""Those in use, and those that later pages will want: an address that is given never changes."""
