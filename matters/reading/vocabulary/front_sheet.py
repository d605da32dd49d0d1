"""The words of a front sheet: labels before the meeting's particulars, headings over its members."""

from __future__ import annotations

FRONT_LABELS: dict[str, tuple[str, ...]] = {
    "committee": ("Meeting", "Meeting of", "Committee", "Name of meeting", "Name of committee", "Cyfarfod", "Pwyllgor"),
    "date": (
        "Date",
        "Date of meeting",
        "Meeting date",
        "Date and time",
        "Date & time",
        "Date/time",
        "Day and date",
        "Date, time and venue",
        "Date and time of meeting",
        "When",
        "Dyddiad",
        "Dyddiad ac amser",
    ),
    "time": ("Time", "Start time", "Meeting time", "Time of meeting", "Start", "Amser"),
    "venue": (
        "Venue",
        "Place",
        "Location",
        "Meeting venue",
        "Meeting place",
        "Place of meeting",
        "Venue/location",
        "Where",
        "Lleoliad",
        "Man cyfarfod",
    ),
    "name": (
        "Committee Officer",
        "Committee Administrator",
        "Committee Clerk",
        "Committee Manager",
        "Committee Secretary",
        "Committee Services Officer",
        "Contact Officer",
        "Contact",
        "Contact name",
        "Contact details",
        "Contact for this meeting",
        "Meeting contact",
        "Officer contact",
        "Officer",
        "Clerk",
        "Clerk to the meeting",
        "Democratic Services",
        "Democratic Services Officer",
        "Democratic Services contact",
        "Democratic Support Officer",
        "Governance Officer",
        "Scrutiny Officer",
        "Lead Officer",
        "Please contact",
        "Please ask for",
        "Ask for",
        "Our contact",
        "Enquiries to",
        "Enquiries",
        "For enquiries contact",
        "For further information contact",
        "For further information please contact",
        "For more information contact",
        "Further information from",
        "Swyddog pwyllgor",
        "Swyddog cyswllt",
        "Cyswllt",
    ),
    "fax": ("Fax", "Fax No", "Fax number", "Ffacs"),
    "chair": ("Chair", "Chairman", "Chairperson", "Chairwoman", "Cadeirydd"),
    "vice": (
        "Vice-Chair",
        "Vice Chair",
        "Vice-Chairman",
        "Vice Chairman",
        "Vice-Chairperson",
        "Deputy Chair",
        "Is-gadeirydd",
    ),
    "other": (
        "Quorum",
        "Webcast",
        "Website",
        "Web",
        "Our ref",
        "Ref",
        "Date of publication",
        "Published",
        "Date published",
        "Despatch date",
        "Group Officers",
        "Cworwm",
    ),
}
"""Fields of a front sheet and their labels; "fax" and "other" are read only so that the value before them ends."""

MEMBERS_HEADINGS = (
    r"members?(?:hip)?",
    r"members?(?:hip)? of (?:the |this )?(?:[\w' -]+ )?"
    r"(?:committee|sub-?committee|board|panel|cabinet|commission|forum|council)",
    r"(?:committee|sub-?committee|board|panel|commission|cabinet) members?(?:hip)?",
    r"(?:voting|core|full|elected|ordinary|current) members?(?:hip)?",
    r"(?:to:? )?(?:all )?members of the [\w' -]+",
    r"councillors",
    r"aelodau(?:'r pwyllgor)?",
    r"aelodaeth",
)
"""What stands over, or before, the members of a body."""

ADDRESSED_TO = frozenset(("to", "at"))
"""Before a colon and councillors: "To: Councillors Hall and Moss", in Welsh "At"."""

SUBSTITUTES_HEADINGS = (
    r"(?:named |nominated |permitted |designated )?substitutes?(?: members?| councillors?| membership| pool)?",
    r"(?:named |nominated )?(?:reserves?|deputies|deputy)(?: members?)?",
    r"eilyddion",
    r"dirprwyon",
)

GROUP_WORDS = frozenset(
    (
        *("member", "members", "councillor", "councillors", "cllrs", "co-opted", "coopted", "co-optees", "co-optee"),
        *("voting", "non-voting", "nonvoting", "representative", "representatives", "parent", "governor", "governors"),
        *(
            "church",
            "diocesan",
            "statutory",
            "education",
            "added",
            "independent",
            "persons",
            "person",
            "other",
            "others",
        ),
        *("with", "without", "rights", "right", "and", "of", "the", "(voting)", "(non-voting)", "advisory", "external"),
        *("observers", "observer", "invitees", "elected", "officers", "partners", "organisations", "appointed", "to"),
        *(
            "aelodau",
            "aelod",
            "cynghorwyr",
            "cynghorydd",
            "cyfetholedig",
            "only",
            "matters",
            "on",
            "vote",
            "group",
            "party",
        ),
        *(
            "labour",
            "conservative",
            "liberal",
            "democrat",
            "democrats",
            "green",
            "ward",
            "title",
            "name",
            "representing",
        ),
    )
)
"""A line made of these words alone heads a part of the list and is nobody's name."""

TABLE_COLUMNS: dict[str, str] = {
    "name": "person",
    "name of member": "person",
    "board member": "person",
    "representing": "organisation",
    "organisation": "organisation",
    "organisation represented": "organisation",
    "representative of": "organisation",
    "sector": "organisation",
    "authority": "organisation",
    "constituent council": "organisation",
    "role": "other",
    "position": "other",
    "job title": "other",
    "party": "other",
    "political group": "other",
    "ward": "other",
    "term of office": "other",
    "email": "other",
}
"""Headings of a table of members, and what their columns hold."""

PLURALS = frozenset(("members", "member", "representatives", "substitutes", "substitute members", "observers"))
"""What behind "Councillor" makes a heading and no name: any other word is a surname, Green and Ward too."""

NOBODY = (
    r"[-–—.*_\s]*",
    r"(?:\(?\d+ )?vacan(?:t|cy|cies)\b.*",
    r"swydd wag.*",
    r"(?:tbc|tba|to be (?:confirmed|appointed|advised)|none|n/?a|no substitutes?)\b.*",
)
"""What is printed in the place of a name."""

CHAIR = (
    r"(?:in the )?chair(?:man|woman|person)?(?: of the [\w ]+)?",
    r"chairing",
    r"cadeirydd",
)

VICE_CHAIR = (
    r"(?:vice|deputy)[ -]?chair(?:man|woman|person)?(?: of the [\w ]+)?",
    r"is-?gadeirydd",
)
"""A member's part, in brackets, behind a dash or behind a comma."""

COUNCILLOR_TITLES = frozenset(("councillor", "cllr", "coun", "cynghorydd", "cyng", "alderman"))

COUNCIL_NOUNS = (
    r"Council",
    r"COUNCIL",
    r"Combined Authority",
    r"COMBINED AUTHORITY",
    r"(?:Fire|FIRE)(?: (?:and|AND|&) (?:Rescue|RESCUE))? (?:Authority|AUTHORITY)",
    r"(?:MBC|BC|CC|DC|LBC|RBC|CBC|MDC)",
    r"Corporation",
)
"""What the name of a council ends with."""

COUNCIL_KINDS = frozenset(
    (
        *(
            "the",
            "county",
            "borough",
            "district",
            "city",
            "metropolitan",
            "royal",
            "london",
            "unitary",
            "parish",
            "town",
        ),
        *("of", "council", "and", "shadow", "full", "annual", "extraordinary", "special", "cyngor", "sir", "a"),
    )
)
"""Words that alone name no council: "COUNTY COUNCIL" is a meeting of one."""
