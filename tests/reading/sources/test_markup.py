"""Markup left in a text becomes paragraphs, bullets and bold lines, and an ordinary text stays as it is."""

from __future__ import annotations

import pytest

from matters.reading.sources.text import text_document

TEXTS = [
    # escaped once, two paragraphs on a line
    ("&lt;p&gt;Roads&lt;/p&gt;&lt;p&gt;Noted.&lt;/p&gt;", ["Roads", "Noted."]),
    # escaped twice, with spaces and quotation marks of its own
    (
        "&amp;lt;p&amp;gt;a.&amp;amp;nbsp;&amp;amp;nbsp;a &amp;amp;quot;kerb&amp;amp;quot;&amp;lt;/p&amp;gt;",
        ['a.  a "kerb"'],
    ),
    # a list
    ("&lt;ul&gt;\n&lt;li&gt;kerbs;&lt;/li&gt;\n&lt;li&gt;R&amp;amp;D&lt;/li&gt;\n&lt;/ul&gt;", ["• kerbs;", "• R&D"]),
    # a paragraph within a list item, a line broken by hand
    ("&lt;li&gt;&lt;p&gt;kerbs&lt;/p&gt;&lt;/li&gt;&lt;p&gt;A&lt;br /&gt;B&lt;/p&gt;", ["• kerbs", "A", "B"]),
    # a row of a table
    ("&lt;tr&gt;&lt;td&gt;For&lt;/td&gt;&lt;td&gt;6&lt;/td&gt;&lt;/tr&gt;", ["For\t6"]),
    # an ampersand and an entity of the text's own, without markup
    ("Parks &amp; Trees, A&B &lt; C", ["Parks &amp; Trees, A&B &lt; C"]),
]


@pytest.mark.parametrize(("text", "lines"), TEXTS)
def test_escaped_markup_is_undone(text: str, lines: list[str]) -> None:
    assert [line.text for line in text_document(text.encode()).lines] == lines


def test_what_was_bold_throughout_is_bold() -> None:
    lines = text_document(
        b"&lt;p&gt;&lt;b&gt;Roads&lt;/b&gt;&lt;/p&gt;&lt;p&gt;The &lt;b&gt;kerbs&lt;/b&gt;&lt;/p&gt;"
    ).lines
    assert [(line.text, line.bold) for line in lines] == [("Roads", True), ("The kerbs", False)]
