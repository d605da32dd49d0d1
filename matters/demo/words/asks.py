"""How a body asks for something, and how a paper says what became of it, by kind of request.

Slots: `{post}`, `{clerk}`, `{short}`, `{partner}`, `{aspect}`, `{group}`, `{action}`, `{subject}` and `{topic}` (a topic's
subject and title), `{title}` (the aspect with a capital), `{when}` ("to the next meeting") and `{at}` ("the next meeting").
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AskWords:
    """The clause, its restatement, whom it asks, the subject of the paper that answers it, and the answering sentence."""

    clause: str
    ask: str
    subject: str
    addressee: str | None = None
    answer: str = "{subject} was provided to Members on {day} ({reference})."


ASKS: dict[str, tuple[AskWords, ...]] = {
    "report": (
        AskWords(
            "the {post} be requested to submit a report on {aspect} {when}",
            "Report on {aspect}",
            "{topic}: {title}",
            "the {post}",
        ),
        AskWords("a report on {aspect} be submitted {when}", "Report on {aspect}", "{topic}: {title}"),
    ),
    "information": (
        AskWords(
            "information on {aspect} be provided by the {post} to the {clerk} for circulation to Members of the {short}",
            "Information on {aspect} to be circulated to Members",
            "Information on {aspect}",
            "the {post}",
            "{subject} was circulated to Members by e-mail on {day} ({reference}).",
        ),
    ),
    "invitation": (
        AskWords(
            "representatives of {partner} be invited to attend {at} to discuss {aspect}",
            "Invite {partner} to discuss {aspect}",
            "Attendance of {partner}",
            "{partner}",
        ),
    ),
    "letter": (
        AskWords(
            "a letter be sent to {partner}, setting out the concern of the {short} about {aspect}",
            "Letter to {partner} about {aspect}",
            "Letter to {partner}",
            None,
            "{subject}: the letter was sent on {day}, and the reply has been shared with Members ({reference}).",
        ),
    ),
    "monitoring": (
        AskWords(
            "the {post} be requested to submit a monitoring report on {subject} {when}, setting out progress against each of the recommendations",
            "Monitoring report on {subject}",
            "{topic}: Monitoring Report",
            "the {post}",
        ),
    ),
    "review": (
        AskWords(
            "a working group be established to review {aspect} and to report {when}",
            "Working group to review {aspect}",
            "Working Group on {title}: Final Report",
        ),
    ),
    "recommendation": (
        AskWords(
            "the Cabinet be recommended to {action}",
            "Cabinet to {action}",
            "Response of the Cabinet on {aspect}",
            "the Cabinet",
            "{subject}: the Cabinet has accepted the recommendation of the {short} ({reference}).",
        ),
    ),
    "meeting": (
        AskWords(
            "an informal meeting be arranged with {partner} to consider {aspect}",
            "Informal meeting with {partner} on {aspect}",
            "Informal meeting with {partner}",
            None,
            "{subject}: the meeting took place on {day} and its notes have been circulated ({reference}).",
        ),
    ),
    "scorecard": (
        AskWords(
            "data on {group} be included in the scorecard and reported to the {short} at each meeting",
            "Include data on {group} in the scorecard",
            "Scorecard data on {group}",
        ),
    ),
    "membership": (
        AskWords(
            "a representative of {partner} be invited to join the {short} as a co-opted member",
            "Invite a representative of {partner} to join as co-optee",
            "Co-opted member from {partner}",
            "{partner}",
            "{subject}: the invitation has been accepted and an appointment will be confirmed ({reference}).",
        ),
    ),
}
PARTIAL = "{subject}: a first part was circulated to Members on {day} ({reference}); the remainder is still awaited."
