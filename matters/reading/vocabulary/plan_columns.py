"""What the columns of a plan are headed, by what they hold. Patterns, to be met by the whole heading."""

from __future__ import annotations

_NUMBER = r"(?:no|nos|number|num|#|id)"

REF = (
    rf"(?:action |objective |plan |recommendation |rec |item |measure |kpi |minute )?(?:ref(?:erence)?|{_NUMBER})"
    rf"(?: {_NUMBER})?",
    "item",
    r"cyf(?:eirnod)?",
    "rhif",
)

THEME = (
    r"(?:key |strategic |improvement |thematic |corporate |our )?(?:priority|priorities|theme|pillar|workstream|strand)"
    r"(?: areas?)?(?: \w+)?",
    r"(?:key |focus |service |improvement )?areas?(?: of (?:focus|work|activity))?",
    "work stream",
    "category",
    "section",
    "blaenoriaeth",
    "thema",
)

OBJECTIVE = (
    r"(?:key |strategic |smart |our |related |linked |priority )?(?:objective|outcome|aim|goal|commitment|ambition)s?"
    r"(?: \w+)?",
    r"(?:desired|intended|expected|planned) outcomes?",
    r"areas? (?:for|of) (?:improvement|development)",
    r"(?:inspection |audit |review )?(?:recommendations?|findings?)",
    r"what (?:do |are )?we (?:want|aim|trying|plan|need) to (?:achieve|change|improve|do)",
    r"what we want to (?:achieve|change|improve|see)",
    r"what (?:do|does) (?:we|it) want to (?:achieve|change|improve)",
    r"issues?(?: identified)?",
    "needs?",
    "standard",
    "amcan",
    "canlyniad a ddymunir",
)

ACTION = (
    r"(?:key |agreed |proposed |planned |improvement |priority |required |main |specific |management |strategic "
    r"|smart |our |detailed |follow[- ]?up )*(?:actions?|activit(?:y|ies)|tasks?)"
    r"(?: ?(?:/|or|and|&) ?(?:actions?|activit(?:y|ies)|tasks?|milestones?|steps?))?"
    r"(?: (?:required|needed|agreed|planned|proposed|points?|description|details?|arising|to be taken|we will take))?",
    r"(?:description|details?) of (?:the )?actions?",
    r"what (?:will|do|are|must|should|needs?|shall) (?:we |the \w+ |you )?(?:do|going to do|to do|to be done|be done"
    r"|to happen|need to do|plan to do|happen)",
    r"what (?:we|you|they) (?:will|are going to|need to|plan to|must) do",
    r"what (?:needs|has|have) to (?:be done|happen)",
    r"how (?:will|do|are) we (?:going to )?(?:do|make|achieve|deliver|get|improve)(?: (?:it|this|that|there|happen))*",
    r"how we(?: will|'ll| plan to|are going to)? (?:do|make|achieve|deliver|get|improve)"
    r"(?: (?:it|this|that|there|happen))*",
    r"we (?:will|plan to|are going to)",
    r"(?:action )?steps?(?: to be taken)?",
    r"deliverables?",
    r"cam(?:au)?(?: gweithredu)?",
    "gweithredoedd",
)

LEAD = (
    r"(?:action |named |overall |responsible |accountable |strategic |operational |delivery |project |service )?"
    r"(?:lead|leads|owner|owners|sponsor)(?: \(?(?:officer|officers|agency|agencies|partner|partners|person|name"
    r"|organisation|organisations|service|team|responsible|member|manager|director)\)?s?)*"
    r"(?: ?(?:/|and|&) ?(?:lead|owner|owners|partners?|team|support|officers?|resources?))?",
    r"(?:responsible|accountable|responsibility|accountability)(?: (?:officer|officers|person|people|owner|lead|leads"
    r"|party|body|agency|partner|partners|manager|team|service|director|for action|for delivery))?"
    r"(?: ?/ ?\w+)?",
    r"(?:person|people|officer|officers|agency|partner|partners|team|service|director|manager)s? (?:responsible"
    r"|accountable)",
    r"(?:by )?who(?:m)?(?: is)?(?: responsible| leads| will lead| will do (?:it|this)"
    r"| will (?:make|ensure) (?:it|this) happens?)?",
    r"(?:resources?|lead) ?/ ?(?:responsible|responsibility|lead|owner|who)",
    r"(?:assigned|allocated) to",
    "officer",
    "responsible officer and deadline",
    "swyddog(?: arweiniol| cyfrifol)?",
    "arweinydd",
    "pwy",
)

DUE = (
    r"(?:by )?when(?: by)?(?: will (?:it|this) (?:happen|be done))?",
    r"(?:target |planned |expected |original |revised |agreed |action |completion |implementation |delivery |due |end |"
    r"milestone )*(?:dates?|deadlines?|timescales?|time ?scales?|timeframes?|time ?frames?|timelines?|timing)"
    r"(?: (?:due|set|for (?:completion|delivery|action|implementation)|of completion|for action|by|to complete))?",
    r"due(?: by| for completion)?",
    r"(?:to be )?complet(?:e|ed|ion)(?: by| date)",
    r"target (?:completion|month|quarter|for completion|delivery)",
    "month",
    r"quarter",
    r"(?:erbyn )?pryd",
    "amserlen",
    "dyddiad(?: cau| targed)?",
)

MILESTONE = (r"(?:key |delivery |project |programme |main )?milestones?(?: and deadline| date| month| deadline)?",)
"""A date where another column says what is to be done, else a thing to be done."""

EVENT = (
    r"(?:what|events?|stage|step|phase)",
    r"what(?: will)? happens?",
)
"""What a timeline's rows hold, beside the column of its dates."""

RAG = (
    r"(?:current |overall |action |progress |delivery )?(?:b?rags?|status|gra)(?: ?/? ?(?:status|rating|progress))?"
    r"(?: (?:as at|at) .*)?",
    r"(?:progress|delivery|status) (?:rating|rag)",
    r"on[- ]track\??",
    r"colou?r",
    "statws",
)

OUTPUT = (
    r"(?:expected |intended |key |planned )?(?:outputs?|impacts?|results?|deliverables?|benefits?)"
    r"(?: ?(?:/|or|and|&) ?(?:outcomes?|impacts?|outputs?|results?|benefits?|evidence|success measures?))*"
    r"(?: .{0,30})?",
    r"(?:latest |current |summary (?:of )?|quarterly |q[1-4] |overall )*(?:progress|updates?|position|comments?"
    r"|commentary|narrative|response|evidence|notes?)(?: ?(?:/|and|&|or) ?(?:\w+ ?){1,3})?"
    r"(?: (?:update|to date|made|report|so far|since .*|as at .*|to .*|notes?|on progress|of impact|of progress))?",
    r"what (?:was|has been|have we|we have|we|is) ?(?:done|did|achieved)(?: so far)?",
    "done",
    "difference made",
    "cynnydd",
    "diweddariad",
)

SUCCESS = (
    r"how (?:will|do) we know.*",
    r"how we(?: will|'ll)? (?:know|measure).*",
    r"(?:success|impact) (?:measures?|criteria|indicators?|factors?)|measures? of success|what success looks like",
    r"what (?:will )?good looks? like|outcome measures?",
)
"""How an action is to be judged: what came of it, where no other column says so."""

OUTCOME = (r"(?:key |strategic |desired |intended |expected |planned |our |priority )?outcomes?(?: \w+)?",)
"""An objective, where no column beside it is headed so."""

MEASURE = (
    r"(?:key |our |headline |success |outcome |impact |performance )*(?:measures?|kpis?|indicators?|metrics?|pis?)"
    r"(?: (?:of success|description|name|definition))?",
    r"performance (?:measures?|indicators?)",
    r"what we (?:will )?measure",
    "mesur",
    "dangosydd",
)

BASELINE = (r"(?:starting |start )?(?:baseline|starting (?:point|position))s?(?: .{0,24})?",)

TARGET = (
    r"(?:annual |year[- ]end |end of year |\d{4}(?: ?[/-] ?\d{2,4})? |q[1-4] |our )?targets?(?: .{0,24})?",
    "goal",
    "ambition",
    "targed",
)

ACTUAL = (
    r"(?:current |latest |year to date |ytd |q[1-4] |\d{4}(?: ?[/-] ?\d{2,4})? )?"
    r"(?:actuals?|performance|figures?|results?|values?|position|outturn)(?: .{0,24})?",
    r"(?:current|latest|now|today|gwirioneddol)(?: .{0,24})?",
)

NO_PLAN = (
    r"risks?(?: .*)?",
    r"(?:inherent |residual |current |gross |net )?(?:likelihood|probability)(?: .*)?",
    r"(?:risk )?(?:mitigations?|mitigating actions?|controls?)(?: .*)?",
    r"(?:school|provider|setting|establishment)(?: name)?|name of (?:school|provider|setting)",
    r"(?:report|agenda item|topic|subject|item)s?(?: ?/ ?(?:title|topic|item|report))?(?: title)?",
    r"(?:decision|key decision).*",
    r"(?:member|councillor|name)s?",
)
"""Headings of other tables, a plan's beside them or not: risk registers, programmes, inspections, declarations."""
