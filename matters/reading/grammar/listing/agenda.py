"""The agenda: its numbered items, who reports on each, on which pages, and what is said of the paper.

Numbers are found as the run that counts upwards: notes within an item may count as well, but they are sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from matters.reading.document import Line, Span, span_of
from matters.reading.grammar.labelling.cells import cells_of
from matters.reading.grammar.listing.agenda_papers import reporter_in, status_of, without_asides
from matters.reading.grammar.listing.agenda_parts import parts_of
from matters.reading.grammar.listing.agenda_titles import DESCRIBES, LONGEST_TITLE, Setting, setting_of, whole_title
from matters.reading.grammar.listing.page_range import take_page_range
from matters.reading.markers import BULLETS
from matters.reading.record import AgendaItem, Stated
from matters.reading.sections import Section, SectionKind
from matters.reading.tidy import goes_on, join, tidy
from matters.reading.vocabulary.agenda_words import FILE_NOTE, MINUTED, MINUTES_TITLES
from matters.reading.vocabulary.calendar import MONTHS
from matters.reading.vocabulary.titles import STANDING_TITLES

LONGEST_ROW = 400
"""Characters of a line that may be a row of columns held apart by spaces."""
LONGEST_ITEM = 60
"""Lines of an item that are searched for its reporter and paper."""
SKIPPED = 0.6
"""What a number left out takes from a run's weight, in which a plain title counts for one."""

FIRST = 100
"""The value of an item numbered 1: two digits are left for a part such as the "a" of 3a."""

_HEAD = re.compile(
    r"(?P<word>(?:agenda )?item (?:no\.? ?)?|eitem )?"
    r"(?P<number>(?P<letter>[A-Z]{0,2})(?P<value>\d{1,3})(?P<part>[a-z]?))"
    r"(?P<stop>[.):]?)(?:\s+|$)(?P<title>.*)",
    re.IGNORECASE,
)
_MINUTED = re.compile(rf"(?:{'|'.join(MINUTED)})\s?:", re.IGNORECASE)
_FILE_NOTE = re.compile(FILE_NOTE)
_COLUMN_OF_PAGES = re.compile(r"(?:(?<=\S)\s{3,}|^(?:\d{1,2}[.:]\d\d\s+)?)(\d{1,4})\s?[-–]\s?(\d{1,4})\s*$")
_DOTTED_TO_PAGES = re.compile(r"\s*(?:\.\s?){4,}(?P<first>\d{1,4})(?:\s?[-–]\s?(?P<last>\d{1,4}))?\s*$")
_MINUTES_TITLE = re.compile("|".join(MINUTES_TITLES), re.IGNORECASE)
_OTHER_COLUMNS = re.compile(
    r"(?P<title>^\W*\d{1,3}[a-z]?[.)]?\s+\S(?:.*?\S)?)\s{4,}(?!\(Pages)[^()]{1,40}?(?P<pages>\(Pages [\d –-]+\))?\s*$"
)
"""A line of an agenda with columns for the lead and the time between its title and its pages."""
_TIME_ALONE = re.compile(r"\d{1,2}[.:]\d\d(?: ?[ap]\.?m\.?)?")
_STANDING = re.compile("|".join(STANDING_TITLES), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Head:
    """A line that may head an item."""

    at: int
    number: str
    form: tuple[str, str, str]
    value: int
    title: str
    weight: float


def read_agenda(sections: Sequence[Section]) -> tuple[AgendaItem, ...]:
    """The items of a pack's agenda; empty where no numbers count upwards.

    A web page of agenda and minutes together is an agenda too, up to the words "Minutes:" of each item.

    >>> from matters.reading.sources.text import text_document
    >>> from matters.reading.sections import split
    >>> text = b"A G E N D A\\n\\n1. Apologies\\n\\n2. Scorecard (Pages 5 -\\n12)\\n\\nReport of the Head of Schools"
    >>> item = read_agenda(split(text_document(text)))[1]
    >>> item.title.value, item.pages.value, item.report_of.value, item.status.value.value
    ('Scorecard', (5, 12), 'Head of Schools', 'paper')
    """
    for section in _candidates_for_agenda(sections):
        texts = [_text(line) for line in section.lines]
        heads = _best_run(section.lines, texts)
        if heads and (section.kind is SectionKind.AGENDA or any(_is_usual(head.title) for head in heads)):
            setting = setting_of(section, [head.at for head in heads])
            heads = _with_parts(heads, texts)
            ends = [head.at for head in heads[1:]] + [len(texts)]
            return tuple(
                _item(head, section.lines[head.at : min(end, head.at + LONGEST_ITEM)], setting)
                for head, end in zip(heads, ends, strict=True)
            )
    return ()


def _with_parts(heads: Sequence[_Head], texts: Sequence[str]) -> list[_Head]:
    """The heads, each followed by those of its lettered parts, which are numbered 6(a), 6(b)."""
    found: list[_Head] = []
    ends = [head.at for head in heads[1:]] + [len(texts)]
    for head, end in zip(heads, ends, strict=True):
        parts = parts_of(texts[head.at : min(end, head.at + LONGEST_ITEM)])
        found.append(head)
        found += [
            replace(head, at=head.at + part.at, number=f"{head.number}({part.letter})", title=part.title)
            for part in parts
        ]
    return found


def _candidates_for_agenda(sections: Sequence[Section]) -> Iterator[Section]:
    """The sections that may hold it, likeliest first."""
    for kind in (SectionKind.AGENDA, SectionKind.FRONT, SectionKind.MINUTES):
        for section in sections:
            minuted = kind is SectionKind.MINUTES and sum(bool(_MINUTED.match(line.text)) for line in section.lines) < 2
            if section.kind is kind and not minuted:
                yield section


def _text(line: Line) -> str:
    cells = cells_of(line)
    if cells is not None:
        return " ".join(cell for cell in cells if cell).strip("| ")
    if len(line.text) > LONGEST_ROW:
        return tidy(line.text).strip("|# ")
    text = _COLUMN_OF_PAGES.sub(r" (Pages \1 - \2)", _DOTTED_TO_PAGES.sub(_in_words, line.text))
    return tidy(_OTHER_COLUMNS.sub(r"\g<title> \g<pages>", text)).strip("|# ")


def _in_words(dotted: re.Match[str]) -> str:
    """The page that a dotted leader runs to, as other agendas put it."""
    return f" (Pages {dotted['first']} - {dotted['last'] or dotted['first']})"


def _best_run(lines: Sequence[Line], texts: Sequence[str]) -> list[_Head]:
    runs: dict[tuple[str, str, str], list[_Head]] = {}
    for head in _candidates(lines, texts):
        runs.setdefault(head.form, []).append(head)
    chains = [_longest(run) for run in runs.values()]
    chains = [*chains, _in_parts(chains)]
    chains = [chain for chain in chains if chain and len(chain) > (1 if chain[0].form[-1] else 2)]
    return max(chains, key=lambda chain: sum(head.weight for head in chain), default=[])


def _in_parts(chains: Sequence[list[_Head]]) -> list[_Head]:
    """The chains that count anew under each letter as one: A1 to A4, then B1 and B2, then C1."""
    parts: list[_Head] = []
    letter = "A"
    for chain in sorted((chain for chain in chains if chain[0].form[1]), key=lambda chain: chain[0].at):
        if chain[0].form[1] == letter and chain[0].value == FIRST and (not parts or parts[-1].at < chain[0].at):
            parts += chain
            letter = chr(ord(letter) + 1)
    return parts


def _candidates(lines: Sequence[Line], texts: Sequence[str]) -> Iterator[_Head]:
    for i, text in enumerate(texts):
        found = _HEAD.match(text) if len(text) <= LONGEST_TITLE else None
        if not found:
            continue
        title = found["title"] or (texts[i + 1] if i + 1 < len(texts) else "")
        weight = _weight(lines[i], title, texts[i + 1 : i + 4])
        if weight > 0 and (found["stop"] or not _counts_a_day(title)):
            value = int(found["value"]) * 100 + (ord(found["part"].lower()) - 96 if found["part"] else 0)
            form = ((found["word"] or "").strip().casefold()[:4], found["letter"].upper(), found["stop"])
            yield _Head(i, found["number"], form, value, found["title"], weight)


def _counts_a_day(title: str) -> bool:
    """Whether a number without a stop is the day of a date: "24 February 2022"."""
    return title.split(None, 1)[0].strip(".,").casefold() in MONTHS


def _is_usual(title: str) -> bool:
    """Whether an item is one that nearly every agenda has: without any, numbered lines are no agenda."""
    bare = _FILE_NOTE.sub("", title).strip(" -–:.").casefold()
    return any(pattern.match(bare) for pattern in (_STANDING, _MINUTES_TITLE))


def _weight(line: Line, title: str, following: Sequence[str]) -> float:
    """How much a line looks like the title of an item; 0 where it cannot be one."""
    first = title.lstrip("\"'“‘(")[:1]
    if not (first.isupper() or first.isdigit()):
        return 0
    weight = 1.0 + 0.5 * bool(_STANDING.fullmatch(title)) + 0.4 * bool(line.bold or line.level or "**" in line.text)
    weight += 0.3 * title.isupper() + 0.2 * bool(line.gap)
    weight += 0.8 * any(DESCRIBES.match(text) or take_page_range([text])[0] for text in (title, *following))
    return weight - 0.8 * (title[-1] in ".;,") - 0.4 * (len(title) > 120)


def _longest(heads: Sequence[_Head]) -> list[_Head]:
    """The heaviest run that counts upwards, from 1 as a rule."""
    best: dict[int, int] = {}
    scores: list[float] = []
    back: list[int] = []
    for i, head in enumerate(heads):
        number, part = divmod(head.value, 100)
        score, before = head.weight - (0 if number == 1 else SKIPPED), -1
        steps = (
            [(number * 100 + part - 1, 0.0)] if part else [(100 * (number - n), SKIPPED * (n - 1)) for n in (1, 2, 3)]
        )
        for key, cost in steps:
            j = best.get(key)
            if j is not None and scores[j] - cost + head.weight > score:
                score, before = scores[j] - cost + head.weight, j
        scores.append(score)
        back.append(before)
        for key in (head.value, number * 100):
            if key not in best or scores[best[key]] < score:
                best[key] = i
    chain: list[_Head] = []
    at = max(range(len(heads)), key=scores.__getitem__)
    while at >= 0:
        chain.append(heads[at])
        at = back[at]
    return chain[::-1]


def _item(head: _Head, lines: Sequence[Line], setting: Setting) -> AgendaItem:
    lines = lines[: next((i for i, line in enumerate(lines) if i and _MINUTED.match(line.text)), len(lines))]
    texts = [head.title, *(_text(line) for line in lines[1:])]
    has_file = bool(_FILE_NOTE.search(texts[0]))
    texts[0] = _FILE_NOTE.sub("", texts[0]).rstrip()
    pages, texts, beside = take_page_range(texts, _last_cell(lines[0]))
    title, body_starts = whole_title(texts, lines, setting, beside)
    body = [
        replace(line, text=text, cells=None)
        for line, text in zip(lines[body_starts:], texts[body_starts:], strict=True)
        if text and not _TIME_ALONE.fullmatch(text)
    ]
    paragraphs = _paragraphs(body, setting.wrapped)
    bare, aside = without_asides(title)
    reporter = reporter_in([aside, *(text for text, _ in paragraphs)])
    number = lines[0].span
    place = next((span for text, span in paragraphs if reporter and reporter in text), number)
    status = status_of(bare, [aside, *(text for text, _ in paragraphs)], has_file or pages is not None)
    last = lines[max(0, body_starts - 1)].span
    return AgendaItem(
        number=Stated(head.number, number),
        title=Stated(bare, number if body_starts < 2 else number.through(last)),
        status=Stated(status, number),
        report_of=Stated(reporter, place) if reporter else None,
        pages=Stated((pages.first, pages.last), number) if pages else None,
    )


def _paragraphs(lines: Sequence[Line], wrapped: bool) -> list[tuple[str, Span]]:
    """The paragraphs under a title; a gap parts them unless the sentence plainly runs over it."""
    found: list[list[Line]] = []
    for line in lines:
        last = found[-1][-1] if found else None
        apart = line.gap or not wrapped or line.text[:1] in BULLETS
        if last is None or (apart and not goes_on(last.text, line.text)):
            found.append([line])
        else:
            found[-1].append(line)
    return [(join([line.text for line in group]), span_of(group)) for group in found]


def _last_cell(line: Line) -> str | None:
    cells = [cell for cell in cells_of(line) or () if cell]
    return cells[-1] if len(cells) > 2 else None
