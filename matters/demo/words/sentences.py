"""Sentences that papers are made of. Slots: a topic's words, places, partners, months. No figures: those have tables.

`{aspect}`, `{aspect2}`, `{group}`, `{partner}`, `{partner2}`, `{subject}` come from the topic; `{place}`, `{school}`,
`{council}`, `{season}`, `{year}` from the borough and its calendar.
"""

from __future__ import annotations

OPENING = (
    "This section sets out the position on {aspect} and the reasons for it.",
    "Members have asked on several occasions about {aspect} and about {group}, and the paragraphs below respond.",
    "The Council shares responsibility for {aspect} with {partner}, and neither can secure improvement alone.",
    "Since the last report, attention has turned to {aspect} and to what {group} say about it.",
    "The service plan for {year} keeps {aspect} among its priorities.",
    "The account given here of {aspect} draws on case records, on interviews and on returns made by {partner}.",
    "It is helpful to recall how {aspect} came to be part of this work.",
    "The duty that applies to {aspect} is a shared one, and the arrangements reflect that.",
)
EVIDENCE = (
    "Practitioners in {place} report that they find it easier to plan for {aspect} since the new arrangements began.",
    "Feedback from {group} points to {aspect} as the matter that most often decides whether support is felt to work.",
    "A sample of files looked at jointly with {partner} showed good practice in {aspect}, although recording was uneven.",
    "Where practice in {aspect} is good, there is a named lead, a date for review and an agreed way to raise concerns.",
    "The picture differs between localities: {place} has made steady progress, while {place2} started from a lower base.",
    "Conversations with {partner} confirmed that {aspect} and {aspect2} can no longer be treated separately.",
    "Several of the schools visited, {school} among them, described practical steps that others could follow.",
    "Records show that reviews were held when planned, and that {group} were present or represented at most of them.",
    "The evidence on {aspect} is stronger than it was a year ago, because returns are now made in a common form.",
    "Staff described {aspect} as clearer than before, and asked that changes be given time to settle.",
    "Those who used the service in the {season} spoke warmly of individual workers and less warmly of delay.",
    "An exercise led by {partner} compared arrangements here with those of similar authorities and found much in common.",
    "Visits to {school} and to {school2} gave members a first-hand view of {aspect}.",
    "Complaints about {aspect} were few, and most were resolved at the first stage.",
    "It was evident from discussions that {group} value consistency above all else.",
    "The training offered in the {season} was well attended, and participants rated it highly for relevance.",
)
CHALLENGE = (
    "There remain difficulties, notably in {aspect2}, where recruitment has been slower than expected.",
    "The service recognises that work on {aspect2} has not yet reached every part of the borough in equal measure.",
    "Demand has risen at the same time as funding has become less certain, and choices will have to be made.",
    "The reliance on short-term grants makes it hard to offer permanent posts for {aspect}.",
    "Partners have asked for earlier notice of changes, and the point is accepted.",
    "Some {group} still have to tell their story more than once, which the new record is intended to end.",
    "Progress on {aspect2} depends on a decision that falls to {partner} in the {season}.",
    "Data quality is a limit on what can be said about {aspect}, and work to improve it continues.",
    "The risk register records the possibility that capacity for {aspect2} will fall short during the {season}.",
    "Travel from {place} was mentioned as an obstacle, in particular by families without a car.",
)
ACTION = (
    "In response, the service has agreed with {partner} a short programme that concentrates on {aspect}.",
    "A lead officer has been named for {aspect}, who reports to the management team each month.",
    "Guidance has been reissued in plain language, and {group} helped to write it.",
    "From the {season}, {partner} and the Council will hold a joint surgery in {place} for {group}.",
    "A peer review has been arranged with an authority of similar size, and its findings will be shared.",
    "Managers now look at {aspect} in supervision, and themes are brought together every quarter.",
    "The specification has been revised so that all providers measure {aspect} in the same way.",
    "A task group with {partner} and {partner2} has been asked to bring forward proposals on {aspect2}.",
    "Work in {place} will be evaluated before any decision is made to extend it to {place2}.",
    "The local offer has been rewritten, and the pages on {aspect} were tested with parents.",
    "Funding has been set aside within existing budgets so that work on {aspect} can go on through the {season}.",
    "A simple dashboard has been built so that managers can follow {aspect} from month to month.",
)
CLOSING = (
    "The effect on {group} will be kept under review.",
    "A further account will be given once the position is clearer.",
    "The service will report by exception if progress on {aspect} should falter.",
    "Members are invited to say whether the approach to {aspect} meets what they had in mind.",
    "Officers would welcome the views of members who have contact with {group} in their wards.",
    "The arrangements will be looked at again when the service plan is next reviewed.",
    "None of this would be possible without the goodwill of {partner} and of staff.",
    "The next step is to agree how success in {aspect} will be recognised.",
)
HEADINGS = (
    "Background",
    "What has been done",
    "What we have learned",
    "What children and families say",
    "Working with partners",
    "Risks and how they are managed",
    "Next steps",
    "Equalities",
    "Workforce",
    "Communication",
    "The regional picture",
    "Governance",
    "Access across the borough",
    "Training and development",
    "How progress is measured",
)
BULLETS = (
    "{aspect_cap}, with a named lead and a quarterly review",
    "a clearer route to advice on {aspect} for {group}",
    "{aspect_cap} as a standing item at the partnership meeting with {partner}",
    "training for staff in {place} on {aspect}",
    "one record of {aspect}, shared with {partner} where consent is given",
    "better information for {group} at the point of first contact",
    "a common form for referrals, tested in {place} and in {place2}",
    "regular feedback to {partner} on {aspect}",
    "closer working between {partner} and {partner2} on {aspect}",
    "continued attention to {aspect} in supervision and in audit",
)
VOICES = (
    "They listened, and this time somebody rang back.",
    "I only had to explain it once, which made all the difference.",
    "It would have helped to know how long we would wait.",
    "The drop-in is friendly and near the bus.",
    "I would like meetings after four o'clock so that I do not miss work.",
    "My worker changed twice, but the plan stayed the same.",
    "The letter was easy to read.",
    "We felt part of the decision.",
    "More things to do in the holidays, please.",
    "I did not know who to ask until school told me.",
)
STRATEGY_HEADINGS = (
    "Foreword",
    "Our vision",
    "The borough we serve",
    "What we know about need",
    "What you told us",
    "Our priorities",
    "How we will work together",
    "Making the best use of resources",
    "How we will know",
    "Governance and review",
    "Links with other plans",
    "Glossary of terms",
)
SEASONS = ("spring", "summer", "autumn", "winter")
