"""Fields: what Word puts in by itself. Their last result is in the file, between marks that may stand anywhere."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from matters.reading.sources.word.names import OFF, VALUE, W, number, value
from matters.reading.vocabulary.symbols import TICKED, UNTICKED

PAGE_NUMBER = "\ue000"
"""Stands for the number of the page in a header until the page is known; no text of a file holds it."""


@dataclass(slots=True)
class _Open:
    """A field that has begun: its instruction, whether its result has, and what it prints if that is known now."""

    instruction: str = ""
    in_result: bool = False
    printed: str | None = None


@dataclass(slots=True)
class Fields:
    """The fields that are open where the file is being read; one may run over many paragraphs.

    `running` says that headers are read, in which the number of the page is yet to be known.
    """

    running: bool = False
    _open: list[_Open] = field(default_factory=list)

    @property
    def shows(self) -> bool:
        """Whether text here is printed: it is in no instruction, nor the result of a field that prints otherwise."""
        return all(field.in_result and field.printed is None for field in self._open)

    def instruct(self, text: str) -> None:
        """A part of the innermost field's instruction."""
        if self._open:
            self._open[-1].instruction += text

    def mark(self, element: etree._Element) -> str:
        """Pass a mark of a field; what is printed there, if anything is."""
        kind = element.get(f"{W}fldCharType")
        if kind == "begin":
            self._open.append(_Open(printed=_form(element.find(f"{W}ffData"))))
        elif kind == "separate" and self._open:
            self._open[-1].in_result = True
            self._open[-1].printed = self._open[-1].printed or self.printed(self._open[-1].instruction)
        elif kind == "end" and self._open:
            ended = self._open.pop()
            text = ended.printed or (None if ended.in_result else self.printed(ended.instruction))
            return text or "" if self.shows else ""
        return ""

    def printed(self, instruction: str) -> str | None:
        """What a field prints whatever its last result was: in a header, the number of the page."""
        return PAGE_NUMBER if self.running and instruction.split()[:1] == ["PAGE"] else None


def _form(data: etree._Element | None) -> str | None:
    """What a form's box or list of choices shows; None where the field is no such thing."""
    if data is None:
        return None
    box, choices = data.find(f"{W}checkBox"), data.find(f"{W}ddList")
    if box is not None:
        state = box.find(f"{W}checked")
        state = box.find(f"{W}default") if state is None else state
        return TICKED if state is not None and state.get(VALUE, "1") not in OFF else UNTICKED
    if choices is not None:
        entries = [entry.get(VALUE, "") for entry in choices.iterfind(f"{W}listEntry")]
        chosen = number(value(choices, "result"))
        return entries[chosen] if 0 <= chosen < len(entries) else None
    return None
