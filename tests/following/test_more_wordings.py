"""More wordings of requests by what one finds of each: whether, of which kind and whom it asks."""

from __future__ import annotations

import pytest

from matters.following.matter import Matter
from tests.following.minuted import minuted, resolved

ASKED = [
    ("that representation be made to the Secretary of State regarding bus funding", "other", None),
    ("That performance be kept under review", "monitoring", None),
    ("The Panel requests that the Corporate Director provides a written update", "report", "the Corporate Director"),
    (
        "That the Service Director be tasked with bringing a timetable to the Panel in March",
        "report",
        "the Service Director",
    ),
    (
        "Officers to bring back a report on the options to the Committee's meeting in February 2030",
        "report",
        "Officers",
    ),
    ("that a copy of the inspector's letter be made available to all Members of the Council", "information", None),
    ("That the Chair and Vice-Chair meet with the Chief Executive of the trust", "meeting", "the Chair and Vice-Chair"),
    (
        "that the Cabinet Member for Housing be asked to attend the next meeting",
        "invitation",
        "the Cabinet Member for Housing",
    ),
    ("The Committee AGREED to receive a further update in six months", "report", None),
    ("that further information on the cost of agency staff be provided to the Committee", "information", None),
    ("That quarterly updates on the capital programme be submitted to the Committee", "monitoring", None),
    ("That Cabinet considers increasing the winter maintenance budget", "recommendation", "Cabinet"),
    ("That the Committee's comments be forwarded to Cabinet", "information", None),
    ("RECOMMENDED to the Executive that the charges be frozen for 2030/31", "recommendation", "the Executive"),
    ("That a report be brought back to a meeting in twelve months time on progress", "report", None),
    ("That the Assistant Director look into the feasibility of a survey", "information", "the Assistant Director"),
    ("to establish a Task and Finish Group on school meals", "review", None),
    (
        "To invite the Police and Crime Commissioner to a future meeting",
        "invitation",
        "the Police and Crime Commissioner",
    ),
    ("To ask the Director of Public Health to provide uptake by ward", "information", "the Director of Public Health"),
    ("That the Forward Plan be updated to include an item on air quality", "report", None),
    ("that the draft response be circulated to members for comment", "information", None),
    ("That the decision be deferred pending receipt of legal advice", "report", None),
    ("That Members note the progress made and request that an update is provided in 6 months", "report", None),
    (
        "That the recommendations be approved and that progress be reported to the Committee annually",
        "monitoring",
        None,
    ),
    ("that a further meeting be held on Tuesday 4 December 2029 at 6pm", "meeting", None),
    ("members be provided with the contact details of the new team", "information", None),
    ("That the application be DEFERRED for a site visit.", "meeting", None),
    (
        "it be a condition of the grant that the Trust submit its accounts to the Council each year",
        "monitoring",
        "the Trust",
    ),
    ("That the Revenue Budget be recommended to Council for approval.", "recommendation", "Council"),
    ("it be noted that the notes of the working party have been requested by the Committee", "information", None),
    (
        "authority be delegated to the Director of Place, in consultation with the Leader, to make final changes",
        "other",
        "the Director of Place",
    ),
    (
        "the all-party group be wound up and the Head of Audit be requested to respond to the questions",
        "information",
        "the Head of Audit",
    ),
    ("asks the Cabinet to publish the number of lost visits", "recommendation", "the Cabinet"),
    ("gofyn i'r Pennaeth Cyllid gyflwyno adroddiad pellach i'r cyfarfod nesaf", "report", "Pennaeth Cyllid"),
    ("bod y Cadeirydd yn ysgrifennu at y Gweinidog", "letter", "y Cadeirydd"),
    ("gwahodd cynrychiolwyr yr Heddlu i'r cyfarfod", "invitation", "cynrychiolwyr yr Heddlu"),
]

PROMISED = [
    ("Members agreed that a letter should be sent to the Minister.", "letter", None),
    ("Action: circulate slides to members", "information", None),
    ("The Director would circulate the figures outside the meeting.", "information", "The Director"),
    ("The Chair requested a written response to the question raised by Councillor Bee.", "information", None),
    ("It was agreed that an update be brought to the next meeting.", "report", None),
    ("ACTION: Scrutiny Officer to add the topic to the work programme", "report", "Scrutiny Officer"),
    ("Action – Head of Highways to provide list of gullies by end of January", "information", "Head of Highways"),
    (
        "The Head of Service advised that a written answer would be provided after the meeting.",
        "information",
        "The Head of Service",
    ),
    (
        "The Portfolio Holder confirmed she would share the plan with members once it had been approved.",
        "information",
        "The Portfolio Holder",
    ),
    (
        "Members requested further detail on the waiting list, which the officer agreed to supply.",
        "information",
        "the officer",
    ),
    (
        "The Chair asked for an update on the recruitment of psychologists to come to the January meeting.",
        "report",
        None,
    ),
    ("A further report on the schools grant would be presented in the spring.", "report", None),
    (
        "The Executive Director offered to arrange a visit to the family hub for members.",
        "meeting",
        "The Executive Director",
    ),
    ("Members asked that future reports include benchmarking data.", "scorecard", None),
    ("Councillor Bee undertook to raise this with the Cabinet Member.", "other", "Councillor Bee"),
    ("The Committee requested that the Head of Service attend the next meeting.", "invitation", "the Head of Service"),
    ("A briefing note would be provided to Members on the changes to the Code.", "information", None),
    ("It was agreed to defer this item until the next meeting.", "report", None),
    ("Officers agreed to provide members with a breakdown of the figures.", "information", "Officers"),
    ("The Chairman agreed to write to the Minister about school funding.", "letter", "The Chairman"),
    ("He would provide details to Councillor Bee outside of the meeting.", "information", None),
    ("The Chair thanked officers and asked that the Committee be kept informed.", "information", None),
    ("Members were advised that a seminar would be arranged in the new year.", "meeting", None),
    ("This agenda item was postponed to a future meeting.", "report", None),
    ("The question could not be answered; Avis Thorn to let the Chair have a breakdown.", "information", "Avis Thorn"),
    (
        "The vacancy was left for the group leaders, who would let the Solicitor have a name by 4 March.",
        "membership",
        "the group leaders",
    ),
    ("KB to arrange a session for members KB 8 September", "meeting", "KB"),
    (
        "Dywedodd yr Aelod Cabinet y byddai'n anfon y rhestr at yr aelodau erbyn 4 Mai.",
        "information",
        "yr Aelod Cabinet",
    ),
]

NOTHING = [
    "Members noted that the contract would end in 2031 and that a new one would be procured.",
    "The Director explained that the school would open in September and would provide 420 places.",
    "Councillor Bee asked whether the Council would meet its target.",
    "The officer reported that letters had been sent to all parents.",
    "In response to a question, the Head of Service advised that the service would continue to monitor demand.",
    "The Chair invited the Director to present the report.",
    "Members were asked to consider the recommendations set out in the report.",
    "The Committee considered a report which asked Members to approve the revised policy.",
    "The Chair welcomed everyone and invited members to introduce themselves.",
    "Councillor Bee asked for clarification on paragraph 4.2 and the Director explained it.",
    "Members asked about the number of vacancies and were informed that there were nine.",
    "The report requested the Committee to note progress against the plan.",
    "The Director said that the new team would work with schools to improve attendance.",
    "It was reported that the consultation would be held in the spring and the outcome would be considered by Cabinet.",
    "Ofsted would visit the authority again in the new year.",
    "Councillor Ash MOVED and Councillor Elm SECONDED that the Council requests the Leader to write to members.",
    'The Chair reminded the Committee that it had resolved "that officers be requested to bring figures to it".',
]

SETTLED = [
    "That the report and the comments of members be noted.",
    "that Councillor Bee be elected Chair for the remainder of the municipal year",
    "That planning permission be granted subject to conditions",
    "That the progress report be received and the actions being taken be endorsed",
    "That the Committee notes the update provided by the Director",
    "That the report on school places be noted and the officer thanked for the update provided",
    "That the Annual Report be approved for submission to Council",
    "That the dates of future meetings be agreed",
    "That the minutes of the meeting held on 4 July 2029 be confirmed as a correct record",
    "the informal meetings and site visits to be undertaken during 2029/30, as set out at Appendix B, be noted",
    "the revised Work Programme be agreed, along with any additional items to be included",
    "The Panel noted the report.",
]


def said_of(matter: Matter) -> tuple[str, str | None]:
    return matter.kind.value, matter.addressee.value if matter.addressee else None


@pytest.mark.parametrize(("text", "kind", "addressee"), ASKED)
def test_a_clause_asks(text: str, kind: str, addressee: str | None) -> None:
    assert [said_of(m) for m in resolved(text)] == [(kind, addressee)]


@pytest.mark.parametrize(("text", "kind", "addressee"), PROMISED)
def test_a_sentence_promises(text: str, kind: str, addressee: str | None) -> None:
    assert [said_of(m) for m in minuted(text)] == [(kind, addressee)]


@pytest.mark.parametrize("text", NOTHING)
def test_prose_that_asks_nobody(text: str) -> None:
    assert minuted(text) == ()


@pytest.mark.parametrize("text", SETTLED)
def test_a_clause_that_only_settles(text: str) -> None:
    assert resolved(text) == ()
