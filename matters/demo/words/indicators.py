"""The indicators of the scorecards: wording, unit, usual value, and whether high is good."""

from __future__ import annotations

from matters.demo.words.topic import MeasureWords as M

GROUPS = ("All pupils", "EHCP pupils", "SEN support pupils", "Disadvantaged pupils")
GROUP_FACTOR = {"All pupils": 1.0, "EHCP pupils": 1.6, "SEN support pupils": 1.4, "Disadvantaged pupils": 1.35}
TERMLY = (
    M("Absence rate", "%", 7.2, False),
    M("Persistent absence (as a % of the cohort)", "%", 20.8, False),
    M("Pupils suspended at least once (as a % of the cohort)", "%", 2.7, False),
)
ANNUAL_GROUPS = ("All pupils", "Disadvantaged pupils", "FSM pupils", "All SEN pupils")
ANNUAL_FACTOR = {"All pupils": 1.0, "Disadvantaged pupils": 0.78, "FSM pupils": 0.76, "All SEN pupils": 0.42}
ANNUAL = (
    ("Early Years Foundation Stage", M("% reaching a good level of development", "%", 66.4, True)),
    ("Phonics", M("% of Year 1 pupils at the expected standard", "%", 79.2, True)),
    ("Key Stage 2", M("Reading - % reaching expected standard", "%", 74.1, True)),
    ("Key Stage 2", M("Writing - % reaching expected standard", "%", 71.3, True)),
    ("Key Stage 2", M("Maths - % reaching expected standard", "%", 72.6, True)),
    ("Key Stage 4", M("% achieving grades 9-5 in English and maths", "%", 43.8, True)),
)
PROVISION = (
    "Attending mainstream provision",
    "Attending special schools in the borough",
    "Attending schools outside the borough",
)
SOCIAL_CARE = (
    M("Referrals, rate per 10,000", "", 512, False), M("Re-referrals within 12 months", "%", 21.5, False),
    M("Assessments completed within 45 working days", "%", 82.4, True), M("Section 47 enquiries, rate per 10,000", "", 168, False),
    M("Agency social workers", "%", 24.6, False), M("Child in need visits in time", "%", 79.3, True),
    M("Child protection visits in time", "%", 84.8, True), M("Cared for visits in time", "%", 88.1, True),
    M("Initial conferences within 15 working days of section 47", "%", 85.2, True),
    M("Child protection plans, rate per 10,000", "", 54.3, False), M("Plans for a second or later time", "%", 23.8, False),
    M("Cared for children, rate per 10,000", "", 98.7, False), M("Dental check in the last 12 months", "%", 81.9, True),
    M("Annual health assessment", "%", 88.4, True), M("Care leavers 19-21 in suitable accommodation", "%", 89.6, True),
    M("Care leavers 19-21 in education, employment or training", "%", 54.9, True),
)  # fmt: skip
GRADES = ("Exceptional", "Strong standard", "Expected standard", "Needs attention", "Urgent improvement")
DEVELOPMENT = (
    "Subject leaders to check what pupils remember in foundation subjects",
    "Attendance of disadvantaged pupils",
    "Adaptation of work for pupils with SEND in some subjects",
    "Consistency in the teaching of early reading",
    "Governors to hold leaders to account for the curriculum",
    "Vocabulary in the early years",
    "Use of assessment to identify gaps in mathematics",
    "Careers programme in key stage 3",
    "Routines at unstructured times",
    "Workload of subject leaders in a small school",
)
SUPPORT = (
    "Good relationship; regular contact with the School Improvement Team",
    "Light touch support; attends cluster meetings",
    "Enhanced support with a half-termly progress meeting",
    "Academy; the Council offers support through the trust",
    "National leader of education brokered for two terms",
    "Works with the inclusion consultant",
    "Support for governors arranged",
    "Active member of the improvement cluster",
)
