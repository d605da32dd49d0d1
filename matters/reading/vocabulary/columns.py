"""The heads of lists that a front sheet prints side by side, each to be read down before the next."""

from __future__ import annotations

LIST_HEADS = frozenset(
    {
        "member",
        "members",
        "committee members",
        "members of the committee",
        "full members",
        "ordinary member",
        "ordinary members",
        "substitute",
        "substitutes",
        "substitute member",
        "substitute members",
        "named substitutes",
        "reserve",
        "reserves",
        "reserve member",
        "reserve members",
        "deputy",
        "deputies",
        "deputy members",
        "voting members",
        "non-voting members",
        "aelod",
        "aelodau",
        "eilydd",
        "eilyddion",
        "dirprwy",
        "dirprwyon",
    }
)
"""In small letters, without a colon at the end."""
