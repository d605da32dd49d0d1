"""The words that head a group of people in minutes, and what an attendance table says of each of them."""

from __future__ import annotations

APOLOGY = {"apologies", "apology", "sorry", "ymddiheuriadau", "ymddiheuriad"}
ABSENT = {"absent", "absentees", "absence", "absennol"}
PRESENT = {
    "present",
    "attendance",
    "attending",
    "attendees",
    "attended",
    "here",
    "bresennol",
    "presennol",
    "presenoldeb",
}
ALSO = {
    *("also", "other", "others", "officer", "officers", "observer", "observers", "guest", "guests", "visitor"),
    *("visitors", "adviser", "advisers", "advisor", "advisors", "speaker", "speakers", "witness", "witnesses"),
    *(
        "taker",
        "notetaker",
        "minute-taker",
        "note-taker",
        "invitee",
        "invitees",
        "invited",
        "invitation",
        "press",
        "public",
        "staff",
        "clerk",
        "secretariat",
    ),
    *(
        "presenters",
        "contributors",
        "support",
        "hefyd",
        "swyddog",
        "swyddogion",
        "arsylwyr",
        "eraill",
        "gwahoddedigion",
    ),
}
"""Who is there and is no member of the body."""

PLAIN = {
    *("members", "member", "membership", "councillors", "cllrs", "voting", "non-voting", "nonvoting", "co-opted"),
    *("coopted", "co-optees", "co-optee", "substitute", "substitutes", "ordinary", "reserve", "reserves", "elected"),
    *("representatives", "representative", "statutory", "church", "parent", "governor", "governors", "cabinet"),
    *("executive", "committee", "panel", "board", "council", "commission", "forum", "sub-committee", "core", "full"),
    *("portfolio", "holders", "holder", "independent", "persons", "person", "trustees", "directors", "partners"),
    *("partner", "organisations", "councillor", "delegates", "education", "diocesan", "advisory", "lay"),
    *("aelodau", "aelod", "cyfetholedig", "cynghorwyr", "pwyllgor", "cyngor", "bwrdd", "eilyddion", "cynrychiolwyr"),
}
"""Members of a kind. Inside a group they head a part of it."""

KINDS = {"representative", "representatives", "member", "members", "observer", "observers", "delegate", "substitute"}
"""With one of these a label before a colon says what kind of member follows, and is no office of theirs."""

SAME_AGAIN = r"(?:the same )?as (?:for|at|in|above)\b"
"""How a second set of minutes on one evening refers to the first for who was there."""

WELSH_PLURALS = {"aelodau", "cynghorwyr", "swyddogion", "arsylwyr", "eraill", "eilyddion", "cynrychiolwyr"}

SMALL = {
    *(
        "in",
        "at",
        "the",
        "by",
        "of",
        "for",
        "from",
        "and",
        "or",
        "were",
        "was",
        "who",
        "following",
        "be",
        "to",
        "not",
        "with",
    ),
    *("remotely", "remote", "virtually", "virtual", "online", "on-line", "via", "video", "link", "teams"),
    *("microsoft", "ms", "zoom", "person", "received", "meeting", "joined", "joining", "only", "those"),
    *(
        "note",
        "minute",
        "all",
        "this",
        "a",
        "&",
        "part",
        "yn",
        "y",
        "yr",
        "o",
        "bell",
        "ar-lein",
        "am",
        "gan",
        "absenoldeb",
        "rhithiol",
    ),
}
"""Words that may stand beside those above in a heading, and say nothing of who is meant."""

WERE = {"was", "were", "roedd", "oedd"}
"""A verb that ends a heading which is the beginning of a sentence: "Also present were"."""

STATUSES: dict[str, str] = {
    "present": "present",
    "in attendance": "also_present",
    "attending": "also_present",
    "attended": "present",
    "apologies": "apologies",
    "apology": "apologies",
    "apols": "apologies",
    "sent apologies": "apologies",
    "substituted by": "apologies",
    "substitute for": "present",
    "absent": "absent",
    "not present": "absent",
    "did not attend": "absent",
    "expected": "absent",
    "not required": "absent",
    "yes": "present",
    "✓": "present",
    "✔": "present",
    "no": "absent",
    "yn bresennol": "present",
    "presennol": "present",
    "ymddiheuriadau": "apologies",
    "absennol": "absent",
}
"""What the first words of a table's status cell mean; "Present, as virtual" begins with "present"."""

TICKS = {"x", "✓", "✔", "√", "y", "yes", "*", "•", "1", "p"}
"""What a cell holds under the heading of a column that is true of the person of its row."""

COLUMN_HEADS = {
    *("attendee", "attendees", "name", "names", "member", "role", "position", "status", "attendance", "organisation"),
    *("representing", "initials", "title", "job title", "capacity", "post", "party", "group", "ward", "authority"),
    *(
        "councillor",
        "constituent council",
        "expected",
        "present",
        "here",
        "sector",
        "sefydliad",
        "enw",
        "rôl",
        "statws",
    ),
}

REPRESENTED = {"organisation", "representing", "group", "sector", "constituent council", "authority", "sefydliad"}
"""Heads of columns that say whom a person is there for, which goes with the name; a role on the body does not."""

NONE_WORDS = {"none", "none received", "none were received", "nil", "n/a", "dim", "neb", "no apologies", "none made"}

FINITE = {
    *(
        "presided",
        "was",
        "were",
        "had",
        "has",
        "have",
        "is",
        "are",
        "would",
        "will",
        "joined",
        "left",
        "arrived",
        "attended",
    ),
    *("gave", "sent", "took", "chaired", "acted", "declared", "welcomed", "apologised", "introduced", "replaced"),
    *("substituted", "participated", "withdrew", "returned", "remained", "informed", "explained", "reported"),
    *("roedd", "oedd", "ymunodd", "gadawodd", "cyrhaeddodd", "bu"),
}
"""Verbs that make a sentence of what would else be a list of people."""

ADDED = r"(?:as\b.*?\b)?(?:with the addition of|in addition|together with|plus)\s+"
"""Behind it stand those who had not been at the meeting before."""

BESIDE = r",?\s+(?:and\s+)?(?:together\s+)?with\s+(?P<others>.+?)\s+(?:also\s+)?(?:in attendance|present|attending)\b"
"""Others, named at the end of the sentence that names the members."""

CAME_OR_WENT = (
    r"\s*\((?:(?:who|he|she)\s+)?(?:arrived|arriving|joined|joining|left|leaving|departed|late|from"
    r"|until|till|up to|present|absent|attended|for|during|part)\b"
    r"[^()]*?(?:\d|\b(?:item|items|minute|minutes|meeting|late|early|part|noon|agenda|only)\b)[^()]*\)"
)
"""When somebody came or went, in brackets behind the name."""
