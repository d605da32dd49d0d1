"""The running lines of a plan: its title, the themes and objectives over its rows, and what is neither."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from matters.reading.document import Line
from matters.reading.grammar.labelling.cells import cells_of
from matters.reading.markers import BULLETS
from matters.reading.record.stated import Stated, Text
from matters.reading.tidy import goes_on, tidy
from matters.reading.vocabulary.plan_words import NOT_PLANS, OBJECTIVES, PLAN_TITLES, THEMES

LONGEST = 140
"""No title or theme is longer, in characters."""
REACH = 40
"""How many lines above its first row a plan's title may stand."""
SHORT_LINE = 45
"""A paragraph's line that wraps is longer."""
FULL = 70
"""A line of so many characters, with another close below it, is one of a paragraph."""
PLACES_OF_TITLES = 12
"""A title that does not say that it is a plan's stands this near."""

_COUNT = r"(?:\s*\d{1,2}(?:\.\d{1,2})?\b|\s+(?:[A-Z]|[ivx]{1,4}|one|two|three|four|five|six|seven|eight)\b)"


def _called(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(words)}){_COUNT}?\s*(?:$|[:.–—-])|(?:{'|'.join(words)}){_COUNT}", re.IGNORECASE)


_THEME = _called(THEMES)
_OBJECTIVE = _called(OBJECTIVES)
_NOT_PLAN = re.compile("|".join(NOT_PLANS), re.IGNORECASE)
_TITLE = re.compile("|".join(PLAN_TITLES), re.IGNORECASE)
_BARE = re.compile(
    r"(?:(?:part|section|table|appendix|annex)\s+(?:[A-Z]|\d+)\s*[:.–—-]?\s*)?(?:the |our |key |summary of )?"
    r"(?:actions?|measures?|plan|progress|action plan|updates?|kpis?|key performance indicators|milestones|table"
    r"|b?rag key|b?rag ratings?|key)?(?: and (?:measures?|actions?|milestones?))?\s*:?",
    re.IGNORECASE,
)
_MEASURES = re.compile(r"(?:(?:part|section) \w+ ?[:.–—-]? ?)?(?:our |key )?measures(?: of success)?:?", re.IGNORECASE)
_LEGEND = re.compile(r"\b(?:b?rag|key|legend|colou?rs?)\b[^:]{0,30}:|(?:red|green|blue|amber)\s*[=:,–-]", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.;,:?!]$")


def is_theme(text: str) -> bool:
    """Whether a line or band calls itself a theme.

    >>> is_theme("Priority 2: Help that comes early"), is_theme("Theme - Attendance"), is_theme("Prioritise")
    (True, True, False)
    """
    return bool(_THEME.match(text))


def is_objective(text: str) -> bool:
    """Whether a line or band calls itself an objective.

    >>> is_objective("Outcome 1.1: Children are heard"), is_objective("Outcomes for children are good")
    (True, False)
    """
    return bool(_OBJECTIVE.match(text))


def is_legend(text: str) -> bool:
    """Whether a line says what the colours of the status column stand for.

    >>> is_legend("RAG key: Green = on track; Red = off track")
    True
    """
    return bool(_LEGEND.search(text))


def is_bare(text: str) -> bool:
    """Whether a heading says only that actions or measures follow, and names no theme.

    >>> is_bare("Part B: Measures"), is_bare("Early help")
    (True, False)
    """
    return bool(_BARE.fullmatch(text))


def bare(line: Line) -> str:
    """A line's text without the marks of a Markdown heading.

    >>> from matters.reading.document import Span
    >>> bare(Line("## **Action Plan**", Span(line=1)))
    'Action Plan'
    """
    text = tidy(line.text)
    return text.strip("# ") if text.startswith("#") else text


def heads_plan(line: Line) -> bool:
    """Whether a heading names a plan, or says that a plan's measures follow."""
    text = bare(line)
    return bool(_TITLE.search(text) or _MEASURES.fullmatch(text)) and not _NOT_PLAN.search(text)


def names_other(lines: Sequence[Line]) -> bool:
    """Whether a heading over a table says that it is a work programme, a forward plan or a register of risks."""
    return any(_NOT_PLAN.search(line.text) and stands_alone(lines, i) for i, line in enumerate(lines))


def stands_alone(lines: Sequence[Line], i: int) -> bool:
    """Whether a line is a heading by its look: short, of its own, no sentence and no part of one."""
    line = lines[i]
    text = bare(line)
    if cells_of(line) is not None or not text or len(text) > LONGEST or text[0] in BULLETS + "-–—(\"'‘“|":
        return False
    if not (text[0].isupper() or text[0].isdigit()) or (_SENTENCE_END.search(text) and not is_theme(text)):
        return False
    if _runs_on(lines, i):
        return False
    before = lines[i - 1] if i else None
    if before is None or cells_of(before) is not None or line.level or line.bold:
        return True
    if line.gap:
        return len(before.text) < SHORT_LINE or not goes_on(before.text, text)
    return bool(_SENTENCE_END.search(before.text)) or len(before.text) < SHORT_LINE


def _runs_on(lines: Sequence[Line], i: int) -> bool:
    """Whether a line is the first of a paragraph that wraps."""
    line = lines[i]
    following = lines[i + 1] if i + 1 < len(lines) else None
    if following is None or following.cells is not None or following.gap or line.level or line.bold != following.bold:
        return False
    return following.text[:1].islower() or len(line.text) >= FULL


def title_over(lines: Sequence[Line], start: int, first: int = 0) -> tuple[int, Text] | None:
    """The title of the plan whose first row is at `start`, and where it stands: the nearest line that says it best.

    It is looked for no further up than `first`.

    >>> from matters.reading.sources.text import text_document
    >>> lines = text_document(b"Improvement Plan 2030\\n\\nPriority 1: Care\\n\\nRef\\tAction\\tLead\\n").lines
    >>> title_over(lines, 2)[1].value
    'Improvement Plan 2030'
    """
    places = [i for i in range(start - 1, max(first, start - REACH) - 1, -1) if stands_alone(lines, i)]
    places = [i for i in places if not (is_bare(bare(lines[i])) or is_legend(lines[i].text))]
    places = [i for i in places if not is_theme(bare(lines[i]))]
    named = next((i for i in places if _TITLE.search(lines[i].text)), None)
    if named is None:
        named = next((i for i in places if start - i <= PLACES_OF_TITLES), None)
    return (named, _stated(lines[named])) if named is not None else None


def _stated(line: Line) -> Text:
    return Stated(bare(line), line.span)


def themes_over(lines: Sequence[Line], first: int, stop: int) -> tuple[Line | None, Line | None]:
    """The lines from `first` to `stop` that name the theme and the objective of the rows after them."""
    theme: Line | None = None
    objective: Line | None = None
    for i in range(first, stop):
        text = bare(lines[i])
        if not stands_alone(lines, i) or is_bare(text) or is_legend(text):
            continue
        if is_objective(text):
            objective = lines[i]
        elif is_theme(text) or i == stop - 1:
            theme, objective = lines[i], None
    return theme, objective
