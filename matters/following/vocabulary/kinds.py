"""What kind of thing is asked for, by the words that tell: rules in the order in which they count."""

from __future__ import annotations

from matters.following.matter import MatterKind

KINDS: tuple[tuple[str, MatterKind], ...] = (
    (r"^bring the (?:deferred|postponed|adjourned)\b.*\b(?:scorecard|dashboard|dataset)s?\b", MatterKind.SCORECARD),
    (
        r"\bas (?:a |an )?(?:[\w-]+ )?members? of|\bas (?:a |an )?(?:co-opted|independent|non-voting) member",
        MatterKind.MEMBERSHIP,
    ),
    (
        r"^(?:submit|bring|provide|present|receive)\b[^,]{0,40}\bmonitoring (?:report|update|return)",
        MatterKind.MONITORING,
    ),
    (r"^add the additional items\b", MatterKind.OTHER),
    (r"^keep under review\b", MatterKind.MONITORING),
    (r"^continue to meet\b", MatterKind.MEETING),
    (r"\bsite visit\b(?!s)", MatterKind.MEETING),
    (r"^(?:invite\b|attend\b|come to\b|gwahodd\b)", MatterKind.INVITATION),
    (r"^(?:arrange|ask) (?:for )?.{0,80}\bto (?:come|attend|speak)\b", MatterKind.INVITATION),
    (
        r"^(?:write|ysgrifennu) (?:back )?(?:to|at) (?:him|her|them|cllr|councillor|the member|members|all members)\b",
        MatterKind.INFORMATION,
    ),
    (r"^(?:write|agree (?:to|in) writing|ysgrifennu)\b|^(?!review)[^,]{0,40}\bletters?\b", MatterKind.LETTER),
    (r"^(?:look into|find out|check|keep informed)\b", MatterKind.INFORMATION),
    (r"^(?:supply|tell|send|circulate)\b(?!.*\breports?\b)", MatterKind.INFORMATION),
    (r"\b(?:scorecards?|dashboards?|data ?sets?|performance framework|cerdyn sgorio)\b", MatterKind.SCORECARD),
    (
        r"^(?:combine|include|show|contain|set out)\b.*\bin (?:all )?(?:future|subsequent) \w*\s?reports?\b",
        MatterKind.SCORECARD,
    ),
    (r"\b(?:future|termly|quarterly|annual|monthly) reports?\b.*\b(?:combine|include|show)\b", MatterKind.SCORECARD),
    (r"^(?:add|include|combine|show|put)\b.*\bto (?:every|each|the) (?:\w+ )?reports?\b", MatterKind.SCORECARD),
    (r"\bhave a name\b|\b(?:a|the) nominations?\b|\bvacanc(?:y|ies)\b|^nominate\b", MatterKind.MEMBERSHIP),
    (r"^monitor\b|\bmonitoring (?:report|update|return)|\bprogress against (?:each|the|its)\b", MatterKind.MONITORING),
    (r"^(?:review|re-?examine|examine|revisit|reconsider|consider further|scrutinise)\b", MatterKind.REVIEW),
    (
        r"\b(?:the|a) review\b(?! of the out)|\bworking (?:group|party)\b|\btask (?:and finish )?group\b",
        MatterKind.REVIEW,
    ),
    (
        r"^(?:arrange|convene|hold|organise|set up|meet|visit|continue to meet)\b.*"
        r"\b(?:meetings?|sessions?|workshops?|briefings?|visits?|seminars?|training|day|members|team)\b",
        MatterKind.MEETING,
    ),
    (r"^(?:meet|visit|convene|trefnu cyfarfod)\b|\bspecial meeting\b|\bextraordinary meeting\b", MatterKind.MEETING),
    (
        r"\breports? (?:back )?to (?:the |a |each )?(?:next |future )?(?:meeting|committee|"
        r"panel|board|cabinet|council)",
        MatterKind.REPORT,
    ),
    (r"^(?:submit|bring|present|report|move|take|carry forward|adroddiad|cyflwyno|ychwanegu)\b", MatterKind.REPORT),
    (
        r"\b(?:information|figures|data|breakdown|list|details|copy|copies|note|briefing note|timetable)\b",
        MatterKind.INFORMATION,
    ),
    (r"\b(?:reports?|update|work programme|paper|adroddiad|options)\b", MatterKind.REPORT),
    (
        r"^(?:provide|supply|send|circulate|share|tell|find out|let|e-?mail|inform|confirm|clarify|notify|forward|give|"
        r"anfon|advise|respond|reply|check|look into|copy|distribute|publish|put .* website|produce|make available)\b",
        MatterKind.INFORMATION,
    ),
    (r"^add\b.*\b(?:programme|agenda)\b|^add\b|^schedule\b", MatterKind.REPORT),
)
"""A pattern of the restated request, in small letters, and its kind; the first that is found counts."""
