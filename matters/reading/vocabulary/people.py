"""Words that tell a person from a post, a body or a service: titles, roles, posts, bodies, services, parties."""

from __future__ import annotations

STRONG_TITLES = (
    "Councillor",
    "Cllr",
    "Coun",
    "Cynghorydd",
    "Cyng",
    "Alderman",
    "Mr",
    "Mrs",
    "Ms",
    "Miss",
    "Mx",
    "Dr",
    "Prof",
    "Professor",
    "Rev",
    "Revd",
    "Rev'd",
    "Rev’d",
    "Reverend",
    "Parch",
    "Parchedig",
)
"""Titles that open a person wherever they stand, also in the middle of text whose line breaks were lost."""

OTHER_TITLES = (
    "Canon",
    "Father",
    "Fr",
    "Monsignor",
    "Bishop",
    "Archdeacon",
    "Deacon",
    "Pastor",
    "Sister",
    "Brother",
    "Rabbi",
    "Imam",
    "Sir",
    "Dame",
    "Lord",
    "Lady",
    "Baroness",
    "Judge",
    "Rt Hon",
    "Hon",
    "Captain",
    "Major",
    "Colonel",
    "Commander",
    "Superintendent",
    "Supt",
    "Inspector",
    "Insp",
    "Sergeant",
    "Sgt",
    "Constable",
    "Chief Constable",
    "Deputy Chief Constable",
    "Police Constable",
    "PCSO",
    "Chief Inspector",
    "Chief Superintendent",
    "Detective Inspector",
    "Detective Superintendent",
    "Assistant Chief Constable",
    "Brigadier",
    "Archbishop",
    "Dean",
    "Ven",
    "Cantor",
    "Esgob",
    "Provost",
    "Bailie",
    "Athro",
    "Tad",
)
"""Titles that open a person at the start of a phrase only: inside one they name schools, ranks and churches."""

BESIDE_COUNCILLOR = (
    "Mrs",
    "Ms",
    "Miss",
    "Mx",
    "Dr",
    "Prof",
    "Professor",
    "Rev",
    "Revd",
    "Rev'd",
    "Rev’d",
    "Reverend",
    "Sir",
    "Dame",
)
"""Titles that follow "Councillor": in "Councillors Hall, Mrs Moss and Kay" Mrs Moss is a councillor too. Never Mr."""

PLURAL_TITLES = {
    "Councillors": "Councillor",
    "Cllrs": "Cllr",
    "Aldermen": "Alderman",
    "Messrs": "Mr",
    "Cynghorwyr": "Cynghorydd",
}
"""A title shared by a list, and what each of the list is called by it."""

KINDS_OF_COUNCILLOR = ("District", "County", "Borough", "Parish", "Town", "City", "Unitary", "Community")
"""What may stand before "Councillor" as a part of the title: of which council a visitor is."""

COUNCILLOR_TITLES = ("Councillor", "Cllr", "Coun", "Councillors", "Cllrs")

ARTICLES = ("Y", "Yr", "The")

OFFICES = (
    *(
        "Chair",
        "Chairman",
        "Chairperson",
        "Chairwoman",
        "Town Mayor",
        "Vice-Chair",
        "Vice-Chairman",
        "Vice Chair",
        "Vice Chairman",
    ),
    *("Deputy Chair", "Mayor", "Lord Mayor", "Deputy Mayor", "Leader", "Deputy Leader", "Cadeirydd", "Is-gadeirydd"),
)
"""Who may be named by office alone: "The Mayor (Councillor Hall)"."""

PARTICLES = {
    *("van", "von", "de", "der", "den", "di", "da", "du", "la", "le", "el", "al", "bin", "ap", "ab", "ferch", "dos"),
    *("mac", "y"),
}
"""Small words inside a name."""

SMALL_WORDS = {"of", "the", "for", "to", "in", "on", "by", "with", "from", "at", "is", "be"}
"""Words that no name holds, in capitals either: "MINUTES OF LAST MEETING"."""

ROLE_WORDS = {
    *("chair", "chairman", "chairperson", "chairwoman", "chairing", "vice-chair", "vice-chairman", "vice", "deputy"),
    *("leader", "mayor", "member", "members", "substitute", "substituting", "reserve", "observer", "clerk", "convener"),
    *("cadeirydd", "is-gadeirydd", "arweinydd", "maer", "aelod", "aelodau"),
}

POST_WORDS = {
    *("director", "head", "manager", "officer", "lead", "leader", "adviser", "advisor", "executive", "chief"),
    *("assistant", "senior", "principal", "strategic", "interim", "acting", "associate", "consultant", "solicitor"),
    *("accountant", "auditor", "engineer", "surveyor", "planner", "architect", "coordinator", "co-ordinator"),
    *("commissioner", "commissioning", "representative", "rep", "representatives", "governor", "governors", "teacher"),
    *("headteacher", "lecturer", "analyst", "administrator", "secretary", "treasurer", "trustee", "ambassador"),
    *("specialist", "practitioner", "nurse", "doctor", "designated", "worker", "supervisor", "apprentice", "trainee"),
    *("cabinet", "portfolio", "holder", "spokesperson", "spokesman", "delegate", "nominee", "partner", "parent"),
    *("inspector", "constable", "superintendent", "owner", "resident", "agent", "applicant", "independent", "external"),
    *("internal", "statutory", "advisory", "co-opted", "co-optee", "non-voting", "voting", "person", "persons"),
    *("pennaeth", "swyddog", "cyfarwyddwr", "rheolwr", "cynrychiolydd", "rhiant-lywodraethwr", "prif", "uwch"),
}

POSTS_ALONE = {
    *(
        "director",
        "head",
        "manager",
        "officer",
        "executive",
        "clerk",
        "solicitor",
        "secretary",
        "treasurer",
        "engineer",
    ),
    *("adviser", "advisor", "accountant", "auditor", "superintendent", "commissioner", "leader", "pennaeth", "clerc"),
    *("cyfarwyddwr", "swyddog", "prif"),
}
"""Posts by which an officer may be listed without a name."""

BODY_WORDS = {
    *("council", "group", "trust", "constabulary", "healthwatch", "authority", "nhs", "board", "partnership"),
    *("police", "fire", "university", "college", "school", "academy", "diocese", "archdiocese", "arch", "church"),
    *("association", "forum", "federation", "union", "committee", "panel", "commission", "company", "limited", "ltd"),
    *("plc", "department", "directorate", "team", "unit", "office", "agency", "parliament", "assembly", "alliance"),
    *("charity", "foundation", "society", "network", "consortium", "hospital", "hospitals", "institute", "chamber"),
    *("borough", "county", "district", "city", "parish", "metropolitan", "combined", "ccg", "icb", "mbc", "cyngor"),
    *(
        "cvs",
        "cvc",
        "pcc",
        "opcc",
        "pct",
        "ics",
        "lgbt",
        "csp",
        "bwrdd",
        "heddlu",
        "ysgol",
        "eglwys",
        "prifysgol",
        "coleg",
        "cabinet",
        "voices",
    ),
}

SERVICE_WORDS = {
    *("children", "children's", "childrens", "young", "people", "people's", "youth", "families", "family", "early"),
    *("adult", "adults", "social", "care", "health", "public", "wellbeing", "well-being", "education", "learning"),
    *("skills", "schools", "primary", "secondary", "special", "needs", "inclusion", "safeguarding", "fostering"),
    *("adoption", "help", "prevention", "intervention", "support", "services", "service", "operations"),
    *("operational", "finance", "financial", "resources", "corporate", "legal", "democratic", "governance", "audit"),
    *("risk", "assurance", "procurement", "property", "assets", "estates", "housing", "homes", "planning"),
    *("development", "regeneration", "growth", "economy", "economic", "investment", "enterprise", "business"),
    *("tourism", "culture", "cultural", "leisure", "sport", "sports", "arts", "libraries", "library", "museums"),
    *("heritage", "parks", "open", "spaces", "green", "environment", "environmental", "climate", "waste", "recycling"),
    *("streets", "street", "scene", "highways", "transport", "transportation", "traffic", "travel", "roads", "flood"),
    *("communities", "community", "neighbourhoods", "neighbourhood", "localities", "locality", "area", "place"),
    *("safety", "crime", "justice", "licensing", "trading", "standards", "regulatory", "regulation", "protection"),
    *("customer", "digital", "data", "information", "technology", "ict", "it", "human", "hr", "organisational"),
    *("communications", "engagement", "policy", "strategy", "performance", "quality", "improvement", "change"),
    *("transformation", "programme", "programmes", "project", "projects", "scrutiny", "overview", "electoral"),
    *("elections", "equality", "equalities", "diversity", "cohesion", "voluntary", "sector", "joint", "integrated"),
    *("integration", "delivery", "partnerships", "relations", "affairs", "revenues", "benefits", "budget", "pensions"),
    *("treasury", "capital", "insurance", "emergency", "resilience", "disability", "disabilities", "send", "sen"),
    *("mental", "medical", "clinical", "virtual", "attainment", "admissions", "attendance", "standards", "monitoring"),
    *("section", "sections", "ward", "division", "region", "regional", "national", "local", "central", "north"),
    *("south", "east", "west", "northern", "southern", "eastern", "western", "england", "wales", "roman", "catholic"),
    *("anglican", "methodist", "muslim", "jewish", "baptist", "faith", "archbishop's", "further", "higher"),
    *("press", "media", "general", "practice", "practitioners", "transition", "commercial", "strategic", "shared"),
    *("addysg", "plant", "plentyn", "gofal", "cymdeithasol", "iechyd", "cyllid", "tai", "priffyrdd", "gwasanaethau"),
}

PARTY_WORDS = {
    *("labour", "conservative", "conservatives", "liberal", "democrat", "democrats", "lib", "dem", "dems", "green"),
    *("greens", "independent", "independents", "ukip", "reform", "plaid", "cymru", "llafur", "ceidwadwyr", "party"),
    *("residents", "residents'", "unaffiliated", "ungrouped", "non-aligned", "con", "lab", "ld", "ind", "alliance"),
    *("co-operative", "group", "grp", "and", "the", "uk", "majority", "minority", "opposition", "coalition", "&"),
}
"""A line made of nothing but these names a party group."""

NEVER_COUNCILLOR = {
    *("representative", "rep", "governor", "co-opted", "co-optee", "officer", "director", "manager", "diocese"),
    *("archdiocese", "church", "healthwatch", "trustee", "observer", "advisory"),
}
"""Said of a Mrs or Dr in a list of councillors, these show that she is not one."""

SURNAMES_TOO = {
    *("ward", "young", "page", "head", "church", "parks", "street", "streets", "lane", "bishop", "marshall", "place"),
    *("price", "cook", "chambers", "north", "west", "parish", "leader", "mayor", "constable"),
    *("green", "sport", "care", "help", "parent", "clerk"),
}
"""Words of the lists above that are also surnames: after a given name they may close a person's name."""

BEFORE_ANOTHER = {
    *("for", "of", "by", "to", "from", "with", "the", "as", "vice", "substituting", "replacing", "representing"),
    *("deputising", "than", "under", "dros", "yn", "lle", "–", "-", "—", "/", ":"),
}
"""Words that lead from one person to another within one entry: "Mottram for Councillor Hall"."""

DOCUMENT_WORDS = {
    *("item", "items", "number", "minute", "minutes", "agenda", "description", "decision", "decisions", "subject"),
    *("unrestricted", "restricted", "exempt", "confidential", "business", "apologies", "apology", "declaration"),
    *("declarations", "interests", "welcome", "introduction", "introductions", "notice", "webcasting", "matters"),
    *("arising", "report", "reports", "resolved", "action", "actions", "venue", "date", "time", "meeting", "eitem"),
    *("denotes", "indicates", "eitemau", "cofnodion", "rhif", "penderfyniad"),
}
"""Words of headings and tables around a list of people."""

BESIDE_DOCUMENT_WORDS = {
    *("and", "or", "any", "other", "public", "open", "private", "part", "section", "urgent", "one", "two", "i", "ii"),
    *(
        "attendance",
        "attended",
        "present",
        "absent",
        "previous",
        "last",
        "considered",
        "no",
        "ref",
        "absence",
        "page",
        "title",
        "general",
        "session",
        "of",
        "a",
        "b",
    ),
}
"""Words that stand in such headings too, and alone tell nothing."""

GROUPS = {
    *("member", "members", "representative", "representatives", "pupil", "pupils", "resident", "residents"),
    *(
        "officer",
        "officers",
        "student",
        "students",
        "councillors",
        "others",
        "press",
        "public",
        "aelod",
        "aelodau",
        "governors",
    ),
}
"""Who may be counted instead of named: "8 members of the public"."""

NUMBER_WORDS = {
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("several", "some", "approximately", "about", "un", "dau", "dwy", "tri", "pedwar", "pum"),
}

NO_SURNAMES = ROLE_WORDS | ((BODY_WORDS | NEVER_COUNCILLOR) - SURNAMES_TOO)
"""Words that no councillor is called by alone: "Councillors Hall and Dr Moss, Healthwatch"."""

NOT_NAMES = ROLE_WORDS | POST_WORDS | BODY_WORDS | SERVICE_WORDS | DOCUMENT_WORDS
"""Words that a name untold by a title does not hold."""
