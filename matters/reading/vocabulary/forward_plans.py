"""Words of forward plans: headings, and the labels of each field of a decision in the wordings of many councils."""

from __future__ import annotations

HEADINGS = (
    r"forward plan",
    r"key decisions?",
    r"(?:forthcoming|future|planned|proposed|executive|cabinet|mayoral) (?:key )?decisions?",
    r"decisions? (?:planned|to be (?:taken|made))",
    r"notice of (?:\w+ ){0,5}decisions?",
    r"schedule of (?:\w+ ){0,3}decisions?",
    r"28[- ]day notice",
    r"cabinet (?:work|forward) (?:plan|programme)",
    r"blaengynllun|blaenraglen",
)
"""What names a forward plan in a heading."""

INDEX_HEADINGS = (r"(?:forward plan )?(?:index|list|contents|summary) of (?:items|decisions|key decisions)", r"index")

INDEX_LABELS = frozenset({"item heading", "item", "items", "title", "decision", "heading", "subject", "matter"})
"""The first column's heading in an index, in small letters."""

LABELS: dict[str, tuple[str, ...]] = {
    "title": (
        *("Title", "Title of decision", "Decision title", "Title of report", "Report title", "Name of decision"),
        *("Subject", "Subject of decision", "Subject of report", "Item title", "Title of key decision", "Issue"),
        *("Item", "Subject/Title", "Matter", "Subject matter", "Topic", "Item heading", "Decision item", "Report"),
        *(
            "Key decision title",
            "Title/Subject",
            "Matter for decision",
            "Subject/Decision",
            "Teitl",
            "Item for decision",
        ),
        *("Subject/issue", "Name of report", "Subject for decision", "Item/Subject", "Subject of the decision"),
    ),
    "subject": (
        *("Details of decision to be taken", "Details of decision", "Details of the decision to be taken"),
        *("Details of proposed decision", "Title and description", "Title and summary", "Title and purpose"),
        *("Title and summary of decision", "Decision details", "Title and description of decision"),
        *("Matter in respect of which a decision is to be made", "Matter for consideration", "Subject and decision"),
        *("Decision to be taken", "Decision to be made", "Item and description", "Subject and description"),
        *("Title/Description", "Subject and purpose", "Title and details of decision"),
        *("Matter in respect of which the decision is to be made", "Details of the decision"),
    ),
    "description": (
        *("What is the decision", "What will be decided", "What is the decision about", "Description", "Summary"),
        *("What decision is to be made", "What decision will be made", "What is being decided", "Purpose"),
        *("Purpose of report", "Purpose of decision", "Decision required", "Brief description", "Short description"),
        *("Description of decision", "Nature of decision", "Summary of decision", "Proposed decision", "Decision"),
        *("Decision sought", "Details", "What is it about", "Purpose of the decision", "Brief summary", "Disgrifiad"),
        *("Key decision summary", "Description of the decision", "Summary of issue", "Purpose and decision"),
        *("Summary of the decision", "The decision", "Proposal", "What the decision is about", "What is to be decided"),
        *("What the decision is", "What decision is being taken", "Decision summary", "Summary of proposal"),
    ),
    "decision_maker": (
        *("Decision maker", "Decision-maker", "Decision taker", "Decision-taker", "Decision to be taken by"),
        *("Decision to be made by", "Who will make the decision", "Who will decide", "Who will take the decision"),
        *("Who is the decision maker", "Decision making body", "Decision by", "Decided by", "Taken by", "Made by"),
        *("Decision maker(s)", "Decision taken by", "Who makes the decision", "Decision body", "Who decides"),
        *("Name of decision maker", "Decision making committee", "Who is making the decision", "Decision makers"),
        *("By whom", "By whom will the decision be taken", "Decision made by", "Penderfynwr", "Decision-making body"),
        *("Who is taking the decision", "Decision taker(s)", "To be decided by", "Who will be making the decision"),
    ),
    "decision_expected": (
        *("Decision expected", "Decision due", "Decision due date", "Date of decision", "Decision date", "Due date"),
        *("When will the decision be made", "When will the decision be taken", "Expected date of decision"),
        *("Likely date of decision", "Date decision due", "Proposed date of decision", "Date for decision"),
        *("Date decision to be taken", "Date decision to be made", "Date decision expected", "When", "When due"),
        *("Anticipated date of decision", "Anticipated decision date", "Target date for decision", "Likely date"),
        *("Expected decision date", "Expected date", "Planned date", "Date of meeting", "Meeting date"),
        *("Date of decision or period within which the decision is to be made", "Earliest date of decision"),
        *("Date on which decision is to be made", "Decision due by", "Date", "Decision expected on", "Due"),
        *("When will it be decided", "When will they decide", "Proposed decision date", "Earliest decision date"),
        *("Date of cabinet", "Decision to be taken on", "Date decision will be taken", "Dyddiad", "When expected"),
        *("Date the decision is due", "Date of the decision", "Decision not before", "When is the decision due"),
        *("Date due", "Date or period of decision", "Period of decision", "Decision timescale", "Decision period"),
    ),
    "criteria": ("Key decision criteria", "Key decision criterion", "Criteria for key decision"),
    "financial": (
        *("Financial", "Financial impact", "Key decision: financial", "Key decision - financial", "Financial criteria"),
        *("Key decision (financial)", "Significant expenditure or savings", "Financial significance", "Financial key"),
        *("Key on financial grounds", "Key: financial", "Expenditure or saving", "Key decision financial"),
    ),
    "community_impact": (
        *("Community impact", "Key decision: community impact", "Key decision - community impact", "Community"),
        *("Key decision (community impact)", "Significant effect on communities", "Impact on communities"),
        *("Key: community impact", "Key on grounds of community impact", "Effect on two or more wards"),
        *("Key decision community impact", "Two or more wards", "Community effect"),
    ),
    "reason": (
        *("Reason the decision is key", "Why is it key", "Key decision reason", "Reason for key decision"),
        *("Reason key decision", "Reason for being key", "Why is this a key decision", "Why is it a key decision"),
        *("Why the decision is key", "Key decision because", "Reason decision is key", "Why key", "Reason key"),
        *("Reason why key", "Type of key decision", "Category of key decision", "Grounds for key decision"),
        *("Why it is key", "Why it is a key decision", "Reason it is a key decision", "Reason it is key"),
    ),
    "exempt": (
        *("Exempt report", "Open or exempt", "Open/Exempt", "Public or private", "Is the report exempt", "Exempt"),
        *("Private meeting", "Confidential or exempt", "Exempt information", "Open or private", "Public/Private"),
        *("Will the report be public", "Open or confidential", "Public or exempt", "Part I or Part II", "Restricted"),
        *("Likely to be exempt", "Will it be private", "Will the meeting be private", "Is it open or exempt"),
        *("Is the report open or exempt", "Open/Private", "Private", "Private or public", "Public access", "Exemption"),
        *("Exempt or confidential", "Confidential/Exempt", "Exempt/Confidential", "Reason for exemption"),
        *("Will the decision be taken in private", "In public or private", "Public or private meeting", "Access"),
        *("Open or closed", "Part 1 or Part 2", "Report status", "Private report", "Held in public or private"),
    ),
    "wards": (
        *("Wards affected", "Ward(s) affected", "Ward(s)", "Wards", "Ward", "Area affected", "Areas affected"),
        *("Electoral divisions affected", "Divisions affected", "Division(s) affected", "Which wards", "Wardiau"),
        *("Wards/areas affected", "Ward affected", "Wards concerned", "Which wards are affected", "Divisions"),
        *("Electoral division(s) affected", "Electoral divisions", "Ward/Division", "Wards or areas affected"),
    ),
    "scrutiny_area": (
        *("Scrutiny committee area", "Scrutiny committee", "Relevant scrutiny committee", "Scrutiny area"),
        *("Overview and scrutiny committee", "Scrutiny panel", "Relevant overview and scrutiny committee"),
        *("Overview and scrutiny", "Scrutiny", "Scrutiny board", "Scrutiny body", "Which scrutiny committee"),
        *("Responsible scrutiny committee", "Scrutiny remit", "Relevant scrutiny panel", "Scrutiny commission"),
    ),
    "consultees": (
        *("Persons/Organisations to be consulted", "Who will be consulted", "Who is consulted", "Consultees"),
        *("Principal consultees", "Principal groups to be consulted", "Persons to be consulted", "Consultation with"),
        *("Who is being consulted", "Who is to be consulted", "Groups to be consulted", "Who has been consulted"),
        *("Organisations to be consulted", "Principal groups/organisations to be consulted", "To be consulted"),
        *("Consultation", "Who are we consulting", "Consultees and stakeholders", "Names of consultees", "Consulted"),
        *("Persons or bodies to be consulted", "Persons and organisations to be consulted", "Who we will consult"),
        *("Consultation undertaken", "Proposed consultees", "Who will we consult", "Key consultees"),
    ),
    "methods": (
        *("Method(s) of consultation", "Methods of consultation", "Method of consultation", "Means of consultation"),
        *("How", "How will they be consulted", "Consultation method", "Consultation process", "How consulted"),
        *("Form of consultation", "How will the consultation be done", "Consultation methods", "Consultation means"),
        *("How will consultation take place", "Process of consultation", "How they will be consulted", "By what means"),
        *("How we will consult", "Method", "How is consultation done", "Means", "Consultation arrangements"),
        *("Proposed means of consultation", "How will we consult", "Method/means of consultation"),
    ),
    "documents": (
        *("List of background documents to be considered by decision-maker", "Background documents", "Documents"),
        *("List of background documents to be considered by decision maker", "Documents to be considered"),
        *("Documents submitted", "Documents to be submitted", "Background papers", "Supporting documents"),
        *("List of documents", "List of documents to be submitted", "Related documents", "Relevant documents"),
        *("Documents to be submitted to the decision maker", "Documents for consideration", "Reports and documents"),
        *("List of documents to be submitted to the decision maker", "Documents to be considered by decision maker"),
        *("Documents submitted to decision maker for consideration", "Documents to be submitted to decision maker"),
        *("List of documents submitted to the decision maker for consideration", "Documents considered"),
        *("Papers", "Background information", "Background papers/documents", "What documents will be considered"),
        *("Documents to be considered by the decision maker", "Documents available", "Background reading"),
        *("Reports to be considered", "List of background documents", "Which documents", "Background documents list"),
    ),
    "contacts": (
        *("Contact officer(s) details", "Contact officer details", "Contact", "Contact officer", "Contact officer(s)"),
        *(
            "Lead officer",
            "Report author",
            "Officer contact",
            "Contact details",
            "Who to contact",
            "Contact for details",
        ),
        *("For further information contact", "Contact person", "Contact name", "Officer", "Responsible officer"),
        *("Further information", "Contacts", "Contact officers", "Author", "Contact for further information"),
        *("Lead officer contact", "Lead contact", "Report contact", "Officer contact details", "Report of", "Cyswllt"),
        *("Name of contact officer", "Contact officer and details", "Lead officer details", "Who can I contact"),
        *(
            "Contact officer name and details",
            "Officer details",
            "Further information from",
            "Whom to contact",
            "Contact for more information",
        ),
    ),
    "other": (
        *("Cabinet member", "Portfolio holder", "Portfolio", "Lead member", "Lead cabinet member", "Executive member"),
        *("Key decision", "Is it a key decision", "Is this a key decision", "Reference", "Ref", "Ref no", "Plan ref"),
        *("First published", "Date first published", "Date added", "Date added to plan", "Status", "Director"),
        *("Directorate", "Service", "Department", "Service area", "Decision number", "Decision reference", "Key"),
        *("How can I comment", "How to make representations", "Representations", "Making representations"),
        *("How can representations be made", "Representations by", "Notes", "Comments", "Lead director"),
        *("Reason for urgency", "General exception", "Special urgency", "Reason for change", "Changes", "Progress"),
        *("Cabinet portfolio", "Relevant portfolio", "Cabinet portfolio holder", "Executive portfolio", "Call-in"),
        *("Date published", "Forward plan reference", "Forward plan ref", "Reference number", "Published", "Type"),
        *("Deadline for representations", "How to comment", "Number", "No", "Corporate priority", "Page", "Page no"),
    ),
}
"""Each field's wordings; `subject` holds a title and a description in one, of `other` the record keeps nothing."""

LABEL_WORDS = (
    ("other", r"represent|comment on|portfolio|published|cabinet member|urgen|call-in"),
    ("reason", r"\b(?:why|reason|grounds?|type|category)\b.*\bkey\b|\bkey\b.*\b(?:reason|because)\b"),
    ("financial", r"\b(?:financ|expenditure|spend|saving)"),
    ("community_impact", r"\bcommunit|two or more wards"),
    ("methods", r"\b(?:how|methods?|means|form|process|way|manner|arrangements?)\b.*\bconsult"),
    ("consultees", r"\bconsult"),
    ("documents", r"\b(?:documents?|background|papers?)\b"),
    ("contacts", r"\b(?:contact|further information|more information|officer|author)\b"),
    ("scrutiny_area", r"\bscrutiny\b"),
    ("wards", r"\b(?:wards?|divisions?|areas?)\b"),
    ("exempt", r"\b(?:exempt|private|confidential|public|open|part (?:ii|2))\b"),
    ("decision_expected", r"\b(?:date|when|due|timescale|period|expected)\b"),
    ("decision_maker", r"\b(?:who|by whom|taker|maker|body|made by|taken by|decided by|decides)\b"),
    ("title", r"\b(?:title|subject|heading)\b"),
    ("description", r"\b(?:what|purpose|description|summary|details|nature|proposal|decision)\b"),
)
"""Words by which a label in another wording is told, the first that fits."""

MONEY = (r"financial", r"expenditure", r"savings?\b", r"budget", r"spend", r"£ ?\d", r"cost", r"value", r"income")
"""Words of the reason for which a decision is key because of its money."""

PLACES = (r"communit", r"wards?\b", r"divisions?\b", r"residents", r"significant (?:effect|impact)", r"people living")
"""Words of the reason for which a decision is key because of whom it affects."""

OPENINGS = (
    *(
        "To",
        "The",
        "This",
        "A",
        "An",
        "In",
        "Approval",
        "Following",
        "Whether",
        "Cabinet",
        "For",
        "It",
        "As",
        "Members",
    ),
    *("Approve", "Agree", "Consider", "Seeking", "Seeks", "Request", "Report", "Decision", "Adoption", "Award"),
)
"""How a description begins that is printed behind its title."""
