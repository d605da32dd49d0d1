"""Plans while they are put together: the fields of an action as texts, before they become values with a place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from matters.reading.document import Gap, Line, Span, span_of
from matters.reading.grammar.planning.columns import Role
from matters.reading.grammar.planning.dues import due_of
from matters.reading.grammar.planning.standing import standing_of
from matters.reading.record.evidence import Plan, PlanAction, PlanMeasure
from matters.reading.record.stated import Stated, Text
from matters.reading.tidy import join

Fields = dict[Role, str]
Places = dict[Role, tuple[Line, ...]]


@dataclass(slots=True)
class Draft:
    """One action or measure: what each column said of it.

    `lines` are those of its own text, first to last; `places` those of what is printed elsewhere, once for several.
    """

    fields: Fields
    lines: list[Line]
    places: Places = field(default_factory=dict)

    def text(self, role: Role) -> str:
        """What a column said, "" where nothing."""
        return self.fields.get(role, "")

    def extend(self, more: Fields, lines: Sequence[Line]) -> None:
        """Go on with a row that the table broke: each cell with the one above it."""
        for role, text in more.items():
            if text:
                self.fields[role] = join([self.fields[role], text]) if self.fields.get(role) else text
        self.lines.extend(lines)

    @property
    def span(self) -> Span:
        """From the first line of its text to the last."""
        return span_of(self.lines)

    def action(self) -> PlanAction:
        """The action as the record holds it."""
        span = self.span
        due_text = self.text(Role.DUE)
        due = due_of(due_text)
        return PlanAction(
            action=Stated(self.text(Role.ACTION), span),
            ref=self._stated(Role.REF, span),
            theme=self._stated(Role.THEME, span),
            objective=self._stated(Role.OBJECTIVE, span),
            lead=self._stated(Role.LEAD, span),
            rag=_said(standing_of(self.text(Role.RAG)), span),
            due=Stated(due, span) if due else None,
            due_text=_said(due_text, span),
            output=self._stated(Role.OUTPUT, span),
        )

    def measure(self) -> PlanMeasure:
        """The measure as the record holds it."""
        span = span_of(self.lines)
        return PlanMeasure(
            text=Stated(self.text(Role.MEASURE), span),
            ref=self._stated(Role.REF, span),
            target=self._stated(Role.TARGET, span),
            actual=self._stated(Role.ACTUAL, span),
        )

    def _stated(self, role: Role, span: Span) -> Text | None:
        return _said(self.text(role), span_of(self.places[role]) if role in self.places else span)


@dataclass(slots=True)
class Carried:
    """What is printed once for several actions: their theme, their objective, who leads them; and where."""

    fields: Fields = field(default_factory=dict)
    places: Places = field(default_factory=dict)

    def keep(self, role: Role, text: str, lines: Sequence[Line]) -> None:
        """Carry a text from here on. Another theme ends all that was carried before it."""
        if role is Role.THEME and text != self.fields.get(role):
            self.fields, self.places = {}, {}
        elif text == self.fields.get(role):
            return
        self.fields[role] = text
        self.places[role] = tuple(lines)

    def end(self, role: Role) -> None:
        """Carry no such text any more."""
        self.fields.pop(role, None)
        self.places.pop(role, None)

    def draft(self, own: Fields, lines: Sequence[Line]) -> Draft:
        """An action or measure that says some things itself; the rest is carried."""
        said = {role: text for role, text in own.items() if text}
        places = {role: place for role, place in self.places.items() if role not in said}
        return Draft({**self.fields, **said}, list(lines), places)


def _said(text: str | None, span: Span) -> Text | None:
    return Stated(text, span) if text else None


@dataclass(slots=True)
class PlanDraft:
    """A plan while its tables and lists are being read. `lines` hold its first and its last."""

    title: Text | None
    lines: list[Line]
    actions: list[Draft] = field(default_factory=list)
    measures: list[Draft] = field(default_factory=list)
    flags: list[Gap] = field(default_factory=list)

    def drop_unsaid(self) -> None:
        """Take out rows that say by whom or when and not what, and flag them."""
        for draft in [draft for draft in self.actions if not draft.text(Role.ACTION)]:
            self.actions.remove(draft)
            said = " ".join(draft.fields.values())
            self.flags.append(Gap(f"a row of a plan has no action, only “{said}”. Read it on the page.", draft.span))

    def plan(self) -> Plan:
        """The plan as the record holds it."""
        return Plan(
            span=span_of((self.lines[0], self.lines[-1])) if len(self.lines) > 1 else self.lines[0].span,
            title=self.title,
            actions=tuple(draft.action() for draft in self.actions),
            measures=tuple(draft.measure() for draft in self.measures),
            flags=tuple(self.flags),
        )
