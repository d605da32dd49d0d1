"""Words of plans outside their column headings: what themes are called, what heads aims, how actions stand."""

from __future__ import annotations

THEMES = (
    "priority",
    "priority area",
    "key priority",
    "strategic priority",
    "theme",
    "strategic theme",
    "pillar",
    "workstream",
    "work stream",
    "strand",
    "key area",
    "area of focus",
    "focus area",
    "domain",
    "section",
    "part",
    "blaenoriaeth",
    "thema",
)
"""What a band row or heading calls a theme, before its number, letter or colon."""

OBJECTIVES = (
    "objective",
    "strategic objective",
    "outcome",
    "aim",
    "goal",
    "recommendation",
    "commitment",
    "ambition",
    "strategic action",
    "amcan",
    "canlyniad",
)
"""What a band row or heading calls an objective, below a theme."""

AIM_LABELS = (
    r"(?:our |the |key |strategic )?priority (?:aims|actions)",
    r"(?:our |key |strategic )aims",
    r"(?:our |key |strategic |priority |agreed |planned )actions",
    r"what (?:we will|we'll|will we|are we going to|we are going to) do",
    r"how (?:we will|we'll|will we|are we going to) (?:make (?:this|it) happen|do (?:this|it)|achieve (?:this|it)"
    r"|get there|deliver(?: this| it)?)",
    r"(?:the )?actions (?:we will take|to be taken|we are taking)",
    r"beth (?:fyddwn ni'n|y byddwn yn) ei wneud",
)
"""A line that says that the paragraphs or bullets below it are what is to be done. Priority by priority."""

WE_WILL = (r"(?:together,? )?we will", r"we'll", "byddwn yn")
"""As AIM_LABELS, but of ordinary lists too."""

PRIORITY_TITLES = (
    r"(?:\S+ ){0,6}priorities and (?:key )?actions(?: (?:for|in|during|\d).*)?",
    r"(?:our |key |the |main |strategic )*(?:priorities|actions) for (?:the )?"
    r"(?:(?:19|20)\d\d.*|coming year|next year|year ahead|forthcoming year|next (?:\w+ )?(?:months|years)"
    r"|remainder of .*|(?:the )?(?:academic|municipal|financial) year.*)",
)
"""A heading under which each paragraph is something to be done in that time."""

MILESTONE_TITLES = (r"(?:\S+ ){0,4}(?:key )?milestones(?: \S+){0,4}", r"(?:\S+ ){0,4}time(?:line|table)(?: \S+){0,4}")
"""A heading over bullets that each begin with a date."""

ONE_PAGE_TITLES = (
    r".*\b(?:strategy|plan|actions?) on (?:a|one) page\b.*",
    r"(?:\S+ ){0,8}one[- ]page (?:plan|strategy)\b.*",
)

PLAN_TITLES = (
    r"\bplans?\b",
    r"\b(?:milestones|timeline|roadmap)\b",
    r"\bactions? (?:tracker|log|sheet|list|register|schedule)\b",
    r"\b(?:tracker|recommendations and actions|agreed actions)\b",
    r"^actions? to\b",
    r"\bcynllun\b",
)
"""What the title of a plan says."""

NOT_PLANS = (
    r"\b(?:work|forward) (?:programme|plan)\b",
    r"\brisk register\b",
    r"\bforward plan\b",
    r"\bwork ?plan of (?:the )?committee\b",
    r"\bscrutiny (?:committee )?work ?(?:programme|plan)\b",
    r"\brhaglen waith\b",
)
"""Titles of tables that look like plans and belong to others."""

FOLLOWING_AREAS = (
    r"\bfollowing (?:\w+ ){0,3}(?:areas?(?: (?:for|of|future))* (?:development|improvement)|priorities|actions"
    r"|improvements|next steps)\b"
)
"""How a sentence says that what is to be done comes next, ..."""

INTO_PLAN = r"\b(?:action|development|improvement|delivery|business|work) plan\b"
"""... and that it goes into a plan."""

LEADS_BEHIND = (
    r"(?:working |task |sub[- ]?)?group (?:chair|lead)",
    r"(?:workstream|priority|theme|strategic|executive|operational|delivery|overall)? ?(?:lead|owner|sponsor|chair)"
    r"(?: officer| agency| member| partner)?",
    "chair",
    "led by",
)
"""What stands between a theme and the name of the one who leads it: "Being heard - Working Group Chair - A Name"."""

TERMS = ("short", "medium", "long", "immediate", "longer")
"""The terms by which measures are grouped: "Short Term", "Medium-term:"."""

ROW_LABELS = {
    "theme": (r"(?:strategic )?(?:priority|theme|pillar|workstream)(?: area)?(?: \d+)?",),
    "objective": (
        r"(?:strategic |our |key |smart )?(?:objectives?|outcomes?|aims?|goals?|ambitions?)",
        r"what we want to (?:achieve|see)",
        r"what (?:do )?we want to achieve",
    ),
    "measure": (
        r"(?:key |our |success |outcome |impact |performance )*(?:kpis?|measures?|indicators?|metrics)(?: of success)?",
        r"how (?:we(?: will|'ll)?|will we) (?:know|measure)(?: .{0,40})?",
        r"success (?:criteria|looks like)",
        r"what success (?:will )?looks? like",
    ),
    "action": (
        r"(?:strategic |key |our |priority |planned )*(?:actions?|activit(?:y|ies))",
        r"what (?:we will|we'll|will we|we are going to) do",
        r"how we(?: will|'ll) (?:do (?:it|this)|deliver|get there|make (?:it|this) happen)",
    ),
    "lead": (r"(?:lead|owner|sponsor|responsible)(?: officer| agency| partner| member| organisation)?s?",),
    "due": (r"(?:timescales?|deadline|by when|when|due(?: date)?|target date)",),
}
"""The labels in the first column of a grid that is filled in down the page, an objective at a time."""

RAG_GLYPHS = {
    "🔴": "Red",
    "🟥": "Red",
    "🟠": "Amber",
    "🟧": "Amber",
    "🟡": "Amber",
    "🟨": "Amber",
    "🟢": "Green",
    "🟩": "Green",
    "🔵": "Blue",
    "🟦": "Blue",
}
"""The colour that a circle or square is printed in: what it stands for in a status column."""

RAG_WORDS = (
    r"b?rag",
    r"[brag](?:/[brag])?",
    r"(?:blue|red|amber|green|yellow|purple|grey|gray|white)(?: ?[/–-] ?(?:blue|red|amber|green|complete[d]?|on track"
    r"|off track|at risk|delayed|overdue))?",
    r"(?:action )?complete[d]?",
    r"closed|open|ongoing|on[- ]going|in progress|not (?:yet )?started|started|not due|not yet due|underway|under way",
    r"on[- ]track|off[- ]track|not on track|at risk|some issues|behind(?: schedule)?|delayed|overdue|ahead"
    r"|on hold|paused|superseded|deferred|achieved|partially (?:achieved|complete[d]?|met)|met|not met",
    r"coch|ambr|oren|melyn|gwyrdd|glas|cwblhawyd",
)
"""What a status cell says: a letter, a colour, a word."""

BLANKS = (
    "n/?a",
    "tb[cda]",
    "not (?:yet )?(?:available|known|set|applicable|due|collected|reported)",
    "to (?:be|follow) ?(?:confirmed|agreed|determined|set)?",
    "data not (?:yet )?available",
    "none",
    "nil return",
    "[-–—.*#]+",
    "dim",
)
"""What a cell of a measure says that holds no value."""

DUE_WORDS = (
    r"on-?going|continuous|immediate(?:ly)?|monthly|quarterly|annual(?:ly)?|termly|weekly|each (?:month|term|year)",
    r"(?:end of |by )?(?:q[1-4]|quarter [1-4])(?: \d{4}(?:/\d{2,4})?)?",
    r"(?:spring|summer|autumn|winter)(?: term)?(?: \d{4})?",
    r"tb[cda]|complete[d]?",
    r"parhaus",
)
"""What a column of dates says instead of one."""

SMALL_WORDS = ("of", "and", "the", "for", "with", "in", "to", "a", "&", "/", "-", "–", "y", "yr", "a'r", "ar", "gyfer")
"""Words in small letters in the name of a post, service or body."""

DONE = (
    "is", "are", "was", "were", "has", "have", "had", "been", "am", "remains", "took", "made", "held", "met",
    "completed", "delivered", "attended", "enabled", "began", "started", "continues", "continued",
)  # fmt: skip
"""Verbs of a sentence that tells what was done, and not what to do."""

TO_DO = (
    "achieve", "act", "adapt", "address", "adopt", "advise", "agree", "align", "allocate", "amplify", "analyse",
    "appoint", "apply", "appraise", "arrange", "ask", "assess", "audit", "begin", "bid", "bring", "broaden", "build",
    "campaign", "capture", "carry", "celebrate", "challenge", "champion", "check", "circulate", "clarify", "clear",
    "close", "co-design", "co-ordinate", "co-produce", "coach", "collaborate", "collate", "collect", "commission",
    "commit", "communicate", "complete", "conduct", "confirm", "connect", "consider", "consolidate", "consult",
    "continue", "contribute", "convene", "coordinate", "create", "cut", "decide", "define", "deliver", "demonstrate",
    "deploy", "design", "determine", "develop", "devise", "direct", "disseminate", "distribute", "draft", "draw",
    "drive", "eliminate", "embed", "empower", "enable", "encourage", "engage", "enhance", "enrich", "ensure",
    "equip", "escalate", "establish", "evaluate", "examine", "expand", "expect", "explore", "extend", "facilitate",
    "fill", "finalise", "find", "focus", "follow", "formalise", "foster", "fund", "further", "gather", "get", "give",
    "grow", "help", "hold", "host", "identify", "implement", "improve", "include", "increase", "inform", "initiate",
    "integrate", "introduce", "invest", "investigate", "invite", "involve", "issue", "join", "keep", "launch", "lead",
    "learn", "liaise", "link", "listen", "lobby", "look", "maintain", "make", "manage", "map", "maximise", "measure",
    "meet", "minimise", "moderate", "modernise", "monitor", "move", "narrow", "negotiate", "nominate", "obtain",
    "offer", "open", "organise", "oversee", "participate", "pilot", "place", "plan", "prepare", "present", "prevent",
    "prioritise", "procure", "produce", "promote", "protect", "provide", "publicise", "publish", "pursue", "put",
    "raise", "re-launch", "reach", "rebuild", "recognise", "recommend", "recruit", "redesign", "reduce", "refine",
    "refresh", "regularly", "reinforce", "remind", "remove", "renew", "replace", "report", "request", "require",
    "research", "reshape", "resolve", "respond", "restructure", "retain", "retender", "review", "revise", "roll",
    "run", "scale", "scope", "scrutinise", "seek", "send", "set", "share", "shape", "showcase", "sign", "simplify",
    "source", "start", "stop", "streamline", "strengthen", "strive", "submit", "support", "survey", "sustain",
    "tackle", "target", "test", "track", "trail", "train", "transfer", "transform", "trial", "undertake", "update",
    "upgrade", "use", "utilise", "visit", "widen", "work", "write",
)  # fmt: skip
"""Verbs with which an action begins."""
