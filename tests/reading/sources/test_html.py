"""A web page's text in printed order, without the site's own parts, each line at its place in the file."""

from __future__ import annotations

import pytest

from matters.reading.sources.html import html_document

PAGES = [
    # the site's own parts are left out
    ("<nav><p>Home</p></nav><div class='mc-crumb'>You are here</div><p>Text</p><footer>Terms</footer>", ["Text"]),
    # a break ends the line
    ("<h2>Panel<br/>4 May 2030</h2>", ["Panel", "4 May 2030"]),
    # hard spaces, empty paragraphs, source line breaks
    ("<p>a)&nbsp;&nbsp;first</p><p>&nbsp;</p><p>one\n two</p>", ["a) first", "one two"]),
    # lists as a browser counts them
    ("<ul><li>x</li></ul><ol><li>x</li><li>y</li></ol>", ["• x", "1. x", "2. y"]),
    ("<ol type='a'><li>x</li></ol><ol type='i'><li>x</li><li>y</li></ol>", ["a. x", "i. x", "ii. y"]),
    # a table of short cells is rows
    (
        "<table><tr><th>Who</th><th>Status</th></tr><tr><td>A</td><td>Present</td></tr></table>",
        ["Who\tStatus", "A\tPresent"],
    ),
    # a table that sets out the page is not; its number joins the title
    ("<table><tr><td>7</td><td><p>Roads</p><p>Noted.</p></td></tr></table>", ["7 Roads", "Noted."]),
    # a table within a cell of such a table
    (
        "<table><tr><td>2.</td><td><p>Interests</p><table><tr><td>A</td><td>6</td></tr></table></td></tr></table>",
        ["2. Interests", "A\t6"],
    ),
    # markup that was escaped within markup
    ("<div>&lt;p&gt;Roads &amp;amp; parks&lt;/p&gt;&lt;p&gt;Noted.&lt;/p&gt;</div>", ["Roads & parks", "Noted."]),
    # and once more
    (
        "<div>&amp;lt;p&amp;gt;Roads&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Noted.&amp;lt;/p&amp;gt;</div>",
        ["Roads", "Noted."],
    ),
    # the site around a main part, by structure: roles, elements, hidden words
    (
        "<header><p>Vale Council</p></header><div role='dialog'><p>Cookies</p></div><main><h1>Panel</h1>"
        "<p>Roads and parks in the town, and all that the Panel said of them.</p></main><aside><p>More</p></aside>",
        ["Panel", "Roads and parks in the town, and all that the Panel said of them."],
    ),
    # a main part that only a class or an identifier names
    (
        "<ul><li>Bins</li></ul><div id='modgov'><div class='mgContent'><h1>Panel</h1>"
        "<p>Roads and parks in the town, and all that was said of them.</p></div></div><p>Terms</p>",
        ["Panel", "Roads and parks in the town, and all that was said of them."],
    ),
    # a main part that a script would have filled is none
    ("<main></main><p>Roads</p>", ["Roads"]),
    # a header within an article is the article's
    ("<article><header><h1>Panel</h1></header><p>Roads</p></article>", ["Panel", "Roads"]),
    # what a browser does not show
    ("<p>Roads<span class='mgHide'> opens a file</span><span style='display:none'>x</span></p>", ["Roads"]),
    ("<p hidden>x</p><p aria-hidden='true'>y</p><template><p>z</p></template><p>Roads</p>", ["Roads"]),
    # a whole page in a form, as some systems have it, and a form to search with
    ("<form><h1>Panel</h1><p>Roads</p></form><form><label>Search</label></form>", ["Panel", "Roads"]),
    # links to other pages, and the one that tells of which meeting the page is
    (
        "<h1>Item</h1><ul class='mgActionList'><li><a href='x.aspx'>Share</a></li>"
        "<li><a href='y.aspx'>Meeting of Cabinet, 4 May 2030</a></li><li><a href='z.pdf'>Minutes 2030</a></li></ul>",
        ["Item", "• Meeting of Cabinet, 4 May 2030"],
    ),
    # headings over several columns and rows stand in the first of them
    (
        "<table><tr><th rowspan='2'>Ward</th><th colspan='2'>2030</th></tr><tr><th>May</th><th>June</th></tr>"
        "<tr><td>Elm</td><td>4</td><td>5</td></tr></table>",
        ["Ward\t2030", "May\tJune", "Elm\t4\t5"],
    ),
    # a cell with breaks and a list in a table of columns
    (
        "<table><tr><td>1.1</td><td>one<br/>two</td><td><ul><li>a</li><li>b</li></ul></td></tr></table>",
        ["1.1\tone two\t• a • b"],
    ),
    # spans that are no numbers, or too large
    (
        "<table><tr><td colspan='x'>a</td><td rowspan='0'>b</td></tr><tr><td>c</td></tr></table>",
        ["a\tb", "c"],
    ),
    # a cell that wraps its one paragraph is no passage
    (
        "<table><tr><td><div><p>a</p></div></td><td><div><p>b</p></div></td></tr></table>",
        ["a\tb"],
    ),
    # text that only shows a mark
    ("<p>5 &lt; 7 and &lt;b stays</p>", ["5 < 7 and <b stays"]),
]


@pytest.mark.parametrize(("page", "lines"), PAGES)
def test_lines_of_a_page(page: str, lines: list[str]) -> None:
    document = html_document(f"<html><body>{page}</body></html>".encode())
    assert [line.text for line in document.lines] == lines


def test_each_line_knows_its_place_level_and_weight() -> None:
    page = b"<html><body>\n<h1>Panel</h1>\n<p><b>Present</b></p>\n<p>A <b>and</b> B</p>\n</body></html>"
    lines = html_document(page).lines
    assert [(line.span.line, line.level, line.bold) for line in lines] == [(2, 1, False), (3, 0, True), (4, 0, False)]


def test_cells_that_span_leave_empty_ones() -> None:
    page = b"<table><tr><th rowspan=2>Ward</th><th colspan=2>2030</th></tr><tr><th>May</th><th>June</th></tr></table>"
    assert [line.cells for line in html_document(page).lines] == [("Ward", "2030", ""), ("", "May", "June")]


def test_a_hostile_span_costs_nothing() -> None:
    page = b"<table><tr><td colspan=999999999 rowspan=999999999>a</td><td>b</td></tr><tr><td>c</td></tr></table>"
    assert max(len(line.cells or ()) for line in html_document(page).lines) <= 402


def test_the_site_around_a_page_is_kept_for_showing() -> None:
    page = (
        b"<html><body>\n<nav><p>Home</p></nav>\n<main><h1>Panel</h1><p>"
        + b"Roads " * 20
        + b"</p></main>\n<footer>Terms</footer>"
    )
    document = html_document(page)
    assert [line.text for line in document.lines] == ["Panel", ("Roads " * 20).strip()]
    assert [(line.text, line.span.line) for line in document.furniture] == [("Home", 2), ("Terms", 4)]


TITLES = [
    # the council stands at the end of the title, or at its head
    ("Agenda for Cabinet on Tuesday, 4 May 2030 - Marl Vale Council", ["Marl Vale Council"]),
    ("Marl Vale Council | Agenda for Cabinet", ["Marl Vale Council"]),
    # a page that names it anyway
    ("Agenda - Roads Council", []),
    # no council: a body of one, a sentence
    ("Agenda for Council - Meetings", []),
    ("Agenda - Full Council", []),
    ("Marl Vale Council", []),
]


@pytest.mark.parametrize(("title", "lines"), TITLES)
def test_the_council_that_only_the_title_names(title: str, lines: list[str]) -> None:
    page = f"<html><head><title>{title}</title></head><body><p>At Roads Council</p></body></html>"
    assert [line.text for line in html_document(page.encode()).lines] == [*lines, "At Roads Council"]
