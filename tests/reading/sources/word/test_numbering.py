"""Automatic numbers and bullets, counted as Word counts them."""

from __future__ import annotations

import pytest

from tests.reading.sources.word.word_file import p, read, texts


def lvl(depth: int, form: str, pattern: str, more: str = "") -> str:
    """A level of a list."""
    counts = f'<w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{pattern}"/>'
    return f'<w:lvl w:ilvl="{depth}">{counts}{more}</w:lvl>'


def lists(*levels: str, more: str = "") -> str:
    """One list of these levels, as number 1; `more` are further lists."""
    return (
        f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{more}'
    )


def li(text: str, depth: int = 0, key: int = 1, more: str = "") -> str:
    """A paragraph in a list."""
    return p(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{key}"/></w:numPr>{more}')


AGAIN = (
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
    "</w:lvlOverride></w:num>"
)
SYMBOL = '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>'

LISTS = [
    # plain figures, and a paragraph between that does not stop them
    (lists(lvl(0, "decimal", "%1.")), li("a") + p("x") + li("b"), ["1. a", "x", "2. b"]),
    # in brackets
    (lists(lvl(0, "decimal", "(%1)")), li("a") + li("b"), ["(1) a", "(2) b"]),
    # small and big letters, beyond z
    (lists(lvl(0, "lowerLetter", "%1)")), li("x") * 27, [f"{chr(97 + n)}) x" for n in range(26)] + ["aa) x"]),
    (lists(lvl(0, "upperLetter", "%1.")), li("a") + li("b"), ["A. a", "B. b"]),
    # Roman numbers
    (lists(lvl(0, "lowerRoman", "(%1)")), li("x") * 4, ["(i) x", "(ii) x", "(iii) x", "(iv) x"]),
    (lists(lvl(0, "upperRoman", "%1.")), li("a"), ["I. a"]),
    # figures with a nought before them, places, words
    (lists(lvl(0, "decimalZero", "%1")), li("a"), ["01 a"]),
    (lists(lvl(0, "ordinal", "%1")), li("a") + li("b"), ["1st a", "2nd b"]),
    (lists(lvl(0, "cardinalText", "Item %1:")), li("a"), ["Item One: a"]),
    (lists(lvl(0, "ordinalText", "%1")), li("a"), ["First a"]),
    # a form that is not known counts in figures
    (lists(lvl(0, "hebrew1", "%1.")), li("a"), ["1. a"]),
    # levels within levels: the inner begins again under each outer
    (
        lists(lvl(0, "decimal", "%1."), lvl(1, "decimal", "%1.%2")),
        li("a") + li("b", 1) + li("c", 1) + li("d") + li("e", 1),
        ["1. a", "1.1 b", "1.2 c", "2. d", "2.1 e"],
    ),
    # an inner level that never begins again
    (
        lists(lvl(0, "decimal", "%1."), lvl(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>')),
        li("a") + li("b", 1) + li("c") + li("d", 1),
        ["1. a", "1) b", "2. c", "2) d"],
    ),
    # a third level that only the first sets back
    (
        lists(lvl(0, "decimal", "%1."), lvl(1, "lowerLetter", "(%2)"),
              lvl(2, "lowerRoman", "(%3)", '<w:lvlRestart w:val="1"/>')),
        li("a") + li("b", 1) + li("c", 2) + li("d", 1) + li("e", 2) + li("f") + li("g", 2),
        ["1. a", "(a) b", "(i) c", "(b) d", "(ii) e", "2. f", "(i) g"],
    ),
    # an inner level without its outer takes the outer's first number
    (lists(lvl(0, "decimal", "%1."), lvl(1, "decimal", "%1.%2")), li("a", 1), ["1.1 a"]),
    # letters of an outer level as figures, as laws are numbered
    (
        lists(lvl(0, "upperRoman", "%1."), lvl(1, "decimal", "%1.%2", "<w:isLgl/>")),
        li("a") + li("b", 1), ["I. a", "1.1 b"],
    ),
    # a list that another goes on with, and one that begins again
    (lists(lvl(0, "decimal", "%1."), more=AGAIN), li("a") + li("b") + li("c", key=2) + li("d", key=2),
     ["1. a", "2. b", "1. c", "2. d"]),
    # a list that begins at some number
    (
        lists(lvl(0, "decimal", "%1."), more='<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
              '<w:startOverride w:val="31"/></w:lvlOverride></w:num>'),
        li("a", key=2) + li("b", key=2), ["31. a", "32. b"],
    ),
    # a level that one list prints otherwise
    (
        lists(lvl(0, "decimal", "%1."), more='<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
              f'{lvl(0, "lowerLetter", "(%1)")}</w:lvlOverride></w:num>'),
        li("a", key=2), ["(a) a"],
    ),
    # a style of lists in between
    (
        lists('<w:numStyleLink w:val="Ours"/>', more="")
        + f'<w:abstractNum w:abstractNumId="9"><w:styleLink w:val="Ours"/>{lvl(0, "decimal", "%1)")}</w:abstractNum>',
        li("a"), ["1) a"],
    ),
    # a bullet of the symbol font, Word's second bullet, a dash, a tick
    (lists(lvl(0, "bullet", "\uf0b7", SYMBOL)), li("a"), ["• a"]),
    (lists(lvl(0, "bullet", "o")), li("a"), ["◦ a"]),
    (lists(lvl(0, "bullet", "–")), li("a"), ["– a"]),
    (lists(lvl(0, "bullet", "\uf0fc", '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>')), li("a"), ["✓ a"]),
    # a number set right against the text, one that is hidden, a level that prints none
    (lists(lvl(0, "decimal", "%1/", '<w:suff w:val="nothing"/>')), li("30"), ["1/30"]),
    (lists(lvl(0, "decimal", "%1.", "<w:rPr><w:vanish/></w:rPr>")), li("a"), ["a"]),
    (lists(lvl(0, "none", "")), li("a"), ["a"]),
    # a paragraph that leaves the list of its style; a list that is not there
    (lists(lvl(0, "decimal", "%1.")), li("a", key=0) + li("b", key=7), ["a", "b"]),
    # a number alone in its paragraph is printed; a bullet alone is not
    (lists(lvl(0, "decimal", "%1.")), li("") + li("b"), ["1.", "2. b"]),
    (lists(lvl(0, "bullet", "\uf0b7", SYMBOL)), li("") + li("b"), ["• b"]),
    # a paragraph whose end was struck out has no number of its own
    (lists(lvl(0, "decimal", "%1.")), li("a", more="<w:rPr><w:del/></w:rPr>") + li("b"), ["1. ab"]),
    # only the first line of a broken paragraph is numbered
    (lists(lvl(0, "decimal", "%1.")), li("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>"), ["1. a", "b"]),
]  # fmt: skip


@pytest.mark.parametrize(("numbering", "body", "lines"), LISTS)
def test_numbers_as_printed(numbering: str, body: str, lines: list[str]) -> None:
    assert texts(body, numbering=numbering) == lines


def test_headings_are_numbered_by_their_styles() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="H{n}"><w:name w:val="heading {n}"/>'
        f'<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        for n in (1, 2)
    )
    numbering = lists(
        lvl(0, "decimal", "%1.", '<w:pStyle w:val="H1"/>'), lvl(1, "decimal", "%1.%2", '<w:pStyle w:val="H2"/>')
    )
    body = "".join(p(text, f'<w:pStyle w:val="H{n}"/>') for text, n in (("a", 1), ("b", 2), ("c", 2), ("d", 1)))
    lines = read(body, styles=styles, numbering=numbering).lines
    assert [(line.text, line.level) for line in lines] == [("1. a", 1), ("1.1 b", 2), ("1.2 c", 2), ("2. d", 1)]


def test_an_item_is_indented_as_its_level_is() -> None:
    numbering = lists(
        lvl(0, "bullet", "•", '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr>'),
        lvl(1, "bullet", "•", '<w:pPr><w:ind w:left="1440" w:hanging="360"/></w:pPr>'),
    )
    lines = read(li("a") + li("b", 1) + li("c", more='<w:ind w:left="0" w:firstLine="0"/>'), numbering=numbering).lines
    assert [round(line.indent) for line in lines] == [3, 10, 0]
