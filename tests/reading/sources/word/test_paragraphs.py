"""What is printed of a paragraph: fields, signs, boxes, controls, changes; each row names its quirk."""

from __future__ import annotations

import pytest

from tests.reading.sources.word.word_file import p, read, run, texts

BOX = f"<w:txbxContent>{p('In the box')}</w:txbxContent>"
SHAPE = f"<w:drawing><wps:wsp><wps:txbx>{BOX}</wps:txbx></wps:wsp></w:drawing>"
PICTURE = f"<w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict>"


def mark(kind: str, data: str = "") -> str:
    """A mark of a field, in a run of its own."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{data}</w:fldChar></w:r>'


def form(data: str) -> str:
    """A field of an old form."""
    return f"{mark('begin', f'<w:ffData>{data}</w:ffData>')}{mark('end')}"


INSTRUCTION = "<w:r><w:instrText> REF _Ref1 \\h </w:instrText></w:r>"
FIELD = f"{mark('begin')}{INSTRUCTION}{mark('separate')}{run('2.1')}{mark('end')}"
TICK = (
    '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{}"/></w14:checkbox></w:sdtPr>'
    "<w:sdtContent>{}</w:sdtContent></w:sdt>"
)
SDT = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
ENTRIES = '<w:listEntry w:val="Open"/><w:listEntry w:val="Exempt"/>'

PRINTED = [
    # runs cut a word anywhere
    (p(run("Child") + run("ren’s") + run(" services")), ["Children’s services"]),
    # the author's line break ends the line
    (p("<w:r><w:t>Panel</w:t><w:br/><w:t>4 May 2030</w:t></w:r>"), ["Panel", "4 May 2030"]),
    # as does the older carriage return
    (p("<w:r><w:t>Panel</w:t><w:cr/><w:t>4 May 2030</w:t></w:r>"), ["Panel", "4 May 2030"]),
    # a tab holds its sides apart
    (p("<w:r><w:t>Present:</w:t><w:tab/><w:t>Councillor Ash</w:t></w:r>"), ["Present:    Councillor Ash"]),
    # hard and typographic spaces
    (p("1.\xa0\xa0Roads\u2003and parks "), ["1. Roads and parks"]),
    # a hyphen that does not break, and one that only may
    (p("<w:r><w:t>follow</w:t><w:noBreakHyphen/><w:t>up</w:t><w:softHyphen/><w:t>s</w:t></w:r>"), ["follow-ups"]),
    # a sign by its code in a symbol font
    (p('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t> Agreed</w:t></w:r>'), ["✓ Agreed"]),
    # a letter that is a sign because its run is set in such a font
    (p(run("ü", '<w:rFonts w:ascii="Wingdings"/>') + run(" Agreed")), ["✓ Agreed"]),
    # a sign that no table knows is a bullet
    (p('<w:r><w:sym w:font="Wingdings" w:char="F07B"/></w:r>' + run(" Agreed")), ["• Agreed"]),
    # a code that is none
    (p('<w:r><w:sym w:font="Wingdings" w:char="what"/></w:r>' + run("Agreed")), ["Agreed"]),
    # capitals that are only set so are printed so
    (p(run("Apologies", "<w:caps/>")), ["APOLOGIES"]),
    # small capitals stay letters
    (p(run("Apologies", "<w:smallCaps/>")), ["Apologies"]),
    # raised letters stay in the word
    (p(run("30") + run("th", '<w:vertAlign w:val="superscript"/>') + run(" June")), ["30th June"]),
    # a link is its words
    (p(f'<w:hyperlink r:id="x">{run("the plan")}</w:hyperlink>'), ["the plan"]),
    # what a program marked as a place or a name
    (p(f'<w:smartTag w:element="place">{run("Fenton")}</w:smartTag>' + run(" Road")), ["Fenton Road"]),
    # custom markup, in the line and around paragraphs
    (f"<w:customXml>{p('<w:customXml>' + run('Roads') + '</w:customXml>')}</w:customXml>", ["Roads"]),
    # a content control around paragraphs, around runs, and one in another
    (SDT.format(p("Roads")), ["Roads"]),
    (p(SDT.format(SDT.format(run("Roads")))), ["Roads"]),
    # a box to tick, ticked and not, whatever sign stands for it
    (p(TICK.format(1, run("☒")) + run(" Yes ") + TICK.format(0, run("□")) + run(" No")), ["☒ Yes ☐ No"]),
    # a box of an old form
    (p(form('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>') + run(" Yes")), ["☒ Yes"]),
    (p(form('<w:checkBox><w:default w:val="0"/></w:checkBox>') + run(" No")), ["☐ No"]),
    # a list to choose from
    (p(form(f'<w:ddList><w:result w:val="1"/>{ENTRIES}</w:ddList>')), ["Exempt"]),
    # a field shows its last result and not its instruction
    (p(run("see ") + FIELD), ["see 2.1"]),
    # a field within a field's instruction is not printed
    (p(f"{mark('begin')}{FIELD}{mark('separate')}{run('yes')}{mark('end')}"), ["yes"]),
    # a field that runs over two paragraphs
    (p(mark("begin") + INSTRUCTION + mark("separate") + run("One")) + p(run("Two") + mark("end")), ["One", "Two"]),
    # a simple field
    (p(f'<w:fldSimple w:instr=" DATE ">{run("4 May 2030")}</w:fldSimple>'), ["4 May 2030"]),
    # a box of text stands in the file twice, for newer and older programs, and is read once
    (
        p(f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{SHAPE}</mc:Choice><mc:Fallback>{PICTURE}</mc:Fallback>'
          f"</mc:AlternateContent></w:r>{run('Beside it')}"),
        ["Beside it", "In the box"],
    ),
    # a box only in the form that older programs read
    (
        p('<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing/></mc:Choice>'
          f"<mc:Fallback>{PICTURE}</mc:Fallback></mc:AlternateContent></w:r>"),
        ["In the box"],
    ),
    # an old file's box
    (p(f"<w:r>{PICTURE}</w:r>"), ["In the box"]),
    # a formula's words and figures
    (p(run("so ") + "<m:oMath><m:r><m:t>n</m:t></m:r><m:r><m:t>=5</m:t></m:r></m:oMath>"), ["so n=5"]),
    # a reading aid above the line is left away
    (p(f"<w:r><w:ruby><w:rt>{run('aid')}</w:rt><w:rubyBase>{run('word')}</w:rubyBase></w:ruby></w:r>"), ["word"]),
    # bookmarks, spelling marks and other marks that print nothing
    (p(f'<w:bookmarkStart w:id="0" w:name="x"/><w:proofErr w:type="spellStart"/>{run("Roads")}'), ["Roads"]),
    # text that says it is hidden in a browser only is printed
    (p(run("12", "<w:webHidden/>")), ["12"]),
    # empty paragraphs are no lines
    (p() + p(" ") + p("Roads"), ["Roads"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "lines"), PRINTED)
def test_lines_as_printed(body: str, lines: list[str]) -> None:
    assert texts(body) == lines


UNSHOWN = [
    # what was put in is there, what was struck out is not
    (p(run("be ") + f"<w:ins>{run('noted')}</w:ins>" + "<w:del><w:r><w:delText>approved</w:delText></w:r></w:del>"),
     ["be noted"], "tracked changes"),
    # moved text stands where it was moved to
    (p(f"<w:moveFrom>{run('a')}</w:moveFrom>") + p(f"<w:moveTo>{run('b')}</w:moveTo>"), ["b"], "tracked changes"),
    # a paragraph's end that was struck out: the next goes on with it
    (p(run("That it "), "<w:rPr><w:del/></w:rPr>") + p("be noted."), ["That it be noted."], "tracked changes"),
    # a whole paragraph put in
    (f"<w:ins>{p('Roads')}</w:ins>", ["Roads"], "tracked changes"),
    # a comment's words are not the document's
    (p('<w:commentRangeStart w:id="0"/>' + run("Roads")), ["Roads"], "comments"),
    (p(run("Roads") + '<w:r><w:commentReference w:id="0"/></w:r>'), ["Roads"], "comments"),
    # hidden text is not printed
    (p(run("Roads") + run(" and a secret", "<w:vanish/>")), ["Roads"], "hidden text"),
    # an embedded sheet
    (p(run("Costs") + "<w:r><w:object/></w:r>"), ["Costs"], "embedded sheet"),
    # a chart
    (p(run("Costs") + "<w:r><w:drawing><c:chart/></w:drawing></w:r>"), ["Costs"], "chart"),
    # another file put into this one
    (p("Roads") + '<w:altChunk r:id="x"/>', ["Roads"], "another file"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "lines", "what"), UNSHOWN)
def test_what_is_not_shown_is_told_once(body: str, lines: list[str], what: str) -> None:
    document = read(body + body)
    assert [line.text for line in document.lines] == lines * 2
    (gap,) = document.gaps
    assert what in gap.what
    assert (gap.span.line, gap.span.page) == (1, 1)


def test_a_clean_file_has_no_gaps() -> None:
    assert read(p("Roads")).gaps == ()


HEADING = '<w:style w:type="paragraph" w:styleId="{}"><w:name w:val="{}"/>{}</w:style>'
STYLES = (
    HEADING.format("H2", "heading 2", "<w:rPr><w:b/></w:rPr>")
    + HEADING.format("Mine", "Our heading", '<w:basedOn w:val="H2"/>')
    + HEADING.format("T", "Title", "")
    + HEADING.format("Outlined", "Section", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>')
    + HEADING.format("Round", "Round", '<w:basedOn w:val="Round"/>')
    + '<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>'
)
LEVELS = [
    # a heading's style, one that stands on it, the title's, one with an outline level
    ("Roads", '<w:pStyle w:val="H2"/>', 2),
    ("Roads", '<w:pStyle w:val="Mine"/>', 2),
    ("Roads", '<w:pStyle w:val="T"/>', 1),
    ("Roads", '<w:pStyle w:val="Outlined"/>', 3),
    # the paragraph itself says its level, or that it is none
    ("Roads", '<w:outlineLvl w:val="0"/>', 1),
    ("Roads", '<w:pStyle w:val="H2"/><w:outlineLvl w:val="9"/>', 0),
    # a whole paragraph in a heading's style, as councils number them
    ("The Panel heard that works would begin in May, and that the road would be shut.", '<w:pStyle w:val="H2"/>', 0),
    # a style that stands on itself, and one that is not there
    ("Roads", '<w:pStyle w:val="Round"/>', 0),
    ("Roads", '<w:pStyle w:val="Nowhere"/>', 0),
    # a size alone: half as large again, and somewhat larger
    (run("Roads", '<w:sz w:val="40"/>'), "", 1),
    (run("Roads", '<w:sz w:val="28"/>'), "", 2),
]


@pytest.mark.parametrize(("content", "properties", "level"), LEVELS)
def test_headings_by_style_outline_and_size(content: str, properties: str, level: int) -> None:
    text = p("The text of the paper is set in a size that most of it is set in, and so this is longer.")
    first, *_ = read(p(content, properties) + text * 3, styles=STYLES).lines
    assert first.level == level


BOLD = [
    # the run, its style, the paragraph's style
    (p(run("Roads", "<w:b/>")), True),
    (p(run("Roads", '<w:rStyle w:val="Strong"/>')), True),
    (p("Roads", '<w:pStyle w:val="H2"/>'), True),
    # switched off again
    (p(run("Roads", '<w:b w:val="0"/>'), '<w:pStyle w:val="H2"/>'), False),
    # only a part of it
    (p(run("Roads", "<w:b/>") + run(" and parks")), False),
    # a space that is not bold is nothing
    (p(run("Roads", "<w:b/>") + run(" ")), True),
]


@pytest.mark.parametrize(("body", "bold"), BOLD)
def test_bold_throughout(body: str, bold: bool) -> None:
    assert read(body, styles=STYLES).lines[0].bold is bold


def test_gaps_are_empty_paragraphs_or_space_that_is_set() -> None:
    apart = '<w:spacing w:before="120"/>'
    lines = read(p("a") + p("b") + p() + p() + p("c") + p("d", apart)).lines
    assert [line.gap for line in lines] == [0, 0, 2, 1]


def test_a_hidden_paragraph_mark_joins_a_heading_to_its_text() -> None:
    assert texts(p(run("Roads. "), "<w:rPr><w:specVanish/></w:rPr>") + p("They are long.")) == ["Roads. They are long."]
