"""What stands in a paragraph: its runs in printed order, with what is hidden, struck out or anchored there apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import ClassVar

from lxml import etree

from matters.reading.sources.word.fields import Fields
from matters.reading.sources.word.found import Findings, Unshown
from matters.reading.sources.word.names import MATHS, MC, OFF, W14, W, value
from matters.reading.sources.word.numbering import Numbering
from matters.reading.sources.word.styles import DEFAULT_SIZE, NOTHING, Look, Styles, run_look
from matters.reading.sources.word.symbols import shown, sign
from matters.reading.vocabulary.symbols import TICKED, UNTICKED

LINE, PAGE, SOFT_PAGE, TAB = "\n", "\f", "\v", "\t"
"""Marks among the pieces of a paragraph: an author's line break, an author's page break, where Word last began a page,
a tab."""

FIGURES = ("{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",
           "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds")  # fmt: skip
"""A chart and a diagram, whose words lie in parts of their own."""

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(slots=True)
class Setting:
    """What reading needs of the file around a paragraph."""

    styles: Styles
    numbering: Numbering
    found: Findings = field(default_factory=Findings)
    fields: Fields = field(default_factory=Fields)
    notes: Counter[str] = field(default_factory=Counter)
    """How many notes of each kind were met: Word numbers them in turn."""


@dataclass(slots=True)
class Inline:
    """A paragraph's pieces: texts and marks.

    `notes` are the notes referred to: kind, identifier and the mark that is printed. `boxes` hold text anchored here;
    `drawn` is whether anything is that is no text. `bold` and `plain` count characters, `sizes` them by points.
    `goes_on` says that the paragraph's own end was struck out or hidden, so that the next one goes on with it.
    """

    pieces: list[str] = field(default_factory=list)
    bold: int = 0
    plain: int = 0
    sizes: Counter[float] = field(default_factory=Counter)
    notes: list[tuple[str, str, str]] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    drawn: bool = False
    goes_on: bool = False

    @property
    def text(self) -> str:
        """The pieces together, marks and all."""
        return "".join(self.pieces)


def inline(paragraph: etree._Element, setting: Setting, style: Look) -> Inline:
    """The pieces of a paragraph whose style sets its runs so."""
    reader = _Reader(setting, style)
    reader.children(paragraph)
    marks = paragraph.find(f"{W}pPr/{W}rPr")
    if marks is not None:
        if marks.find(f"{W}del") is not None or marks.find(f"{W}moveFrom") is not None:
            setting.found.note(Unshown.CHANGES)
            reader.made.goes_on = True
        elif marks.find(f"{W}ins") is not None:
            setting.found.note(Unshown.CHANGES)
        if marks.find(f"{W}specVanish") is not None:
            reader.made.goes_on = True
    return reader.made


def together(one: Inline, other: Inline) -> Inline:
    """Two paragraphs as one, where the end of the first is not printed."""
    return Inline(
        one.pieces + other.pieces, one.bold + other.bold, one.plain + other.plain, one.sizes + other.sizes,
        one.notes + other.notes, one.boxes + other.boxes, one.drawn or other.drawn, other.goes_on,
    )  # fmt: skip


class _Reader:
    """Goes through the content of a paragraph; a method a kind of element."""

    def __init__(self, setting: Setting, style: Look) -> None:
        self.setting, self.style = setting, style
        self.made = Inline()

    def children(self, parent: Iterable[etree._Element]) -> None:
        """What stands in an element that only holds other things."""
        for child in parent:
            act = self.ACTS.get(child.tag)
            if act is not None:
                act(self, child)

    def struck(self, _element: etree._Element) -> None:
        """A change that takes text away."""
        self.setting.found.note(Unshown.CHANGES)

    def put_in(self, element: etree._Element) -> None:
        """A change that puts text in."""
        self.setting.found.note(Unshown.CHANGES)
        self.children(element)

    def run(self, run: etree._Element) -> None:
        """Text set in one way."""
        properties = run.find(f"{W}rPr")
        own = run_look(properties)
        styled = self.setting.styles.look(value(properties, "rStyle"))
        look = own.over(styled).over(self.style) if own is not NOTHING or styled is not NOTHING else self.style
        writer = _Run(self, look)
        for child in run:
            act = writer.ACTS.get(child.tag)
            if act is not None:
                act(writer, child)

    def simple_field(self, element: etree._Element) -> None:
        """A field with its result inside it."""
        text = self.setting.fields.printed(element.get(f"{W}instr", ""))
        if text is None:
            self.children(element)
        else:
            self.made.pieces.append(text)

    def control(self, element: etree._Element) -> None:
        """A content control; a box to tick shows its state."""
        box = element.find(f"{W}sdtPr/{W14}checkbox/{W14}checked")
        if box is not None:
            self.made.pieces.append(TICKED if box.get(f"{W14}val", "1") not in OFF else UNTICKED)
            self.made.plain += 1
            return
        content = element.find(f"{W}sdtContent")
        if content is not None:
            self.children(content)

    def formula(self, element: etree._Element) -> None:
        """The words and figures of a formula in a row."""
        self.made.pieces.append("".join(text for part in element.iter(f"{MATHS}t") if (text := part.text)))

    def alternatives(self, element: etree._Element) -> None:
        """The same thing twice, for newer and older programs: the first is enough, unless nothing in it is known."""
        chosen = _chosen(element)
        if chosen is not None:
            self.anchored(chosen)

    def anchored(self, element: etree._Element) -> None:
        """A picture, drawing or box: its text is read behind the paragraph."""
        self.made.drawn = True
        self.made.boxes.extend(_boxes(element))
        if next(element.iter(*FIGURES), None) is not None:
            self.setting.found.note(Unshown.EMBEDDED)

    def embedded(self, element: etree._Element) -> None:
        """A sheet or another program's object."""
        self.made.drawn = True
        self.setting.found.note(Unshown.EMBEDDED)
        self.made.boxes.extend(_boxes(element))

    def comment(self, _element: etree._Element) -> None:
        """Where a comment is tied to the text."""
        self.setting.found.note(Unshown.COMMENTS)

    ACTS: ClassVar[dict[str, Callable[[_Reader, etree._Element], None]]] = {
        f"{W}r": run,
        f"{W}hyperlink": children,
        f"{W}smartTag": children,
        f"{W}customXml": children,
        f"{W}dir": children,
        f"{W}bdo": children,
        f"{W}fldSimple": simple_field,
        f"{W}sdt": control,
        f"{W}ins": put_in,
        f"{W}moveTo": put_in,
        f"{W}del": struck,
        f"{W}moveFrom": struck,
        f"{MATHS}oMath": formula,
        f"{MATHS}oMathPara": formula,
        f"{MC}AlternateContent": alternatives,
        f"{W}commentRangeStart": comment,
    }


class _Run:
    """Goes through the content of one run."""

    def __init__(self, reader: _Reader, look: Look) -> None:
        self.reader, self.look = reader, look
        self.made, self.fields, self.found = reader.made, reader.setting.fields, reader.setting.found

    def put(self, text: str) -> None:
        """Text as printed, unless it is hidden."""
        if not text or not self.fields.shows:
            return
        if self.look.hidden:
            self.found.note(Unshown.HIDDEN)
            return
        text = text.upper() if self.look.capitals else text
        size = len(text.strip())
        if size:
            self.made.sizes[self.look.size or DEFAULT_SIZE] += size
            if self.look.bold:
                self.made.bold += size
            else:
                self.made.plain += size
        self.made.pieces.append(text)

    def text(self, element: etree._Element) -> None:
        self.put(shown((element.text or "").replace(LINE, " ").replace(TAB, " "), self.look.font))

    def symbol(self, element: etree._Element) -> None:
        try:
            code = int(element.get(f"{W}char", ""), 16)
        except ValueError:
            return
        self.put(sign(code, (element.get(f"{W}font") or "").casefold()))

    def mark(self, sign: str) -> None:
        """A mark that a hidden run has none of."""
        if not self.look.hidden and self.fields.shows:
            self.made.pieces.append(sign)

    def line_break(self, element: etree._Element) -> None:
        self.mark(PAGE if element.get(f"{W}type") == "page" else LINE)

    def carriage_return(self, _element: etree._Element) -> None:
        self.mark(LINE)

    def tab(self, _element: etree._Element) -> None:
        self.mark(TAB)

    def page_began(self, _element: etree._Element) -> None:
        self.made.pieces.append(SOFT_PAGE)

    def hard_hyphen(self, _element: etree._Element) -> None:
        self.put("-")

    def note(self, element: etree._Element) -> None:
        """A reference to a note at the foot or the end, as the small figure that is printed."""
        if self.look.hidden:
            return
        kind, printed = etree.QName(element).localname.removesuffix("Reference"), ""
        if element.get(f"{W}customMarkFollows") is None:
            notes = self.reader.setting.notes
            notes[kind] += 1
            printed = str(notes[kind]).translate(_RAISED)
            self.mark(printed)
        self.made.notes.append((kind, element.get(f"{W}id", ""), printed))

    def field_mark(self, element: etree._Element) -> None:
        self.put(self.fields.mark(element))

    def instruction(self, element: etree._Element) -> None:
        self.fields.instruct(element.text or "")

    def ruby(self, element: etree._Element) -> None:
        base = element.find(f"{W}rubyBase")
        if base is not None:
            self.reader.children(base)

    def anchored(self, element: etree._Element) -> None:
        if not self.look.hidden:
            self.reader.anchored(element)

    def alternatives(self, element: etree._Element) -> None:
        if not self.look.hidden:
            self.reader.alternatives(element)

    def embedded(self, element: etree._Element) -> None:
        self.reader.embedded(element)

    def comment(self, element: etree._Element) -> None:
        self.reader.comment(element)

    ACTS: ClassVar[dict[str, Callable[[_Run, etree._Element], None]]] = {
        f"{W}t": text,
        f"{W}sym": symbol,
        f"{W}br": line_break,
        f"{W}cr": carriage_return,
        f"{W}tab": tab,
        f"{W}ptab": tab,
        f"{W}lastRenderedPageBreak": page_began,
        f"{W}noBreakHyphen": hard_hyphen,
        f"{W}footnoteReference": note,
        f"{W}endnoteReference": note,
        f"{W}fldChar": field_mark,
        f"{W}instrText": instruction,
        f"{W}ruby": ruby,
        f"{W}drawing": anchored,
        f"{W}pict": anchored,
        f"{MC}AlternateContent": alternatives,
        f"{W}object": embedded,
        f"{W}commentReference": comment,
    }


def _chosen(alternatives: etree._Element) -> etree._Element | None:
    """Of the same thing told twice the one to read: the first that holds text, else the first."""
    parts = [part for part in alternatives if part.tag in (f"{MC}Choice", f"{MC}Fallback")]
    return next((part for part in parts if next(_boxes(part), None) is not None), parts[0] if parts else None)


def _boxes(element: etree._Element) -> Iterator[etree._Element]:
    """The text boxes in a drawing, those within another left to it."""
    for child in element:
        if child.tag == f"{W}txbxContent":
            yield child
        elif child.tag == f"{MC}AlternateContent":
            chosen = _chosen(child)
            if chosen is not None:
                yield from _boxes(chosen)
        else:
            yield from _boxes(child)
