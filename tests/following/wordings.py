"""Wordings of requests that were written before the rules were, and what each asks: kind, of whom, by when."""

from __future__ import annotations

RESOLVED = (
    (
        "That the Head of Libraries be asked to produce a briefing note on e-book lending within three months",
        "information",
        "the Head of Libraries",
        "within three months",
    ),
    (
        "That officers provide a breakdown of missed collections by parish to all Members",
        "information",
        "officers",
        None,
    ),
    ("To request a further report on bus shelters at the January meeting", "report", None, "the January meeting"),
    (
        "that the Leader be urged to lobby the Department for Transport for capital funding",
        "recommendation",
        "the Leader",
        None,
    ),
    (
        "an all-member workshop on flood risk be convened before the summer recess",
        "meeting",
        None,
        "before the summer recess",
    ),
    (
        "the Chief Constable be invited to the next meeting to discuss speeding",
        "invitation",
        "the Chief Constable",
        "the next meeting",
    ),
    (
        "That a task and finish group be established to examine hospital parking, reporting back in twelve months",
        "review",
        None,
        "in twelve months",
    ),
    ("performance against the recovery targets be monitored quarterly", "monitoring", None, "quarterly"),
    (
        "the Director of Finance circulate the revised fees schedule by 30 November 2029",
        "information",
        "the Director of Finance",
        "by 30 November 2029",
    ),
    ("that the Chairman send a letter of concern to the rail operator", "letter", "the Chairman", None),
    ("Council is asked to agree the revised scheme of delegation", "recommendation", "Council", None),
    (
        "consideration of the item be adjourned to the meeting on 4 December 2029",
        "report",
        None,
        "the meeting on 4 December 2029",
    ),
    ("that stop-smoking outcomes by ward be added to the performance dashboard", "scorecard", None, None),
)
"""Clauses of decisions."""

PROMISED = (
    (
        "The Director of Housing agreed to look into the delay at Mill Court and report back to the ward member.",
        "information",
        "The Director of Housing",
        None,
    ),
    (
        "In response, Ms Vane promised that the contractor's response times would be shared with the Panel.",
        "information",
        "Ms Vane",
        None,
    ),
    (
        "The Chair requested that a list of vacant posts be circulated before Christmas.",
        "information",
        None,
        "before Christmas",
    ),
    ("Officers were asked to come back with costed options in the new year.", "report", "Officers", "in the new year"),
    (
        "It was suggested, and agreed by officers, that a site visit would be arranged for members in the spring term.",
        "meeting",
        None,
        "in the spring term",
    ),
    ("The item was deferred to the next meeting as the author was unwell.", "report", None, "the next meeting"),
    ("Mr Thorne did not have the figure to hand but would e-mail it to members.", "information", "Mr Thorne", None),
    (
        "The Committee asked for sight of the draft strategy before it was published.",
        "information",
        None,
        "before it was published",
    ),
    (
        "ACTION: Head of Planning to confirm the number of appeals by Friday",
        "information",
        "Head of Planning",
        "by Friday",
    ),
)
"""Sentences of prose."""

NOTHING_ASKED = (
    "That the officers be thanked for their hard work and the report be received.",
    "That, having considered the report of the Director, the budget for 2030/31 be approved.",
    "That the press and public be excluded during consideration of the following item.",
)
"""Clauses that ask nobody for anything."""
