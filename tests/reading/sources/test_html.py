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
