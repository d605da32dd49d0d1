"""What the parts of a record are called on a review page, as data. What is not listed is called by its own name."""

from __future__ import annotations

SECTIONS = {
    "meeting": "Front sheet",
    "meeting.members": "Members",
    "meeting.substitutes": "Substitutes",
    "agenda": "Agenda",
    "minutes": "Minutes",
    "minutes.present": "Present",
    "minutes.also_present": "Also present",
    "minutes.apologies": "Apologies",
    "minutes.declarations": "Interests declared",
    "minutes.items": "Minuted items",
    "reports": "Reports",
}

FIELDS = {
    "agenda_number": "Agenda item",
    "body": "Council",
    "climate_author_trained": "Climate: author trained",
    "climate_negative": "Climate: negative",
    "climate_neutral": "Climate: neutral",
    "climate_positive": "Climate: positive",
    "consultation_refs": "Clearance numbers",
    "contact_email": "Contact: e-mail",
    "contact_name": "Contact: name",
    "contact_post": "Contact: post",
    "contact_telephone": "Contact: telephone",
    "exempt": "Exempt",
    "first_page": "First page",
    "in_forward_plan": "In the forward plan",
    "key_decision": "Key decision",
    "last_page": "Last page",
    "officer_email": "Officer: e-mail",
    "officer_name": "Officer: name",
    "officer_post": "Officer: post",
    "officer_telephone": "Officer: telephone",
    "printed": "As printed",
    "report_of": "Report of",
    "report_to": "Report to",
    "status": "Paper",
    "subject_to_call_in": "Subject to call-in",
    "text": "Text",
    "what": "What of",
    "minute": "Minute or item",
    "action": "What was done",
    "who": "Who",
}

KINDS = {
    "seat": "Member",
    "agendaitem": "Agenda item",
    "report": "Report",
    "recommendation": "Recommendation",
    "attendance": "Attendance",
    "declaration": "Interest",
    "minuteitem": "Minuted item",
    "question": "Question",
    "resolution": "Resolution",
    "meeting": "Meeting",
}


def field_words(field: str) -> str:
    """What a field is called.

    >>> field_words("report_of"), field_words("rag_status"), field_words("rows.3.lead_officer")
    ('Report of', 'Rag status', 'Lead officer')
    """
    last = field.rpartition(".")[2]
    return FIELDS.get(last, last.replace("_", " ").capitalize())


def section_words(path: str) -> tuple[str, str]:
    """The section that a path lies in, as a key and in words.

    >>> section_words("minutes.items.3.title"), section_words("work_programme.rows.0.topic")
    (('minutes.items', 'Minuted items'), ('work_programme', 'Work programme'))
    >>> section_words("reports.1.header.subject")
    ('reports.1', 'Report 2')
    """
    parts = path.split(".")
    if parts[0] == "reports" and len(parts) > 1:
        return f"reports.{parts[1]}", f"Report {int(parts[1]) + 1}"
    two = ".".join(parts[:2])
    key = two if two in SECTIONS else parts[0]
    return key, SECTIONS.get(key, key.replace("_", " ").capitalize())
