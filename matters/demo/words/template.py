"""The council's report template and standing paragraphs, in the words of this product and of no real council."""

from __future__ import annotations

INTERESTS = (
    "Members are asked to declare any disclosable pecuniary interest, or other interest, in an item on this agenda "
    "that is not yet in the register, and to say what the interest is.",
    "A member who has a disclosable pecuniary interest leaves the room, the public seats included, while the item is "
    "dealt with, unless a dispensation has been granted.",
    "A member who is unsure should speak to the Monitoring Officer, or to the officer who represents the Monitoring "
    "Officer at the meeting, before the item is reached.",
)
ACCESS = (
    "If you need help to attend or to take part in this meeting, please tell the Committee Officer named above, who "
    "will do what is possible.",
    "A small number of printed agendas will be available at the meeting. If you would like to be sure of a copy, please "
    "bring your own or read the pack on the Council's website.",
)
CORE_PURPOSE = (
    "Protect the most vulnerable",
    "Facilitate confident and resilient communities",
    "Commission, broker and provide core services",
    "Place – leadership and influencer",
    "Drivers of change and reform",
    "Facilitate sustainable economic prosperity",
    "Greater income for social investment",
    "Cleaner Greener",
)
CORE_ANSWERS = (
    "Not applicable",
    "As above",
    "The report describes how services reach those who need them most.",
    "The work is carried out with communities and builds on what they already do.",
    "Services are commissioned jointly where that gives better value.",
    "The Council leads the partnership and speaks for the borough within it.",
    "New ways of working are tested before they are adopted.",
)
REASONS = (
    "To enable the {body} to carry out its role in respect of {subject}.",
    "To keep members informed of {subject} and to seek their views.",
    "To respond to the interest that the {body} has taken in {subject}.",
    "To provide assurance on {subject} and to identify where further work is needed.",
)
ALTERNATIVES = (
    "None. The {body} has asked to be kept informed.",
    "The option not to report was rejected, because the {body} would be without information that it needs.",
    "Not applicable",
    "A shorter update by letter was considered and rejected, as it would not allow questions to be put.",
)
REVENUE = (
    "There are no additional revenue costs. Work is carried out within approved budgets.",
    "Not applicable",
    "Costs are met from the service budget and, in part, from grant that ends in March.",
    "Any request for further funding would be the subject of a separate report to Cabinet.",
)
CAPITAL = ("There are no capital costs.", "Not applicable", "None arising directly from this report.")
RESOURCE = ("None directly.", "Existing staff will carry out the work.", "None arising from this report.")
LEGAL = (
    "There are no direct legal implications.",
    "The duties of the Council are set out in the body of the report.",
    "Children Act 1989; Children and Families Act 2014",
    "Education Act 2005 and related regulations",
)
EQUALITY = ("There are no equality implications.", "The equality implications have been identified and mitigated.")
CHILDREN = (
    "Yes. The report concerns services on which children and young people rely.",
    "Yes. The effect on children and young people is described in the body of the report.",
    "There is no direct impact on children and young people.",
)
CLIMATE_NOTE = (
    "There are no climate emergency implications as a direct result of this report.",
    "Travel to meetings has been reduced by the use of video calls.",
)
EXTERNAL = (
    "Not applicable",
    "The partners named in the report were consulted while it was being prepared.",
    "Parents and carers were consulted through the parent carer forum.",
)
NO_APPENDICES = "There are no appendices to this report."
NO_BACKGROUND = "There are no background papers available for inspection."
BACKGROUND = (
    "Service plan {year}",
    "Minutes of the partnership meeting held in the {season}",
    "Report of the peer review",
    "Terms of reference of the working group",
)
BLANK_PAGE = "This page is intentionally left blank"
CALL_IN = 'THIS SET OF MINUTES IS NOT SUBJECT TO "CALL IN".'
