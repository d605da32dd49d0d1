"""How minutes lead in to a list of what members asked, and what only looks like it. English and Welsh."""

ASKING = (
    r"(?:asked|raised|put|posed|made|had)\b.{0,60}"
    r"\b(?:questions?|quer(?:y|ies)|issues?|points?|comments?|concerns?|matters?|observations?)\b.*",
    r"(?:asked|questioned|queried|discussed|debated|explored|enquired|inquired|commented|challenged|scrutinised|responded)\b.*",
    r"put to\b.*",
    r"(?:raised|made|put|posed|offered) (?:the |these )?following\b.*",
    r"(?:wanted|wished|were keen) to know\b.*",
    r"(?:sought|requested) (?:clarification|assurances?|information|further)\b.*",
)
"""After a subject that stands for members."""

ASKERS = (
    r"members?",
    r"councillors?",
    r"cllrs?",
    r"the (?:[\w-]+ ){0,3}(?:committee|sub-committee|panel|board|cabinet|commission)",
    r"the (?:[\w-]+ ){0,3}(?:forum|group|meeting|council|executive)",
    r"co-?opted members?",
    r"they",
    r"a member",
    r"the (?:vice-)?chair(?:man|person)?",
    r"those present",
)

RAISED = (
    r"(?:questions?|quer(?:y|ies)|issues?|points?|comments?|concerns?|matters?|observations?|responses?|topics?|areas?)"
    r"(?: [\w/]+){0,8}? (?:were|was|are|had been) (?:then |also |subsequently )?"
    r"(?:raised|asked|made|discussed|considered|put|highlighted|noted|given|covered|received|explored|debated)\b.*",
    r"(?:the |some |further )*(?:members?['’]?|councillors?['’]?|committee['’]s|panel['’]s|board['’]s) "
    r"(?:questions?|quer(?:y|ies)|comments?|points|concerns) (?:\w+ )?"
    r"(?:were|was|are|covered|included|concerned|related|ranged|focused|focussed|touched)\b.*",
    r"(?:[\w'’-]+ ){0,4}(?:questions?|quer(?:y|ies)|comments?|points|concerns|observations|suggestions|views) "
    r"(?:\w+ ){0,3}(?:from|by|of) (?:the |other |some )?(?:members?|councillors?|committee|panel|board)\b.*",
    r"(?:the |a |this )?(?:discussion|debate) (?:is|was|can be) (?:\w+ )?(?:summarised|recorded)\b.*",
    r"(?:a |the |further |wide-ranging |general )*(?:discussion|debate|questions?|questioning) "
    r"(?:ensued|followed|took place|centred|focused|focussed|included|covered)\b.*",
    r"(?:in|during|following|arising from|as part of) (?:the |a |further |ensuing |subsequent )*"
    r"(?:discussion|debate|questions?|questioning)\b.*",
    r"(?:the )?following (?:[\w-]+ ){0,4}?(?:were|was) (?:then |also |particularly )?"
    r"(?:questioned|queried|challenged|raised|discussed|asked|explored|probed|debated)\b.*",
    r"in (?:response|reply|answer) to .{0,60}\b(?:questions?|quer(?:y|ies)|issues?|points?|comments?)\b.*",
)
"""Whole lead-ins in the passive."""

HEADINGS = (
    r"(?:members'? )?(?:questions?|comments?|queries)"
    r"(?: (?:from|by|of) .{0,40}| raised| and (?:answers|comments|responses))?",
    r"(?:issues|points|matters)(?: and questions)? (?:raised|discussed)(?: (?:by|in) .{0,40})?",
    r"(?:discussion|main|key discussion) points",
    r"key (?:points|issues|lines of (?:enquiry|inquiry|questioning))(?: (?:raised|discussed))?.*",
)
"""A heading of its own over such a list."""

WELSH = (
    r"codwyd y (?:materion|cwestiynau|pwyntiau) canlynol\b.*",
    r"(?:holodd|gofynnodd|trafododd|nododd) (?:yr )?(?:aelodau|y pwyllgor)\b.*",
    r"(?:trafodwyd|gofynnwyd) y canlynol\b.*",
    r"gofynnwyd y cwestiynau canlynol\b.*",
)

NOT_ASKING = (
    r"(?:the )?(?:[\w'’-]+ ){0,8}"
    r"(?:report|presentation|appendi(?:x|ces)|paper|update|briefing|plan|document|petition|scorecard)s?\b",
    r"(?:the )?following (?:appendices|documents|reports|schools|recommendations)\b",
)
"""How a lead-in begins whose list is what a paper covers."""
