"""The words of tables of records: what their columns are called, what their titles say, and what is no record at all.

Every phrase is a regular expression in small letters, matched against the whole of a tidied cell unless it says
otherwise.
"""

from __future__ import annotations

INSPECTED = (
    r"(?:name of )?(?:the )?(?:school|setting|provider|academy|nursery|home|care home|provision|establishment|service)"
    r"(?: name)?",
    r"(?:date of )?(?:the )?(?:last |latest |previous |most recent |ofsted |next )*inspections?(?: dates?)?"
    r"(?: (?:and|&|/) (?:ofsted )?(?:grade|outcome|judge?ment|rating|result|date)s?)*",
    r"previous inspection date and (?:ofsted )?grade",
    r"(?:type|kind) of inspection|inspection (?:type|grade|outcome|body|framework|team)",
    r"(?:lead )?inspector(?:'?s)?(?: ?'s)?(?: name)?",
    r"(?:latest |previous |last |current |new |overall |ofsted |cqc |inspection )*(?:grade|judge?ment|rating|outcome)s?"
    r"(?: on report card)?",
    r"lowest grade on report card",
    r"(?:previous|last|latest|current) (?:grade|judge?ment|rating|outcome|inspection)",
    r"(?:key )?(?:development areas?|areas? (?:for|of) (?:development|improvement))|(?:key )?headlines?|next steps",
    r"(?:la |lea |council |authority )?(?:relationships?|support)(?: (?:and|&) (?:support|relationships?))?",
    r"(?:la|council|authority) (?:involvement|support|comments?|actions?)|support tier|tier|phase|urn|ofsted|cqc",
)
"""Columns of a register of inspections."""

MEMBERS = (
    r"members?(?: name)?|names?(?: of (?:the )?(?:member|representative|person|governor))?|representatives?|governors?",
    r"(?:position|role|post|job title|title|designation|office)(?: held)?(?: (?:on|in) \w+)?",
    r"organisation|agency|employer|body|authority|nominated by|appointed by|nominating body|appointing body"
    r"|represent(?:ing|ation|s)|(?:faith|group|sector|constituency|party|political group)",
    r"(?:meetings? )?attend(?:ance|ed)|(?:no\.?|number) of meetings(?: attended)?|possible|apologies|substitutes?"
    r"|deputy|deputies|term (?:of office)?(?: ends?| expires?)?|appointed|vacanc(?:y|ies)|contact(?: details)?",
    r"employment status|status of post",
)
"""Columns of a membership."""

NOTIFIED = (
    r"pharmac(?:y|ies)(?: name)?|chemist|contractor|practice|premises|licensee|applicant",
    r"notifications?(?: type| received)?|(?:type|nature) of (?:notification|change)|change(?:s)?(?: notified)?",
    r"date (?:received|notified|effective|of change|from|of (?:notification|notice))|effective(?: (?:from|date))?"
    r"|from|to|until|received",
)
"""Columns of a table of notifications."""

PERFORMING = (
    r"(?:performance )?(?:measure|indicator|kpi|outcome measure|performance)(?: description)?",
    r"narrative|commentary|analysis|direction of travel|performance(?: summary)?",
)
"""Columns that, with words below them, tell how something performs."""

RECORDED = (
    r"(?:no\.?|number|ref(?:erence)?\.?(?: no\.?| number)?|id|item|#|agenda item|minute(?: no\.?| number)?|rec\.?)",
    r"(?:rec(?:ommendation)?\.? )(?:no\.?|number|ref\.?)|minute (?:and|/) (?:date|item)",
    r"(?:the )?(?:scrutiny |committee |panel |review |audit )*recommendations?(?: .{0,30})?|findings?|observations?",
    r"(?:cabinet |executive |management |council |service |agency |agreed )*responses?(?: .{0,40})?|accepted(?:\?| .*)?"
    r"|accepted or rejected|decision(?: .{0,30})?|agreed (?:actions?|decision)",
    r"(?:current )?(?:progress|status|position|update|outcome|result|rag(?: (?:rating|status))?)(?: .{0,40})?"
    r"|action(?:s)?(?: (?:taken|to date|required|agreed))?|completed?|implemented|implementation(?: date)?|evidence",
    r"(?:lead |responsible |contact |reporting |report |accountable )*(?:officer|author|person|director|member|lead"
    r"|owner|organiser|manager|cabinet member|portfolio holder|contact)s?(?: contact| responsible)?(?: ?/ ?.{0,30})?"
    r"|responsib(?:le|ility)(?: .{0,20})?",
    r"(?:target |due |completion |start |end |expiry |review |award |meeting |closing |key |planned |decision )*dates?"
    r"(?: .{0,60})?|when|timescales?|deadline|time|venue|location|period(?: of report)?|duration|term|frequency|year",
    r"(?:made|agreed|considered|published|appointed|raised|opened|closed|notified)(?: on)?",
    r"(?:risk|hazard|threat|issue)s?(?: (?:no\.?|ref|id|description|title|category|owner|score|rating|level))?"
    r"|(?:inherent|residual|current|gross|net|target) (?:risk|score|rating)(?: .{0,20})?|likelihood|probability"
    r"|impact|consequences?"
    r"|(?:key |existing |current )?(?:controls?|mitigations?|mitigating actions?|assurances?)(?: .{0,30})?"
    r"|score|cause|effect|trend|movement|direction",
    r"contracts?(?: (?:title|name|ref|no\.?|number|value|period|start|end|type))?|suppliers?|contractors?|value"
    r"|procurement route|extension(?: options?)?|lot|commissioner|goods or services",
    r"(?:session|event|workshop|course|training|visit|topic|subject|theme|module|briefing)s?(?: .{0,20})?"
    r"|(?:report|agenda|item)(?: ?/ ?item)?(?: heading| title| name)?|title|heading|item heading|pages?(?: no\.?)?",
    r"(?:councillor|cllr|member|committee|body|board|group|sub-?group|panel|forum|working group)s?(?: name)?"
    r"|portfolio|ward|directorate|department|service(?: area)?|team|area|minute no\.?|reason|interest"
    r"|nature of .{0,30}|declaration|type of .{0,20}",
    r"(?:corporate |strategic )?(?:objective|priority|priorities|aim|theme|plan)s?",
    r"(?:positive|neutral|negative) impact",
    r"descriptions?|details?|comments?|notes?|remarks?|purpose|summary|key (?:points?|messages?|issues?)|scope|category"
    r"|type|kind|source|origin|name|address|postcode|telephone|email|e-mail|website|question|answer|query|reply"
    r"|request(?: .{0,20})?|acronym|abbreviation|term|meaning|definition|explanation|document|policy|version"
    r"|placing (?:local )?authority|local authority|authorities|condition|criteria|criterion|option|pros|cons"
    r"|advantages|disadvantages|strengths?|weaknesses|what .{0,40}|who .{0,30}|how .{0,40}|where .{0,30}",
)
"""Columns of any other table of records."""

KIND_TITLES = (
    ("inspection", r"\b(?:ofsted|inspections?|inspected|cqc|estyn|report card)\b"),
    ("notification", r"\b(?:notifications?|pharmac(?:y|ies)|pharmaceutical)\b"),
    ("membership", r"\b(?:membership|members of the|members and attendance|composition of the)\b"),
    ("performance", r"\bperformance (?:measures?|indicators?|against)\b|\bkey performance\b"),
)
"""What a title says its rows are of, the first that fits."""

KIND_COLUMNS = (
    ("inspection", r"\b(?:inspect(?:ion|or)|ofsted|cqc)", 1),
    ("notification", r"\b(?:pharmac(?:y|ies)|notifications?)\b", 1),
    ("membership", r"\b(?:representing|attendance|organisation|nominated by|appointed by|term of office)\b", 1),
    ("membership", r"^(?:name|member|representative|position|role|organisation|agency|councillor|ward|party)s?$", 2),
    ("performance", r"\b(?:measure|indicator|kpi)s?\b", 1),
)
"""What columns say the rows are of: how many of them must fit."""

LABEL_CELLS = (
    r"report (?:to|of|author|title)|subject|date of (?:the )?(?:meeting|decision)|meeting(?: date)?|portfolio"
    r"|cabinet portfolio|wards?(?: affected)?|is this a key decision|key decision|exempt.*|this report contains.*"
    r"|contact (?:officer|name)|telephone(?: number)?|tel|e-?mail(?: address)?|report author|author|lead officer",
    r"have a (?:positive|neutral|negative) impact|the author has undertaken.*|climate emergency implications.*",
    r"details of (?:the )?decision(?: to be taken)?|decision maker|decision expected|key decision criteria"
    r"|exempt report|wards affected|scrutiny committee area|persons?/organisations? to be consulted|method.* of "
    r"consultation|list of background documents.*|contact officer.*details",
    r"(?:\d\. ?)?(?:no equality implication|equality implications? identified.*)",
    r"(?:resource|legal|equality|financial|human resources?|staffing|other|property|climate|privacy|risk|communication)"
    r"s?(?: implications.*|)|impact on .*",
)
"""First cells of the label tables that every report carries: those are read as the report's head, not as records."""

PLAN_COLUMNS = (
    r"(?:key |planned |agreed |strategic |specific |improvement )*actions?(?: required| to be taken| needed)?"
    r"|activity|activities|what (?:we will|will we) do.*|how (?:will we|we will) .*|tasks?|milestones?|outputs?.*"
    r"|what needs to be done",
    r"(?:key |strategic |smart )*(?:objectives?|outcomes?|priorit(?:y|ies)|aims?|goals?|theme)(?: .{0,20})?",
    r"(?:responsible |action |strategic )*(?:lead|leads|owner|resource.*|responsib.*|lead officer|by whom|who)",
    r"(?:milestone|target date|timescales?|timeframe|deadline|by when|due(?: date)?|completion date|when)",
    r"(?:success (?:criteria|measures?)|measures? of success|impact|how we will know.*|evidence|kpis?)",
)
"""What the columns of a plan of action are about, one phrase a role; three of them make a plan."""

PLAN_FOR_CERTAIN = (
    r"how (?:we will|will we) (?:make this happen|achieve .*|do (?:this|it)|get there)"
    r"|what (?:we will|will we|are we going to) do.*"
)
"""A column that only a plan has."""

MEASURE_COLUMNS = (r"(?:performance )?(?:measure|indicator|kpi|what).*", r"(?:target|actual|baseline)s?(?: .*)?")
"""A table with both kinds of columns holds the measures of a plan, or numbers."""

MATRICES = (
    (
        r"(?:.* )?recommendations?(?: .*)?",
        r"(?:.* )?responses?(?: .*)?|accepted.*|(?:cabinet|executive).*|made on|minute.*",
    ),
    (
        r"risks?(?: .*)?",
        r"likelihood|probability|(?:inherent|residual|current|gross|net) .*|(?:risk )?(?:score|rating)",
    ),
    (
        r"contracts?(?: .*)?",
        r"(?:current |main )?(?:suppliers?|contractors?|providers?)(?: name)?|(?:start|end|expiry) date",
    ),
    (r"members?|councillors?", r"(?:nature of |type of )?interests?|declaration|minute.*"),
)
"""Pairs of columns that only a table of records has, whatever actions, leads and dates stand beside them."""

RECORD_COLUMNS = (
    r"members?|councillors?|governors?|risks?(?: .*)?|likelihood|contracts?(?: .*)?|suppliers?|contractors?"
    r"|recommendations?.*|inspector.*"
)
"""A table with such a column records things, however many of its other cells hold figures."""

NOT_A_PLAN = (
    r"recommendations?.*|minute.*|member|councillor|risks?(?: .*)?|declaration|likelihood|response.*|agenda item"
)
"""A table with such a column records what was asked or found, whatever is to be done about it."""

PLAN_TITLES = (
    r"\b(?:action plan|improvement plan|delivery plan|implementation plan|priorities and actions|milestones)\b"
)

PROGRAMME_TITLES = r"\bwork(?:ing)? programme\b|\bforward (?:work )?plan\b|\bwork plan\b"

PROGRAMME_COLUMNS = r"(?:date of )?meeting ?/(?: ?item)?"
"""Over the items of a work programme, with the meetings across."""

GLOSSARY_TITLES = r"\bglossary\b|\babbreviations\b|\bacronyms\b|\bdefinitions\b|\bkey (?:terms|to)\b"

MEMBERSHIP_HEADINGS = (
    r"(?:the )?(?:(?:board|group|panel|committee|forum|core|full|current|sub-?group) )*"
    r"(?:membership|members|composition)(?: (?:of|on) .{1,80})?(?: (?:is|are|was|were|includes?|comprises?).{0,40})?"
)
"""The heading over a list of people with what each is, one a line: "A Hall – Head of Service"."""

NUMBER_BLANKS = frozenset({"-", "–", "—", "n/a", "na", "nil", "none", "*", "c", "x", "tbc", "..", "not available"})
"""What stands in a table of numbers where there is none."""

TICKS = frozenset({"x", "✓", "√", "✔", "☑", "☐", "☒", "●", "•", "y", "n", "yes", "no", ""})
