"""Who was there, out of the head of a set of minutes.

CI proves: each layout of forms that councils use gives the same three groups, one string a person, each with the line
where the name stands.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from matters.reading.grammar.attending.attendance import read_attendance
from matters.reading.read import read
from matters.reading.sources.text import text_document


@dataclass(frozen=True)
class Row:
    """A quirk, the passage, and who is expected in each group."""

    quirk: str
    text: str
    present: list[str]
    also: list[str] = field(default_factory=list)
    apologies: list[str] = field(default_factory=list)


ROWS = [
    Row(
        "everyday words for headings, the first over a table",
        "Here\tFrom\tInitials\nCllr Ann Arden (Chair)\tMoor Council\tAA\nBob Bowyer\tCare Trust\tBB\n\n"
        "Sorry not to be here: Cara Cash (Healthwatch); Cllr Dot Dale.",
        ["Cllr Ann Arden (Chair) Moor Council AA", "Bob Bowyer Care Trust BB"],
        apologies=["Cara Cash (Healthwatch)", "Cllr Dot Dale"],
    ),
    Row(
        "a reserve under a heading in the middle of a line; press and public counted",
        "Present: Cllr Ann Arden (Chair) Cllr Bob Bowyer Reserve Member: Cllr Cara Cash for Cllr Dot Dale\n"
        "Press and public: 2 press, 9 public",
        ["Cllr Ann Arden (Chair)", "Cllr Bob Bowyer", "Cllr Cara Cash for Cllr Dot Dale"],
        ["2 press", "9 public"],
    ),
    Row(
        "a sentence below a list, apart from it, that tells of something else",
        "Present: Mr A Arden and Ms B Bowyer\n\nAlso attended: Cara Cash (adviser), Dot Dale (Clerk)\n\n"
        "Papers circulated: the members had the plan before them.",
        ["Mr A Arden", "Ms B Bowyer"],
        ["Cara Cash (adviser)", "Dot Dale (Clerk)"],
    ),
    Row(
        "one person over two lines, a list over two lines, a counted group",
        "PRESENT: Councillor Arden (in the Chair)\nCouncillors Bowyer, Cash,\nDale, and Eaves\n\n"
        "ALSO PRESENT: Mrs. F. Fenn, Parent Governor\nRepresentative\n"
        "Councillor Gale, Cabinet Member – Children's\n"
        "Social Care\n8 Members of the Public\n",
        ["Councillor Arden (in the Chair)", *(f"Councillor {name}" for name in ("Bowyer", "Cash", "Dale", "Eaves"))],
        [
            "Mrs. F. Fenn, Parent Governor Representative",
            "Councillor Gale, Cabinet Member – Children's Social Care",
            "8 Members of the Public",
        ],
    ),
    Row(
        "voting and non-voting; officers beside their label; wrapped names indented",
        "Present:    Voting Members\n            Cllr Ann Arden (Chair), Cllr Bob Bowyer,\n"
        "            Mrs Cara Cash (Moor Diocese)\n\n            Non-voting Members\n"
        "            Miss D Dale (Youth Forum)\n\n"
        "Officers:   Eve Eaves, Assistant Director (Learning)\n            Fay Fenn, Scrutiny Support\n",
        ["Cllr Ann Arden (Chair)", "Cllr Bob Bowyer", "Mrs Cara Cash (Moor Diocese)", "Miss D Dale (Youth Forum)"],
        ["Eve Eaves, Assistant Director (Learning)", "Fay Fenn, Scrutiny Support"],
    ),
    Row(
        "party groups as headings of their own, officers with dashes",
        "Present:\n\nConservative Group\nCouncillors P Arden (Chairman) and Mrs L Bowyer\n\nLabour Group\n"
        "Councillor S Cash\n\n"
        "Independent\nCouncillor R Dale\n\nOfficers in attendance:\nEve Eaves – Monitoring Officer\n",
        ["Councillor P Arden (Chairman)", "Councillor Mrs L Bowyer", "Councillor S Cash", "Councillor R Dale"],
        ["Eve Eaves – Monitoring Officer"],
    ),
    Row(
        "party before a colon",
        "PRESENT\nLiberal Democrats: Cllrs Arden & Bowyer\nGreen Party: Cllr Cash\n\nIN ATTENDANCE\n"
        "Eve Eaves (Clerk)\n",
        ["Cllr Arden", "Cllr Bowyer", "Cllr Cash"],
        ["Eve Eaves (Clerk)"],
    ),
    Row(
        "organisations as headings, people without titles, nobody spoke",
        "**Membership present**\n\nNorthwick County Council\nCouncillor A Arden (Chairman)\n"
        "Bob Bowyer (Director of Health)\n\n"
        "Healthwatch Northwick\nCara Cash\n\nNorthwick Constabulary\nChief Inspector Dan Dale\n\n"
        "Public speakers: none\n",
        ["Councillor A Arden (Chairman)", "Bob Bowyer (Director of Health)", "Cara Cash", "Chief Inspector Dan Dale"],
    ),
    Row(
        "organisations before a dash, observers apart",
        "Present:\nNorthwick Council – Cllr Ann Arden (Chair), Cllr Bob Bowyer\n"
        "Moor Health Trust – Dr Cara Cash\n"
        "Voluntary sector: Dan Dale\n\nObservers: Two members of the public\n",
        ["Cllr Ann Arden (Chair)", "Cllr Bob Bowyer", "Dr Cara Cash", "Dan Dale"],
        ["Two members of the public"],
    ),
    Row(
        "name, initials and post in a table; a pair under one organisation",
        "Present\nCouncillor A Arden\t(AA)\tChair\nNoor and Cai\tMoor Voices\tMV\n\n"
        "In attendance\nDan Dale\t(DD)\tLead, external auditor\n",
        ["Councillor A Arden (AA) Chair", "Noor and Cai Moor Voices MV"],
        ["Dan Dale (DD) Lead, external auditor"],
    ),
    Row(
        "the same held apart by spaces",
        "PRESENT\nAnn Arden (Chair)       AA     Northwick Borough Council\n"
        "Bob Bowyer              BB     Moor Police\n\n"
        "APOLOGIES\nEve Eaves               EE     Fire and Rescue\n",
        ["Ann Arden (Chair) AA Northwick Borough Council", "Bob Bowyer BB Moor Police"],
        apologies=["Eve Eaves EE Fire and Rescue"],
    ),
    Row(
        "columns of names under a shared title",
        "PRESENT: Councillors\nA J Arden (Chairman)     Mrs K Bowyer     D Cash\n"
        "Dr H Dale                Miss E Eaves\n",
        [
            "Councillor A J Arden (Chairman)",
            "Councillor Mrs K Bowyer",
            "Councillor D Cash",
            "Councillor Dr H Dale",
            "Councillor Miss E Eaves",
        ],
    ),
    Row(
        "columns of surnames, the title on a line with a colon",
        "PRESENT: Councillors:\n\nArden (Chairman)      Bowyer          Cash\nDale                  Mrs Eaves\n",
        ["Councillor Arden (Chairman)", *(f"Councillor {name}" for name in ("Bowyer", "Cash", "Dale", "Mrs Eaves"))],
    ),
    Row(
        "who is in the chair by another office",
        "In the Chair: The Town Mayor, Councillor A Arden\nCouncillors present: B Bowyer and C Cash\n",
        ["In the Chair: The Town Mayor, Councillor A Arden", "Councillor B Bowyer", "Councillor C Cash"],
    ),
    Row(
        "a table of attendee, sector and status",
        "Name\tSector\tHere?\nAnn Arden (Chair)\tSmall harbours\tYes\nBob Bowyer\tFerry owners\tApols\n",
        ["Ann Arden (Chair) Small harbours"],
        apologies=["Bob Bowyer Ferry owners"],
    ),
    Row(
        "a table of attendee, role and status",
        "Attendee\tRole\tStatus\nCouncillor A Arden\tLeader\tPresent\n"
        "Councillor B Bowyer\tMember\tPresent, as virtual\n"
        "Councillor C Cash\tMember\tApologies, sent representative\nCouncillor D Dale\tMember\tAbsent\n"
        "Eve Eaves\tClerk\tIn attendance\n",
        ["Councillor A Arden", "Councillor B Bowyer"],
        ["Eve Eaves"],
        ["Councillor C Cash"],
    ),
    Row(
        "the status before the organisation, a body that begins with 'no'",
        "Name               Attended        Representing\nCllr Ann Arden     Yes             Northwick Council\n"
        "Cllr Bob Bowyer    No              Northwick Council\nCara Cash          Apologies       Moor Trust\n",
        ["Cllr Ann Arden"],
        apologies=["Cara Cash"],
    ),
    Row(
        "one line that lost its breaks, members by home authority",
        "Minutes Present: Councillor Ann Arden (Chair) Northwick Council Councillor Bob Bowyer Moor District Council "
        "In Attendance: Cara Cash, Head of Transport Policy Dan Dale, Section 73 Officer",
        ["Councillor Ann Arden (Chair) Northwick Council", "Councillor Bob Bowyer Moor District Council"],
        ["Cara Cash, Head of Transport Policy", "Dan Dale, Section 73 Officer"],
    ),
    Row(
        "a dash after the label; a name broken by the line; a substitute after a dash",
        "PRESENT -        Councillor Bill Arden  (in the Chair);  Councillors Ann Bowyer, Clive\n"
        "                 Cash, Marion Dale – for Councillor Sue Eaves, and Viv Fenn.\n",
        [
            "Councillor Bill Arden (in the Chair)",
            "Councillor Ann Bowyer",
            "Councillor Clive Cash",
            "Councillor Marion Dale – for Councillor Sue Eaves",
            "Councillor Viv Fenn",
        ],
    ),
    Row(
        "the chair before the label, printed again under it",
        "Chair: Councillor P Arden\nPresent: Councillor P Arden (Chair), Councillors T Bowyer and S Cash\n"
        "Apologies: Councillor J Dale, Mr H Eaves (Healthwatch)\n",
        ["Chair: Councillor P Arden", "Councillor T Bowyer", "Councillor S Cash"],
        apologies=["Councillor J Dale", "Mr H Eaves (Healthwatch)"],
    ),
    Row(
        "co-opted members by kind, an observer among them",
        "Present:  Councillors:  A Arden (Chair) and B Bowyer\n"
        "          Church Representatives:  Mrs C Cash (Methodist)\n"
        "          Observer:  Mr D Dale (Youth Council)\n"
        "          Parent Governors:  Mr E Eaves and Ms F Fenn\n",
        ["Councillor A Arden (Chair)", "Councillor B Bowyer", "Mrs C Cash (Methodist)", "Mr E Eaves", "Ms F Fenn"],
        ["Mr D Dale (Youth Council)"],
    ),
    Row(
        "in the room and remotely",
        "Present (remotely):\nCouncillor A Arden (Chair)\nPresent in the room:\nCouncillor B Bowyer\n"
        "Also in attendance virtually:\nDan Dale (Director of Finance)\n",
        ["Councillor A Arden (Chair)", "Councillor B Bowyer"],
        ["Dan Dale (Director of Finance)"],
    ),
    Row(
        "only 'in attendance': then those are the members",
        "In attendance: Councillors Arden and Bowyer\nOfficers in attendance: D Cash, Head of Legal\n",
        ["Councillor Arden", "Councillor Bowyer"],
        ["D Cash, Head of Legal"],
    ),
    Row(
        "labels in the first column of a table",
        "Present\tCllr Ann Arden (Chair)\n\tCllr Bob Bowyer\nIn attendance\tDan Dale, Director of Finance\n"
        "Apologies\tCllr Cash\n",
        ["Cllr Ann Arden (Chair)", "Cllr Bob Bowyer"],
        ["Dan Dale, Director of Finance"],
        ["Cllr Cash"],
    ),
    Row(
        "the absent are neither present nor excused; arrivals are sentences",
        "Present: Councillors Arden (from minute 31) and Bowyer\nCouncillor Arden arrived at 6.40 pm.\n"
        "Absent: Councillor Cash\n"
        "Apologies for absence: Councillor Dale. Ms Eaves joined at 5.05 pm from clinic.\n",
        ["Councillor Arden", "Councillor Bowyer"],
        apologies=["Councillor Dale"],
    ),
    Row(
        "a second meeting of the evening",
        "Present:  As for the special meeting, save that Councillor Arden had left and"
        " Councillor G. Bowyer was present.\n",
        ["Councillor G. Bowyer"],
    ),
    Row(
        "portfolios that run over the line",
        "Present:\nCouncillor A Arden, Deputy Leader and Cabinet Member for Growth,\nSkills and Enterprise\n"
        "Councillor B Bowyer, Cabinet Member for Children and\nYoung People\n",
        [
            "Councillor A Arden, Deputy Leader and Cabinet Member for Growth, Skills and Enterprise",
            "Councillor B Bowyer, Cabinet Member for Children and Young People",
        ],
    ),
    Row(
        "Welsh",
        "Yn bresennol:\nY Cynghorwyr:- Gwen Alaw (Cadeirydd) ac Owen Dafis\n"
        "Aelodau Cyfetholedig:- Y Parch. Ifor Bryn (Yr Eglwys)\n"
        "Hefyd yn bresennol:- Ms Mair Cadwgan (Swyddog Craffu)\n"
        "Ymddiheuriadau: Y Cynghorydd Nia Gruff\n",
        ["Y Cynghorydd Gwen Alaw (Cadeirydd)", "Y Cynghorydd Owen Dafis", "Y Parch. Ifor Bryn (Yr Eglwys)"],
        ["Ms Mair Cadwgan (Swyddog Craffu)"],
        ["Y Cynghorydd Nia Gruff"],
    ),
    Row(
        "what follows the people is not read as people",
        "Present\nCllr Ann Arden\nApologies: Cllr Bowyer\n\nOutstanding actions from last time\n"
        "Date\tAction\tWho\n10 Feb\tBuy a cup\tAA\n",
        ["Cllr Ann Arden"],
        apologies=["Cllr Bowyer"],
    ),
    Row(
        "officers by their post alone",
        "Members present: B. Arden (Chair), D. Bowyer\nAlso present: the Clerk, Director of Place and Head of Legal\n",
        ["B. Arden (Chair)", "D. Bowyer"],
        ["the Clerk", "Director of Place", "Head of Legal"],
    ),
    Row(
        "columns that lost their gaps",
        "PRESENT: Councillors\nA J Arden (Chairman) Mrs K Bowyer D Cash\nDr H Dale Miss E Eaves\n",
        [
            "Councillor A J Arden (Chairman)",
            "Councillor Mrs K Bowyer",
            "Councillor D Cash",
            "Councillor Dr H Dale",
            "Councillor Miss E Eaves",
        ],
    ),
    Row(
        "organisations without blank lines between",
        "Present\nNorthwick Council\nBob Bowyer (Director of Health)\nHealthwatch Northwick\nCara Cash\n",
        ["Bob Bowyer (Director of Health)", "Cara Cash"],
    ),
    Row(
        "a bracket that opens on the next line with words of a heading",
        "Co-opted Members:  Dr. C. Arden and Mr. P. Bowyer\n(Parent Governor - Secondary).\n",
        ["Dr. C. Arden", "Mr. P. Bowyer (Parent Governor - Secondary)"],
    ),
    Row(
        "a table of the discussion follows the people",
        "Attendees: Bea Arden (Chair), Omar Bowyer\n\nItem\tDiscussion\tAction\n1\tWelcome\n",
        ["Bea Arden (Chair)", "Omar Bowyer"],
    ),
    Row(
        "two groups side by side",
        "Present:                              Also present:\n"
        "Councillor A Arden (Chair)            Dan Dale, Director of Place\n"
        "Councillor B Bowyer                   Eve Eaves, Clerk\n"
        "Councillor Mrs C Cash\n\nApologies: Councillor F Fenn\n",
        ["Councillor A Arden (Chair)", "Councillor B Bowyer", "Councillor Mrs C Cash"],
        ["Dan Dale, Director of Place", "Eve Eaves, Clerk"],
        ["Councillor F Fenn"],
    ),
    Row(
        "ordinary and reserve members in columns, no label before them",
        "Ordinary Members          Reserve Members\nCllr A Arden (Chair)\n"
        "Cllr B Bowyer             Cllr F Fenn (for Cllr C Cash)\n\nOfficers: G Gale\n",
        ["Cllr A Arden (Chair)", "Cllr B Bowyer", "Cllr F Fenn (for Cllr C Cash)"],
        ["G Gale"],
    ),
    Row(
        "a heading with words of its own; officers by post with semicolons",
        "PRESENT: Councillors Arden (Leader) and Bowyer (Cabinet Member for Finance, Assets and ICT)\n"
        "Opposition leaders in attendance: Councillors Cash and Dale\n"
        "LA Officers: Chief Executive; Monitoring Officer\n",
        ["Councillor Arden (Leader)", "Councillor Bowyer (Cabinet Member for Finance, Assets and ICT)"],
        ["Chief Executive", "Monitoring Officer", "Councillor Cash", "Councillor Dale"],
    ),
    Row(
        "a substitute named again as an item of its own",
        "Present: Councillors Arden (Chair), Bowyer (as substitute for Councillor Cash) and Dale\n"
        "Substitutes: Councillor Bowyer for Councillor Cash\n",
        ["Councillor Arden (Chair)", "Councillor Bowyer (as substitute for Councillor Cash)", "Councillor Dale"],
    ),
    Row(
        "no label but the chair's and a list",
        "In the Chair: Councillor A Arden\nCouncillors: B Bowyer, C Cash\nOfficers in Attendance: E Eaves, F Fenn\n",
        ["In the Chair: Councillor A Arden", "Councillor B Bowyer", "Councillor C Cash"],
        ["E Eaves", "F Fenn"],
    ),
    Row(
        "numbered people",
        "Present:\n1. Cllr Ann Arden (Chair)\n2. Cara Cash, Headteacher, Moor School\nIn attendance:\n"
        "3. Dan Dale, Clerk\n",
        ["Cllr Ann Arden (Chair)", "Cara Cash, Headteacher, Moor School"],
        ["Dan Dale, Clerk"],
    ),
    Row(
        "Scottish: a colon and a dash, provosts and bailies",
        "Present:- Councillors Arden (Convener), Bowyer, Provost Cash and Bailie Dale.\n"
        "In Attendance:- G Gale, Executive Director; H Hythe, Solicitor; and I Innes, Committee Officer.\n",
        ["Councillor Arden (Convener)", "Councillor Bowyer", "Provost Cash", "Bailie Dale"],
        ["G Gale, Executive Director", "H Hythe, Solicitor", "I Innes, Committee Officer"],
    ),
    Row(
        "Northern Irish: lists of aldermen and councillors, a line each",
        "Members Present: Alderman A Arden (Chair)\nAldermen B Bowyer, C Cash\nCouncillors D Dale, E Eaves\n"
        "Officers Present: Mr F Fenn, Chief Executive\nMrs G Gale, Committee Clerk\n",
        [
            "Alderman A Arden (Chair)",
            "Alderman B Bowyer",
            "Alderman C Cash",
            "Councillor D Dale",
            "Councillor E Eaves",
        ],
        ["Mr F Fenn, Chief Executive", "Mrs G Gale, Committee Clerk"],
    ),
    Row(
        "religious education: groups by letter",
        "Present:\nGroup A: Mr A Arden (Baptist), Mrs B Bowyer (Hindu)\nGroup B: Rev. C Cash (Methodist)\n"
        "In attendance: F Fenn (Adviser)\nApologies: Dr H Hythe (Jewish)\n",
        ["Mr A Arden (Baptist)", "Mrs B Bowyer (Hindu)", "Rev. C Cash (Methodist)"],
        ["F Fenn (Adviser)"],
        ["Dr H Hythe (Jewish)"],
    ),
    Row(
        "a parish council's one paragraph",
        "PRESENT: Cllrs A Arden (Chairman), Mrs C Cash and D Dale. Clerk: E Eaves. 3 members of the public.\n",
        ["Cllr A Arden (Chairman)", "Cllr Mrs C Cash", "Cllr D Dale"],
        ["E Eaves", "3 members of the public"],
    ),
    Row(
        "councillors and others in one list, a name broken by the line, a body ending on the next",
        "PRESENT: Councillors Arden and Bowyer, Dr. Cash, Dan Dale and Eve\nEaves\n"
        "Mr F Fenn, Clinical Lead, Moor Commissioning\nGroup\n",
        [
            "Councillor Arden",
            "Councillor Bowyer",
            "Dr. Cash",
            "Dan Dale",
            "Eve Eaves",
            "Mr F Fenn, Clinical Lead, Moor Commissioning Group",
        ],
    ),
    Row(
        "titles in two languages",
        "Yn bresennol / Present: Cyng. / Cllr Ann Arden (Cadeirydd / Chair), Cyng. / Cllr Bob Bowyer\n"
        "Ymddiheuriadau / Apologies: Cyng. / Cllr Cara Cash\n",
        ["Cyng. / Cllr Ann Arden (Cadeirydd / Chair)", "Cyng. / Cllr Bob Bowyer"],
        [],
        ["Cyng. / Cllr Cara Cash"],
    ),
    Row(
        "whose councillor a visitor is belongs to the title",
        "Present: Cllrs Arden and Bowyer\n"
        "In attendance: Mrs D Dale (Clerk), County Cllr Eve Eaves, PCSO F Fenn and Borough Councillor G Gale\n",
        ["Cllr Arden", "Cllr Bowyer"],
        ["Mrs D Dale (Clerk)", "County Cllr Eve Eaves", "PCSO F Fenn", "Borough Councillor G Gale"],
    ),
    Row(
        "a heading that says of which councils a part is; a Mrs among them",
        "Present:\nBorough Councillors: Mrs A Arden, B Bowyer and C Cash\n"
        "Parish Representative: Councillor D Dale (Moor Parish Council)\n",
        [
            "Councillor Mrs A Arden",
            "Councillor B Bowyer",
            "Councillor C Cash",
            "Councillor D Dale (Moor Parish Council)",
        ],
    ),
    Row(
        "a name parted from its title and initials by the end of the line; a senior rank",
        "Present: Councillors Arden and Bowyer\nOfficers - Mr C Cash (Manager), Mrs D Dale (Treasurer) and Ms E\n"
        "Eaves (Clerk)\nIn attendance:\nDeputy Chief Constable Fay Fenn\nGina Gale - Panel Officer\n",
        ["Councillor Arden", "Councillor Bowyer"],
        [
            "Mr C Cash (Manager)",
            "Mrs D Dale (Treasurer)",
            "Ms E Eaves (Clerk)",
            "Deputy Chief Constable Fay Fenn",
            "Gina Gale - Panel Officer",
        ],
    ),
    Row(
        "headings of the paper below the list",
        "Present: Mr A Arden and Mr B Bowyer\nApologies: Mrs C Cash (Parish Member)\n"
        "Agenda Item\tSubject / Description\n\nIn attendance: Ms D Dale (Clerk)\n\nOPEN BUSINESS ITEMS\n",
        ["Mr A Arden", "Mr B Bowyer"],
        ["Ms D Dale (Clerk)"],
        ["Mrs C Cash (Parish Member)"],
    ),
    Row(
        "when somebody came or went is no part of the name, how they took part is",
        "Present: Mr A Arden (arrived 10.25 am), Mrs B Bowyer (Chair) (until 11.00 am), Mr C Cash (by video link)\n"
        "Ms D Dale (left during item 4)\n",
        ["Mr A Arden", "Mrs B Bowyer (Chair)", "Mr C Cash (by video link)", "Ms D Dale"],
    ),
    Row(
        "one line without breaks, the next council's name behind a member's",
        "PRESENT: Northwick City Council: Councillor Ann Arden (Chair) Councillor Bob Bowyer Moor Vale District"
        " Council: Councillor Cara Cash (substitute for Councillor Dan Dale) Eastmere Council: Councillor Eve Eaves"
        " IN ATTENDANCE: Fay Fenn (Clerk)\n",
        [
            "Councillor Ann Arden (Chair)",
            "Councillor Bob Bowyer",
            "Councillor Cara Cash (substitute for Councillor Dan Dale)",
            "Councillor Eve Eaves",
        ],
        ["Fay Fenn (Clerk)"],
    ),
    Row(
        "others within the sentence",
        "Members present were Councillor A Arden (Leader, in the chair), Councillor B Bowyer and Councillor C Cash,"
        " with Councillor D Dale (Chair of Scrutiny) and Councillor E Eaves also in attendance.\n",
        ["Councillor A Arden (Leader, in the chair)", "Councillor B Bowyer", "Councillor C Cash"],
        ["Councillor D Dale (Chair of Scrutiny)", "Councillor E Eaves"],
    ),
    Row(
        "others in a sentence of their own",
        "Present: Councillors Arden and Bowyer. Also present was Councillor Cash. In attendance were Mr D Dale"
        " (Clerk) and Ms E Eaves.\n",
        ["Councillor Arden", "Councillor Bowyer"],
        ["Councillor Cash", "Mr D Dale (Clerk)", "Ms E Eaves"],
    ),
    Row(
        "as at the meeting before, and one more",
        "PRESENT:\n\nAs at the Special Meeting, with the addition of Councillor B Bowyer (Moor\nCouncil). "
        "Mr C Cash of the bank attended for Minute 3.\n",
        ["Councillor B Bowyer (Moor Council)"],
        ["Mr C Cash of the bank"],
    ),
    Row(
        "dot leaders; surnames first under ordinary and reserve members",
        "Ordinary Members present\nArden, A (Chair)\nBowyer, Mrs B\nReserve Members\nCash, C (for Dale, D)\n"
        "Officers\nE Eaves .............. Clerk\n",
        ["Arden, A (Chair)", "Bowyer, Mrs B", "Cash, C (for Dale, D)"],
        ["E Eaves Clerk"],
    ),
    Row(
        "an office before a comma and its holder, the first of a list",
        "THERE WERE PRESENT: The Mayor, Councillor A Arden, in the Chair; The Deputy Mayor, Councillor B Bowyer;"
        " Councillors C Cash and Mrs D Dale.\n",
        [
            "The Mayor, Councillor A Arden, in the Chair",
            "The Deputy Mayor, Councillor B Bowyer",
            "Councillor C Cash",
            "Councillor Mrs D Dale",
        ],
    ),
    Row(
        "councillors in columns below their title, in the middle of the list",
        "PRESENT\n\nCouncillor A Arden (Chairman)\n\nCouncillors\nB Bowyer            C Cash\n"
        "Mrs D Dale          E Eaves\n",
        [
            "Councillor A Arden (Chairman)",
            "Councillor B Bowyer",
            "Councillor C Cash",
            "Councillor Mrs D Dale",
            "Councillor E Eaves",
        ],
    ),
    Row(
        "posts with and without a name among people; a visitor of another council first; expert witnesses",
        "Present: Cllrs Arden and Bowyer\n"
        "In attendance: Borough Cllr C Cash (until 7.45 pm), the Clerk (Mrs D Dale) and 12 members of\nthe public\n"
        "External Witnesses: Eve Eaves (Moor Shelter) and the Police Commissioner\n",
        ["Cllr Arden", "Cllr Bowyer"],
        [
            "Eve Eaves (Moor Shelter)",
            "the Police Commissioner",
            "Borough Cllr C Cash",
            "the Clerk (Mrs D Dale)",
            "12 members of the public",
        ],
    ),
    Row(
        "a table with ticks below what each did",
        "| Name | Present | Apologies |\n|---|---|---|\n| Cllr A Arden | x | |\n| Cllr B Bowyer | | x |\n"
        "| Cllr C Cash | x | |\n",
        ["Cllr A Arden", "Cllr C Cash"],
        [],
        ["Cllr B Bowyer"],
    ),
    Row(
        "stars with a note below; who takes the notes",
        "Attending: Ann Arden* (Chair)\nBob Bowyer *\nCara Cash\n* denotes attendance\n\nNote taker: Eve Eaves\n",
        ["Ann Arden (Chair)", "Bob Bowyer", "Cara Cash"],
        ["Eve Eaves"],
    ),
    Row(
        "told in sentences, no heading",
        "Councillor A Arden (Chairman) presided. Councillors B Bowyer and the Rev'd C Cash were present."
        " Councillor D Dale was also present.\n",
        ["Councillor A Arden (Chairman)", "Councillor B Bowyer", "the Rev'd C Cash"],
        ["Councillor D Dale"],
    ),
    Row(
        "officers by item; a party of which nobody is away",
        "Present: Councillors Arden (Chair) and Bowyer\nOfficers present for Item 4: Mr D Dale, Planning Officer\n"
        "Officers present for Items 5 and 6: Ms E Eaves, Solicitor\n"
        "Apologies:\nGreen Group: Councillor Cash\nLabour Group: none\n",
        ["Councillor Arden (Chair)", "Councillor Bowyer"],
        ["Mr D Dale, Planning Officer", "Ms E Eaves, Solicitor"],
        ["Councillor Cash"],
    ),
    Row("a heading without people", "AUDIT COMMITTEE\nCabinet - Tuesday 4 May 2021\nVenue: Town Hall\n", []),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.quirk)
def test_everybody_is_in_the_right_group(row: Row) -> None:
    read = read_attendance(text_document(row.text.encode()).lines)
    found = [[who.value for who in group] for group in (read.present, read.also_present, read.apologies)]
    assert found == [row.present, row.also, row.apologies]


def test_a_page_on_one_line_with_headings_in_capitals_has_its_people() -> None:
    page = (
        "NORTHWICK COUNCIL AUDIT COMMITTEE Minutes of the meeting held on 4 May 2021 at 2.00 pm in the Guildhall"
        " PRESENT: Councillors Arden (Chair) and Bowyer ALSO PRESENT: Cara Cash (Clerk) 1/21 APOLOGIES Apologies were"
        " received from Councillor Dale. 2/21 MINUTES RESOLVED: That the minutes be confirmed. 3/21 ACCOUNTS The"
        " Committee received the accounts. " + "They were in order. " * 20 + "RESOLVED: That the accounts be noted."
    )
    minutes = read(page.encode(), "page.txt").record.minutes
    assert minutes
    assert [who.value for who in minutes.present] == ["Councillor Arden (Chair)", "Councillor Bowyer"]
    assert [who.value for who in minutes.also_present] == ["Cara Cash (Clerk)"]
    assert [who.value for who in minutes.apologies] == ["Councillor Dale"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.quirk)
def test_each_name_stands_on_the_line_that_is_given_for_it(row: Row) -> None:
    read = read_attendance(text_document(row.text.encode()).lines)
    printed = row.text.split("\n")
    for who in (*read.present, *read.also_present, *read.apologies):
        first = who.span.line or 0
        place = " ".join(printed[first - 1 : who.span.last_line or first])
        surname = who.value.split("(")[0].split(",")[0].split("–")[0].split()[-1]
        assert surname in place
