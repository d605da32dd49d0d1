"""Words by which later papers are matched with what was asked. All are patterns or words in lower case."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SUFFIXES = (
    ("ifications", "ify"),
    ("ification", "ify"),
    ("ations", "at"),
    ("ation", "at"),
    ("ating", "at"),
    ("ated", "at"),
    ("ates", "at"),
    ("ate", "at"),
    ("ies", "y"),
    ("sses", "ss"),
    ("ments", "ment"),
    ("ings", ""),
    ("ing", ""),
    ("ied", "y"),
    ("ed", ""),
    ("es", ""),
    ("e", ""),
    ("ss", "ss"),
    ("us", "us"),
    ("is", "is"),
    ("s", ""),
)
"""Endings, longest first, each with what is put in its place, so that "nominated" meets "nomination"."""

STOP_WORDS = _words(
    """
    a about above after again against all also an and any are as at be because been before being between both
    but by can could did do does doing during each either etc for from further had has have having he her here
    hers him his how i if in into is it its itself may might more most must no nor not of off on once one only
    or other others our out over own per same shall she should so some such than that the their them then there
    these they this those through throughout to too under until up upon us very was we were what when where
    whether which while who whom whose why will with within would you your ac am ar at bod ei eu fel gan gyda
    hyn hwn i ir mae na o oedd sy wedi y yn yr
    """
)
"""Words that carry no subject, English and Welsh."""

ASKING_WORDS = _words(
    """
    accordingly add additional agenda aged agree agreed appendix approve approved arrange arranged arranging ask
    asked attach attached attend attendance bring brought chair chairman circulate circulated circulation
    clarify comment comments committee committees consider consideration considered copy councillor councillors
    cover covering date detail details discuss discussion due ensure explain explaining explanation express
    final following forthcoming full further future give given hold held identified identify include included
    including inform information invitation invite invited issue issued issues item items join key let latest
    make matter matters meet meeting meetings member members minute minutes month monthly months mr mrs
    municipal new next note noted number obtain old opinion outcome outline panel paper papers part postponed
    prepare present presented process produce provide provided provision publish put quarter quarterly question
    questions raise raised receive received recent refer regard regarding regular relation relevant report
    reported reporting reports representative representatives request requested requests resolve resolved
    respond send sent set setting share shared six special statement submission submit submitted summary supply
    supplied take taken tell term terms thank time undertake undertaken update updated updates use view views
    way write writing written year yearly years against annual termly weekly appropriate possible whole various
    together around level levels interim further be get circular recommended recommend session
    """
)
"""Words by which something is asked for, and which say nothing of what."""

COUNCIL_WORDS = _words(
    """
    action board cabinet council councils data democratic department development director draft establish
    established executive forward general group head informal lead letter local monitor monitoring national
    officer officers plan people performance place principal programme progress proposal proposals
    recommendation recommendations response result results review reviewed scorecard scrutinise scrutiny section
    senior service services specific strategy support team work working
    """
)
"""Words that councils use of many subjects: they count less than a word of one subject."""

COUNCIL_WEIGHT = 0.4

BODY_WORDS = _words(
    """
    and board body committee council group joint meeting of overview panel policy review scrutiny select
    standing sub task the topic working cabinet executive full for
    """
)
"""Words of a body's name that do not tell one committee from another."""

_BEEN = r"(?:has|have|had|was|were|is|are)(?: now| since| already| separately| also| duly| both| been| all)* "
_GIVEN = _BEEN + r"(?:circulated|supplied|provided|sent|shared|distributed|issued|e-?mailed|made available|forwarded)"

DONE = {
    "information": _GIVEN,
    "report": _GIVEN,
    "letter": _BEEN + r"(?:sent|written|issued|received|replied to)|wrote to|replied|letter of reply",
    "meeting": r"took place|(?:has|have) met\b|met with|(?:was|were|has been|have been) held",
    "invitation": r"(?:has|have) attended|attended (?:the|a|its|our)",
    "recommendation": _BEEN + r"(?:accepted|approved|adopted|agreed|implemented|rejected)",
    "membership": _BEEN + r"(?:accepted|appointed|co-opted|nominated)",
    "review": _BEEN + r"(?:completed|concluded|reported|re-?established|set up)",
    "other": _BEEN + r"(?:completed|implemented|done|carried out|added|amended|published|established|introduced)",
}
"""That something was done, by what was asked for."""

_ASKED_FOR = r"(?:requested|asked for) (?:a|an|the|this|that) (?:\w+ )?(?:report|paper|update)"

ANSWERS = "|".join((_GIVEN, *DONE.values(), _ASKED_FOR))
"""That something was done, or is done by the paper itself, where a passage names the minute."""

TITLED = {
    "letter": r"\b(?:letters?|correspondence|repl(?:y|ies)|responses?)\b",
    "meeting": r"\b(?:meetings?|visits?|sessions?|briefings?|workshops?|seminars?)\b",
    "monitoring": r"\b(?:monitor\w*|progress|implement\w*|recommendations?|six-month\w*|follow-up)\b",
    "scorecard": r"\b(?:score-?cards?|dashboards?|performance|data(?: ?sets?)?|indicators?|figures)\b",
}
"""What the title of a paper must say to be the answer to such a matter, besides its subject."""

PLANNED = (
    r"(?:is|are) (?:due|expected|scheduled|planned|programmed) (?:to|for)"
    r"|will be (?:submitted|reported|presented|brought|considered|provided|circulated|held|included)"
    r"|(?:has|have) been (?:arranged|scheduled|planned|programmed|added|included|deferred|postponed)"
    r"|to be (?:submitted|reported|presented|brought) to|a date has been found|is to be held"
)
"""That something is to come."""

PARTLY = (
    r"first part|in part\b|partly|partial|interim|remainder|remaining|still awaited|outstanding|yet to be"
    r"|not yet (?:been )?(?:available|provided|received|complete)|to follow\b|so far"
)
"""That only a part came."""

PUT_OFF = r"\b(?:postponed|deferred|withdrawn|adjourned|not available|to a future meeting)\b"
"""That an item was on an agenda and was not taken."""

PROGRAMMES = (
    r"\b(?:work(?:ing)? (?:programme|plan)|forward (?:plan|work)|matters arising|blaenraglen|action (?:log|tracker))\b"
)
"""Titles of papers that plan a committee's work, or follow it: what they name is not thereby delivered."""

ATTENDS = r"\b(?:attendance|attends?|presentation|representatives?|invited|guests?|witness\w*)\b"
"""How an agenda tells that guests come."""

MINUTE_WORDS = r"minutes?|min\.?|cofnod"
MEETING_WORDS = r"meetings?|cyfarfod"
LAST_MEETING = r"\b(?:the|its|our|this committee'?s) (?:last|previous) meeting"

AGES = r"(?:ages?|aged|years?|yrs?|pupils|olds?)"
"""Words near a range of numbers that make it one of ages."""

EACH_MEETING = r"\b(?:each|every|all (?:future )?) ?meetings?\b|\bbob cyfarfod\b"
"""That something is to come to every meeting."""
