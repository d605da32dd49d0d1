"""The pack record of a pack, in the form of `docs/pack-record.md`: what a perfect reading of it would print."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from matters.demo.content import (
    AgendaEntry,
    Attachment,
    Clause,
    Finding,
    ForwardPlan,
    MinutedItem,
    Minutes,
    NumberTable,
    Pack,
    Plan,
    Programme,
    Register,
    Report,
)
from matters.demo.plain import Json
from matters.demo.printing.exhibits import INDEX_COLUMNS, INDEX_TITLE
from matters.demo.printing.lay_out import Layout
from matters.demo.printing.places import Places
from matters.demo.words.template import NO_BACKGROUND

VERBAL = re.compile(r"received a verbal update from the (.+?) on (?:the )?([^.]+)\.")
PRINTED_LABELS = 2
"""A row's own label and that of the band over it. What else its path holds stands in the table's title alone."""
NUMBER = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?%?")


class Labeller:
    """Labels of one rendering of a pack: `places` are the lines of a text or, where `paged`, the pages of a PDF."""

    def __init__(self, pack: Pack, layout: Layout, places: Places, *, paged: bool) -> None:
        self.pack, self.layout, self.places, self.paged = pack, layout, places, paged

    def record(self) -> dict[str, Json]:
        """All sections."""
        pack = self.pack
        parts = [p for r in pack.reports for p in (*r.body, *(q for a in r.attachments for q in a.parts))]
        programme = next((p for p in parts if isinstance(p, Programme)), None)
        plan = next((p for p in parts if isinstance(p, ForwardPlan)), None)
        return {
            "pack": pack.name,
            "meeting": self._meeting(),
            "agenda": [self._entry(e) for e in pack.agenda],
            "minutes": self._minutes(pack.minutes),
            "reports": [self._report(r) for r in pack.reports],
            "work_programme": self._programme(programme) if programme else None,
            "forward_plan": self._forward_plan(plan) if plan else None,
            "tables": [self._table(p) for p in parts if isinstance(p, NumberTable)],
            "registers": [
                *(self._register(p) for p in parts if isinstance(p, Register)),
                *([self._index(plan)] if plan else []),
            ],
            "plans": [self._plan(p) for p in parts if isinstance(p, Plan)],
            "matters": [self._matter(a.mark, a.label, a.seen) for a in pack.asked],
            "findings": [
                {"code": f.code, **self._both(f), "severity": f.severity, "message": f.message, "certain": True}
                for f in pack.findings
            ],
            "declarations": list(self._declarations()),
            "appendices": [self._appendix(r.number, a) for r in pack.reports for a in r.attachments],
            "verbal_updates": list(self._verbal_updates()),
        }  # fmt: skip

    def _both(self, finding: Finding) -> dict[str, Json]:
        one, two = self.places[finding.mark], self.places[finding.mark2] if finding.mark2 else None
        return {"line": None, "line2": None, "page": one, "page2": two} if self.paged else {"line": one, "line2": two}

    def _at(self, mark: str) -> dict[str, Json]:
        place = self.places[mark]
        return {"line": None, "page": place} if self.paged else {"line": place}

    def _meeting(self) -> dict[str, Json]:
        pack, meeting, clerk = self.pack, self.pack.meeting, self.pack.body.clerk
        members: list[Json] = [
            {
                "name": c.person.full, "title": "Cllr.", "role": {0: "Chair", 1: "Vice-Chair"}.get(n),
                "organisation": None, **self._at(f"front.m{n}"),
            }
            for n, c in enumerate(pack.body.members)
        ]  # fmt: skip
        for n, c in enumerate(pack.body.cooptees, start=len(members)):
            members.append(
                {
                    "name": c.person.full,
                    "title": c.person.title,
                    "role": None,
                    "organisation": c.organisation,
                    **self._at(f"front.m{n}"),
                }
            )
        return {
            "body": pack.borough.council,
            "committee": pack.body.minutes_name,
            "date": meeting.date.isoformat(),
            "time": meeting.time.strftime("%H:%M"),
            "venue": meeting.venue,
            "officer": {
                "name": clerk.person.full,
                "post": clerk.post,
                "telephone": clerk.telephone,
                "email": clerk.email,
            },
            "members": members,
            "substitutes": [
                {"name": c.person.full, "title": "Cllr.", "role": None, "organisation": None, **self._at(f"front.s{n}")}
                for n, c in enumerate(pack.body.substitutes)
            ],
        }

    def _entry(self, entry: AgendaEntry) -> dict[str, Json]:
        pages = self.layout.ranges.get(entry.number)
        reporter = entry.report_of.removeprefix("the ") if entry.report_of else None
        return {
            "number": entry.number, "title": entry.title, "report_of": reporter,
            "pages": list(pages) if pages else None, "status": entry.status, **self._at(f"agenda.{entry.number}"),
        }  # fmt: skip

    def _minutes(self, minutes: Minutes) -> dict[str, Json]:
        return {
            "meeting_date": minutes.meeting.date.isoformat(),
            "venue": minutes.meeting.venue.upper(),
            "subject_to_call_in": None if self.pack.body.kind == "cabinet" else False,
            "present": list(minutes.present),
            "also_present": list(minutes.also_present),
            "apologies": list(minutes.apologies),
            "items": [self._minuted(item) for item in minutes.items],
        }

    def _minuted(self, item: MinutedItem) -> dict[str, Json]:
        mark = f"min.{item.number}"
        return {
            "number": item.number, "title": item.title, **self._at(mark), "questions": list(item.questions),
            "resolutions": list(self._clauses(item.resolved, mark)),
        }  # fmt: skip

    def _clauses(self, clauses: tuple[Clause, ...], base: str, parent: str | None = None) -> Iterator[Json]:
        for clause in clauses:
            mark = f"{base}{parent or ''}{clause.label or 'r'}"
            yield {"label": clause.label, "parent": parent, "text": clause.text, **self._at(mark)}
            yield from self._clauses(clause.under, base, clause.label)

    def _declarations(self) -> Iterator[Json]:
        for item in self.pack.minutes.items:
            for text in item.prose:
                if item.title == "DECLARATIONS OF INTEREST" and " declared " in text:
                    who, what = text.split(" declared ", 1)
                    yield {"who": who, "what": what.removesuffix("."), "minute": None, "action": None}

    def _appendix(self, number: str, attachment: Attachment) -> dict[str, Json]:
        """An appendix as its first page names it: a programme or a plan by its own heading."""
        first = attachment.parts[0]
        title = attachment.title
        if isinstance(first, Programme):
            title = f"WORK PROGRAMME {first.year}"
        elif isinstance(first, ForwardPlan):
            title = f"{self.pack.borough.council.upper()} FORWARD PLAN"
        return {"label": attachment.name.upper(), "title": title, "agenda_number": number}

    def _verbal_updates(self) -> Iterator[Json]:
        pack = self.pack
        for entry in pack.agenda:
            if entry.status == "verbal":
                by = entry.report_of.removeprefix("the ") if entry.report_of else None
                day = pack.meeting.date.isoformat()
                yield {"subject": entry.title, "given_by": by, "on": day, "number": entry.number}
        for item in pack.minutes.items:
            for text in item.prose:
                if found := VERBAL.search(text):
                    day = pack.minutes.meeting.date.isoformat()
                    yield {"subject": found[2], "given_by": found[1], "on": day, "number": item.number}

    def _report(self, report: Report) -> dict[str, Json]:
        positive, neutral, negative, trained = report.climate
        return {
            "agenda_number": report.number,
            **self._at(f"rep.{report.number}"),
            "header": {
                "report_to": report.report_to, "date_of_meeting": report.date.isoformat(), "subject": report.subject,
                "report_of": report.report_of, "wards": report.wards, "portfolio": report.portfolio,
                "key_decision": report.key_decision, "in_forward_plan": report.in_forward_plan, "exempt": False,
            },
            "recommendations": [_folded(c) for c in report.recommendations],
            "contact_officer": dict(zip(("name", "telephone", "email"), report.contact, strict=True)),
            "consultation_refs": list(report.refs),
            "climate": {"positive": positive, "neutral": neutral, "negative": negative, "author_trained": trained},
            "appendices": list(report.appendices),
            "background_papers": [b for b in report.background if b != NO_BACKGROUND],
        }  # fmt: skip

    def _programme(self, programme: Programme) -> dict[str, Json]:
        items: list[Json] = []
        if programme.grid:
            for n, row in enumerate(programme.rows):
                dates = [m.date.isoformat() for m in programme.meetings if m.date in row.dates]
                items.append(
                    {
                        "title": row.title,
                        "officer": row.officer,
                        "band": row.band,
                        "dates": dates,
                        **self._at(programme.mark(n, 0)),
                    }
                )
        else:
            for number, meeting in enumerate(programme.meetings):
                for n, row in enumerate(programme.rows):
                    if meeting.date in row.dates:
                        mark = programme.mark(n, number)
                        items.append(
                            {
                                "title": row.title,
                                "officer": row.officer,
                                "band": None,
                                "dates": [meeting.date.isoformat()],
                                **self._at(mark),
                            }
                        )
        return {
            "municipal_year": programme.year,
            "meetings": [m.date.isoformat() for m in programme.meetings],
            "items": items,
        }

    def _forward_plan(self, plan: ForwardPlan) -> dict[str, Json]:
        return {
            "period": [plan.first.isoformat(), plan.last.isoformat()],
            "index": [d.title for d in plan.decisions],
            "items": [
                {
                    "title": d.title, "description": d.description, "decision_maker": d.decision_maker,
                    "decision_expected": d.expected.isoformat(),
                    "financial": d.financial,
                    "community_impact": d.community_impact, "exempt": d.exempt, "wards": d.wards,
                    "scrutiny_area": d.scrutiny_area,
                    "consultees": d.consultees, "methods": d.methods, "documents": d.documents, "contacts": d.contacts,
                    **self._at(f"{plan.key}.r{n}"),
                }
                for n, d in enumerate(plan.decisions)
            ],
        }  # fmt: skip

    def _table(self, table: NumberTable) -> dict[str, Json]:
        cells: list[Json] = []
        for n, row in enumerate(table.rows):
            for column, text in zip(table.columns, row.cells, strict=True):
                for value, unit in numbers_in(text, row.unit):
                    cells.append(
                        {
                            "row": list(row.path[-PRINTED_LABELS:]),
                            "column": column,
                            "value": value,
                            "unit": unit,
                            **self._at(f"{table.key}.r{n}"),
                        }
                    )
        return {"id": slug(table.title), "title": table.title, **self._at(table.key), "cells": cells}

    def _register(self, register: Register) -> dict[str, Json]:
        return {
            "kind": register.kind, "title": register.title, **self._at(register.key), "columns": list(register.columns),
            "rows": [list(row) for row in register.rows],
        }  # fmt: skip

    def _index(self, plan: ForwardPlan) -> dict[str, Json]:
        """The index at the front of a forward plan: a register of the decisions and whom to ask."""
        return {
            "kind": "other", "title": INDEX_TITLE, **self._at(f"{plan.key}.index"), "columns": list(INDEX_COLUMNS),
            "rows": [[d.title, d.contacts] for d in plan.decisions],
        }  # fmt: skip

    def _plan(self, plan: Plan) -> dict[str, Json]:
        return {
            "title": plan.title,
            **self._at(plan.key),
            "actions": [
                {
                    "ref": a.ref, "theme": a.theme, "objective": a.objective, "action": a.action,
                    "lead": a.lead or None, "rag": a.rag, "due": a.due or None, "due_text": a.due_text or None,
                    "output": a.output, **self._at(f"{plan.key}.r{n}"),
                }
                for n, a in enumerate(plan.actions)
            ],
            "measures": [
                {
                    "ref": m.ref, "text": m.text, "target": m.target or None, "actual": m.actual,
                    **self._at(f"{plan.key}.m{n}"),
                }
                for n, m in enumerate(plan.measures)
            ],
        }  # fmt: skip

    def _matter(self, mark: str, label: Mapping[str, Json], seen: tuple[tuple[str, str], ...]) -> Json:
        return {**label, **self._at(mark), "seen_again": [{**self._at(place), "how": how} for place, how in seen]}


def _folded(clause: Clause) -> str:
    return " ".join((clause.text, *(f"{c.label} {c.text}" for c in clause.under)))


def numbers_in(text: str, unit: str | None) -> Iterator[tuple[float, str | None]]:
    """The numbers of a printed cell with their units; a share and its count in one cell are two.

    >>> list(numbers_in("25.0% (697)", None)), list(numbers_in("1,204", None)), list(numbers_in("7.4", "%"))
    ([(25.0, '%'), (697.0, None)], [(1204.0, None)], [(7.4, '%')])
    """
    found = NUMBER.findall(text)
    for printed in found:
        own = "%" if printed.endswith("%") else unit if len(found) == 1 else None
        yield float(printed.rstrip("%").replace(",", "")), own


def slug(title: str) -> str:
    """A title as an identifier.

    >>> slug("Key Stage 2: Reading - %")
    'key-stage-2-reading'
    """
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
