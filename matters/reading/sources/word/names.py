"""The names of Word's XML (ECMA-376, WordprocessingML)."""

from __future__ import annotations

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
MAIN = "word/document.xml"

STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
)
"""The other names that files saved as "Strict Open XML" use for the same things."""

OFF = frozenset({"0", "false", "off", "none"})

VALUE = f"{W}val"


def value(parent: etree._Element | None, name: str) -> str | None:
    """The `w:val` of a child, None where there is no such child or value.

    >>> value(etree.fromstring(f'<p xmlns:w="{W[1:-1]}"><w:sz w:val="24"/></p>'), "sz")
    '24'
    """
    child = None if parent is None else parent.find(f"{W}{name}")
    return None if child is None else child.get(VALUE)


def switch(parent: etree._Element | None, name: str) -> bool | None:
    """Whether a property is on or off; None where it is not there, and so is inherited.

    >>> switch(etree.fromstring(f'<p xmlns:w="{W[1:-1]}"><w:b/></p>'), "b")
    True
    """
    child = None if parent is None else parent.find(f"{W}{name}")
    return None if child is None else child.get(VALUE, "1") not in OFF


def number(text: str | None, otherwise: int = 0) -> int:
    """A whole number as Word writes it, or another where it is missing or no number.

    >>> number("12"), number("x"), number(None, 1)
    (12, 0, 1)
    """
    try:
        return int(float(text or ""))
    except (ValueError, OverflowError):
        return otherwise
